import Domain
import Testing

@Suite struct `When the training in confidentiality is read again` {
  @Test func `IRC-CONF-09 it counts through its last day, and is told of so many days before`() {
    let last = Confidentiality.counts(until: 12, after: day("2026-01-01"))
    #expect(last == day("2027-01-01"))
    for (today, isTold) in [
      ("2026-12-01", false), ("2026-12-02", true), ("2027-01-01", true), ("2027-01-02", true),
    ] {
      #expect(
        Confidentiality.isToRefresh(until: last, on: day(today), days: 30) == isTold, "\(today)")
    }
    #expect(!Confidentiality.isToRefresh(until: last, on: day("2026-12-31"), days: 0))
    #expect(Confidentiality.isToRefresh(until: last, on: last, days: 0))
  }
}
