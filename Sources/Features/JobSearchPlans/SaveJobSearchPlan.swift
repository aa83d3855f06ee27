import Domain
import Markup
import Storage

/// What acts on someone's job search decide on.
package struct JobSearchPlanFacts: Sendable {
  let header: CaseHeader
  let plan: JobSearchPlan?

  /// Nil where the case has no such member.
  static func load(
    _ caseID: String, _ personID: String, _ scope: Scope, _ tx: Transaction
  ) throws -> JobSearchPlanFacts? {
    guard let header = try CaseHeader.load(caseID, scope, tx.reader),
      header.person(personID) != nil, let file = try CaseFiles.load(caseID, tx.reader)
    else { return nil }
    return JobSearchPlanFacts(
      header: header, plan: file.members.first { $0.id.own == personID }?.jobSearchPlan)
  }
}

/// Resume, applications, interviewing and what is aimed at each week (WI-PLN-03).
package struct SaveJobSearchPlan: Command {
  package static let permission = Permission.employmentPlanEdit
  package static let name = "job-search-plan.save"

  let caseID: String
  let personID: String
  let row: JobSearchPlanRow

  package init(_ input: Input, caseID: String, personID: String) throws(InvalidInput) {
    self.caseID = caseID
    self.personID = personID
    var parse = Parse(input)
    row = JobSearchPlanRow(
      from: parse.requiredDay(JobSearchPlanFields.from), to: parse.day(JobSearchPlanFields.to),
      resume: parse.text(JobSearchPlanFields.resume),
      applying: parse.text(JobSearchPlanFields.applying),
      interviewing: parse.text(JobSearchPlanFields.interviewing),
      contacts: parse.count(JobSearchPlanFields.contacts),
      applications: parse.count(JobSearchPlanFields.applications))
    if let end = row.to, end < row.from {
      parse.fail(JobSearchPlanFields.to, "The last day must not be before the first")
    }
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> JobSearchPlanFacts? {
    try JobSearchPlanFacts.load(caseID, personID, scope, tx)
  }

  package func decide(_ facts: JobSearchPlanFacts, _ now: Now) throws(NeverRefuses) -> String {
    facts.plan?.id.own ?? now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try JobSearchPlanRecords.put(plan: id, personID: personID, row, now.stamp, tx)
  }

  package func location(_ id: String) -> Path { JobSearchPlanPage.path(caseID, personID) }

  package func references(_ id: String) -> [Reference] {
    [.caseFile(caseID), .person(personID), Reference("job_search_plan", id)]
  }
}

/// What was done in a week; entering it again mends it (T28).
package struct EnterJobSearchWeek: Command {
  package static let permission = Permission.employmentPlanEdit
  package static let name = "job-search-week.enter"

  let caseID: String
  let personID: String
  let monday: Day
  let contacts: Int
  let applications: Int
  let remark: String

  package init(_ input: Input, caseID: String, personID: String) throws(InvalidInput) {
    self.caseID = caseID
    self.personID = personID
    var parse = Parse(input)
    monday = parse.requiredDay(JobSearchPlanFields.monday)
    contacts = parse.count(JobSearchPlanFields.contacted)
    applications = parse.count(JobSearchPlanFields.applied)
    remark = parse.text(JobSearchPlanFields.remark)
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> JobSearchPlanFacts? {
    try JobSearchPlanFacts.load(caseID, personID, scope, tx)
  }

  package func decide(
    _ facts: JobSearchPlanFacts, _ now: Now
  ) throws(JobSearchPlanRefusal) -> String {
    try JobSearchPlans.enter(monday, in: facts.plan, today: now.today)
    return now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try JobSearchPlanRecords.put(
      week: id, personID: personID, monday: monday, contacts: contacts,
      applications: applications, remark: remark, on: now.today, now.stamp, tx)
  }

  package func location(_ id: String) -> Path { JobSearchPlanPage.path(caseID, personID) }

  package func references(_ id: String) -> [Reference] {
    [.caseFile(caseID), .person(personID)]
  }
}

/// Help in learning and using JobNet: a service with its day and the jobs found (WI-PLN-04).
package struct RecordJobNetHelp: Command {
  package static let permission = Permission.serviceRecord
  package static let name = "jobnet-help.record"

  let caseID: String
  let row: ServiceRow

  package init(_ input: Input, caseID: String, personID: String) throws(InvalidInput) {
    self.caseID = caseID
    var parse = Parse(input)
    let on = parse.requiredDay(JobSearchPlanFields.helpOn)
    let mode = parse.choice(JobSearchPlanFields.mode)
    let jobs = parse.count(JobSearchPlanFields.jobs)
    let words = parse.text(JobSearchPlanFields.learned)
    try parse.finish()
    row = ServiceRow(
      personID: personID, type: JobSearchPlanWords.jobNet, group: "training", program: "", on: on,
      mode: mode, words: "Jobs found: \(jobs). \(words)")
  }

  package struct Outcome: Sendable {
    let id: String
    let detailID: String
    let row: ServiceRow
  }

  package struct Facts: Sendable {
    let header: CaseHeader
    let program: String
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let header = try CaseHeader.load(caseID, scope, tx.reader),
      header.person(row.personID) != nil
    else { return nil }
    let program = try tx.one(
      """
      SELECT program FROM enrollment WHERE person_id = $1 AND program IN ('wi-ss', 'wi-tap')
      AND started_on <= $2 AND (ended_on IS NULL OR ended_on >= $2) ORDER BY program, id LIMIT 1
      """, [row.personID, row.on]
    ) { $0.text(0) }
    return Facts(header: header, program: program ?? "")
  }

  package func decide(_ facts: Facts, _ now: Now) throws(ServiceRefusal) -> Outcome {
    try ServiceRefusal.check(row.on, facts.header, now)
    var row = row
    row.program = facts.program
    return Outcome(id: now.newID(), detailID: now.newID(), row: row)
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try ServiceRecords.add(
      done.id, done.row, caseID: caseID, by: now.actor.id, detailID: done.detailID, now.stamp, tx)
  }

  package func location(_ done: Outcome) -> Path {
    JobSearchPlanPage.path(caseID, row.personID)
  }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), .person(row.personID), Reference("service", done.id)]
  }
}

/// When someone works, so that meetings are not booked over it (WI-PLN-13).
package struct SaveWorkingHours: Command {
  package static let permission = Permission.employmentPlanEdit
  package static let name = "working-hours.save"

  let caseID: String
  let personID: String
  let shifts: [String]

  package init(_ input: Input, caseID: String, personID: String) throws(InvalidInput) {
    self.caseID = caseID
    self.personID = personID
    var parse = Parse(input)
    var shifts: [String] = []
    for field in JobSearchPlanFields.hours {
      let text = parse.text(field)
      if !text.isEmpty, WorkingHours.Shift(text) == nil {
        parse.fail(field, "\(field.label) must be two times, such as 09:00-17:30")
      }
      shifts.append(text)
    }
    try parse.finish()
    self.shifts = shifts
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> JobSearchPlanFacts? {
    try JobSearchPlanFacts.load(caseID, personID, scope, tx)
  }

  package func decide(_ facts: JobSearchPlanFacts, _ now: Now) throws(NeverRefuses) -> String {
    now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try JobSearchPlanRecords.put(hours: id, personID: personID, shifts, now.stamp, tx)
  }

  package func location(_ id: String) -> Path { JobSearchPlanPage.path(caseID, personID) }

  package func references(_ id: String) -> [Reference] {
    [.caseFile(caseID), .person(personID)]
  }
}
