import Domain
import Features
import Markup
import Storage
import Testing
import World

/// S12.1 and S12.2. Mai, 17 until the end of February 2026, is the child; Trần Thị Hoa her mother.
@Suite struct InterpreterTests {
  private static let caseID = Valley.nguyen
  private static let ewa = Input([
    "name": ["Ewa <Nowak>"], "kind": ["volunteer"], "languages": ["Polish, Vietnamese"],
    "trained_on": ["2026-02-01"], "community": ["Poland"],
  ])
  private static let line = Input([
    "name": ["Many Tongues Line"], "kind": ["telephone"], "languages": ["Vietnamese, Karen"],
    "phone": ["801-555-0190"], "agreement_on": ["2026-01-02"],
  ])
  private static let talk = Input([
    "person": ["person-hoa"], "on": ["2026-02-10"], "topic": ["health"], "mode": ["in-person"],
    "reminded": ["yes"],
  ])

  private func list(_ valley: Valley, _ entry: Input) async throws -> String {
    _ = try await perform(
      try SaveInterpreter(entry), in: valley.database, valley.now(.helen))
    let page = try await roster(valley)
    return try #require(page.all.first { $0.name == entry["name"] }).id
  }

  private func roster(_ valley: Valley) async throws -> InterpretersPage {
    try await valley.page("interpreter.list", InterpretersPage.self, as: .helen, on: "2026-02-10")
  }

  private func assign(_ valley: Valley, _ changes: [String: String]) async throws {
    var input = Self.talk
    for (name, value) in changes { input.set(name, value.isEmpty ? nil : value) }
    _ = try await perform(
      try AssignInterpreter(input, caseID: Self.caseID), in: valley.database, valley.now(.rachel))
  }

  private func page(_ valley: Valley) async throws -> CaseInterpretersPage {
    try await valley.page(
      "interpreter-assignment.list", CaseInterpretersPage.self, ["case": Self.caseID],
      on: "2026-02-10")
  }

  @Test(arguments: Engines.available)
  func
    `IRC-LANG-03 IRC-LANG-04 S12 a child is refused without override and the telephone is offered; a neighbour is warned of`(
      engine: EngineName
    ) async throws
  {
    let valley = try await Valley(engine)
    _ = try await list(valley, Self.line)
    for child in [
      ["relative": "person-mai", "reason": "She speaks well"],
      ["other_name": "Mai", "other_born_on": "1990-01-01", "reason": "She speaks well"],
      ["other_name": "A cousin", "other_born_on": "2011-04-02", "reason": "Nobody else"],
    ] {
      #expect(await undone { try await assign(valley, child) } == "interpreter.minor")
    }
    let route = try #require(Routes.all.first { $0.name == "interpreter.assign" })
    var input = Self.talk
    input.set("relative", "person-mai")
    let answer = try await route.handle(
      valley.request(.post, "/", parameters: ["case": Self.caseID], input))
    guard case .page(let again, let status, _, _) = answer,
      let form = again as? CaseInterpretersPage
    else { throw Unexpected() }
    #expect(status == 403 && form.form.value("relative") == "person-mai")
    try valley.golden(form, "Interpreters/CaseInterpretersPage.child", on: "2026-02-10")
    let neighbour = ["other_name": "Bà Lan, neighbour", "other_born_on": "1980-01-01"]
    #expect(
      await undone { try await assign(valley, neighbour) } == "interpreter.reason-missing")
    let reasoned = neighbour.merging(["reason": "The line was busy"]) { $1 }
    #expect(
      await undone {
        try await assign(valley, reasoned.merging(["topic": "sensitive"]) { $1 })
      } == "interpreter.untrained-for-sensitive")
    try await assign(valley, reasoned)
    #expect(try await page(valley).lines.map(\.who) == ["Bà Lan, neighbour"])
  }

  @Test(arguments: Engines.available)
  func
    `IRC-CONF-09 IRC-LANG-02 S12 a volunteer without an agreement gets 403 and the reason; with it, and reminded, is assigned`(
      engine: EngineName
    ) async throws
  {
    let valley = try await Valley(engine)
    let id = try await list(valley, Self.ewa)
    let chosen = ["interpreter": id]
    let route = try #require(Routes.all.first { $0.name == "interpreter.assign" })
    var input = Self.talk
    input.set("interpreter", id)
    do {
      _ = try await route.handle(
        valley.request(
          .post, "/", parameters: ["case": Self.caseID], input, wantsJSON: true))
      Issue.record("a volunteer without an agreement was assigned")
    } catch let problem as Problem {
      #expect(problem.status == 403 && problem.type.hasSuffix("interpreter.no-agreement"))
      #expect(problem.detail.contains("agreement"))
    }
    try valley.golden(
      try await roster(valley), "Interpreters/InterpretersPage.one", as: .helen, on: "2026-02-10")
    var signed = Self.ewa
    signed.set("agreement_on", "2026-02-09")
    _ = try await perform(
      try SaveInterpreter(signed, change: (id, 1)), in: valley.database, valley.now(.helen))
    #expect(
      await undone {
        _ = try await perform(
          try SaveInterpreter(Self.ewa, change: (id, 1)), in: valley.database, valley.now(.helen))
      } == "stale")
    #expect(
      await undone { try await assign(valley, ["interpreter": id, "reminded": ""]) }
        == "interpreter.not-reminded")
    try await assign(valley, chosen)
    #expect(
      await undone { try await assign(valley, ["interpreter": id, "on": "2026-02-08"]) }
        == "interpreter.no-agreement")
    #expect(
      await undone {
        _ = try await perform(
          try SaveInterpreter(Self.ewa), in: valley.database, valley.now(.rachel))
      } == "forbidden:interpreter.manage")
    let form = try await valley.page(
      "interpreter.view", InterpreterPage.self, as: .helen, ["interpreter": id], on: "2026-02-10")
    try valley.golden(form, "Interpreters/InterpreterPage.signed", as: .helen, on: "2026-02-10")
    var before = signed
    before.set("trained_on", "2025-02-09")
    _ = try await perform(
      try SaveInterpreter(before, change: (id, 2)), in: valley.database, valley.now(.helen))
    #expect(await undone { try await assign(valley, chosen) } == "interpreter.training-ended")
    #expect(
      try await roster(valley).html(valley.chrome(.helen)).text.contains("Training too long ago"))
  }

  @Test(arguments: Engines.available)
  func `IRC-LANG-05 IRC-LANG-06 a talk records interpreter, mode, and what both sides confirmed`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    var entry = Self.ewa
    entry.set("agreement_on", "2026-02-01")
    entry.set("community", "vietnamese")
    let id = try await list(valley, entry)
    let sensitive = ["interpreter": id, "topic": "sensitive"]
    #expect(
      await undone { try await assign(valley, sensitive) } == "interpreter.same-community")
    try await assign(valley, sensitive.merging(["reason": "She asked for Ewa"]) { $1 })
    let line = try #require(try await page(valley).lines.first)
    #expect(line.clientUnderstood == nil)
    func confirm(_ understood: [String]) async throws {
      _ = try await perform(
        try ConfirmComprehension(
          Input(["understood": understood]), caseID: Self.caseID, id: line.id),
        in: valley.database, valley.now(.rachel))
    }
    let after = try await valley.page(
      "interpreter-assignment.view", ComprehensionPage.self,
      ["case": Self.caseID, "assignment": line.id], on: "2026-02-10")
    try valley.golden(after, "Interpreters/ComprehensionPage.open", on: "2026-02-10")
    try await confirm(["client"])
    #expect(try await page(valley).lines.map(\.staffUnderstood) == [false])
    try await confirm(["client", "staff"])
    let whole = try await page(valley)
    #expect(whole.lines.map(\.clientUnderstood) == [true] && whole.lines[0].mode == "in-person")
    try valley.golden(whole, "Interpreters/CaseInterpretersPage.one", on: "2026-02-10")
  }
}
