import Domain
import Storage

/// What the demo's bundle cannot carry of jobs: contacts with employers and what was said. Every
/// third family also needs something that could not be had yet.
struct DemoJobs {
  let tx: Transaction
  let now: Now

  private struct Found {
    let id: String
    let caseID: String
    let personID: String
    let started: Day
    let ended: Day?
  }

  func write() throws {
    let worker = try tx.one(
      "SELECT id FROM staff WHERE source = 'demo' AND source_ref = 'jobs'", [], { $0.text(0) })
    guard let worker else { return }
    let jobs = try tx.rows(
      """
      SELECT j.id, m.case_id, j.person_id, j.started_on, j.ended_on FROM job j
      JOIN membership m ON m.person_id = j.person_id AND m.to_on IS NULL
      WHERE j.started_on IS NOT NULL AND COALESCE(j.upgrade_of, '') = ''
      ORDER BY j.id, m.id LIMIT 60
      """
    ) { row in
      Found(
        id: row.text(0), caseID: row.text(1), personID: row.text(2),
        started: row.day(3) ?? now.today, ended: row.day(4))
    }
    for (index, job) in jobs.enumerated() {
      try contacts(job, worker, index)
      if index % 3 == 0 { try need(job) }
    }
  }

  private func contacts(_ job: Found, _ worker: String, _ index: Int) throws {
    let said = [
      "On time, learns fast", "Asks for a later shift because of the bus",
      "Understands the work; reading the safety sheet is hard",
    ]
    let known = try tx.rows(
      "SELECT on_day FROM employer_contact WHERE job_id = $1", [job.id]
    ) { $0.day(0) }
    for (place, days) in [20, 52, 84].enumerated() where (index + place) % 4 != 3 {
      let day = job.started.adding(days: days)
      guard day <= min(now.today, job.ended ?? now.today), !known.contains(day) else { continue }
      try JobRecords.contact(
        now.newID(), detailID: now.newID(), jobID: job.id, on: day, by: worker, mode: "phone",
        with: "Shift manager (invented)", words: said[(index + place) % said.count], now.stamp, tx)
    }
  }

  private func need(_ job: Found) throws {
    let found = job.started.adding(days: 7)
    guard found <= now.today else { return }
    let row = UnmetNeedRow(
      personID: job.personID, need: "Child care before six in the morning", cause: .notAvailable,
      partner: "Canyon Family Center (invented)",
      steps: "Two neighbours are trained as home providers", result: "",
      days: UnmetNeedDays(on: found, approachedOn: found))
    try UnmetNeedRecords.add(now.newID(), caseID: job.caseID, row, now.stamp, tx)
  }
}
