import Domain
import Features
import Markup
import Storage
import Testing
import World

/// Problem notes that stay open for long are listed for those who reach the case (IRC-NOTE-05).
@Suite struct ProblemsPageTests {
  private static func save(
    _ valley: Valley, _ text: String, on day: String, _ more: [String: String] = [:]
  ) async throws -> String {
    var input = Input([
      "kind": ["situation-review"], "event_on": [day], "mode": ["none"], "body": [text],
    ])
    for (name, value) in more { input.set(name, value) }
    let done = try await perform(
      try SaveNote(input, caseID: Valley.nguyen), in: valley.database, valley.now(.rachel, on: day))
    return String(done.location.text.split(separator: "/").last ?? "")
  }

  private static func page(
    _ valley: Valley, _ day: String, as worker: ValleyStaff = .rachel
  ) async throws -> ProblemsPage {
    try await valley.page("problem.list", ProblemsPage.self, as: worker, [:], on: day)
  }

  @Test(arguments: Engines.available)
  func `IRC-NOTE-05 a problem is listed from its 31st day until a later note resolves it`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let problem = try await Self.save(
      valley, "The heater <again> does not work.", on: "2026-02-10", ["problem": "yes"])
    _ = try await Self.save(valley, "No problem at all.", on: "2026-02-10")
    #expect(try await Self.page(valley, "2026-03-12").lines.isEmpty)
    let line = try #require(try await Self.page(valley, "2026-03-13").lines.first)
    #expect(line.noteID == problem && line.days == 31 && line.caseID == Valley.nguyen)
    #expect(try await Self.page(valley, "2026-03-13", as: .helen).lines == [line])
    let html = try await Self.page(valley, "2026-03-13").html(valley.chrome(.rachel)).text
    #expect(html.contains("The heater &lt;again&gt; does not work."))
    _ = try await Self.save(
      valley, "The landlord repaired it.", on: "2026-03-14", ["resolves": problem])
    #expect(try await Self.page(valley, "2026-03-14").lines.isEmpty)
  }

  @Test(arguments: Engines.available)
  func `IRC-NOTE-05 IRC-CONF-01 nobody is told of a problem in a case, or in notes, out of reach`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    _ = try await Self.save(valley, "The heater again.", on: "2026-02-10", ["problem": "yes"])
    #expect(try await Self.page(valley, "2026-04-01", as: .omar).lines.isEmpty)
    #expect(try await Self.page(valley, "2026-04-01", as: .samira).lines.count == 1)
    let choice = Input([
      "sharing_choice": ["opt-out"], "kept_classes": ["notes"], "on": ["2026-03-01"],
      "language": ["Vietnamese"],
    ])
    _ = try await perform(
      try RecordSharingChoice(choice, caseID: Valley.nguyen), in: valley.database,
      valley.now(.rachel, on: "2026-03-01"))
    #expect(try await Self.page(valley, "2026-04-01", as: .samira).lines.isEmpty)
    #expect(try await Self.page(valley, "2026-04-01", as: .rachel).lines.count == 1)
  }
}
