import Domain
import Markup
import Storage

/// Records a strength, a resource or a natural support that plans can build on (IRC-PPL-03).
package struct RecordStrength: Command {
  package static let permission = Permission.caseEdit
  package static let name = "strength.record"

  let caseID: String
  let kind: StrengthKind
  let personID: String
  let description: String

  package static let kind = Field(
    "kind", "What it is", .list(StrengthKind.allCases.map { Choice($0.rawValue, $0.words) }))
  package static let person = Field("person", "Whose", .list([]), required: false)
  package static let description = Field(
    "description", "In a few words", .text(rows: 2),
    hint: "For a person who helps: who it is, and what they can help with")

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    var parse = Parse(input)
    kind = StrengthKind(rawValue: parse.choice(Self.kind)) ?? .family
    personID = parse.text(Self.person)
    description = parse.text(Self.description)
    try parse.finish()
    self.caseID = caseID
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> HouseholdFacts? {
    try HouseholdFacts.load(caseID, tx.reader)
  }

  package func decide(_ facts: HouseholdFacts, _ now: Now) throws(PersonRefusal) -> String? {
    guard !personID.isEmpty else { return nil }
    guard facts.member(personID) != nil else { throw .notOfHousehold }
    return personID
  }

  package func write(_ personID: String?, _ tx: Transaction, _ now: Now) throws {
    try StrengthRecords.add(
      kind, id: now.newID(), caseID: caseID, personID: personID, description: description,
      on: now.today, now.stamp, tx)
  }

  package func location(_ personID: String?) -> Path { "/cases/\(caseID)/household" }

  package func references(_ personID: String?) -> [Reference] { [.caseFile(caseID)] }
}
