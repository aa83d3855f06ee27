import Domain
import Features
import Markup
import Storage
import Testing
import World

/// What people read of a window that nobody can meet any more: the same word on every page.
@Suite struct MissedWindowTests {
  private let day = "2026-04-20"
  private let missed = "clock-missed"

  /// Work began on 16 March; the first contact falls in the second window.
  private func family(_ engine: EngineName) async throws -> (LakeOffice, job: String) {
    let family = try await LakeOffice(engine)
    let job = try await family.job(
      family.nam, securedOn: "2026-03-12", startedOn: "2026-03-16")
    try await family.employerContact(job, on: day)
    return (family, job)
  }

  private func html(_ page: some Page, as worker: Office.Worker = .rachel, _ day: String) -> String
  {
    page.html(
      Chrome(token: "token", idempotencyKey: "key", today: Day(day)!, actor: worker.actor)
    ).text
  }

  private func rows(_ html: String, with title: String) -> [Substring] {
    html.split(separator: "<tr").filter { $0.contains(title) }
  }

  @Test(arguments: Engines.available)
  func
    `WI-CLK-05 T17 a window that is past reads "missed" on the job's page, on Today and in lists`(
      engine: EngineName
    ) async throws
  {
    let (family, job) = try await family(engine)
    let title = "Contact with the employer, day 30"
    let deadlines = html(try await family.page("clock.list", ClocksPage.self, on: day), day)
    let today = try await family.page("today", TodayPage.self, on: day)
    let owed = html(today, day)
    let team = html(
      try await family.page(
        "team.worker", TodayPage.self, ["staff": Office.Worker.rachel.id], as: .helen, on: day),
      as: .helen, day)
    for page in [deadlines, owed, team] {
      let lines = rows(page, with: title).filter { !$0.contains("Reason for the delay") }
      #expect(lines.count == 1)
      #expect(lines.allSatisfy { $0.contains(missed) && !$0.contains("Overdue") })
    }
    #expect(owed.contains("5 days ago"))
    let other = try #require(today.counts.first { $0.kind == .other })
    #expect(other.missed == 1)
    #expect(owed.contains("1 missed"))
    let work = html(
      try await family.page("job.view", JobPage.self, ["job": job], on: day), day)
    #expect(work.contains(missed) && work.contains("windows: 1 missed, "))
    #expect(work.contains("a later one belongs to a later window"))
    let report = try await family.page(
      "report.run", ReportPage.self, ["report": "overdue-clocks"], query: ["to": day], on: day)
    #expect(rows(html(report, day), with: title).allSatisfy { $0.contains(">Missed<") })
    // What programs read keeps the contract's word.
    #expect(try await family.clocks("employer.30d", on: day) == ["2026-04-15 overdue"])
    #expect(report.lines.contains { $0.hasPrefix("employer.30d,") && $0.hasSuffix(",overdue") })
  }

  @Test(arguments: Engines.available)
  func `WI-CLK-04 T16 the first week stays overdue, because a late contact still meets it`(
    engine: EngineName
  ) async throws {
    let family = try await LakeOffice(engine)
    let job = try await family.job(
      family.nam, securedOn: "2026-03-12", startedOn: "2026-03-16")
    let deadlines = html(
      try await family.page("clock.list", ClocksPage.self, on: "2026-03-16"), "2026-03-16")
    let week = rows(deadlines, with: "Contact with the employer, first week")
    #expect(!week.isEmpty && !week.contains { $0.contains(missed) })
    try await family.employerContact(job, on: "2026-03-17")
    #expect(
      try await family.clocks("employer.same-week", on: "2026-03-17")
        == ["2026-03-15 met-late 2026-03-17"])
  }

  @Test(arguments: Engines.available)
  func `WI-CLK-05 T17 once it is set aside a window is missed no more`(
    engine: EngineName
  ) async throws {
    let (family, job) = try await family(engine)
    let name = DeadlineName(
      rule: "employer.30d", person: family.nam, subject: job, dueOn: Day("2026-04-15")!)
    try await family.send(
      "clock.waive", ["deadline": name.text, "reason": "The plant was closed"], as: .helen,
      on: day)
    #expect(try await family.clocks("employer.30d", on: day) == ["2026-04-15 waived"])
    let work = html(
      try await family.page("job.view", JobPage.self, ["job": job], on: day), day)
    #expect(!work.contains(missed) && work.contains("Set aside"))
    let today = try await family.page("today", TodayPage.self, on: day)
    #expect(today.counts.allSatisfy { $0.missed == 0 })
  }
}
