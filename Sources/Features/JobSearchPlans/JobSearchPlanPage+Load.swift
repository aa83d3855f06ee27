import Domain
import Storage

extension JobSearchPlanPage {
  private static let weeksShown = 26

  /// Nil for someone who is not of the household.
  package static func load(
    _ header: CaseHeader, person personID: String, _ form: FormState, _ scope: Scope,
    _ reader: Reader
  ) throws -> JobSearchPlanPage? {
    guard let person = header.person(personID), let file = try CaseFiles.load(header.id, reader),
      let member = file.members.first(where: { $0.id.own == personID })
    else { return nil }
    var filled = form
    let weeks = try weeks(of: member, on: scope.today, reader)
    filled.input = form.input.filled(with: [
      "monday": weeks.first { $0.state == .running || $0.state == .missed }?.monday.description
        ?? weeks.first?.monday.description,
      "help_on": scope.today.description, "mode": "in-person",
    ])
    return JobSearchPlanPage(
      header: header, personID: personID,
      plan: try JobSearchPlanRow.load(personID, reader), weeks: weeks,
      help: try .of(
        StoredService.all(ofPerson: personID, named: person.name, reader)
          .filter { $0.row.type == JobSearchPlanWords.jobNet }.reversed()
          .map { Help(on: $0.row.on, words: $0.row.words, by: $0.by) },
        .services, reach: header.reach),
      hours: try WorkingHours.texts(of: personID, reader), form: filled)
  }

  static func weeks(of member: Member, on day: Day, _ reader: Reader) throws -> [Week] {
    guard let plan = member.jobSearchPlan else { return [] }
    let remarks = Dictionary(
      try reader.rows(
        "SELECT monday, remark FROM job_search_week WHERE person_id = $1 ORDER BY monday",
        [member.id.own]
      ) { ($0.text(0), $0.text(1)) }, uniquingKeysWith: { first, _ in first })
    return JobSearchPlans.mondays(of: plan, on: day).prefix(weeksShown).map { monday in
      let week = member.jobSearchWeeks.first { $0.monday == monday }
      return Week(
        monday: monday, contacts: week?.contacts, applications: week?.applications,
        remark: remarks[monday.description] ?? "",
        state: JobSearchPlans.state(of: monday, week, in: plan, on: day))
    }
  }
}

extension JobSearchPlanRow {
  static func load(_ personID: String, _ reader: Reader) throws -> JobSearchPlanRow? {
    try reader.one(
      """
      SELECT from_on, to_on, resume, applying, interviewing, contacts, applications
      FROM job_search_plan WHERE person_id = $1
      """, [personID]
    ) { row in
      JobSearchPlanRow(
        from: row.day(0) ?? Day(number: 0), to: row.day(1), resume: row.text(2),
        applying: row.text(3), interviewing: row.text(4), contacts: row.int(5),
        applications: row.int(6))
    }
  }
}

extension WorkingHours {
  /// By weekday, Monday first; empty where nothing is recorded.
  static func texts(of personID: String, _ reader: Reader) throws -> [String] {
    try reader.one(
      """
      SELECT monday, tuesday, wednesday, thursday, friday, saturday, sunday
      FROM working_hours WHERE person_id = $1
      """, [personID]
    ) { row in (0..<7).map { row.text($0) } } ?? []
  }

  /// The week's hours where a meeting would be during one of them; nil where it would not.
  static func collision(
    of personID: String, on day: Day, at time: String, _ reader: Reader
  ) throws -> String? {
    let texts = try texts(of: personID, reader)
    guard !texts.isEmpty, let minute = Shift.minutes(time),
      WorkingHours(texts.map { Shift($0) })
        .collides(on: day, at: minute, minutes: Appointments.minutes)
    else { return nil }
    return zip(JobSearchPlanFields.days, texts).filter { !$0.1.isEmpty }
      .map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}

extension JobSearchPlanFormPage {
  package static func load(
    _ header: CaseHeader, person personID: String, _ kind: Kind, _ form: FormState,
    _ scope: Scope, _ reader: Reader
  ) throws -> JobSearchPlanFormPage? {
    guard header.person(personID) != nil else { return nil }
    var filled = form
    switch kind {
    case .plan:
      let plan = try JobSearchPlanRow.load(personID, reader)
      filled.input = form.input.filled(with: [
        "from_on": (plan?.from ?? scope.today).description, "to_on": plan?.to?.description,
        "resume": plan?.resume, "applying": plan?.applying, "interviewing": plan?.interviewing,
        "contacts": plan.map { String($0.contacts) },
        "applications": plan.map { String($0.applications) },
      ])
    case .hours:
      let texts = try WorkingHours.texts(of: personID, reader)
      let days = JobSearchPlanFields.days.map { $0.lowercased() }
      filled.input = form.input.filled(
        with: Dictionary(zip(days, texts.map { Optional($0) }), uniquingKeysWith: { $1 }))
    }
    return JobSearchPlanFormPage(header: header, personID: personID, kind: kind, form: filled)
  }
}

extension JobSearchPlansPage {
  package static func load(
    _ header: CaseHeader, _ scope: Scope, _ reader: Reader
  ) throws -> JobSearchPlansPage {
    let file = try CaseFiles.load(header.id, reader)
    let lines = header.people.filter(\.isAdult).map { person -> Line in
      let member = file?.members.first { $0.id.own == person.id }
      guard let member, let plan = member.jobSearchPlan else {
        return Line(
          personID: person.id, since: nil, contacts: nil, applications: nil, lastWeek: nil,
          missed: 0)
      }
      let states = JobSearchPlans.mondays(of: plan, on: scope.today).map { monday in
        JobSearchPlans.state(
          of: monday, member.jobSearchWeeks.first { $0.monday == monday }, in: plan,
          on: scope.today)
      }
      return Line(
        personID: person.id, since: plan.from, contacts: plan.contacts,
        applications: plan.applications, lastWeek: states.first,
        missed: states.count { $0 == .missed })
    }
    return JobSearchPlansPage(header: header, lines: lines)
  }
}
