import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct ServiceTests {
  private static let day = "2026-03-09"

  private static let service = Input([
    "person": ["person-fatuma"], "type": ["housing orientation"], "group": ["stabilization"],
    "program": ["utah-rccm"], "on": ["2026-03-05"], "status": ["completed"],
    "mode": ["in-person"], "provider": ["Alpine"], "words": ["Keys & <heating>"],
  ])

  private static func job(_ what: String, with: String = "", on day: String = "2026-03-06") -> Input
  {
    Input([
      "person": ["person-fatuma"], "what": [what], "on": [day], "mode": ["phone"],
      "with": [with], "words": ["Three open jobs in packing"],
    ])
  }

  private func jobInformation(
    _ world: AssessmentWorld, _ input: Input, as worker: ValleyStaff = .omar
  ) async throws {
    _ = try await perform(
      try RecordJobInformation(input, caseID: world.caseID), in: world.valley.database,
      world.valley.now(worker, on: Self.day))
  }

  private func save(
    _ world: AssessmentWorld, _ input: Input, changed: (id: String, version: Int)? = nil,
    as worker: ValleyStaff = .omar
  ) async throws {
    _ = try await perform(
      try SaveService(input, caseID: world.caseID, changed: changed), in: world.valley.database,
      world.valley.now(worker, on: Self.day))
  }

  private func list(
    _ world: AssessmentWorld, as worker: ValleyStaff = .omar
  ) async throws -> ServicesPage {
    try await world.valley.page(
      "service.list", ServicesPage.self, as: worker, ["case": world.caseID], on: Self.day)
  }

  @Test(arguments: Engines.available)
  func
    `UT-SVC-04 the case manager records information on job search, open jobs and placement with DWS`(
      engine: EngineName
    ) async throws
  {
    let world = try await AssessmentWorld(engine)
    try await jobInformation(world, Self.job("job-search-information"))
    try await jobInformation(world, Self.job("open-jobs-through-dws", with: "Front desk"))
    #expect(
      await undone { try await jobInformation(world, Self.job("placement-with-dws")) }
        == "service.partner-missing")
    try await jobInformation(world, Self.job("placement-with-dws", with: "Job desk"))
    #expect(
      await undone {
        try await jobInformation(world, Self.job("job-search-information", on: "2026-03-10"))
      } == "service.in-future")
    let page = try await world.valley.page(
      "job-information.list", JobInformationPage.self, as: .omar, ["case": world.caseID],
      on: Self.day)
    #expect(
      Set(page.services.map { "\($0.row.type) \($0.row.group) \($0.by)" }) == [
        "job-search-information information Omar Fields",
        "open-jobs-through-dws information Omar Fields",
        "placement-with-dws placement Omar Fields",
      ])
    #expect(page.services.allSatisfy { $0.row.program == "utah-rccm" })
    try world.valley.golden(page, "Services/JobInformationPage.three", as: .omar, on: Self.day)
    // It is the case manager's to record; everyone of the team reads it.
    for worker in [ValleyStaff.tyler, .samira, .helen] {
      #expect(
        await undone {
          try await jobInformation(world, Self.job("job-search-information"), as: worker)
        } == "forbidden:job-information.record")
      let seen = try await world.valley.page(
        "job-information.list", JobInformationPage.self, as: worker, ["case": world.caseID],
        on: Self.day)
      #expect(seen.services.count == 3)
      #expect(!seen.html(world.valley.chrome(worker, on: Self.day)).text.contains("<form"))
    }
    let refused = try await world.auditReasons("job-information.record").filter {
      $0 == "refused forbidden:job-information.record"
    }
    #expect(refused.count == 3)
  }

  @Test(arguments: Engines.available)
  func `UT-SVC-04 a service is recorded and mended on the version that was read`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    try await save(world, Self.service)
    let stored = try #require(try await list(world).services.first)
    #expect(stored.by == "Omar Fields" && stored.version == 1)
    var mended = Self.service
    mended.set("status", "no-show")
    try await save(world, mended, changed: (id: stored.id, version: 1))
    #expect(
      await undone { try await save(world, Self.service, changed: (id: stored.id, version: 1)) }
        == "stale")
    let page = try await list(world, as: .tyler)
    #expect(page.services.map(\.row.status) == ["no-show"])
    try world.valley.golden(page, "Services/ServicesPage.one", as: .tyler, on: Self.day)
    let form = try await world.valley.page(
      "service.view", ServicePage.self, as: .omar,
      ["case": world.caseID, "service": stored.id], on: Self.day)
    try world.valley.golden(form, "Services/ServicePage.change", as: .omar, on: Self.day)
    #expect(await undone { try await save(world, Self.service, as: .rachel) } == "none")
    #expect(
      await undone { try await save(world, Self.service, as: .helen) }
        == "forbidden:service.record")
  }

  @Test(arguments: Engines.available)
  func
    `UT-SVC-04 a fault keeps what was typed, the timeline shows the service, the case leads there`(
      engine: EngineName
    ) async throws
  {
    let world = try await AssessmentWorld(engine)
    var wrong = Self.service
    wrong.set("on", "yesterday")
    let answer = try await world.send(
      "service.add", as: .omar, [:], wrong, on: Self.day, wantsJSON: false)
    guard case .page(let page, 422, _, _) = answer else {
      Issue.record("no page came back")
      return
    }
    #expect(
      page.html(world.valley.chrome(.omar)).text.contains("Keys &amp; &lt;heating&gt;"))
    try await save(world, Self.service)
    try await jobInformation(world, Self.job("open-jobs-through-dws"))
    let timeline = try await world.valley.page(
      "timeline.view", TimelinePage.self, as: .samira, ["case": world.caseID],
      query: ["kind": "service"], on: Self.day)
    #expect(timeline.lines.map(\.by) == ["Omar Fields", "Omar Fields"])
    #expect(
      timeline.html(world.valley.chrome(.samira, on: Self.day)).text
        .contains("Three open jobs in packing"))
    let casePage = try await world.valley.page(
      "case.view", CasePage.self, as: .omar, ["case": world.caseID], on: Self.day)
    #expect(
      casePage.html(world.valley.chrome(.omar)).text.contains("/cases/case-warsame/services\""))
  }
}
