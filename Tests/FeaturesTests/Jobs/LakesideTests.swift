import Domain
import Features
import Markup
import Storage
import Testing
import World

/// S8: a job and everything it starts, through the commands and pages.
@Suite struct LakesideTests {
  private func due(_ page: JobPage) -> [String] {
    (page.windows.value ?? []).map { "\($0.line.dueOn)" }
  }

  @Test(arguments: Engines.available)
  func
    `S8 WI-CLK-04 WI-CLK-05 WI-CLK-06 WI-CLK-07 WI-SVC-05 secured and started make all due days`(
      engine: EngineName
    ) async throws
  {
    let world = try await JobWorld(engine)
    let id = try await world.place(on: "2026-03-12")
    let secured = try await world.page(id, on: "2026-03-12")
    #expect(due(secured) == ["2026-03-15"])
    #expect(secured.report.value?.line?.dueOn == Day("2026-03-26"))
    var started = JobWorld.placement
    started.set("started_on", "2026-03-16")
    started.set("version", "1")
    try await world.done("job.correct", job: id, started, on: "2026-03-16")
    #expect(
      due(try await world.page(id, on: "2026-03-16")) == [
        "2026-03-15", "2026-04-15", "2026-05-15", "2026-06-14", "2026-09-12", "2026-12-11",
        "2027-03-11", "2027-06-09", "2027-09-07", "2027-09-16",
      ])
  }

  @Test(arguments: Engines.available)
  func
    `S8 WI-CLK-05 a contact on 20 April counts for the second window only; a delay note is owed`(
      engine: EngineName
    ) async throws
  {
    let world = try await JobWorld(engine)
    let id = try await world.started()
    try await world.done(
      "employer-contact.record", job: id, JobWorld.contact("2026-04-20"), on: "2026-04-20")
    #expect(try await world.clocks("employer.30d", on: "2026-04-20") == ["2026-04-15 overdue"])
    #expect(
      try await world.clocks("employer.60d", on: "2026-04-20") == ["2026-05-15 met 2026-04-20"])
    #expect(
      try await world.clocks("delay-note.employer.30d", on: "2026-04-20") == [
        "2026-04-20 due-soon"
      ])
    let page = try await world.page(id, on: "2026-04-20")
    let met = (page.windows.value ?? []).filter { $0.line.metOn == Day("2026-04-20")! }
    #expect(met.map(\.line.rule) == ["employer.same-week", "employer.60d"])
    try world.valley.golden(page, "Jobs/JobPage", as: .omar, on: "2026-04-20")
  }

  @Test(arguments: Engines.available)
  func `S8 WI-SVC-06 WI-CLK-07 T20 the upgrade is reported by 13 July, past the observed holiday`(
    engine: EngineName
  ) async throws {
    let world = try await JobWorld(engine)
    let id = try await world.started()
    let upgrade = try #require(
      try await world.done("job.upgrade", job: id, JobWorld.upgrade, on: "2026-06-26"))
    let page = try await world.page(upgrade, on: "2026-06-26")
    let line = try #require(page.report.value?.line)
    #expect(line.dueOn == Day("2026-07-13"))
    #expect(line.why.arithmetic == "2026-06-26 + 10 working days (us-federal) = 2026-07-13")
    let print = try await world.valley.page(
      "assistance-report.print", JobReportPage.self, as: .omar,
      ["case": world.caseID, "job": upgrade], on: "2026-06-29")
    try world.valley.golden(print, "Jobs/JobReportPage", as: .omar, on: "2026-06-29")
    let sent = Input([
      "sent_on": ["2026-07-10"], "agency": ["Dane County"], "worker": ["E. Berg"],
      "mode": ["fax"], "words": [""],
    ])
    #expect(
      try await world.done("assistance-report.send", job: upgrade, sent, on: "2026-07-10")
        == upgrade)
    let done = try await world.page(upgrade, on: "2026-07-10")
    #expect(done.report.value?.line?.metOn == Day("2026-07-10"))
    #expect(done.report.value?.sent.first?.worker == "E. Berg")
    let twice = try await world.again(
      "assistance-report.send", job: upgrade, sent, on: "2026-07-10")
    #expect(twice?.refusal?.code == "assistance-report.twice")
  }

  @Test(arguments: Engines.available)
  func `S8 WI-CLK-06 T18 leaving on 31 July cancels the later follow-ups, and only those`(
    engine: EngineName
  ) async throws {
    let world = try await JobWorld(engine)
    let id = try await world.started()
    let upgrade = try #require(
      try await world.done("job.upgrade", job: id, JobWorld.upgrade, on: "2026-06-26"))
    let end = Input(["ended_on": ["2026-07-31"], "end_reason": ["Moved to Green Bay"]])
    #expect(try await world.done("job.end", job: id, end, on: "2026-07-31") == id)
    let page = try await world.page(id, on: "2026-08-01")
    let later = (page.windows.value ?? []).filter { $0.line.rule == "employer.periodic" }
    #expect(later.map(\.line.status) == Array(repeating: "cancelled", count: 6))
    #expect(try await world.clocks("employer.90d", on: "2026-08-01") == ["2026-06-14 overdue"])
    #expect(try await world.page(upgrade, on: "2026-08-01").job.endedOn == Day("2026-07-31"))
    try world.valley.golden(page, "Jobs/JobPage.ended", as: .omar, on: "2026-08-01")
    let late = try await world.again(
      "employer-contact.record", job: id, JobWorld.contact("2026-08-01"), on: "2026-08-01")
    #expect(late?.refusal?.code == "employer-contact.after-end")
  }
}
