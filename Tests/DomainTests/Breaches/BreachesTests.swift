import Testing

@testable import Domain

@Suite struct `What is entered of a breach` {
  private func refused(
    notified: String = "", on told: String? = nil, result: String = "", closing: Bool = false
  ) -> BreachRefusal? {
    do throws(BreachRefusal) {
      try Breaches.follow(
        happenedOn: day("2026-03-02"), notified: notified, notifiedOn: told.map { day($0) },
        result: result, isClosing: closing, today: day("2026-03-05"))
      return nil
    } catch { return error }
  }

  @Test func `IRC-CONF-12 it is reported from its day on`() throws {
    try Breaches.report(happenedOn: day("2026-03-05"), today: day("2026-03-05"))
    #expect(throws: BreachRefusal.inFuture(day("2026-03-06"), today: day("2026-03-05"))) {
      try Breaches.report(happenedOn: day("2026-03-06"), today: day("2026-03-05"))
    }
  }

  @Test func `IRC-CONF-12 it is closed with its result, and with who was told or why nobody was`() {
    #expect(refused() == nil)
    #expect(refused(notified: "The family", on: "2026-03-02") == nil)
    #expect(refused(on: "2026-03-03") == .toldIncomplete)
    #expect(refused(notified: "The family", on: "2026-03-01") == .toldBeforeIt(day("2026-03-02")))
    #expect(
      refused(notified: "The family", on: "2026-03-06")
        == .inFuture(day("2026-03-06"), today: day("2026-03-05")))
    #expect(refused(notified: "The family", closing: true) == .resultMissing)
    #expect(refused(result: "Nothing was read", closing: true) == .toldIncomplete)
    #expect(
      refused(notified: "Nobody: it was locked", result: "Nothing was read", closing: true) == nil)
  }
}
