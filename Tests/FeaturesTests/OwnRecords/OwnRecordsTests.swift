import Domain
import Features
import Markup
import Storage
import Testing
import World

/// What an agency itself collected stays with it when the client opts out (UT-PRV-02).
@Suite struct OwnRecordsTests {
  private static func write(
    _ office: Office, _ caseID: String, _ text: String, as worker: Office.Worker
  ) async throws {
    let input = Input([
      "kind": ["situation-review"], "event_on": ["2026-03-02"], "mode": ["phone"],
      "with": ["client"], "body": [text],
    ])
    _ = try await perform(
      try SaveNote(input, caseID: caseID), in: office.database, office.now(worker, on: "2026-03-02")
    )
  }

  /// Tyler of the county, Samira of the state and Rachel of the lead agency have each written a
  /// note; Tyler recorded a service. Then the family keeps back what is named.
  private static func optedOut(
    _ engine: EngineName, _ choice: Input
  ) async throws -> (office: Office, caseID: String) {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    let id = opened.caseID
    try await write(office, id, "Tyler's own words", as: .tyler)
    try await write(office, id, "Samira's own words", as: .samira)
    try await write(office, id, "Rachel's own words", as: .rachel)
    let head = try #require(try await office.header(id)?.people.first)
    let service = Input([
      "person": [head.id], "type": ["job club"], "group": ["stabilization"],
      "program": ["utah-rccm"], "on": ["2026-03-02"], "status": ["completed"],
      "mode": ["in-person"], "provider": ["County job club"], "words": [""],
    ])
    _ = try await perform(
      try SaveService(service, caseID: id), in: office.database,
      office.now(.tyler, on: "2026-03-02"))
    _ = try await office.done(
      "sharing-choice.record", office.request(.rachel, ["case": id], choice, on: "2026-03-10"))
    return (office, id)
  }

  private static func choice(_ more: [String: [String]]) -> Input {
    Input(
      ["sharing_choice": ["opt-out"], "on": ["2026-03-10"], "language": ["Vietnamese"]]
        .merging(more) { $1 })
  }

  private static func page(
    _ office: Office, _ caseID: String, as worker: Office.Worker, on day: String = "2026-03-11"
  ) async throws -> OwnRecordsPage {
    let request = office.request(worker, ["case": caseID], on: day)
    return try #require(try await office.page("own-record.list", request).page as? OwnRecordsPage)
  }

  private static func problem(_ body: () async throws -> Void) async throws -> String {
    do {
      try await body()
      return "shown"
    } catch let problem as Problem {
      return "\(problem.status) \(problem.type.split(separator: ":").last ?? "")"
    }
  }

  @Test(arguments: Engines.available)
  func
    `UT-PRV-02 after an opt-out an agency sees what it recorded itself, nothing of the others and no name`(
      engine: EngineName
    ) async throws
  {
    let (office, id) = try await Self.optedOut(
      engine, Self.choice(["kept_from": ["agency-county"]]))
    let page = try await Self.page(office, id, as: .tyler)
    let texts = page.records.flatMap(\.texts).map(\.words)
    #expect(texts.contains("Tyler's own words") && texts.contains("County job club"))
    #expect(!texts.contains { $0.contains("Rachel") || $0.contains("Samira") })
    #expect(page.people.isEmpty)
    let html = page.html(
      Chrome(
        token: "", idempotencyKey: "", today: Day("2026-03-11")!, actor: Office.Worker.tyler.actor)
    ).text
    #expect(html.contains("because your agency recorded it") && !html.contains("Nguyễn"))
    for route in ["case.view", "note.list", "service.list"] {
      let request = office.request(.tyler, ["case": id], on: "2026-03-11")
      #expect(
        try await Self.problem { _ = try await office.page(route, request) } == "403 opt-out")
    }
    let access = try await office.page("access.list", office.request(.tyler, on: "2026-03-11"))
    #expect((access.page as? AccessPage)?.own.map(\.caseID) == [id])
  }

  @Test(arguments: Engines.available)
  func `UT-PRV-02 where one class is kept back, only that class is told apart, and with names`(
    engine: EngineName
  ) async throws {
    let (office, id) = try await Self.optedOut(engine, Self.choice(["kept_classes": ["notes"]]))
    let page = try await Self.page(office, id, as: .samira)
    #expect(page.classes == [.notes])
    #expect(page.records.flatMap(\.texts).map(\.words) == ["Samira's own words"])
    #expect(page.people.count == 3)
    let request = office.request(.tyler, ["case": id], on: "2026-03-11")
    let services = try await office.page("service.list", request).page as? ServicesPage
    #expect(services?.services.count == 1)
  }

  @Test(arguments: Engines.available)
  func `UT-PRV-01 UT-PRV-02 an agreement that ended leaves nothing, nor does a place that ended`(
    engine: EngineName
  ) async throws {
    let (office, id) = try await Self.optedOut(
      engine, Self.choice(["kept_from": ["agency-county"]]))
    let agreement = Input([
      "document": ["Agreement 1"], "parties": [Office.alpine, "agency-county"],
      "data_classes": DataClass.allCases.map(\.rawValue), "from_on": ["2026-01-01"],
      "to_on": ["2026-06-30"],
    ])
    _ = try await office.done("agreement.add", office.request(.ada, [:], agreement))
    #expect(try await !Self.page(office, id, as: .tyler, on: "2026-06-30").records.isEmpty)
    #expect(
      try await Self.problem { _ = try await Self.page(office, id, as: .tyler, on: "2026-07-01") }
        == "403 no-agreement")
    let places = try await office.database.read { reader in
      try CareTeamRecords.openPlaces(ofCase: id, reader)
    }
    let place = try #require(places.first { $0.staffID == "staff-tyler" })
    try await office.database.write { tx in
      try CareTeamRecords.end(
        place, on: Day("2026-04-01")!, office.now(.rachel, on: "2026-04-01").stamp, tx)
    }
    #expect(
      try await Self.problem { _ = try await Self.page(office, id, as: .tyler, on: "2026-04-01") }
        == "404 blank")
  }

  @Test(arguments: Engines.available)
  func `UT-PRV-02 the lead agency, and who sees the case anyway, has no such page`(
    engine: EngineName
  ) async throws {
    let (office, id) = try await Self.optedOut(
      engine, Self.choice(["kept_from": ["agency-county"]]))
    for worker in [Office.Worker.rachel, .samira, .omar] {
      #expect(
        try await Self.problem { _ = try await Self.page(office, id, as: worker) } == "404 blank")
      let access = try await office.page("access.list", office.request(worker, on: "2026-03-11"))
      #expect((access.page as? AccessPage)?.own == [])
    }
  }
}
