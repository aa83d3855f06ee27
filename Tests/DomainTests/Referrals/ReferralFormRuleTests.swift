import Testing

@testable import Domain

@Suite struct `Written referral forms and unmet needs` {
  private static let today = day("2026-03-20")

  private func days(_ generated: String?, _ given: String?, _ shared: String?) -> ReferralFormDays {
    ReferralFormDays(
      generatedOn: generated.map(day), givenOn: given.map(day), sharedOn: shared.map(day))
  }

  @Test(
    arguments: [
      (nil, nil, nil, .missing), (nil, "2026-03-10", "2026-03-10", .missing),
      ("2026-03-10", nil, nil, .generated), ("2026-03-10", "2026-03-10", nil, .generated),
      ("2026-03-10", nil, "2026-03-11", .generated),
      ("2026-03-10", "2026-03-10", "2026-03-11", .sent),
    ] as [(String?, String?, String?, ReferralFormStatus)])
  func `WI-REF-01 sent needs the form, the day it was handed over and the day it was shared`(
    generated: String?, given: String?, shared: String?, status: ReferralFormStatus
  ) {
    #expect(days(generated, given, shared).status == status)
  }

  private func send(_ days: ReferralFormDays, ended: Day? = nil) -> ReferralRefusal? {
    do {
      try Referring.send(days, endedOn: ended, today: Self.today)
      return nil
    } catch { return error }
  }

  @Test func `WI-REF-01 without a form nothing is handed over, and nothing before its day`() {
    #expect(send(days(nil, "2026-03-10", "2026-03-10")) == .formMissing)
    #expect(send(days("2026-03-10", nil, nil)) == .notSentAtAll)
    #expect(send(days("2026-03-10", "2026-03-10", nil)) == nil)
    #expect(
      send(days("2026-03-10", "2026-03-09", nil)) == .beforeReferral(day("2026-03-10")))
    #expect(
      send(days("2026-03-10", nil, "2026-03-21"))
        == .inFuture(day("2026-03-21"), today: Self.today))
    #expect(
      send(days("2026-03-10", "2026-03-10", nil), ended: day("2026-03-12"))
        == .ended(on: day("2026-03-12")))
  }

  @Test func `WI-REF-03 a partner and the day, a result and the day go together`() {
    func check(
      _ approached: String?, _ resulted: String?, partner: String = "", result: String = ""
    ) -> UnmetNeedRefusal? {
      let days = UnmetNeedDays(
        on: day("2026-03-09"), approachedOn: approached.map(day), resultOn: resulted.map(day))
      do {
        try days.check(partner: partner, result: result, today: Self.today)
        return nil
      } catch { return error }
    }
    #expect(check(nil, nil) == nil)
    #expect(check("2026-03-10", "2026-03-20", partner: "Clinic", result: "Started") == nil)
    #expect(check("2026-03-10", nil) == .partnerMissing)
    #expect(check(nil, nil, partner: "Clinic") == .dayMissing)
    #expect(check(nil, nil, result: "Started") == .resultDayMissing)
    #expect(check(nil, "2026-03-20") == .resultDayMissing)
    #expect(
      check("2026-03-08", nil, partner: "Clinic") == .beforeNeed(day("2026-03-09")))
    #expect(
      check("2026-03-21", nil, partner: "Clinic")
        == .inFuture(day("2026-03-21"), today: Self.today))
  }
}
