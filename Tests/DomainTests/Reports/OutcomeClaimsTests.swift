import Policies
import Testing

@testable import Domain

@Suite struct `Outcome claims and adjustments` {
  private static let first = Quarter("2026-Q1")!

  @Test func `a quarter is read as it is written, and as nothing else`() {
    #expect(Quarter("2026-Q1")?.firstDay == day("2026-01-01"))
    #expect(Quarter("2025-Q4")?.lastDay == day("2025-12-31"))
    for text in ["2026-Q5", "2026-Q0", "2026-q1", "2026", "Q1-2026", "2026-Q1-", "26-Q1", ""] {
      #expect(Quarter(text) == nil)
    }
  }

  private static func goal(_ id: RecordID, achieved: String, significant: Bool = true) -> Goal {
    Goal(
      id: id, title: id.own, addedOn: day("2026-01-05"), achievedOn: day(achieved),
      caseManagerRole: "enrolled", supportingActivities: "met monthly",
      contributions: [
        Contribution(
          id: RecordID("k-" + id.own), on: day("2026-01-06"), kind: "help",
          significant: significant)
      ])
  }

  private static func counted(_ claimed: String?) throws -> [String] {
    var claims = OutcomeClaims()
    if let claimed { claims.choose(claimed, of: "saw", in: first) }
    var report = try QuarterlyProgramReport(
      from: first.firstDay, to: first.lastDay, claims: claims)
    report.add(
      CaseFile.opened(
        "2025-11-10", .person("saw", born: "1988-01-01", in: "wi-ss", from: "2025-11-10")
      ).with { file in
        file.plans = [
          .signed(
            "edp", "2026-01-10", id: "edp", of: "saw",
            goals: [
              goal("early", achieved: "2026-02-01"), goal("late", achieved: "2026-03-01"),
              goal("bare", achieved: "2026-01-20", significant: false),
            ])
        ]
      })
    return report.finish().people.filter(\.isCounted).map { $0.subject!.own }
  }

  @Test
  func `WI-QPR-02 the one chosen counts, else the earliest; what cannot be claimed never does`()
    throws
  {
    #expect(try Self.counted(nil) == ["early"])
    #expect(try Self.counted("early") == ["early"])
    #expect(try Self.counted("late") == ["late"])
    #expect(try Self.counted("bare") == ["early"])
    #expect(try Self.counted("another") == ["early"])
  }

  @Test func `WI-QPR-06 citizenship counts by goal and outcome in the plan, not by the step alone`()
    throws
  {
    func outcomes(_ goals: [Goal]) throws -> Int {
      var report = try QuarterlyProgramReport(
        from: Self.first.firstDay, to: Self.first.lastDay)
      var person = Member.person("saw", born: "1960-01-01", in: "wi-ss", from: "2020-11-10")
      person.immigrationSteps = [
        DatedKind(id: "step", kind: "naturalised", on: day("2026-02-01"))
      ]
      report.add(
        CaseFile.opened("2020-11-10", person).with { file in
          file.plans = [.signed("edp", "2026-01-10", id: "edp", of: "saw", goals: goals)]
        })
      return report.finish().people.count(where: \.isCounted)
    }
    var open = Self.goal("citizenship", achieved: "2026-02-01")
    open.achievedOn = nil
    #expect(try outcomes([]) == 0)
    #expect(try outcomes([open]) == 0)
    #expect(try outcomes([Self.goal("citizenship", achieved: "2026-02-01")]) == 1)
  }

  private static func figure(_ item: String, _ count: Int) -> QuarterlyFigure {
    QuarterlyFigure(section: "outcome", item: item, program: "wi-ss", count: count)
  }

  @Test func `WI-QPR-09 every figure that differs is an adjustment, none other`() {
    let changes = QuarterlyAdjustment.all(
      frozen: [Self.figure("a", 2), Self.figure("b", 1), Self.figure("gone", 3)],
      now: [Self.figure("a", 2), Self.figure("b", 4), Self.figure("new", 1)])
    #expect(changes.map(\.item) == ["b", "gone", "new"])
    #expect(changes.map(\.before) == [1, 3, 0])
    #expect(changes.map(\.after) == [4, 0, 1])
    #expect(QuarterlyAdjustment.all(frozen: [], now: []) == [])
  }

  @Test func `composed and decomposed items are two figures`() {
    let changes = QuarterlyAdjustment.all(
      frozen: [Self.figure("caf\u{e9}", 1)], now: [Self.figure("cafe\u{301}", 1)])
    #expect(changes.count == 2)
  }

  @Test func `WI-QPR-09 a quarter is frozen once, after its last day`() throws {
    func freeze(_ today: String, isFrozen: Bool = false) -> QuarterRefusal? {
      do {
        try FreezingQuarter.check(Self.first, isFrozen: isFrozen, today: day(today))
        return nil
      } catch { return error }
    }
    #expect(freeze("2026-03-31")?.code == "quarter.still-running")
    #expect(freeze("2026-04-01") == nil)
    #expect(freeze("2026-04-01", isFrozen: true)?.code == "quarter.frozen")
  }
}
