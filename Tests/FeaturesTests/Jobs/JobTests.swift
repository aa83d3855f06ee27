import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct JobTests {
  @Test(arguments: Engines.available)
  func `WI-SVC-05 a job keeps what was entered, secured and started apart`(
    engine: EngineName
  ) async throws {
    let world = try await JobWorld(engine)
    let id = try await world.started()
    let job = try await world.page(id, on: "2026-03-16").job
    #expect(job.employer == "Lakeside <Foods>")
    #expect(job.hourlyWageCents == 1525)
    #expect(job.hoursHundredths == 4000)
    #expect(job.healthInsurance)
    #expect(job.securedOn == Day("2026-03-12"))
    #expect(job.startedOn == Day("2026-03-16"))
    #expect(job.transit == .publicTransit)
    #expect(job.help == [.resume, .interpretation])
    #expect(job.contactName == "Joan Dahl")
    let list = try await world.valley.page(
      "job.list", JobsPage.self, as: .omar, ["case": world.caseID], on: "2026-03-16")
    #expect(list.jobs.map(\.id) == [id])
    try world.valley.golden(list, "Jobs/JobsPage", as: .omar, on: "2026-03-16")
  }

  @Test(arguments: Engines.available)
  func `WI-SVC-05 what was typed is kept where a field is wrong or a rule refuses`(
    engine: EngineName
  ) async throws {
    let world = try await JobWorld(engine)
    var input = JobWorld.placement
    input.set("hourly_wage", "15,25")
    let form = try #require(try await world.again("job.record", input, on: "2026-03-12"))
    #expect(form.faults.map(\.field) == ["hourly_wage"])
    #expect(form.value("employer") == "Lakeside <Foods>")
    input.set("hourly_wage", "15.25")
    input.set("started_on", "2026-03-11")
    let refused = try #require(try await world.again("job.record", input, on: "2026-03-12"))
    #expect(refused.refusal?.code == "job.start-before-secured")
    #expect(refused.value("position") == "Line worker")
    let page = try await world.valley.page(
      "job.new", NewJobPage.self, as: .omar,
      ["case": world.caseID, "person": world.world.fatuma], on: "2026-03-12")
    try world.valley.golden(page, "Jobs/NewJobPage", as: .omar, on: "2026-03-12")
  }

  @Test(arguments: Engines.available)
  func `WI-SVC-05 UT-DAT-02 two who correct a job see both versions, and nothing is lost`(
    engine: EngineName
  ) async throws {
    let world = try await JobWorld(engine)
    let id = try await world.place()
    var input = JobWorld.placement
    input.set("version", "1")
    input.set("started_on", "2026-03-16")
    #expect(try await world.done("job.correct", job: id, input, on: "2026-03-16") == id)
    input.set("started_on", "2026-03-17")
    let form = try #require(
      try await world.again("job.correct", job: id, input, on: "2026-03-17"))
    let conflict = try #require(form.conflict)
    #expect(conflict.current == 2)
    let line = try #require(conflict.lines.first { $0.label == "First day of work" })
    #expect(line.theirs == "2026-03-16")
    #expect(line.yours == "2026-03-17")
    let former = try await world.valley.database.read { reader in
      try reader.rows("SELECT version FROM job_past WHERE id = $1", [id]) { $0.int(0) }
    }
    #expect(former == [1])
  }

  @Test(arguments: Engines.available)
  func `WI-SVC-06 an upgrade is an event of its own, linked, and only where something is better`(
    engine: EngineName
  ) async throws {
    let world = try await JobWorld(engine)
    let id = try await world.started()
    var same = JobWorld.upgrade
    same.set("position", "line worker")
    same.set("hourly_wage", "15.25")
    let refused = try await world.again("job.upgrade", job: id, same, on: "2026-06-26")
    #expect(refused?.refusal?.code == "job.no-improvement")
    let upgrade = try #require(
      try await world.done("job.upgrade", job: id, JobWorld.upgrade, on: "2026-06-26"))
    let page = try await world.page(upgrade, on: "2026-06-26")
    #expect(page.job.upgradeOf == id)
    #expect(page.job.improvements == [.pay, .title])
    #expect(page.job.startedOn == Day("2026-06-26"))
    try world.valley.golden(page, "Jobs/JobPage.upgrade", as: .omar, on: "2026-06-26")
    let original = try await world.page(id, on: "2026-06-26")
    #expect(original.upgrades.map(\.id) == [upgrade])
    #expect(original.job.hourlyWageCents == 1525)
  }

  @Test(arguments: Engines.available)
  func `WI-CLK-04 a job secured on a Friday warns that the contact is due on Sunday`(
    engine: EngineName
  ) async throws {
    let world = try await JobWorld(engine)
    let id = try await world.place(["secured_on": "2026-03-13"], on: "2026-03-13")
    func warns(_ day: String) async throws -> Bool {
      try await world.page(id, on: day).html(world.valley.chrome(.omar, on: day)).text
        .contains("Secured at the end of the week")
    }
    #expect(try await warns("2026-03-13"))
    #expect(try await !warns("2026-03-16"))
    #expect(
      try await world.clocks("employer.same-week", on: "2026-03-13") == ["2026-03-15 due-soon"])
    try await world.done(
      "employer-contact.record", job: id, JobWorld.contact("2026-03-14"), on: "2026-03-14")
    #expect(try await !warns("2026-03-14"))
    #expect(
      try await world.clocks("employer.same-week", on: "2026-03-14") == [
        "2026-03-15 met 2026-03-14"
      ])
  }

  @Test(arguments: Engines.available)
  func `WI-CLK-07 no report is owed, and none can be recorded, without assistance`(
    engine: EngineName
  ) async throws {
    let world = try await JobWorld(engine, hasCash: false)
    let id = try await world.started()
    #expect(try await world.page(id, on: "2026-03-16").report.value?.line == nil)
    let sent = Input([
      "sent_on": ["2026-03-16"], "agency": ["Dane County"], "mode": ["mail"],
    ])
    let refused = try await world.again("assistance-report.send", job: id, sent, on: "2026-03-16")
    #expect(refused?.refusal?.code == "assistance-report.not-owed")
  }

  @Test(arguments: Engines.available)
  func `WI-QPR-08 the effect is suggested, and confirmed or corrected with who, when and why`(
    engine: EngineName
  ) async throws {
    let world = try await JobWorld(engine)
    let id = try await world.started()
    try await world.endCash(on: "2026-04-30")
    let effect = try #require(try await world.page(id, on: "2026-05-04").effect.value)
    #expect(effect.suggested == .termination)
    #expect(effect.rule == .endedByEarnings)
    #expect(effect.confirmed == nil)
    let other = Input(["effect": ["reduction"], "reason": [""]])
    let refused = try await world.again(
      "assistance-effect.confirm", job: id, other, on: "2026-05-04")
    #expect(refused?.refusal?.code == "assistance-effect.unexplained")
    try await world.done(
      "assistance-effect.confirm", job: id, Input(["effect": ["termination"]]), on: "2026-05-04")
    let page = try await world.page(id, on: "2026-05-04")
    #expect(page.effect.value?.confirmed?.by == "Omar Fields")
    #expect(page.effect.value?.confirmed?.on == Day("2026-05-04"))
    let file = try await world.valley.database.read { try CaseFiles.load(world.caseID, $0) }
    let member = try #require(file?.members.first)
    let job = try #require(member.jobs.first)
    #expect(job.confirmedEffect == ConfirmedEffect(.termination, on: Day("2026-05-04")!))
    #expect(AssistanceEffects.effect(of: job, of: member) == .termination)
  }

  @Test(arguments: Engines.available)
  func `WI-SVC-05 who may not see services sees the job, and why the rest is not shown`(
    engine: EngineName
  ) async throws {
    let world = try await JobWorld(engine)
    let id = try await world.started()
    try await world.valley.withhold(.services, of: world.caseID, from: Valley.employment)
    let page = try await world.page(id, as: .tyler, on: "2026-03-20")
    #expect(page.job.employer == "Lakeside <Foods>")
    #expect(page.windows.value == nil)
    #expect(page.windows.why != nil)
    #expect(page.report.value == nil)
    #expect(page.effect.value == nil)
    try await world.valley.withhold(.employment, of: world.caseID, from: Valley.employment)
    await #expect(throws: Problem.self) { try await world.page(id, as: .tyler, on: "2026-03-20") }
  }
}
