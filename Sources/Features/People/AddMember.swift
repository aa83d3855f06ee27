import Domain
import Markup
import Storage

/// Someone joins the household of an open case.
package struct AddMember: Command {
  package static let permission = Permission.caseEdit
  package static let name = "household.add"

  let caseID: String
  let entry: PersonEntry
  let joinedOn: Day
  let programs: [String]
  let sealing: Sealing?

  package static let joinedOn = Field("joined_on", "In the household since", .day)
  package static let programs = Field(
    "programs", "Programs", IntakeFields.programs.kind, required: false)
  static let ownFields = [joinedOn, programs]
  package static let fields = PersonFields().all + [PersonFields().relationship] + ownFields

  package init(_ input: Input, caseID: String, sealing: Sealing?) throws(InvalidInput) {
    var parse = Parse(input)
    entry = PersonEntry(PersonFields(), &parse)
    joinedOn = parse.requiredDay(Self.joinedOn)
    programs = parse.several(Self.programs)
    if entry.alienNumber != nil, sealing == nil {
      parse.fail(PersonFields().alienNumber, Sealing.missing)
    }
    try parse.finish()
    self.caseID = caseID
    self.sealing = sealing
  }

  package struct Facts: Sendable {
    let isClosed: Bool
    let leadAgency: String
  }

  package struct Outcome: Sendable {
    package let personID: String
    let leadAgency: String
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    try tx.one("SELECT closed_on, agency_id FROM case_file WHERE id = $1", [caseID]) {
      Facts(isClosed: $0.optionalText(0) != nil, leadAgency: $0.text(1))
    }
  }

  package func decide(_ facts: Facts, _ now: Now) throws(PersonRefusal) -> Outcome {
    guard !facts.isClosed else { throw .caseClosed }
    guard joinedOn <= now.today else { throw .dayInFuture }
    let applicant = CaseApplication.Applicant(
      name: entry.row.shownName, isHead: false, birthDate: entry.row.birthDate,
      arrivedOn: entry.row.arrivedOn, programs: programs)
    do { try Intake.check(applicant, today: now.today) } catch { throw .dates(error) }
    return Outcome(personID: now.newID(), leadAgency: facts.leadAgency)
  }

  package func write(_ outcome: Outcome, _ tx: Transaction, _ now: Now) throws {
    let id = outcome.personID
    try PersonRecords.add(entry.row, id: id, now.stamp, tx)
    try sealing?.seal(
      person: id, agency: outcome.leadAgency, field: PersonRecords.alienNumber,
      entry.alienNumber ?? "", tx)
    try MembershipRecords.add(
      id: now.newID(), caseID: caseID, personID: id, relationship: entry.relationship,
      isHead: false, from: joinedOn, now.stamp, tx)
    try TransitionRecords.enter(
      id, caseID: caseID, intakeOn: joinedOn, openedOn: programs.isEmpty ? nil : joinedOn, tx, now)
    for program in programs {
      try EnrollmentRecords.add(
        id: now.newID(), personID: id, program: program, startedOn: joinedOn, now.stamp, tx)
    }
  }

  package func location(_ outcome: Outcome) -> Path { "/cases/\(caseID)/household" }

  package func references(_ outcome: Outcome) -> [Reference] {
    [.caseFile(caseID), .person(outcome.personID)]
  }
}
