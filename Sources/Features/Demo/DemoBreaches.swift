import Domain
import Storage

/// What went wrong with confidentiality at the demo's resettlement agency: one breach that is
/// followed still, one that is closed.
struct DemoBreaches {
  let tx: Transaction
  let now: Now

  func write() throws {
    guard
      let reporter = try tx.one(
        "SELECT id, agency_id FROM staff WHERE source_ref = 'cm1'", [],
        { (id: $0.text(0), agency: $0.text(1)) })
    else { return }
    let closed = now.newID()
    try add(
      closed, daysAgo: 41, "A letter with an appointment went to the family's former address.",
      concerned: "One family", reached: "Perhaps the new tenant; the letter came back opened",
      reporter)
    _ = try BreachRecords.follow(
      closed, version: nil, notified: "The family, by telephone with an interpreter",
      on: now.today.adding(days: -40),
      result: "The address was corrected. Letters now go out after a look at the household page.",
      closedOn: now.today.adding(days: -38), now.stamp, tx)
    try add(
      now.newID(), daysAgo: 1, "A phone with work e-mail was left on the bus; it is locked.",
      concerned: "Not known yet", reached: "", reporter)
  }

  private func add(
    _ id: String, daysAgo days: Int, _ what: String, concerned: String, reached: String,
    _ reporter: (id: String, agency: String)
  ) throws {
    let day = now.today.adding(days: -days)
    try BreachRecords.add(
      id,
      BreachRecords.Report(
        happenedOn: day, what: what, concerned: concerned, reached: reached),
      agencyID: reporter.agency, by: reporter.id, on: day, now.stamp, tx)
  }
}
