import Domain
import Markup
import Storage

/// Someone else becomes head of the household.
package struct ChangeHead: Command {
  package static let permission = Permission.caseEdit
  package static let name = "household.change-head"

  let caseID: String
  let personID: String
  /// What the former head is to the new one.
  let formerIs: String

  package static let person = Field("person", "New head of household", .list([]))
  package static let formerIs = Field(
    "former_is", "What the former head is to the new one", hint: "For example husband, mother")

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    var parse = Parse(input)
    personID = parse.text(Self.person)
    formerIs = parse.text(Self.formerIs)
    try parse.finish()
    self.caseID = caseID
  }

  package struct Outcome: Sendable {
    let former: [Membership]
    let new: Membership
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> HouseholdFacts? {
    try HouseholdFacts.load(caseID, tx.reader)
  }

  package func decide(_ facts: HouseholdFacts, _ now: Now) throws(PersonRefusal) -> Outcome {
    guard !facts.isClosed else { throw .caseClosed }
    guard let new = facts.member(personID) else { throw .notOfHousehold }
    return Outcome(former: facts.members.filter { $0.isHead && $0.id != new.id }, new: new)
  }

  package func write(_ outcome: Outcome, _ tx: Transaction, _ now: Now) throws {
    for member in outcome.former {
      try MembershipRecords.change(
        id: member.id, relationship: formerIs, isHead: false, now.stamp, tx)
    }
    try MembershipRecords.change(
      id: outcome.new.id, relationship: "", isHead: true, now.stamp, tx)
  }

  package func location(_ outcome: Outcome) -> Path { "/cases/\(caseID)/household" }

  package func references(_ outcome: Outcome) -> [Reference] {
    [.caseFile(caseID), .person(personID)]
  }
}
