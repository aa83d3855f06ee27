import Domain
import Markup
import Storage

/// A worker's licence or certificate, with its last day (IRC-TRN-02).
package struct RecordCredential: Command {
  package static let permission = Permission.trainingRecord
  package static let name = "credential.record"

  let staffID: String
  let kind: Credential.Kind
  let number: String
  let issuedBy: String
  let expiresOn: Day?

  package static let kind = Field(
    "credential", "What it is",
    .choice(Credential.Kind.allCases.map { Choice($0.rawValue, $0.words) }))
  package static let number = Field("number", "Its number")
  package static let issuedBy = Field("issued_by", "Issued by")
  package static let expiresOn = Field(
    "expires_on", "Last day", .day, required: false,
    hint: "It still holds on that day. Empty: it does not expire")
  package static let fields = [kind, number, issuedBy, expiresOn]

  package init(_ input: Input, staffID: String) throws(InvalidInput) {
    self.staffID = staffID
    var parse = Parse(input)
    kind = Credential.Kind(rawValue: parse.choice(Self.kind)) ?? .certificate
    number = parse.text(Self.number)
    issuedBy = parse.text(Self.issuedBy)
    expiresOn = parse.day(Self.expiresOn)
    try parse.finish()
  }

  package var subject: Subject { .agency }

  /// Nil where the worker is not the actor's.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> Bool? {
    try TrainingTeam.one(staffID, scope, tx.reader).map { _ in true }
  }

  package func decide(_ known: Bool, _ now: Now) throws(NeverRefuses) -> String { now.newID() }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try CredentialRecords.add(
      id, of: staffID, kind, number: number, issuedBy: issuedBy, expiresOn: expiresOn, now.stamp,
      tx)
  }

  package func location(_ id: String) -> Path { "/training/staff/\(staffID)" }

  package func references(_ id: String) -> [Reference] {
    [Reference("staff", staffID), Reference("staff-credential", id)]
  }
}
