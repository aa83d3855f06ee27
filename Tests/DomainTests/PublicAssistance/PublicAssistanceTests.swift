import Domain
import Testing

@Suite struct PublicAssistanceTests {
  private static let day = Day("2026-06-01")!

  private func record(
    _ type: String, isFSET: Bool = false, agency: String = "", worker: String = "",
    plan: String = "", from: String = "2026-05-01"
  ) -> AssistanceRecord {
    AssistanceRecord(
      type: type, isFSET: isFSET, agency: agency, worker: worker, plan: plan, decidedOn: nil,
      startedOn: Day(from)!)
  }

  @Test func `WI-INT-08 W-2 and FSET name agency, worker and plan; others need not`() {
    for (type, isFSET) in [("W-2", false), ("FoodShare", true)] {
      for (agency, worker, plan) in [("", "Ann", "None"), ("W-2", " ", "x"), ("W-2", "Ann", "")] {
        #expect(throws: PublicAssistanceRefusal.servedElsewhere) {
          try record(type, isFSET: isFSET, agency: agency, worker: worker, plan: plan)
            .check(open: [], today: Self.day)
        }
      }
      #expect(throws: Never.self) {
        try record(type, isFSET: isFSET, agency: "Agency", worker: "Ann", plan: "None")
          .check(open: [], today: Self.day)
      }
    }
    #expect(throws: Never.self) { try record("RCA").check(open: [], today: Self.day) }
    #expect(throws: Never.self) { try record("FoodShare").check(open: [], today: Self.day) }
  }

  @Test func `WI-PPL-04 a type is received once at a time, and not from the future`() {
    #expect(throws: PublicAssistanceRefusal.openAlready("RCA")) {
      try record("RCA").check(open: ["RCA"], today: Self.day)
    }
    #expect(throws: Never.self) { try record("other").check(open: ["other"], today: Self.day) }
    #expect(throws: PublicAssistanceRefusal.inFuture(Day("2026-06-02")!, today: Self.day)) {
      try record("RCA", from: "2026-06-02").check(open: [], today: Self.day)
    }
  }

  @Test func `WI-PPL-04 an end has a reason, a day after the beginning, and comes once`() {
    func end(
      _ why: AssistanceEnd = .grantTermination, _ words: String = "", on: String = "2026-05-31",
      ended: String? = nil
    ) throws {
      try AssistanceRecord.checkEnd(
        why, words: words, startedOn: Day("2026-05-01"), endedOn: ended.flatMap { Day($0) },
        on: Day(on)!, today: Self.day)
    }
    #expect(throws: Never.self) { try end() }
    #expect(throws: Never.self) { try end(.other, "Moved to Ohio") }
    #expect(throws: PublicAssistanceRefusal.wordsMissing) { try end(.other) }
    #expect(throws: PublicAssistanceRefusal.endsBeforeStart(Day("2026-05-01")!)) {
      try end(on: "2026-04-30")
    }
    #expect(throws: PublicAssistanceRefusal.endedBefore(Day("2026-05-09")!)) {
      try end(ended: "2026-05-09")
    }
    #expect(throws: PublicAssistanceRefusal.inFuture(Day("2026-06-02")!, today: Self.day)) {
      try end(on: "2026-06-02")
    }
  }

  @Test(arguments: [
    ("653", Int?.some(65300)), ("653.5", 65350), ("653.05", 65305), ("0", 0), ("", nil),
    ("653.", nil), ("6,53", nil), ("-1", nil), ("1.234", nil), ("12345678", nil), ("x", nil),
    (".5", nil),
  ])
  func `WI-PPL-04 a monthly amount is read in cents`(text: String, cents: Int?) {
    #expect(Money.cents(text) == cents)
  }

  @Test func `WI-PPL-04 an amount is shown as it is said`() {
    #expect([65300, 65350, 65305, 0].map(Money.text) == ["$653", "$653.50", "$653.05", "$0"])
  }

  private func standing(
    age: Int? = 30, children: Bool = false, arrived: String? = "2026-01-31",
    receives: Set<String> = [], applied: Set<String> = []
  ) -> AssistanceStanding {
    AssistanceStanding(
      age: age, householdHasChildren: children, arrivedOn: arrived.flatMap { Day($0) },
      receives: receives, appliedFor: applied)
  }

  @Test(arguments: [
    ("adult", true), ("aged 30", true), ("aged 31", false), ("with-children", false),
    ("without-children", true), ("receives RCA W-2", true), ("receives SSI", false),
    ("lacks SSI", true), ("lacks SSI RCA", false), ("arrived-within 5", true),
    ("arrived-within 4", false),
  ])
  func `WI-INT-06 each condition of a rule looks at one thing`(text: String, holds: Bool) throws {
    let condition = try #require(ProgramCondition(text))
    #expect(condition.holds(for: standing(receives: ["RCA"]), on: Self.day) == holds)
  }

  @Test(arguments: ["", "adults", "aged", "aged x", "receives", "with-children 2", "lacks"])
  func `WI-INT-06 a condition that nobody knows is none`(text: String) {
    #expect(ProgramCondition(text) == nil)
  }

  @Test func `WI-INT-06 what is received or applied for is not suggested`() {
    let rule = ProgramRule(
      code: "food", program: "FoodShare", conditions: [.receivesAny(["RCA"])], sentence: "",
      source: "")
    #expect(rule.fires(for: standing(receives: ["RCA"]), on: Self.day))
    #expect(!rule.fires(for: standing(), on: Self.day))
    #expect(!rule.fires(for: standing(receives: ["RCA", "FoodShare"]), on: Self.day))
    #expect(
      !rule.fires(for: standing(receives: ["RCA"], applied: ["FoodShare"]), on: Self.day))
  }
}
