import Domain
import Features
import Markup
import Storage
import Testing
import World

/// S12.3: Acme Staffing may be told of employment until the end of June 2026.
@Suite struct ReleaseTests {
  private static let prepared = Input([
    "person": ["person-fatuma"], "recipient": ["Acme <Staffing>"], "classes": ["employment"],
    "purpose": ["Placement in warehouse work"], "from_on": ["2026-04-13"],
    "until_on": ["2026-06-30"], "language": ["so"],
  ])

  private static func signed(_ interpreter: String = "Hodan Farah") -> Input {
    Input([
      "signed_on": ["2026-04-13"], "signed_by": ["Fatuma Abdi Warsame"],
      "explained_by": ["staff-omar"], "interpreter": [interpreter],
    ])
  }

  private static func sent(_ classes: [String], on day: String) -> Input {
    Input([
      "classes": classes, "what": ["Work history since arrival"], "means": ["secure-mail"],
      "sent_on": [day],
    ])
  }

  private func prepare(
    _ valley: Valley, _ changes: [String: String] = [:]
  ) async throws -> String {
    var input = Self.prepared
    for (name, value) in changes { input.set(name, value) }
    let done = try await perform(
      try PrepareRelease(input, caseID: Valley.warsame), in: valley.database,
      valley.now(.omar, on: "2026-04-13"))
    return String(done.location.text.split(separator: "/").last ?? "")
  }

  private func sign(
    _ valley: Valley, _ id: String, _ input: Input = signed(), on day: String = "2026-04-13"
  ) async throws {
    _ = try await perform(
      try SignRelease(input, caseID: Valley.warsame, id: id), in: valley.database,
      valley.now(.omar, on: day))
  }

  private func send(
    _ valley: Valley, _ id: String, _ classes: [String], on day: String, today: String? = nil,
    as sender: ValleyStaff = .omar
  ) async throws {
    _ = try await perform(
      try SendUnderRelease(Self.sent(classes, on: day), caseID: Valley.warsame, id: id),
      in: valley.database, valley.now(sender, on: today ?? day))
  }

  private func log(_ valley: Valley) async throws -> DisclosuresPage {
    try await valley.page(
      "disclosure.list", DisclosuresPage.self, as: .omar, ["case": Valley.warsame],
      on: "2026-07-01")
  }

  @Test(arguments: Engines.available)
  func
    `IRC-CONF-03 S12 employment is sent to Acme on the last day; health, and a day later, are not`(
      engine: EngineName
    ) async throws
  {
    let valley = try await Valley(engine)
    let id = try await prepare(valley)
    #expect(
      await undone { try await send(valley, id, ["employment"], on: "2026-04-13") }
        == "release.not-signed")
    try await sign(valley, id)
    try await send(valley, id, ["employment"], on: "2026-06-30")
    #expect(
      await undone { try await send(valley, id, ["health"], on: "2026-06-30") }
        == "release.not-covered")
    #expect(
      await undone { try await send(valley, id, ["employment"], on: "2026-07-01") }
        == "release.ended")
    let log = try await log(valley)
    #expect(log.lines.map(\.on) == [Day("2026-06-30")])
    #expect(log.lines.map(\.by) == ["Omar Fields"] && log.lines.map(\.releaseID) == [id])
    try valley.golden(log, "Disclosures/DisclosuresPage.sent", as: .omar, on: "2026-07-01")
    let refusals = try await valley.database.read { reader in
      try reader.rows(
        "SELECT reason FROM audit_entry WHERE action = 'release.send' AND result = 'refused' ORDER BY number"
      ) { $0.text(0) }
    }
    #expect(refusals == ["release.not-signed", "release.not-covered", "release.ended"])
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-04 a release is signed, with who explained it, language, interpreter and form`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let id = try await prepare(valley)
    let at = ["case": Valley.warsame, "release": id]
    let before = try await valley.page(
      "release.view", ReleasePage.self, as: .omar, at, on: "2026-04-13")
    try valley.golden(before, "Releases/ReleasePage.prepared", as: .omar, on: "2026-04-13")
    #expect(
      await undone { try await sign(valley, id, Self.signed("")) } == "release.reading-missing")
    var stranger = Self.signed()
    stranger.set("explained_by", "staff-tyler")
    #expect(
      await undone { try await sign(valley, id, stranger) } == "release.not-explained-by-team")
    try await sign(valley, id)
    #expect(await undone { try await sign(valley, id) } == "release.signed-already")
    let page = try await valley.page(
      "release.view", ReleasePage.self, as: .omar, at, on: "2026-06-15")
    #expect(page.stored.explainedBy == "Omar Fields" && page.stored.language == "Somali")
    #expect(page.stored.interpreter == "Hodan Farah")
    #expect(page.stored.formVersion == "ours-2026-11/en")
    try valley.golden(page, "Releases/ReleasePage.open", as: .omar, on: "2026-06-15")
    let list = try await valley.page(
      "release.list", ReleasesPage.self, as: .omar, ["case": Valley.warsame], on: "2026-06-15")
    try valley.golden(list, "Releases/ReleasesPage.one", as: .omar, on: "2026-06-15")
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-04 a withdrawal ends a release on its day, and what was sent stays on record`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let id = try await prepare(valley)
    try await sign(valley, id)
    try await send(valley, id, ["employment"], on: "2026-05-19")
    let said = Input(["withdrawn_on": ["2026-05-20"], "withdrawn_how": ["By telephone"]])
    func withdraw() async throws {
      _ = try await perform(
        try WithdrawRelease(said, caseID: Valley.warsame, id: id), in: valley.database,
        valley.now(.samira, on: "2026-05-20"))
    }
    try await withdraw()
    #expect(
      await undone { try await send(valley, id, ["employment"], on: "2026-05-20") }
        == "release.withdrawn")
    #expect(await undone { try await withdraw() } == "release.withdrawn")
    #expect(try await log(valley).lines.count == 1)
    let page = try await valley.page(
      "release.view", ReleasePage.self, as: .omar, ["case": Valley.warsame, "release": id],
      on: "2026-05-20")
    try valley.golden(page, "Releases/ReleasePage.withdrawn", as: .omar, on: "2026-05-20")
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-11 the form is in the language of whom it is about, from right to left where so`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let id = try await prepare(valley, ["language": "ar"])
    try await sign(valley, id, Self.signed(""))
    let page = try await valley.page(
      "release.view", ReleasePage.self, as: .omar, ["case": Valley.warsame, "release": id],
      on: "2026-04-13")
    #expect(page.stored.formVersion == "ours-2026-11/ar")
    let html = page.html(valley.chrome(.omar, on: "2026-04-13")).text
    #expect(html.contains("<div lang=\"ar\" dir=\"rtl\">") && html.contains("التوقيع"))
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-03 what is typed stays, what is wrong is said, and strangers find nothing`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    #expect(
      await undone { _ = try await prepare(valley, ["until_on": "2026-04-12"]) }
        == "release.ends-before-it-begins")
    #expect(
      await undone { _ = try await prepare(valley, ["person": "person-nam"]) }
        == "release.person-not-of-case")
    let route = try #require(Routes.all.first { $0.name == "release.prepare" })
    let bare = Input(["recipient": ["Acme"], "from_on": ["soon"]])
    let answer = try await route.handle(
      valley.request(
        .post, "/", as: .omar, parameters: ["case": Valley.warsame], bare, on: "2026-04-13"))
    guard case .page(let again, let status, _, _) = answer,
      let form = (again as? ReleasesPage)?.form
    else { throw Unexpected() }
    #expect(status == 422)
    #expect(form.value("recipient") == "Acme" && form.value("from_on") == "soon")
    #expect(form.error("classes") != nil && form.error("until_on") != nil)
    #expect(
      await undone {
        _ = try await perform(
          try PrepareRelease(Self.prepared, caseID: Valley.warsame), in: valley.database,
          valley.now(.rachel, on: "2026-04-13"))
      } == "none")
    #expect(
      await undone {
        _ = try await perform(
          try PrepareRelease(Self.prepared, caseID: Valley.warsame), in: valley.database,
          valley.now(.ruth, on: "2026-04-13"))
      } == "forbidden:release.record")
  }

  @Test(arguments: Engines.available)
  func `UT-PRV-02 IRC-CONF-03 a sender of another agency sends nothing that is kept from it`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let id = try await prepare(valley)
    try await sign(valley, id)
    let choice = Input([
      "sharing_choice": ["opt-out"], "kept_from": [Valley.state], "kept_classes": ["employment"],
      "on": ["2026-04-14"], "language": ["Somali"],
    ])
    _ = try await perform(
      try RecordSharingChoice(choice, caseID: Valley.warsame), in: valley.database,
      valley.now(.omar, on: "2026-04-14"))
    #expect(
      await undone {
        try await send(valley, id, ["employment"], on: "2026-04-15", as: .samira)
      } == "release.beyond-reach")
    try await send(valley, id, ["employment"], on: "2026-04-15")
  }
}
