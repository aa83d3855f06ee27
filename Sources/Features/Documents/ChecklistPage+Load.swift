import Domain
import Storage

extension ChecklistPage {
  package static func load(
    _ header: CaseHeader, _ scope: Scope, _ reader: Reader
  ) throws -> ChecklistPage? {
    guard let file = try CaseFiles.load(header.id, reader) else { return nil }
    let facts = try facts(header, file, on: scope.today, reader)
    return ChecklistPage(
      header: header,
      lines: FileChecklist.lines(of: facts).map { line in
        Line(
          part: line.part, personID: line.personID,
          person: line.personID.map { header.person($0)?.name ?? "A member" } ?? "The family",
          state: line.state, on: line.on)
      })
  }

  private static func facts(
    _ header: CaseHeader, _ file: CaseFile, on day: Day, _ reader: Reader
  ) throws -> FileFacts {
    let signed = file.plansNamingMembers.compactMap { plan -> (plan: Plan, on: Day)? in
      guard let client = plan.clientSignedOn, let worker = plan.workerSignedOn else { return nil }
      return (plan, max(client, worker))
    }
    var facts = FileFacts(
      people: try header.people.map { person in
        try self.person(person, file, signed, on: day, reader)
      })
    facts.intakeOn = file.intakeOn
    facts.familyPlanSignedOn = signed.filter { $0.plan.type == "fsp" }.map(\.on).min()
    facts.assistanceOn = file.members.flatMap(\.assistance).compactMap {
      $0.startedOn ?? $0.decidedOn
    }.min()
    let jobs = file.members.flatMap(\.jobs)
    facts.employmentOn = jobs.compactMap { $0.securedOn ?? $0.startedOn }.min()
    facts.reportedOn = jobs.flatMap(\.assistanceReports).max()
    try count(&facts, header.id, reader)
    return facts
  }

  private static func person(
    _ person: CaseHeader.Person, _ file: CaseFile, _ signed: [(plan: Plan, on: Day)],
    on day: Day, _ reader: Reader
  ) throws -> FileFacts.Person {
    let member = file.members.first { $0.id.own == person.id }
    let proof = try PersonProof.of(person, on: day, reader)
    return FileFacts.Person(
      id: person.id, isAdult: person.isAdult,
      assessedOn: member?.assessments.filter { ["wi-family", "rccm"].contains($0.instrument) }
        .map(\.finalisedOn).min(),
      planSignedOn: signed.filter { $0.plan.type == "edp" && $0.plan.person?.own == person.id }
        .map(\.on).min(),
      statusProof: proof.status, greenCard: proof.greenCard)
  }

  private static func count(
    _ facts: inout FileFacts, _ caseID: String, _ reader: Reader
  ) throws {
    let reports = try reader.rows(
      "SELECT met_on FROM clock WHERE case_id = $1 AND rule = 'assistance-report'", [caseID]
    ) { $0.optionalText(0) != nil }
    facts.reportsOwed = reports.count
    facts.reportsOpen = reports.count { !$0 }
    facts.referredOn =
      try reader.one("SELECT MIN(on_day) FROM referral WHERE case_id = $1", [caseID]) {
        $0.day(0)
      } ?? nil
    facts.notedOn =
      try reader.one("SELECT MIN(event_on) FROM note WHERE case_id = $1", [caseID]) {
        $0.day(0)
      } ?? nil
  }
}
