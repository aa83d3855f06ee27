import Domain
import Storage

/// A job as it was read, with the contacts with its employer.
package struct StoredJob: Codable, Sendable, Hashable {
  package struct Contact: Codable, Sendable, Hashable {
    package let id: String
    package let on: Day
    /// Code of how; empty for one that came in a file.
    package let mode: String
    package let withWhom: String
    package let words: String
    package let by: String
  }

  package let id: String
  package let personID: String
  package let person: String
  package let version: Int
  package let employer: String
  package let position: String
  package let hourlyWageCents: Int?
  package let hoursHundredths: Int?
  package let healthInsurance: Bool
  package let securedOn: Day?
  package let startedOn: Day?
  package let endedOn: Day?
  /// The job that this one improves on; nil for a placement.
  package let upgradeOf: String?
  package let contactName: String
  package let contactReach: String
  package let transit: TransitAccess?
  package let help: [JobHelp]
  package let improvements: [JobImprovement]
  package let endReason: String
  /// The latest first.
  package var contacts: [Contact]

  var isUpgrade: Bool { upgradeOf != nil }

  /// The day it came: secured, or from which it is better.
  var cameOn: Day? { isUpgrade ? startedOn ?? securedOn : securedOn ?? startedOn }

  var days: JobDays {
    JobDays(
      securedOn: securedOn ?? startedOn ?? Day(number: 0), startedOn: startedOn, endedOn: endedOn)
  }

  var terms: JobTerms {
    JobTerms(
      position: position, hourlyWageCents: hourlyWageCents, hoursHundredths: hoursHundredths,
      healthInsurance: healthInsurance)
  }

  var row: JobRow {
    var row = JobRow(employer: employer, terms: terms, days: days)
    row.contactName = contactName
    row.contactReach = contactReach
    row.transit = transit
    row.help = help
    row.endReason = endReason
    return row
  }

  /// All of a household, the latest first.
  static func all(of header: CaseHeader, _ reader: Reader) throws -> [StoredJob] {
    let people = header.people.map(\.id)
    guard !people.isEmpty else { return [] }
    var jobs = try reader.rows(
      """
      SELECT j.id, j.person_id, j.version, j.employer, j.position, j.hourly_wage_cents,
        j.hours_hundredths, j.health_insurance, j.secured_on, j.started_on, j.ended_on,
        j.upgrade_of, COALESCE(d.contact_name, ''), COALESCE(d.contact_reach, ''),
        COALESCE(d.transit, ''), COALESCE(d.help, ''), COALESCE(d.improvements, ''),
        COALESCE(d.end_reason, '')
      FROM job j LEFT JOIN job_detail d ON d.job_id = j.id
      WHERE j.person_id IN (\(.placeholders(people.count, from: 1))) ORDER BY j.id
      """, people
    ) { row in StoredJob(row, header) }
    let contacts = try self.contacts(ofPeople: people, reader)
    for index in jobs.indices { jobs[index].contacts = contacts[jobs[index].id] ?? [] }
    return jobs.sorted { left, right in
      let (first, second) = (left.cameOn ?? Day(number: 0), right.cameOn ?? Day(number: 0))
      return (first, left.id) > (second, right.id)
    }
  }

  private init(_ row: Row, _ header: CaseHeader) {
    func codes(_ column: Int) -> [String] {
      row.text(column).split(separator: " ").map(String.init)
    }
    id = row.text(0)
    personID = row.text(1)
    person = header.person(row.text(1))?.name ?? ""
    version = row.int(2)
    employer = row.text(3)
    position = row.text(4)
    hourlyWageCents = row.optionalInt(5)
    hoursHundredths = row.optionalInt(6)
    healthInsurance = row.bool(7)
    securedOn = row.day(8)
    startedOn = row.day(9)
    endedOn = row.day(10)
    upgradeOf = row.optionalText(11).flatMap { $0.isEmpty ? nil : $0 }
    contactName = row.text(12)
    contactReach = row.text(13)
    transit = TransitAccess(rawValue: row.text(14))
    help = codes(15).compactMap(JobHelp.init)
    improvements = codes(16).compactMap(JobImprovement.init)
    endReason = row.text(17)
    contacts = []
  }

  private static func contacts(
    ofPeople people: [String], _ reader: Reader
  ) throws -> [String: [Contact]] {
    let found = try reader.rows(
      """
      SELECT c.job_id, c.id, c.on_day, COALESCE(d.mode, ''), COALESCE(d.with_whom, ''),
        COALESCE(d.words, ''), COALESCE(s.name, '')
      FROM employer_contact c JOIN job j ON j.id = c.job_id
      LEFT JOIN employer_contact_detail d ON d.contact_id = c.id
      LEFT JOIN staff s ON s.id = d.by_staff_id
      WHERE j.person_id IN (\(.placeholders(people.count, from: 1)))
      ORDER BY c.on_day DESC, c.id DESC
      """, people
    ) { row in
      (
        row.text(0),
        Contact(
          id: row.text(1), on: row.day(2) ?? Day(number: 0), mode: row.text(3),
          withWhom: row.text(4), words: row.text(5), by: row.text(6))
      )
    }
    return Dictionary(grouping: found, by: \.0).mapValues { $0.map(\.1) }
  }
}

/// What acts on a job decide on.
package struct JobFacts: Sendable {
  let header: CaseHeader
  let job: StoredJob
  /// The upgrades of this job that go on, the latest first.
  let upgrades: [StoredJob]

  /// Nil where nobody of the household has such a job.
  static func load(
    _ caseID: String, _ id: String, _ scope: Scope, _ reader: Reader
  ) throws -> JobFacts? {
    guard let header = try CaseHeader.load(caseID, scope, reader) else { return nil }
    let jobs = try StoredJob.all(of: header, reader)
    guard let job = jobs.first(where: { $0.id == id }) else { return nil }
    return JobFacts(header: header, job: job, upgrades: jobs.filter { $0.upgradeOf == id })
  }

  /// - Parameters:
  ///   - version: the one that a change was made on.
  ///   - typed: what the change enters, field by field.
  func check(_ version: Int?, _ fields: [Field], saved: Input, typed: Input) throws {
    guard let version, version != job.version else { return }
    throw Undone.stale(
      VersionConflict(
        current: job.version, base: version,
        lines: fields.map { field in
          .init(
            label: field.label, theirs: saved.all(field.name).joined(separator: ", "),
            yours: typed.all(field.name).joined(separator: ", "))
        }))
  }
}
