import Domain
import Features
import Markup
import Storage
import Testing
import World

/// S3: Fatuma graduates only after a quarter of holding, with every 1 discussed and the therapist's
/// recommendation.
@Suite struct GraduationTests {
  /// Every area at 3.40 or above; one answer of 1, in Housing.
  private static func scores(housing: [String], language: [String] = ["5", "3", "3", "3", "3"])
    -> Input
  {
    AssessmentWorld.answers([
      ("EMP", ["5", "3", "3", "5", "3"]), ("HOU", housing),
      ("EDU", ["5", "3", "3", "3", "3"]), ("HEA", ["5", "5", "3", "3", "3"]),
      ("COM", ["5", "5", "5", "5", "3"]), ("LAN", language),
      ("LIF", ["5", "5", "3", "3", "3"]),
    ])
  }

  private static let firm = ["5", "3", "3", "3", "3"]

  private func standing(
    _ world: AssessmentWorld, on day: String
  ) async throws -> StandingPage {
    try await world.valley.page(
      "standing.view", StandingPage.self, as: .omar, ["case": world.caseID], on: day)
  }

  private func graduate(_ world: AssessmentWorld, on day: String) async throws {
    _ = try await world.send(
      "graduation.record", as: .omar, [:],
      Input(["graduated_on": [day], "note": ["Her own flat; the community team goes on."]]),
      on: day)
  }

  private func refusal(_ body: () async throws -> Void) async throws -> String {
    do {
      try await body()
      return "done"
    } catch let problem as Problem { return problem.type }
  }

  private func recommend(
    _ world: AssessmentWorld, _ assessment: String, _ kind: String = "end",
    as staff: ValleyStaff = .samira, on day: String
  ) async throws {
    _ = try await world.send(
      "recommendation.record", as: staff, [:],
      Input([
        "kind": [kind], "decided_on": [day], "assessment": [assessment],
        "reason": ["Every area has held for a quarter"],
      ]), on: day)
  }

  private func missing(_ page: StandingPage) -> [String] {
    page.people.first { $0.id == "person-fatuma" }?.conditions.filter { !$0.isMet }.map(\.code)
      ?? ["nobody"]
  }

  @Test(arguments: Engines.available)
  func
    `UT-LIFE-02 UT-LIFE-04 UT-LIFE-05 S3 the page proves each condition, and only then she graduates`(
      engine: EngineName
    ) async throws
  {
    let world = try await AssessmentWorld(engine)
    let first = try await world.assessed(
      Self.scores(housing: ["5", "5", "1", "5", "3"]), on: "2026-07-31")
    let holding = try await standing(world, on: "2026-08-03")
    #expect(missing(holding) == ["held", "confirmed", "discussed", "recommended"])
    #expect(holding.people.first?.earliestOn == Day("2026-10-31"))
    #expect(holding.people.first?.state == "graduating")
    let discussion = try await world.result(first).discussions[0].id
    var outcome = DiscussionTests.outcome
    outcome.set("on", "2026-08-04")
    _ = try await world.send(
      "discussion.close", as: .samira, ["discussion": discussion], outcome, version: 1,
      on: "2026-08-04")
    #expect(
      try await refusal { try await graduate(world, on: "2026-10-30") }
        == "urn:resettle:refusal:graduation.holding")
    let second = try await world.assessed(Self.scores(housing: Self.firm), on: "2026-11-04")
    #expect(
      try await refusal { try await graduate(world, on: "2026-11-04") }
        == "urn:resettle:refusal:graduation.not-recommended")
    try await recommend(world, second, on: "2026-11-04")
    let ready = try await standing(world, on: "2026-11-04")
    #expect(missing(ready) == [])
    #expect(ready.people.first?.mayGraduate == true)
    try world.valley.golden(
      ready, "Lifecycle/StandingPage.eligible", as: .omar, on: "2026-11-04")
    try await graduate(world, on: "2026-11-04")
    let (ended, closed) = try await world.valley.database.read { reader in
      (
        try reader.one(
          "SELECT ended_on FROM enrollment WHERE person_id = $1 AND program = 'utah-rccm'",
          ["person-fatuma"]
        ) { $0.text(0) },
        try reader.one("SELECT closed_on FROM case_file WHERE id = $1", [world.caseID]) {
          $0.optionalText(0)
        }
      )
    }
    #expect(ended == "2026-11-04")
    #expect(closed == .some(nil))
  }

  @Test(arguments: Engines.available)
  func `UT-LIFE-03 S3 an area below the line during the quarter starts the hold anew`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    _ = try await world.assessed(Self.scores(housing: Self.firm), on: "2026-07-31")
    _ = try await world.assessed(
      Self.scores(housing: Self.firm, language: ["3", "3", "3", "3", "3"]), on: "2026-09-15")
    let broken = try await standing(world, on: "2026-09-16")
    #expect(missing(broken) == ["area", "held", "confirmed", "recommended"])
    try world.valley.golden(broken, "Lifecycle/StandingPage.below", as: .omar, on: "2026-09-16")
    _ = try await world.assessed(Self.scores(housing: Self.firm), on: "2026-11-04")
    let again = try await standing(world, on: "2026-11-04")
    #expect(again.people.first?.earliestOn == Day("2027-02-04"))
  }

  @Test(arguments: Engines.available)
  func
    `UT-LIFE-07 UT-LIFE-10 only the therapist recommends, resting on an assessment, and closing asks for it`(
      engine: EngineName
    ) async throws
  {
    let world = try await AssessmentWorld(engine)
    let id = try await world.assessed(Self.scores(housing: Self.firm), on: "2026-07-31")
    #expect(
      try await refusal { try await recommend(world, "assessment-of-nobody", on: "2026-08-01") }
        == "urn:resettle:refusal:recommendation.assessment-missing")
    #expect(
      try await refusal { try await recommend(world, id, on: "2026-07-30") }
        == "urn:resettle:refusal:recommendation.before-assessment")
    await #expect(throws: Undone.self) {
      _ = try await perform(
        try RecordRecommendation(
          Input([
            "kind": ["end"], "decided_on": ["2026-08-01"], "assessment": [id], "reason": ["x"],
          ]), caseID: world.caseID, person: "person-fatuma"), in: world.valley.database,
        world.valley.now(.omar, on: "2026-08-01"))
    }
    func closing() async throws -> [String] {
      try await standing(world, on: "2026-08-05").closing.filter { !$0.isMet }.map(\.code)
    }
    #expect(try await closing().contains("recommended"))
    #expect(try await closing().contains("final"))
    try await recommend(world, id, on: "2026-08-02")
    #expect(try await closing().contains("recommended") == false)
    try await recommend(world, id, "extend", on: "2026-08-04")
    #expect(try await closing().contains("recommended"))
    let close = try CloseCase(
      Input([
        "close_kind": ["completed"], "closed_on": ["2026-08-05"],
        "note": ["Done."],
      ]), caseID: world.caseID, version: 1)
    do {
      _ = try await perform(
        close, in: world.valley.database, world.valley.now(.omar, on: "2026-08-05"))
      Issue.record("closed without a final assessment")
    } catch Undone.refused(let refusal) {
      let words = Words.of(refusal).sentence
      #expect(words.contains("no final assessment"))
      #expect(words.contains("therapist's recommendation"))
    }
  }
}
