import Domain
import Markup
import Storage

/// Opens a case with everything an intake brought: people, household, explanations, the privacy
/// choice, programs and the care team, in one transaction.
package struct OpenCase: Command {
  package static let permission = Permission.caseOpen
  package static let name = "case.open"

  /// The draft this comes from, which is gone once the case is open; nil where there was none.
  let draftID: String?
  let entries: [PersonEntry]
  let explained: [ExplanationKind]
  let explainedOn: Day?
  let language: String
  let interpreter: String
  let sharing: String
  let openedOn: Day
  let intakeOn: Day
  let programs: [String]
  let gatekeeperID: String
  let teamIDs: [String]
  let sealing: Sealing?

  package struct Facts: Sendable {
    let agencyName: String
    /// Those named for the team who exist, by id.
    let workers: [String: TeamWorker]
  }

  package struct Outcome: Sendable {
    package let caseID: String
    /// One for each entry, in order.
    package let personIDs: [String]
    let agencyName: String
    let team: [TeamWorker]
  }

  package var interpreting: [NamedInterpreter] {
    let household = entries.map {
      HouseholdMember(name: "\($0.row.givenNames) \($0.row.familyName)", born: $0.row.birthDate)
    }
    return [.one(interpreter, on: explainedOn ?? intakeOn, of: household)]
  }

  package var subject: Subject { .newCase }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    let ids = Array(Set([gatekeeperID] + teamIDs))
    var workers: [String: TeamWorker] = [:]
    for id in ids { workers[id] = try StaffList.worker(id, on: scope.today, tx.reader) }
    return Facts(agencyName: scope.actor.agencyName, workers: workers)
  }

  package func decide(_ facts: Facts, _ now: Now) throws(OpeningRefusal) -> Outcome {
    try Intake.open(application, today: now.today)
    var team: [TeamWorker] = []
    for id in [gatekeeperID] + teamIDs where !team.contains(where: { $0.id == id }) {
      guard let worker = facts.workers[id], !worker.isDisabled else { throw .notOnStaff }
      guard worker.hasSigned else { throw .agreementOwed(name: worker.name) }
      guard worker.isTrained else { throw .trainingOwed(name: worker.name) }
      team.append(worker)
    }
    guard team[0].mayBeGatekeeper, team[0].agencyID == now.actor.agencyID else {
      throw .notOnStaff
    }
    return Outcome(
      caseID: draftID ?? now.newID(), personIDs: entries.map { _ in now.newID() },
      agencyName: facts.agencyName, team: team)
  }

  private var application: CaseApplication {
    let applicants = entries.enumerated().map { index, entry in
      CaseApplication.Applicant(
        name: entry.row.shownName, isHead: index == 0, birthDate: entry.row.birthDate,
        arrivedOn: entry.row.arrivedOn, programs: programs)
    }
    return CaseApplication(
      applicants: applicants, openedOn: openedOn, intakeOn: intakeOn,
      processExplainedOn: explained.contains(.process) ? explainedOn.map { [$0] } ?? [] : [],
      sharingChoice: sharing.isEmpty ? nil : sharing, hasGatekeeper: !gatekeeperID.isEmpty)
  }

  package func write(_ outcome: Outcome, _ tx: Transaction, _ now: Now) throws {
    let number = try CaseRecords.nextNumber(
      ofAgency: now.actor.agencyID, named: outcome.agencyName, tx)
    try CaseRecords.add(
      id: outcome.caseID, agencyID: now.actor.agencyID, number: number, openedOn: openedOn,
      intakeOn: intakeOn, now.stamp, tx)
    try writePeople(outcome, tx, now)
    try writeTalk(outcome, tx, now)
    for (index, worker) in outcome.team.enumerated() {
      try CareTeamRecords.add(
        id: now.newID(), caseID: outcome.caseID, staffID: worker.id, role: worker.role.rawValue,
        isGatekeeper: index == 0, from: openedOn, now.stamp, tx)
    }
    if let draftID { try DraftRecords.discard(IntakeDrafts.kind, caseID: draftID, tx, now) }
  }

  private func writePeople(_ outcome: Outcome, _ tx: Transaction, _ now: Now) throws {
    for (index, entry) in entries.enumerated() {
      let personID = outcome.personIDs[index]
      try PersonRecords.add(entry.row, id: personID, now.stamp, tx)
      try sealing?.seal(
        person: personID, agency: now.actor.agencyID, field: PersonRecords.alienNumber,
        entry.alienNumber ?? "", tx)
      try MembershipRecords.add(
        id: now.newID(), caseID: outcome.caseID, personID: personID,
        relationship: entry.relationship, isHead: index == 0, from: openedOn, now.stamp, tx)
      try TransitionRecords.enter(
        personID, caseID: outcome.caseID, intakeOn: intakeOn,
        openedOn: programs.isEmpty ? nil : openedOn, tx, now)
      for program in programs {
        try EnrollmentRecords.add(
          id: now.newID(), personID: personID, program: program, startedOn: openedOn, now.stamp, tx)
      }
    }
  }

  private func writeTalk(_ outcome: Outcome, _ tx: Transaction, _ now: Now) throws {
    let day = explainedOn ?? intakeOn
    for kind in explained {
      try ExplanationRecords.add(
        kind, id: now.newID(), caseID: outcome.caseID, personID: outcome.personIDs[0], on: day,
        by: now.actor.id, language: language, interpreter: interpreter, now.stamp, tx)
    }
    try SharingChoiceRecords.record(
      sharing, id: now.newID(), caseID: outcome.caseID, on: day, language: language,
      interpreter: interpreter, now.stamp, tx)
  }

  package func location(_ outcome: Outcome) -> Path { "/cases/\(outcome.caseID)" }

  package func references(_ outcome: Outcome) -> [Reference] {
    [.caseFile(outcome.caseID)] + outcome.personIDs.map(Reference.person)
  }

  package func touchedCases(_ outcome: Outcome) -> [String] { [outcome.caseID] }
}

extension OpenCase {
  /// Reads a whole intake; the first member is the head of the household.
  ///
  /// - Parameter sealing: how alien numbers are kept; without it none is taken.
  package init(
    _ input: Input, draftID: String? = nil, sealing: Sealing?
  ) throws(InvalidInput) {
    var parse = Parse(input)
    let numbers = IntakeFields.members(in: input)
    entries = numbers.map { PersonEntry(PersonFields(member: $0), &parse) }
    if entries.isEmpty { parse.fail("Enter at least one person") }
    explained = parse.several(IntakeFields.explained).compactMap(ExplanationKind.init)
    explainedOn = parse.day(IntakeFields.explainedOn)
    if !explained.isEmpty, explainedOn == nil, input["explained_on"]?.isEmpty ?? true {
      parse.fail(IntakeFields.explainedOn, "Enter the day on which it was explained")
    }
    language = parse.text(IntakeFields.explainedLanguage)
    interpreter = parse.text(IntakeFields.interpreter)
    sharing = parse.choice(IntakeFields.sharing)
    openedOn = parse.requiredDay(IntakeFields.openedOn)
    intakeOn = parse.requiredDay(IntakeFields.intakeOn)
    programs = parse.several(IntakeFields.programs)
    gatekeeperID = parse.text(IntakeFields.gatekeeper)
    teamIDs = input.under("team").sorted { $0.key < $1.key }.map(\.value).filter { !$0.isEmpty }
    if teamIDs.count > 20 { parse.fail(IntakeFields.other, "Name at most twenty workers") }
    self.draftID = draftID
    self.sealing = sealing
    if sealing == nil, entries.contains(where: { $0.alienNumber != nil }) {
      parse.fail(Sealing.missing)
    }
    try parse.finish()
  }
}
