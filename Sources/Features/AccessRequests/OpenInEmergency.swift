import Domain
import Markup
import Storage

/// Opens a case at once in an emergency, after the password was given again; a supervisor reviews it
/// within one working day (IRC-CONF-01, IRC-CONF-05). What the client kept back stays back.
package struct OpenInEmergency: Command {
  package static let permission = Permission.accessAsk
  package static let name = "access.emergency"

  let caseNumber: String
  let reason: String
  let isConfirmed: Bool

  package static let caseNumber = AskForAccess.caseNumber
  package static let reason = Field(
    "reason", "What happened, and what you need", .text(rows: 3),
    hint: "A supervisor reads this within one working day", most: 2000)
  package static let password = Field("password", "Your password", .password)
  package static let fields = [caseNumber, reason, password]

  /// - Parameter isConfirmed: whether the password given is the actor's.
  package init(_ input: Input, isConfirmed: Bool) throws(InvalidInput) {
    var parse = Parse(input)
    caseNumber = parse.text(Self.caseNumber).uppercased()
    reason = parse.text(Self.reason)
    _ = parse.text(Self.password)
    self.isConfirmed = isConfirmed
    try parse.finish()
  }

  package var subject: Subject { .agency }

  package struct Found: Sendable {
    let caseID: String?
    let isShared: Bool
  }

  package struct Outcome: Sendable {
    let id: String
    let caseID: String
  }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Found? {
    let caseID = try tx.one(
      "SELECT id FROM case_file WHERE number = $1 ORDER BY id", [caseNumber]
    ) { $0.text(0) }
    let relation = try caseID.flatMap { try scope.relation(to: $0, tx.reader) }
    return Found(
      caseID: caseID, isShared: relation.map { $0.withholding(.identity) == nil } ?? false)
  }

  package func decide(_ found: Found, _ now: Now) throws(NeedToKnowRefusal) -> Outcome {
    guard isConfirmed else { throw .wrongPassword }
    guard let caseID = found.caseID, found.isShared else { throw .noSuchCase }
    return Outcome(id: now.newID(), caseID: caseID)
  }

  package func write(_ outcome: Outcome, _ tx: Transaction, _ now: Now) throws {
    let today = now.today
    try AccessRequestRecords.ask(
      id: outcome.id, staffID: now.actor.id, caseNumber: caseNumber, caseID: outcome.caseID,
      kind: .emergency, purpose: "emergency", reason: reason, days: NeedToKnow.emergencyDays,
      on: today, now.stamp, tx)
    let due = WorkingDays(.usFederal).adding(NeedToKnow.reviewWorkingDays, to: today)
    try AccessRequestRecords.grant(
      id: outcome.id, version: 1, by: now.actor.id, from: today,
      until: today.adding(days: NeedToKnow.emergencyDays), reviewDue: due, answer: "", now.stamp, tx
    )
  }

  package func location(_ outcome: Outcome) -> Path { "/cases/\(outcome.caseID)" }

  package func references(_ outcome: Outcome) -> [Reference] {
    [Reference("access-request", outcome.id), .caseFile(outcome.caseID)]
  }
}
