import Domain
import Storage

/// Facts that belong to one person.
extension CaseFilesLoading {
  private var people: [String] { Array(places.keys) }

  /// Rows of `table`, each with its person's id, `columns` from position 5 on.
  private func each(
    _ table: Table, and condition: SQL = "1 = 1", _ columns: SQL,
    _ body: (Row, RecordID, String) -> Void
  ) throws {
    try facts.rows(
      of: table, where: "person_id", in: people, and: condition, "t.person_id, \(columns)"
    ) { row, id in body(row, id, row.text(4)) }
  }

  mutating func loadPersonFacts() throws {
    try loadEnrollments()
    try loadAssistance()
    try loadDocuments()
    try loadServices()
    try loadDatedKinds()
    try loadExtensions()
    try loadRecommendations()
    try loadResidencies()
    try loadJobSearches()
  }

  private mutating func loadEnrollments() throws {
    var found: [(String, Enrollment)] = []
    try each(Table("enrollment"), "t.program, t.started_on, t.ended_on") { row, id, person in
      guard let start = row.day(6) else { return }
      found.append(
        (person, Enrollment(id: id, program: row.text(5), startedOn: start, endedOn: row.day(7))))
    }
    for (person, fact) in found { change(person) { $0.enrollments.append(fact) } }
  }

  private mutating func loadAssistance() throws {
    var found: [(String, Assistance)] = []
    try each(
      Table("assistance"),
      "t.type, t.decided_on, t.started_on, t.ended_on, t.monthly_cents, t.end_reason"
    ) { row, id, person in
      found.append(
        (
          person,
          Assistance(
            id: id, type: row.text(5), decidedOn: row.day(6), startedOn: row.day(7),
            endedOn: row.day(8), monthlyCents: row.optionalInt(9), endReason: row.text(10))
        ))
    }
    for (person, fact) in found { change(person) { $0.assistance.append(fact) } }
  }

  private mutating func loadDocuments() throws {
    var found: [(String, Document)] = []
    try each(Table("document"), "t.type, t.filed_on") { row, id, person in
      guard let filedOn = row.day(6) else { return }
      found.append((person, Document(id: id, type: row.text(5), filedOn: filedOn)))
    }
    for (person, fact) in found { change(person) { $0.documents.append(fact) } }
  }

  private mutating func loadServices() throws {
    var found: [(String, Service)] = []
    try each(
      Table("service"), "t.type, t.service_group, t.program, t.on_day, t.status, t.mode"
    ) { row, id, person in
      guard let on = row.day(8) else { return }
      let program = row.text(7)
      found.append(
        (
          person,
          Service(
            id: id, type: row.text(5), group: row.text(6), program: program.isEmpty ? nil : program,
            on: on, status: row.text(9), mode: row.text(10))
        ))
    }
    for (person, fact) in found { change(person) { $0.services.append(fact) } }
  }

  private mutating func loadDatedKinds() throws {
    for (person, fact) in try datedKinds(Table("connection")) {
      change(person) { $0.connections.append(fact) }
    }
    for (person, fact) in try datedKinds(Table("immigration_step")) {
      change(person) { $0.immigrationSteps.append(fact) }
    }
    try loadJobSearchPlans()
    var talks: [(String, CitizenshipTalk)] = []
    try each(Table("citizenship_talk"), "t.wish, t.on_day") { row, id, person in
      guard let on = row.day(6), let wish = CitizenshipWish(rawValue: row.text(5)) else { return }
      talks.append((person, CitizenshipTalk(id: id, on: on, wish: wish)))
    }
    for (person, fact) in talks { change(person) { $0.citizenshipTalks.append(fact) } }
  }

  private mutating func loadJobSearchPlans() throws {
    var plans: [(String, JobSearchPlan)] = []
    try each(Table("job_search_plan"), "t.from_on, t.to_on, t.contacts, t.applications") {
      row, id, person in
      guard let from = row.day(5) else { return }
      plans.append(
        (
          person,
          JobSearchPlan(
            id: id, from: from, to: row.day(6), contacts: row.int(7), applications: row.int(8))
        ))
    }
    for (person, plan) in plans { change(person) { $0.jobSearchPlan = plan } }
    var weeks: [(String, JobSearchWeek)] = []
    try each(Table("job_search_week"), "t.monday, t.contacts, t.applications, t.entered_on") {
      row, _, person in
      guard let monday = row.day(5), let entered = row.day(8) else { return }
      weeks.append(
        (
          person,
          JobSearchWeek(
            monday: monday, contacts: row.int(6), applications: row.int(7), enteredOn: entered)
        ))
    }
    for (person, week) in weeks { change(person) { $0.jobSearchWeeks.append(week) } }
  }

  private func datedKinds(_ table: Table) throws -> [(String, DatedKind)] {
    var found: [(String, DatedKind)] = []
    try each(table, "t.kind, t.on_day") { row, id, person in
      guard let on = row.day(6) else { return }
      found.append((person, DatedKind(id: id, kind: row.text(5), on: on)))
    }
    return found
  }

  private mutating func loadRecommendations() throws {
    var found: [(String, Recommendation)] = []
    try each(Table("recommendation"), "t.kind, t.decided_on, t.assessment_id") { row, id, person in
      guard let kind = Recommendation.Kind(rawValue: row.text(5)), let on = row.day(6) else {
        return
      }
      found.append(
        (
          person,
          Recommendation(
            id: id, person: RecordID(person), kind: kind, decidedOn: on,
            assessment: RecordID(row.text(7)))
        ))
    }
    found.sort { ($0.1.decidedOn, $0.1.id) < ($1.1.decidedOn, $1.1.id) }
    for (person, fact) in found { change(person) { $0.recommendations.append(fact) } }
  }

  private mutating func loadExtensions() throws {
    var found: [(String, Extension)] = []
    try each(Table("extension"), "t.program, t.until_on, t.lct_agreed_on, t.cm_agreed_on") {
      row, id, person in
      guard let until = row.day(6) else { return }
      let program = row.text(5)
      found.append(
        (
          person,
          Extension(
            id: id, program: program.isEmpty ? nil : program, until: until,
            therapistAgreedOn: row.day(7), caseManagerAgreedOn: row.day(8))
        ))
    }
    for (person, fact) in found { change(person) { $0.extensions.append(fact) } }
  }

  private mutating func loadResidencies() throws {
    var found: [(String, Residency)] = []
    try each(Table("residency"), "t.site, t.class, t.from_on, t.to_on") { row, id, person in
      guard let from = row.day(7) else { return }
      found.append(
        (
          person,
          Residency(
            id: id, site: row.text(5), residentClass: row.text(6), from: from, to: row.day(8))
        ))
    }
    for (person, fact) in found { change(person) { $0.residencies.append(fact) } }
  }

  private mutating func loadJobSearches() throws {
    var found: [(String, JobSearch)] = []
    try each(Table("job_search"), "t.from_on, t.to_on") { row, id, person in
      guard let from = row.day(5) else { return }
      found.append((person, JobSearch(id: id, from: from, to: row.day(6))))
    }
    for (person, fact) in found { change(person) { $0.jobSearches.append(fact) } }
  }

  /// Finalised assessments that no correction has replaced, with answers and discussions.
  mutating func loadAssessments() throws {
    var found: [String: (person: String, fact: Assessment)] = [:]
    try each(
      Table("assessment"), and: "t.superseded_by_id IS NULL",
      "t.instrument, t.kind, t.finalised_on, t.face_to_face"
    ) { row, id, person in
      guard let on = row.day(7) else { return }
      found[id.own] = (
        person,
        Assessment(
          id: id, instrument: row.text(5), kind: row.text(6), finalisedOn: on,
          faceToFace: row.bool(8))
      )
    }
    let ids = Array(found.keys)
    let areas = try QuestionAreas(facts)
    try facts.rows(
      of: Table("assessment_answer"), where: "assessment_id", in: ids,
      "t.assessment_id, t.area, t.question, t.value, t.na_reason"
    ) { row, _ in
      let assessment = row.text(4)
      guard let instrument = found[assessment]?.fact.instrument,
        let value = AnswerValue(row.text(7), naReason: row.text(8))
      else { return }
      let area = areas.area(instrument, row.text(6)) ?? row.text(5)
      found[assessment]?.fact.answers.append(
        Answer(area: area, question: row.text(6), value: value))
    }
    try facts.rows(
      of: Table("discussion"), where: "assessment_id", in: ids,
      "t.assessment_id, t.question, t.closed_on, t.outcome, t.partner"
    ) { row, id in
      found[row.text(4)]?.fact.discussions.append(
        Discussion(
          id: id, question: row.text(5), closedOn: row.day(6), outcome: row.text(7),
          partner: row.text(8)))
    }
    for (person, fact) in found.values.sorted(by: { $0.fact.id < $1.fact.id }) {
      change(person) { $0.assessments.append(fact) }
    }
  }

  mutating func loadJobs() throws {
    var found: [String: (person: String, upgradeOf: String?, fact: Job)] = [:]
    try each(
      Table("job"),
      """
      t.employer, t.position, t.hourly_wage_cents, t.health_insurance, t.secured_on, \
      t.started_on, t.ended_on, t.upgrade_of
      """
    ) { row, id, person in
      found[id.own] = (
        person, row.optionalText(12),
        Job(
          id: id, employer: row.text(5), position: row.text(6),
          hourlyWageCents: row.optionalInt(7), healthInsurance: row.bool(8),
          securedOn: row.day(9), startedOn: row.day(10), endedOn: row.day(11))
      )
    }
    let ids = Array(found.keys)
    try facts.rows(
      of: Table("employer_contact"), where: "job_id", in: ids, "t.job_id, t.on_day"
    ) { row, _ in if let on = row.day(5) { found[row.text(4)]?.fact.employerContacts.append(on) } }
    try facts.rows(
      of: Table("assistance_report"), where: "job_id", in: ids, "t.job_id, t.sent_on"
    ) { row, _ in if let on = row.day(5) { found[row.text(4)]?.fact.assistanceReports.append(on) } }
    try facts.rows(
      of: Table("assistance_effect"), where: "job_id", in: ids,
      "t.job_id, t.effect, t.confirmed_on"
    ) { row, _ in
      guard let effect = AssistanceEffect(rawValue: row.text(5)), let on = row.day(6) else {
        return
      }
      found[row.text(4)]?.fact.confirmedEffect = ConfirmedEffect(effect, on: on)
    }
    for (person, upgradeOf, job) in found.values.sorted(by: { $0.fact.id < $1.fact.id }) {
      var fact = job
      fact.upgradeOf = upgradeOf.map { found[$0]?.fact.id ?? RecordID($0) }
      change(person) { $0.jobs.append(fact) }
    }
  }
}

/// The area of each question that `instruments.csv` added or changed; others keep the area that
/// was recorded with the answer.
struct QuestionAreas {
  private var areas: [ExactText: [ExactText: String]] = [:]

  init(_ facts: FactReader) throws {
    let table = Table("instrument_question")
    try facts.reader.each(
      """
      SELECT t.instrument, t.question, t.area FROM \(facts.knowledge.table(table)) t \
      WHERE \(facts.knowledge.condition("t"))
      """
    ) { row in
      areas[ExactText(row.text(0)), default: [:]][ExactText(row.text(1))] = row.text(2)
    }
  }

  func area(_ instrument: String, _ question: String) -> String? {
    areas.isEmpty ? nil : areas[ExactText(instrument)]?[ExactText(question)]
  }
}

extension AnswerValue {
  /// The stored form: `1`, `3`, `5`, or `NA` with its reason; nil for anything else.
  package init?(_ value: String, naReason: String) {
    switch (value, naReason) {
    case ("1", _): self = .scored(1)
    case ("3", _): self = .scored(3)
    case ("5", _): self = .scored(5)
    case ("NA", "insufficient-information"): self = .notEnoughInformation
    case ("NA", "not-applicable"): self = .notApplicable
    default: return nil
    }
  }
}
