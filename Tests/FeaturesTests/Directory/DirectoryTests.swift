import Domain
import Features
import Markup
import Storage
import Testing
import World

/// What the directory offers, invented but for the two names that the documents give.
enum Offered {
  static func entry(
    _ name: String, areas: [String], languages: String = "", location: String = "",
    eligibility: String = "", isEmployment: Bool = false
  ) -> Input {
    Input([
      "name": [name], "offers": ["Help with <forms>"], "areas": areas,
      "employment": isEmployment ? ["yes"] : [], "languages": [languages],
      "location": [location], "eligibility": [eligibility], "contact": ["801 555 0170"],
    ])
  }

  static let clinic = entry(
    "Copper Street Clinic", areas: ["HEA"], languages: "Somali, Spanish", location: "Murray",
    eligibility: "Everyone; fee by income")
  static let desk = entry(
    "Canyon Tenants' Desk", areas: ["HOU", "LIF"], languages: "Vietnamese, Somali",
    location: "Salt Lake City", eligibility: "Tenants in the county")
  static let warehouse = entry(
    "Wasatch Warehouse Training", areas: ["EMP"], languages: "English",
    location: "West Valley City", eligibility: "Adults with a work permit", isEmployment: true)

  static func add(
    _ input: Input, to valley: Valley, as person: ValleyStaff = .pauline
  ) async throws -> String {
    let done = try await perform(
      try SaveDirectoryEntry(input), in: valley.database, valley.now(person))
    return String(done.location.text.split(separator: "/").last ?? "")
  }
}

@Suite struct DirectoryTests {
  private func filled(_ engine: EngineName) async throws -> Valley {
    let valley = try await Valley(engine)
    for entry in [Offered.clinic, Offered.desk, Offered.warehouse] {
      _ = try await Offered.add(entry, to: valley)
    }
    return valley
  }

  private func found(
    _ valley: Valley, _ query: [String: String] = [:], as person: ValleyStaff = .rachel
  ) async throws -> [String] {
    try await list(valley, query, as: person).entries.map(\.row.name)
  }

  private func list(
    _ valley: Valley, _ query: [String: String] = [:], as person: ValleyStaff = .rachel
  ) async throws -> DirectoryPage {
    try await valley.page(
      "directory.list", DirectoryPage.self, as: person, query: query, on: "2026-02-10")
  }

  @Test(arguments: Engines.available)
  func
    `UT-SVC-03 the directory is seeded with the two programmes that the documents name, as seeds`(
      engine: EngineName
    ) async throws
  {
    let valley = try await Valley(engine)
    let page = try await list(valley)
    #expect(
      page.entries.map(\.row.name) == [
        "Humanitarian Center", "Refugee Education & Training Center",
      ])
    #expect(page.entries.map(\.seed) == ["001 §D.3", "001 §D.3"])
    #expect(page.entries.map(\.row.isEmployment) == [true, true])
    #expect(page.entries.map { $0.row.contact + $0.row.location } == ["", ""])
    try valley.golden(page, "Directory/DirectoryPage.seeds", as: .pauline, on: "2026-02-10")
    let entry = try await valley.page(
      "directory.view", DirectoryEntryPage.self, as: .rachel, ["entry": "humanitarian-center"],
      on: "2026-02-10")
    try valley.golden(entry, "Directory/DirectoryEntryPage.seed", as: .rachel, on: "2026-02-10")
  }

  @Test(arguments: Engines.available)
  func
    `UT-SVC-07 the directory is searched by area, language, location and eligibility, and by all at once`(
      engine: EngineName
    ) async throws
  {
    let valley = try await filled(engine)
    #expect(try await found(valley).count == 5)
    #expect(try await found(valley, ["area": "HOU"]) == ["Canyon Tenants' Desk"])
    #expect(
      try await found(valley, ["language": "somali"])
        == ["Canyon Tenants' Desk", "Copper Street Clinic"])
    #expect(
      try await found(valley, ["location": "valley west"]) == ["Wasatch Warehouse Training"])
    #expect(try await found(valley, ["eligibility": "Tenants"]) == ["Canyon Tenants' Desk"])
    #expect(
      try await found(valley, ["language": "Somali", "location": "Murray"])
        == ["Copper Street Clinic"])
    #expect(
      try await found(
        valley,
        ["area": "HEA", "language": "Somali", "location": "Murray", "eligibility": "tenants"])
        == [])
    #expect(try await found(valley, ["q": "ware train"]) == ["Wasatch Warehouse Training"])
    let page = try await list(valley, ["language": "Somali", "area": "HEA"])
    try valley.golden(page, "Directory/DirectoryPage.searched", as: .rachel, on: "2026-02-10")
    let none = try await list(valley, ["area": "EDU"])
    #expect(none.html(valley.chrome(.rachel)).text.contains("Nothing found"))
  }

  @Test(arguments: Engines.available)
  func `UT-SVC-07 points of contact keep the directory; a worker who tries is refused and audited`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    let id = try await Offered.add(Offered.clinic, to: world.valley)
    for worker in [ValleyStaff.rachel, .tyler, .samira, .helen] {
      #expect(
        await undone { _ = try await Offered.add(Offered.desk, to: world.valley, as: worker) }
          == "forbidden:directory.edit")
    }
    #expect(
      try await world.auditReasons("directory.save").filter { $0.hasPrefix("refused") }.count == 4)
    let page = try await world.valley.page(
      "directory.view", DirectoryEntryPage.self, as: .rachel, ["entry": id], on: "2026-02-10")
    let html = page.html(world.valley.chrome(.rachel)).text
    #expect(html.contains("Help with &lt;forms&gt;") && !html.contains("<form"))
    try world.valley.golden(
      page, "Directory/DirectoryEntryPage.kept", as: .pauline, on: "2026-02-10")
  }

  @Test(arguments: Engines.available)
  func `UT-SVC-07 an entry is changed on the version that was read, and a name is taken once`(
    engine: EngineName
  ) async throws {
    let valley = try await filled(engine)
    let id = try #require(try await list(valley, ["area": "HEA"]).entries.first?.id)
    var changed = Offered.clinic
    changed.set("location", "Midvale")
    func save(_ input: Input, version: Int) async throws {
      _ = try await perform(
        try SaveDirectoryEntry(input, changed: (id: id, version: version)), in: valley.database,
        valley.now(.pauline))
    }
    try await save(changed, version: 1)
    #expect(try await found(valley, ["location": "midvale"]) == ["Copper Street Clinic"])
    #expect(await undone { try await save(Offered.clinic, version: 1) } == "stale")
    changed.set("name", "canyon tenants' desk")
    #expect(await undone { try await save(changed, version: 2) } == "directory.name-taken")
    let former = try await valley.database.read { reader in
      try reader.rows("SELECT location FROM directory_entry_past") { $0.text(0) }
    }
    #expect(former == ["Murray"])
    let form = try await valley.page(
      "directory.form", EditDirectoryEntryPage.self, as: .pauline, ["entry": id],
      on: "2026-02-10")
    #expect(form.version == 2)
    try valley.golden(
      form, "Directory/EditDirectoryEntryPage.filled", as: .pauline, on: "2026-02-10")
  }

  @Test(arguments: Engines.available)
  func `UT-SVC-07 an ended entry leaves the search and stays readable, and ends only once`(
    engine: EngineName
  ) async throws {
    let valley = try await filled(engine)
    let id = try #require(try await list(valley, ["area": "HOU"]).entries.first?.id)
    func end(on day: String, version: Int) async throws {
      let input = Input(["ended_on": [day], "end_reason": ["The desk closed"]])
      _ = try await perform(
        try EndDirectoryEntry(input, id: id, version: version), in: valley.database,
        valley.now(.pauline))
    }
    #expect(
      await undone { try await end(on: "2026-02-11", version: 1) } == "directory.in-future")
    try await end(on: "2026-02-10", version: 1)
    #expect(try await found(valley, ["area": "HOU"]) == [])
    #expect(try await found(valley, ["show": "ended"]) == ["Canyon Tenants' Desk"])
    #expect(await undone { try await end(on: "2026-02-10", version: 2) } == "directory.ended")
    let page = try await valley.page(
      "directory.view", DirectoryEntryPage.self, as: .pauline, ["entry": id], on: "2026-02-10")
    #expect(page.html(valley.chrome(.pauline)).text.contains("The desk closed"))
    // Its name is free again.
    _ = try await Offered.add(Offered.desk, to: valley)
  }

  @Test(arguments: Engines.available)
  func `UT-SVC-07 a fault keeps what was typed, and the navigation leads to the directory`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    var wrong = Offered.clinic
    wrong.set("areas", [])
    let route = try #require(Routes.all.first { $0.name == "directory.add" })
    let request = valley.request(.post, "/directory", as: .pauline, wrong)
    guard case .page(let page, let status, _, _) = try await route.handle(request) else {
      Issue.record("no page came back")
      return
    }
    #expect(status == 422)
    #expect(
      page.html(valley.chrome(.pauline)).text.contains("value=\"Copper Street Clinic\""))
    let list = try await list(valley)
    let framed = String(decoding: Frame(request: request).bytes(list), as: UTF8.self)
    #expect(framed.contains("<a href=\"/directory\""))
  }
}
