import Domain
import Storage

/// A job-search plan as it is stored.
package struct JobSearchPlanRow: Codable, Sendable, Hashable {
  package var from: Day
  package var to: Day?
  package var resume: String
  package var applying: String
  package var interviewing: String
  package var contacts: Int
  package var applications: Int

  package init(
    from: Day, to: Day? = nil, resume: String, applying: String, interviewing: String,
    contacts: Int, applications: Int
  ) {
    self.from = from
    self.to = to
    self.resume = resume
    self.applying = applying
    self.interviewing = interviewing
    self.contacts = contacts
    self.applications = applications
  }

  fileprivate var cells: [Cell] {
    [
      ("from_on", from), ("to_on", to), ("resume", resume), ("applying", applying),
      ("interviewing", interviewing), ("contacts", contacts), ("applications", applications),
    ]
  }
}

/// The only writer of `job_search_plan`, `job_search_week` and `working_hours`: one row a person, a
/// week, a person.
package enum JobSearchPlanRecords {
  static let plans = Table("job_search_plan")
  static let weeks = Table("job_search_week")
  static let hours = Table("working_hours")

  package static func put(
    plan id: String, personID: String, _ row: JobSearchPlanRow, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try put(
      plans, id,
      try tx.one("SELECT id FROM job_search_plan WHERE person_id = $1", [personID]) { $0.text(0) },
      [("person_id", personID)], row.cells, stamp, tx)
  }

  package static func put(
    week id: String, personID: String, monday: Day, contacts: Int, applications: Int,
    remark: String, on today: Day, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try put(
      weeks, id,
      try tx.one(
        "SELECT id FROM job_search_week WHERE person_id = $1 AND monday = $2", [personID, monday]
      ) { $0.text(0) },
      // The day of the first entry stays when the numbers are mended.
      [("person_id", personID), ("monday", monday), ("entered_on", today)],
      [("contacts", contacts), ("applications", applications), ("remark", remark)], stamp, tx)
  }

  /// - Parameter shifts: by weekday, Monday first.
  package static func put(
    hours id: String, personID: String, _ shifts: [String], _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try put(
      hours, id,
      try tx.one("SELECT id FROM working_hours WHERE person_id = $1", [personID]) { $0.text(0) },
      [("person_id", personID)],
      zip(JobSearchPlanFields.days, shifts).map { ($0.lowercased(), $1) }, stamp, tx)
  }

  private static func put(
    _ table: Table, _ id: String, _ known: String?, _ keys: [Cell], _ cells: [Cell],
    _ stamp: Stamp, _ tx: Transaction
  ) throws {
    if let known {
      try tx.amend(table, id: known, cells, stamp)
    } else {
      try tx.insert(table, id: id, keys + cells, stamp)
    }
  }
}
