import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct BreachTests {
  private static let day = "2026-03-05"
  private static let lost = Input([
    "happened_on": ["2026-03-04"], "what": ["A <phone> was left on the bus"],
    "concerned": ["Case 2026-0001"], "reached": [""],
  ])

  private func report(_ valley: Valley, as staff: ValleyStaff) async throws -> Path {
    try await perform(
      try ReportBreach(Self.lost), in: valley.database, valley.now(staff, on: Self.day)
    ).location
  }

  private func list(_ valley: Valley, as staff: ValleyStaff) async throws -> [StoredBreach] {
    try await valley.page("breach.list", BreachesPage.self, as: staff, on: Self.day).breaches
  }

  private func page(
    _ valley: Valley, _ id: String, as staff: ValleyStaff
  ) async throws -> BreachPage {
    try await valley.page("breach.view", BreachPage.self, as: staff, ["breach": id], on: Self.day)
  }

  private func asked(_ valley: Valley, _ staff: ValleyStaff) async throws -> [OfficeLine.Kind] {
    try await valley.page("today", TodayPage.self, as: staff, on: Self.day).office.map(\.kind)
  }

  private func follow(
    _ valley: Valley, _ id: String, _ changes: [String: [String]], version: Int = 1,
    as staff: ValleyStaff = .helen
  ) async throws {
    _ = try await perform(
      try FollowBreach(Input(changes), id: id, version: version), in: valley.database,
      valley.now(staff, on: Self.day))
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-12 anyone on staff reports a breach; the supervisor of the agency follows it`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    #expect(try await report(valley, as: .rachel).text == "/breaches/new?show=reported")
    let open = try #require(try await list(valley, as: .helen).first)
    #expect(try await asked(valley, .helen) == [.breach])
    #expect(try await asked(valley, .rachel) == [])
    #expect(open.reportedBy == "Rachel Ortega" && open.reportedOn == Day(Self.day))
    #expect(open.what == "A <phone> was left on the bus" && open.closedOn == nil)
    try valley.golden(
      try await page(valley, open.id, as: .helen), "Breaches/BreachPage.open", as: .helen,
      on: Self.day)
    #expect(
      await undone { try await follow(valley, open.id, ["closed": ["yes"]]) }
        == "breach.result-missing")
    let told = ["notified": ["The family"], "notified_on": [Self.day]]
    try await follow(valley, open.id, told)
    let done = told.merging(["result": ["It was locked."], "closed": ["yes"]]) { $1 }
    #expect(await undone { try await follow(valley, open.id, done) } == "stale")
    try await follow(valley, open.id, done, version: 2)
    let closed = try #require(try await list(valley, as: .helen).first)
    #expect(closed.closedOn == Day(Self.day) && closed.result == "It was locked.")
    #expect(try await asked(valley, .helen) == [])
    #expect(closed.notified == "The family" && closed.notifiedOn == Day(Self.day))
    try valley.golden(
      try await valley.page("breach.list", BreachesPage.self, as: .helen, on: Self.day),
      "Breaches/BreachesPage.closed", as: .helen, on: Self.day)
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-12 only administrators and the agency's supervisors see a breach`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    try await valley.add(.edgar)
    for staff in [ValleyStaff.omar, .tyler] { _ = try await report(valley, as: staff) }
    // Each supervisor those of their own agency.
    #expect(try await list(valley, as: .helen).map(\.reportedBy) == ["Omar Fields"])
    #expect(try await list(valley, as: .edgar).map(\.reportedBy) == ["Tyler Jensen"])
    #expect(try await list(valley, as: .ruth).isEmpty)
    let id = try await list(valley, as: .helen)[0].id
    await #expect(throws: Problem.notFound) { _ = try await page(valley, id, as: .edgar) }
    #expect(await undone { try await follow(valley, id, [:], as: .edgar) } == "none")
    #expect(
      await undone { try await follow(valley, id, [:], as: .omar) } == "forbidden:breach.handle")
    let roles = Set(Role.ofStaff.filter { Access.allows($0, .breachHandle) })
    #expect(
      roles == [
        .caseManagerSupervisor, .employmentSupervisor, .therapistSupervisor, .administrator,
      ])
    #expect(Role.ofStaff.allSatisfy { Access.allows($0, .breachReport) })
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-12 what is typed stays, and the report is confirmed`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    var later = Self.lost
    later.set("happened_on", "2026-03-06")
    let route = try #require(Routes.all.first { $0.name == "breach.report" })
    let answer = try await route.handle(
      valley.request(.post, "/breaches", as: .rachel, later, on: Self.day))
    guard case .page(let again, let status, _, _) = answer, let form = again as? NewBreachPage
    else { throw Unexpected() }
    #expect(status == 409 && form.form.value("what") == "A <phone> was left on the bus")
    try valley.golden(form, "Breaches/NewBreachPage.refused", on: Self.day)
    let reported = try await valley.page(
      "breach.form", NewBreachPage.self, query: ["show": "reported"], on: Self.day)
    #expect(reported.isReported)
    try valley.golden(reported, "Breaches/NewBreachPage.reported", on: Self.day)
  }
}
