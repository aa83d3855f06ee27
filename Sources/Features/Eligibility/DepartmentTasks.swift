import Domain
import Markup
import Storage

/// The client was introduced to the Department (UT-INT-03): the connection of kind `dws`.
package struct IntroduceToDepartment: Command {
  package static let permission = Permission.caseEdit
  package static let name = "department.introduce"

  let caseID: String
  let personID: String
  let on: Day

  package static let person = Field("person", "Who was introduced", .list([]))
  package static let on = Field("on", "Day", .day)
  package static let fields = [person, on]

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    var parse = Parse(input)
    self.caseID = caseID
    personID = parse.text(Self.person)
    on = parse.requiredDay(Self.on)
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> [Membership]? {
    try MembershipRecords.current(ofCase: caseID, tx.reader)
  }

  package func decide(_ members: [Membership], _ now: Now) throws(EligibilityRefusal) -> String {
    guard on <= now.today else { throw .inFuture }
    guard members.contains(where: { $0.personID == personID }) else { throw .notOfHousehold }
    return now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try EligibilityRecords.addConnection(
      kind: "dws", id: id, personID: personID, on: on, tx, now)
  }

  package func location(_ id: String) -> Path { "/cases/\(caseID)/start" }

  package func references(_ id: String) -> [Reference] { [.caseFile(caseID), .person(personID)] }
}

/// The case manager helped to apply for a benefit (UT-INT-03).
package struct ApplyForBenefit: Command {
  package static let permission = Permission.caseEdit
  package static let name = "benefit.apply"

  let caseID: String
  let program: String
  let on: Day

  package static let program = Field(
    "program", "Benefit",
    .list(
      ["TANF", "RCA", "FoodShare", "SSI", "Medicaid", "MatchGrant", "W-2", "other"].map {
        Choice($0, BenefitWords.of($0))
      }))
  package static let on = Field("on", "Applied on", .day)
  package static let fields = [program, on]

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    var parse = Parse(input)
    self.caseID = caseID
    program = parse.choice(Self.program)
    on = parse.requiredDay(Self.on)
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Bool? { true }

  package func decide(_ known: Bool, _ now: Now) throws(EligibilityRefusal) -> String {
    guard on <= now.today else { throw .inFuture }
    return now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try EligibilityRecords.addApplication(
      program: program, id: id, caseID: caseID, on: on, tx, now)
  }

  package func location(_ id: String) -> Path { "/cases/\(caseID)/start" }

  package func references(_ id: String) -> [Reference] {
    [.caseFile(caseID), Reference("benefit-application", id)]
  }
}

/// What came of an application for a benefit.
package struct RecordBenefitOutcome: Command {
  package static let permission = Permission.caseEdit
  package static let name = "benefit.outcome"

  let caseID: String
  let id: String
  let outcome: String
  let on: Day
  let version: Int

  package static let outcome = Field(
    "outcome", "What came of it",
    .choice([
      Choice("approved", "Approved"), Choice("denied", "Denied"),
      Choice("withdrawn", "Withdrawn"),
    ]))
  package static let on = Field("on", "Day", .day)
  package static let version = Field("version", "Version", .hidden)
  package static let fields = [outcome, on, version]

  package init(
    _ input: Input, caseID: String, id: String, version: Int
  ) throws(InvalidInput) {
    var parse = Parse(input)
    self.caseID = caseID
    self.id = id
    self.version = version
    outcome = parse.choice(Self.outcome)
    on = parse.requiredDay(Self.on)
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  /// The day it was applied for.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> Day? {
    let stored = try tx.one(
      """
      SELECT applied_on, version, outcome FROM benefit_application
      WHERE id = $1 AND case_id = $2
      """, [id, caseID]
    ) { (on: $0.day(0) ?? Day(number: 0), version: $0.int(1), outcome: $0.text(2)) }
    guard let stored, stored.version != version else { return stored?.on }
    throw Undone.stale(
      VersionConflict(
        current: stored.version, base: version,
        lines: [.init(label: Self.outcome.label, theirs: stored.outcome, yours: outcome)]))
  }

  package func decide(_ appliedOn: Day, _ now: Now) throws(EligibilityRefusal) -> Day {
    guard on <= now.today else { throw .inFuture }
    guard on >= appliedOn else { throw .outcomeBeforeApplication(appliedOn) }
    return on
  }

  package func write(_ day: Day, _ tx: Transaction, _ now: Now) throws {
    _ = try EligibilityRecords.setOutcome(
      outcome, ofApplication: id, on: day, version: version, tx, now)
  }

  package func location(_ day: Day) -> Path { "/cases/\(caseID)/start" }

  package func references(_ day: Day) -> [Reference] {
    [.caseFile(caseID), Reference("benefit-application", id)]
  }
}

/// A line of the standing log of contact with the Department (UT-INT-03).
package struct LogDepartmentContact: Command {
  package static let permission = Permission.caseEdit
  package static let name = "department.contact"

  let caseID: String
  let on: Day
  let mode: String
  let with: String
  let about: String

  package static let on = Field("on", "Day", .day)
  package static let mode = Field(
    "mode", "How",
    .choice([
      Choice("email", "E-mail"), Choice("phone", "Call"), Choice("in-person", "In person"),
    ]))
  package static let with = Field("with", "With whom at the Department")
  package static let about = Field("about", "What about", .text(rows: 2), most: 2000)
  package static let fields = [on, mode, with, about]

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    var parse = Parse(input)
    self.caseID = caseID
    on = parse.requiredDay(Self.on)
    mode = parse.choice(Self.mode)
    with = parse.text(Self.with)
    about = parse.text(Self.about)
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Bool? { true }

  package func decide(_ known: Bool, _ now: Now) throws(EligibilityRefusal) -> String {
    guard on <= now.today else { throw .inFuture }
    return now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try EligibilityRecords.addDepartmentContact(
      id: id, caseID: caseID, on: on, mode: mode, with: with, about: about, tx, now)
  }

  package func location(_ id: String) -> Path { "/cases/\(caseID)/start" }

  package func references(_ id: String) -> [Reference] {
    [.caseFile(caseID), Reference("department-contact", id)]
  }
}

/// A member's registration at jobs.utah.gov, open until its confirmation is entered (UT-INT-04).
package struct RegisterForWork: Command {
  package static let permission = Permission.caseEdit
  package static let name = "work-registration.record"

  let caseID: String
  let personID: String
  let on: Day
  let confirmation: String

  package static let person = Field("person", "Who is registered", .list([]))
  package static let on = Field("on", "Registered on", .day)
  package static let confirmation = Field(
    "confirmation", "Confirmation reference", required: false,
    hint: "The item stays open until it is entered", most: 80)
  package static let fields = [person, on, confirmation]

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    var parse = Parse(input)
    self.caseID = caseID
    personID = parse.text(Self.person)
    on = parse.requiredDay(Self.on)
    confirmation = parse.text(Self.confirmation)
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> [Membership]? {
    try MembershipRecords.current(ofCase: caseID, tx.reader)
  }

  package func decide(_ members: [Membership], _ now: Now) throws(EligibilityRefusal) -> String {
    guard on <= now.today else { throw .inFuture }
    guard members.contains(where: { $0.personID == personID }) else { throw .notOfHousehold }
    return now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try EligibilityRecords.addRegistration(
      id: id, personID: personID, on: on, confirmation: confirmation, tx, now)
  }

  package func location(_ id: String) -> Path { "/cases/\(caseID)/start" }

  package func references(_ id: String) -> [Reference] { [.caseFile(caseID), .person(personID)] }
}

enum BenefitWords {
  static func of(_ program: String) -> String {
    switch program {
    case "TANF": "TANF (cash assistance for families)"
    case "RCA": "Refugee Cash Assistance"
    case "FoodShare": "Food assistance (SNAP)"
    case "SSI": "Supplemental Security Income"
    case "MatchGrant", "match-grant": "Match Grant"
    case "other": "Another benefit"
    case "utah-rccm": "Utah case management"
    default: program
    }
  }
}
