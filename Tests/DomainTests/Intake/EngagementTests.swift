import Domain
import Testing

@Suite struct EngagementTests {
  private static let today = Day("2026-03-01")!

  @Test
  func
    `IRC-INT-01 the steps of engagement are recorded in their order and never before one another`()
  {
    var recorded: [EngagementStep: Day] = [:]
    #expect(Engagement.next(after: recorded) == .initialMeeting)
    #expect(throws: EngagementRefusal.self) {
      try Engagement.record(
        .eligibility, on: Day("2026-02-03")!, after: recorded, today: Self.today)
    }
    recorded[.initialMeeting] = Day("2026-02-03")!
    #expect(throws: EngagementRefusal.self) {
      try Engagement.record(
        .eligibility, on: Day("2026-02-02")!, after: recorded, today: Self.today)
    }
    #expect(throws: Never.self) {
      try Engagement.record(
        .eligibility, on: Day("2026-02-03")!, after: recorded, today: Self.today)
    }
    #expect(throws: EngagementRefusal.self) {
      try Engagement.record(
        .initialMeeting, on: Day("2026-02-04")!, after: recorded, today: Self.today)
    }
    #expect(throws: EngagementRefusal.self) {
      try Engagement.record(
        .eligibility, on: Day("2026-03-02")!, after: recorded, today: Self.today)
    }
    recorded[.eligibility] = Day("2026-02-03")!
    recorded[.enrollment] = Day("2026-02-05")!
    #expect(Engagement.next(after: recorded) == nil)
  }
}
