import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct ClocksRoutesTests {
  private func clocks(
    _ valley: Valley, _ query: [String: String] = [:], on day: String = "2026-02-10"
  ) async throws -> ClocksPage {
    try await valley.page(
      "clock.list", ClocksPage.self, ["case": Valley.nguyen], query: query, on: day)
  }

  private func due(_ rule: String, _ page: ClocksPage) -> [String] {
    page.clocks.filter { $0.rule == rule }.map { "\($0.personID ?? "") \($0.dueOn)" }.sorted()
  }

  @Test(arguments: Engines.available)
  func
    `S1.3 initial assessments are due 30 days after arrival, and for Mai from her 18th birthday on`(
      engine: EngineName
    ) async throws
  {
    let valley = try await Valley(engine)
    let before = try await clocks(valley, ["on": "2026-02-28"])
    #expect(
      due("assessment.initial", before) == ["person-hoa 2026-03-02", "person-nam 2026-03-02"])
    let birthday = try await clocks(valley, ["on": "2026-03-01"])
    #expect(due("assessment.initial", birthday).contains("person-mai 2026-03-31"))
    try valley.golden(before, "ClocksPage.on-a-day", on: "2026-02-10")
  }

  @Test(arguments: Engines.available)
  func `S1.4 ongoing assessments, career planner, normal end and latest extension`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let page = try await clocks(valley, ["on": "2026-03-01"])
    let people = ["person-hoa", "person-mai", "person-nam"]
    for (rule, day) in [
      ("assessment.6m", "2026-07-31"), ("assessment.12m", "2027-01-31"),
      ("assessment.18m", "2027-07-31"), ("assessment.24m", "2028-01-31"),
      ("career-planner", "2026-07-31"), ("service.end", "2028-01-31"),
      ("service.ceiling", "2028-04-30"),
    ] {
      #expect(due(rule, page) == people.map { "\($0) \(day)" }, "\(rule)")
    }
  }

  @Test(arguments: Engines.available)
  func `IRC-CLK-05 a supervisor sets a deadline aside with a reason, once, and a worker may not`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let name = DeadlineName(
      rule: "assessment.initial", person: "person-nam", subject: "", dueOn: Day("2026-03-02")!)
    let input = Input(["deadline": [name.text], "reason": ["In hospital until April"]])
    let waive = try WaiveClock(input, caseID: Valley.nguyen)
    do {
      _ = try await perform(waive, in: valley.database, valley.now())
      Issue.record("a case manager set a deadline aside")
    } catch Undone.forbidden(let permission) { #expect(permission == .clockWaive) }
    _ = try await perform(waive, in: valley.database, valley.now(.helen, on: "2026-02-11"))
    let page = try await clocks(valley, on: "2026-02-12")
    let nam = try #require(
      page.clocks.first { $0.rule == "assessment.initial" && $0.personID == "person-nam" })
    #expect(nam.status == "waived")
    #expect(page.waivers.map(\.approver) == ["Helen Marsh"])
    try valley.golden(page, "ClocksPage.waived", as: .helen, on: "2026-02-12")
    await #expect(throws: Undone.self) {
      _ = try await perform(waive, in: valley.database, valley.now(.helen, on: "2026-02-12"))
    }
    let known = try await clocks(valley, ["knownAt": "2026-02-11T06:00:00Z"], on: "2026-02-12")
    #expect(
      known.clocks.first { $0.rule == "assessment.initial" && $0.personID == "person-nam" }?.status
        != "waived")
  }

  @Test(arguments: Engines.available)
  func `IRC-CLK-05 every clock says why: trigger, edition, arithmetic and source`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    for line in try await clocks(valley).clocks {
      #expect(!line.why.trigger.isEmpty && !line.why.source.isEmpty, "\(line.rule)")
      #expect(line.why.arithmetic.hasSuffix(line.dueOn.description), "\(line.why.arithmetic)")
    }
    let missed = try await clocks(valley, ["on": "2026-03-04"])
    #expect(
      due("delay-note.assessment.initial", missed)
        == ["person-hoa 2026-03-05", "person-nam 2026-03-05"])
  }

  @Test(arguments: Engines.available)
  func `a day or instant that cannot be read is answered with how to write it`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    for query in [["on": "yesterday"], ["knownAt": "2026-02-11"]] {
      let problem = try await #require(throws: Problem.self) {
        _ = try await clocks(valley, query)
      }
      #expect(problem.status == 400)
    }
  }
}
