import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct LanguageTests {
  private static let english = Input([
    "name": ["English"], "speaks": ["not-well"], "reads": ["well"],
  ])

  private static func begun(
    _ engine: EngineName
  ) async throws -> (office: Office, at: [String: String]) {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    return (office, ["case": opened.caseID, "person": opened.personIDs[0]])
  }

  private static func person(_ office: Office, _ at: [String: String]) async throws -> PersonPage {
    let (page, _) = try await office.page("person.view", office.request(.rachel, at))
    return try #require(page as? PersonPage)
  }

  private static let chrome = Chrome(
    token: "token", idempotencyKey: "key", today: Day("2026-02-03")!,
    actor: Office.Worker.rachel.actor)

  @Test(arguments: Engines.available)
  func `IRC-LANG-01 a person's page shows what they speak, read and write, and prefer`(
    engine: EngineName
  ) async throws {
    let (office, at) = try await Self.begun(engine)
    let vietnamese = Input([
      "name": ["vi"], "speaks": ["very-well"], "reads": ["well"], "writes": ["not-at-all"],
    ])
    let location = try await office.done(
      "language.add", office.request(.rachel, at, vietnamese))
    #expect(location == "/cases/\(at["case"]!)/people/\(at["person"]!)")
    _ = try await office.done("language.add", office.request(.rachel, at, Self.english))
    let page = try await Self.person(office, at)
    #expect(
      page.languages.map(\.skill) == [
        LanguageSkill("Vietnamese", speaks: .veryWell, reads: .well, writes: .notAtAll),
        LanguageSkill("English", speaks: .notWell, reads: .well, writes: nil),
      ])
    #expect(page.language == "Vietnamese" && page.interpreterNeeded)
    try golden(page, "People/PersonPage.languages", Self.chrome)
  }

  @Test(arguments: Engines.available)
  func `IRC-LANG-01 a level is changed on the version that was read, and a mistake is removed`(
    engine: EngineName
  ) async throws {
    let (office, at) = try await Self.begun(engine)
    _ = try await office.done("language.add", office.request(.rachel, at, Self.english))
    let language = try #require(try await Self.person(office, at).languages.first)
    let here = at.merging(["language": language.id]) { $1 }
    let (form, _) = try await office.page("language.form", office.request(.rachel, here))
    try golden(
      try #require(form as? LanguagePage), "Languages/LanguagePage.change", Self.chrome)
    var better = Self.english
    better.set("speaks", "well")
    better.set("version", "1")
    _ = try await office.done("language.save", office.request(.rachel, here, better))
    let changed = try #require(try await Self.person(office, at).languages.first)
    #expect(changed.skill.speaks == .well && changed.version == 2)
    let former = try await office.texts("SELECT speaks FROM language_past")
    #expect(former == ["not-well"])
    better.set("speaks", "very-well")
    let (page, status) = try await office.page(
      "language.save", office.request(.rachel, here, better))
    #expect(status == 409)
    let again = try #require(page as? LanguagePage).form
    #expect(again.conflict?.lines.contains { $0.theirs == "well" } == true)
    #expect(again.value("speaks") == "very-well")
    _ = try await office.done("language.remove", office.request(.rachel, here))
    #expect(try await Self.person(office, at).languages.isEmpty)
  }

  @Test(arguments: Engines.available)
  func `IRC-LANG-01 a language without a level or recorded already is refused in words`(
    engine: EngineName
  ) async throws {
    let (office, at) = try await Self.begun(engine)
    let (bare, wrong) = try await office.page(
      "language.add", office.request(.rachel, at, Input(["name": ["English"]])))
    #expect(wrong == 409)
    let page = try #require(bare as? LanguagePage)
    #expect(page.form.value("name") == "English")
    try golden(page, "Languages/LanguagePage.refused", Self.chrome)
    let (empty, status) = try await office.page(
      "language.add", office.request(.rachel, at, Input(["speaks": ["fluent"]])))
    #expect(status == 422)
    let form = try #require(empty as? LanguagePage).form
    #expect(form.error("name") != nil && form.error("speaks") != nil)
    _ = try await office.done("language.add", office.request(.rachel, at, Self.english))
    var other = Self.english
    other.set("name", "english")
    let (_, twice) = try await office.page("language.add", office.request(.rachel, at, other))
    #expect(twice == 409)
  }

  @Test(arguments: Engines.available)
  func `IRC-LANG-01 a language of another household is not there`(
    engine: EngineName
  ) async throws {
    let (office, at) = try await Self.begun(engine)
    _ = try await office.done("language.add", office.request(.rachel, at, Self.english))
    let language = try #require(try await Self.person(office, at).languages.first)
    let other = try await office.open(S1.input(["members.1.alien_number": "A000333444"]))
    let elsewhere = [
      "case": other.caseID, "person": other.personIDs[0], "language": language.id,
    ]
    await #expect(throws: Problem.notFound) {
      try await office.page("language.form", office.request(.rachel, elsewhere))
    }
    var input = Self.english
    input.set("version", "1")
    await #expect(throws: Undone.self) {
      try await office.answer("language.save", office.request(.rachel, elsewhere, input))
    }
  }
}
