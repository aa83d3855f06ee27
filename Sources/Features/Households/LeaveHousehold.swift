import Domain
import Markup
import Storage

/// A member leaves the household. The record stays; the person's own deadlines end with it.
package struct LeaveHousehold: Command {
  package static let permission = Permission.caseEdit
  package static let name = "household.leave"

  let caseID: String
  let personID: String
  let on: Day

  package static let on = Field("left_on", "Left on", .day)

  package init(_ input: Input, caseID: String, personID: String) throws(InvalidInput) {
    var parse = Parse(input)
    on = parse.requiredDay(Self.on)
    try parse.finish()
    self.caseID = caseID
    self.personID = personID
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> HouseholdFacts? {
    try HouseholdFacts.load(caseID, tx.reader)
  }

  package func decide(_ facts: HouseholdFacts, _ now: Now) throws(PersonRefusal) -> Membership {
    guard !facts.isClosed else { throw .caseClosed }
    guard let member = facts.member(personID) else { throw .notOfHousehold }
    guard facts.members.count > 1 else { throw .lastMember }
    guard !member.isHead else { throw .headLeaves }
    guard on <= now.today else { throw .dayInFuture }
    if let from = facts.joined[member.id], on < from { throw .leavesBeforeJoining(from) }
    return member
  }

  package func write(_ member: Membership, _ tx: Transaction, _ now: Now) throws {
    try MembershipRecords.end(id: member.id, on: on, now.stamp, tx)
  }

  package func location(_ member: Membership) -> Path { "/cases/\(caseID)/household" }

  package func references(_ member: Membership) -> [Reference] {
    [.caseFile(caseID), .person(personID)]
  }
}

/// What a change of a household is decided on.
package struct HouseholdFacts: Sendable {
  let isClosed: Bool
  let members: [Membership]
  /// The day each membership began, by its id.
  let joined: [String: Day]

  func member(_ personID: String) -> Membership? { members.first { $0.personID == personID } }

  static func load(_ caseID: String, _ reader: Reader) throws -> HouseholdFacts? {
    let members = try MembershipRecords.current(ofCase: caseID, reader)
    var joined: [String: Day] = [:]
    try reader.each("SELECT id, from_on FROM membership WHERE case_id = $1", [caseID]) {
      joined[$0.text(0)] = $0.day(1)
    }
    let days = joined
    return try reader.one("SELECT closed_on FROM case_file WHERE id = $1", [caseID]) {
      HouseholdFacts(isClosed: $0.optionalText(0) != nil, members: members, joined: days)
    }
  }
}
