import Domain
import Markup
import Storage

/// A data-sharing agreement: its parties, the classes of data it covers, and its days (UT-PRV-01).
package struct AddAgreement: Command {
  package static let permission = Permission.agreementManage
  package static let name = "agreement.add"

  let document: String
  let parties: Set<String>
  let classes: [DataClass]
  let from: Day
  let to: Day?

  package static let document = Field(
    "document", "Document", hint: "Its title or number, so that it can be found")
  package static let parties = Field("parties", "Agencies it binds", .several([]))
  package static let classes = Field(
    "data_classes", "What may be shared", .several(DataClass.choices),
    hint: "Without names nothing else is shown")
  package static let from = Field("from_on", "First day", .day)
  package static let to = Field(
    "to_on", "Last day", .day, required: false, hint: "It still counts. Empty: until it is ended")
  package static let fields = [document, parties, classes, from, to]

  package init(_ input: Input) throws(InvalidInput) {
    var parse = Parse(input)
    document = parse.text(Self.document)
    parties = Set(input.all(Self.parties.name))
    if parties.isEmpty { parse.fail(Self.parties, "Choose the agencies it binds") }
    classes = parse.several(Self.classes).compactMap { DataClass(rawValue: $0) }
    from = parse.requiredDay(Self.from)
    to = parse.day(Self.to)
    try parse.finish()
  }

  package var subject: Subject { .agency }

  /// The parties that are agencies of this server.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> [String]? {
    try parties.sorted().filter {
      try tx.exists("SELECT 1 FROM agency WHERE id = $1", [$0])
    }
  }

  package func decide(
    _ known: [String], _ now: Now
  ) throws(AgreementRefusal) -> (id: String, parties: [(id: String, agencyID: String)]) {
    guard known.count >= 2, known.count == parties.count else { throw .fewParties }
    if let to, to < from { throw .endsBeforeItBegins }
    return (now.newID(), known.map { (now.newID(), $0) })
  }

  package func write(
    _ outcome: (id: String, parties: [(id: String, agencyID: String)]), _ tx: Transaction,
    _ now: Now
  ) throws {
    try AgreementRecords.add(
      id: outcome.id, document: document, parties: outcome.parties, classes: classes, from: from,
      to: to, now.stamp, tx)
  }

  package func location(
    _ outcome: (id: String, parties: [(id: String, agencyID: String)])
  ) -> Path { "/agreements" }

  package func references(
    _ outcome: (id: String, parties: [(id: String, agencyID: String)])
  ) -> [Reference] {
    [Reference("agreement", outcome.id)]
      + outcome.parties.map { Reference("agency", $0.agencyID) }
  }
}
