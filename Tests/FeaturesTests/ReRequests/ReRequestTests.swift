import Domain
import Features
import Markup
import Storage
import Testing
import World

/// S3.5: Fatuma graduated on 4 November 2026; on 9 March 2027 she asks for help with housing.
@Suite struct ReRequestTests {
  private static let asks = Input([
    "person": ["person-fatuma"], "asked_on": ["2027-03-09"],
    "words": ["The landlord sells; <where> do we go?"],
  ])
  private static let staffed = Input([
    "staffed_on": ["2027-03-10"], "staffed_with": ["Dr Samira Haddad, Ruth Lindqvist"],
    "area": ["HOU"], "staffing": ["She can search; she needs help with the deposit."],
  ])

  private static func ending(_ outcome: String, partner: String = "") -> Input {
    Input([
      "outcome": [outcome], "partner": [partner], "ended_on": ["2027-03-11"],
      "remark": ["Until the new lease"],
    ])
  }

  private func asked(_ world: AssessmentWorld) async throws -> String {
    let done = try await perform(
      try RecordReRequest(Self.asks, caseID: world.caseID), in: world.valley.database,
      world.valley.now(.omar, on: "2027-03-09"))
    return String(done.location.text.split(separator: "/").last ?? "")
  }

  private func send(
    _ world: AssessmentWorld, _ name: String, _ id: String, _ input: Input
  ) async throws {
    _ = try await world.send(name, as: .omar, ["request": id], input, on: "2027-03-11")
  }

  private func page(_ world: AssessmentWorld, _ id: String) async throws -> ReRequestPage {
    try await world.valley.page(
      "re-request.view", ReRequestPage.self, as: .omar,
      ["case": world.caseID, "request": id], on: "2027-03-11")
  }

  private func state(_ world: AssessmentWorld) async throws -> LifecycleState? {
    try await world.valley.page(
      "history.view", HistoryPage.self, as: .omar, ["case": world.caseID], on: "2027-03-11"
    ).people.first?.state
  }

  private func code(_ body: () async throws -> Void) async throws -> String {
    do {
      try await body()
      return "done"
    } catch let problem as Problem {
      return String(problem.type.split(separator: ":").last ?? "")
    }
  }

  @Test(arguments: Engines.available)
  func
    `UT-LIFE-06 S3 a re-request without area or without a staffing record cannot be re-opened`(
      engine: EngineName
    ) async throws
  {
    let world = try await AssessmentWorld(engine)
    try await Thriving.graduate(world)
    let id = try await asked(world)
    #expect(try await state(world) == .reRequested)
    let reopen = Self.ending("re-open")
    #expect(
      try await code { try await send(world, "re-request.end", id, reopen) }
        == "reopening.area-missing")
    var areaOnly = Self.staffed
    areaOnly.set("area", "")
    try await send(world, "re-request.staff", id, areaOnly)
    #expect(
      try await code { try await send(world, "re-request.end", id, reopen) }
        == "reopening.area-missing")
    try await send(world, "re-request.staff", id, Self.staffed)
    try world.valley.golden(
      try await page(world, id), "ReRequests/ReRequestPage.staffed", as: .omar, on: "2027-03-11")
    try await send(world, "re-request.end", id, reopen)
    #expect(try await state(world) == .reOpened)
    let started = try await world.valley.database.read { reader in
      try reader.rows(
        "SELECT started_on FROM enrollment WHERE person_id = $1 ORDER BY started_on",
        ["person-fatuma"]
      ) { $0.text(0) }
    }
    #expect(started == ["2026-02-03", "2027-03-11"])
    #expect(
      try await code { try await send(world, "re-request.end", id, reopen) }
        == "re-request.ended")
  }

  @Test(arguments: Engines.available)
  func `UT-LIFE-06 an area alone does not re-open: the therapist's team is asked first`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    try await Thriving.graduate(world)
    var asks = Self.asks
    asks.set("area", "HOU")
    let done = try await perform(
      try RecordReRequest(asks, caseID: world.caseID), in: world.valley.database,
      world.valley.now(.omar, on: "2027-03-09"))
    let id = String(done.location.text.split(separator: "/").last ?? "")
    #expect(
      try await code { try await send(world, "re-request.end", id, Self.ending("re-open")) }
        == "reopening.not-staffed")
    #expect(try await state(world) == .reRequested)
  }

  @Test(arguments: Engines.available)
  func `UT-LIFE-06 a partner or the community team may help instead, and the graduation stands`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    try await Thriving.graduate(world)
    let id = try await asked(world)
    try await send(world, "re-request.staff", id, Self.staffed)
    #expect(
      try await code { try await send(world, "re-request.end", id, Self.ending("partner")) }
        == "re-request.partner-missing")
    try await send(
      world, "re-request.end", id, Self.ending("partner", partner: "Utah Community Action"))
    #expect(try await state(world) == .graduated)
    let page = try await page(world, id)
    #expect(page.stored.partner == "Utah Community Action")
    try world.valley.golden(
      page, "ReRequests/ReRequestPage.ended", as: .omar, on: "2027-03-11")
  }

  @Test(arguments: Engines.available)
  func `UT-LIFE-06 after re-opening an old result graduates nobody: a new one is needed`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    try await Thriving.graduate(world)
    let id = try await asked(world)
    try await send(world, "re-request.staff", id, Self.staffed)
    try await send(world, "re-request.end", id, Self.ending("re-open"))
    let again = Input(["graduated_on": ["2027-03-11"], "note": ["Again"]])
    #expect(
      try await code {
        _ = try await world.send("graduation.record", as: .omar, [:], again, on: "2027-03-11")
      } == "graduation.not-assessed")
    _ = try await world.assessed(Thriving.scores, on: "2027-03-15")
    let standing = try await world.valley.page(
      "standing.view", StandingPage.self, as: .omar, ["case": world.caseID], on: "2027-03-16")
    #expect(standing.people.first?.state == "graduating")
    #expect(standing.people.first?.earliestOn == Day("2027-06-15"))
  }

  @Test(arguments: Engines.available)
  func `UT-LIFE-06 a closed case opens again with the person, and whoever is served cannot ask`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    func ask() async throws -> String {
      let input = Input([
        "person": ["person-hoa"], "asked_on": ["2026-02-10"], "words": ["Work"], "area": ["EMP"],
      ])
      let done = try await perform(
        try RecordReRequest(input, caseID: Valley.nguyen), in: valley.database, valley.now(.rachel))
      return String(done.location.text.split(separator: "/").last ?? "")
    }
    #expect(await undone { _ = try await ask() } == "transition.not-allowed")
    let close = try CloseCase(
      Input([
        "close_kind": ["administrative"], "closed_on": ["2026-02-10"],
        "supervisor_reason": ["Moved to Ohio"], "note": ["The family moved."],
      ]), caseID: Valley.nguyen, version: 1)
    _ = try await perform(close, in: valley.database, valley.now(.helen))
    let list = try await valley.page(
      "re-request.list", ReRequestsPage.self, as: .rachel, ["case": Valley.nguyen],
      on: "2026-02-10")
    #expect(list.mayAsk.map(\.id) == ["person-nam", "person-hoa", "person-mai"])
    try valley.golden(list, "ReRequests/ReRequestsPage.empty", as: .rachel, on: "2026-02-10")
    let id = try await ask()
    #expect(await undone { _ = try await ask() } == "transition.not-allowed")
    var staffed = Self.staffed
    staffed.set("staffed_on", "2026-02-10")
    staffed.set("area", "")
    _ = try await perform(
      try StaffReRequest(staffed, caseID: Valley.nguyen, id: id), in: valley.database,
      valley.now(.samira))
    var ending = Self.ending("re-open")
    ending.set("ended_on", "2026-02-10")
    _ = try await perform(
      try EndReRequest(ending, caseID: Valley.nguyen, id: id), in: valley.database,
      valley.now(.rachel))
    let page = try await valley.page(
      "history.view", HistoryPage.self, as: .rachel, ["case": Valley.nguyen], on: "2026-02-10")
    #expect(page.header.closedOn == nil)
    #expect(page.people.map(\.state) == [.closed, .reOpened, .closed])
  }

  @Test(arguments: Engines.available)
  func `UT-LIFE-06 the history leads to the requests, and a fault keeps what was typed`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    try await Thriving.graduate(world)
    let history = try await world.valley.page(
      "history.view", HistoryPage.self, as: .omar, ["case": world.caseID], on: "2027-03-09")
    #expect(
      history.html(world.valley.chrome(.omar)).text
        .contains("href=\"/cases/case-warsame/re-requests\""))
    var wrong = Self.asks
    wrong.set("asked_on", "yesterday")
    let answer = try await world.send(
      "re-request.record", as: .omar, [:], wrong, on: "2027-03-09", wantsJSON: false)
    guard case .page(let page, _, _, _) = answer else {
      Issue.record("no page came back")
      return
    }
    let html = page.html(world.valley.chrome(.omar)).text
    #expect(html.contains("The landlord sells; &lt;where&gt; do we go?"))
  }
}
