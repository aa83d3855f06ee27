import Testing

@testable import Domain

@Suite struct `Days and instants` {
  @Test func `every day of four centuries reads back from its text and its parts`() throws {
    var day = try #require(Day("1899-12-31"))
    var (year, month, date) = (1899, 12, 31)
    for _ in 0..<146_097 {
      day = day.adding(days: 1)
      date += 1
      if date > Day.length(ofMonth: month, year: year) { (month, date) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
      #expect(day.civil == (year, month, date))
      #expect(Day(day.description) == day)
    }
    #expect(day.description == "2299-12-31")
  }

  @Test func `a week has seven days from Monday to Sunday`() {
    #expect(Day("1970-01-01")!.weekday == 4)
    #expect(Day("2026-03-15")!.weekday == 7)
    #expect(Day("1899-12-31")!.weekday == 7)
    for number in -800_000..<(-799_000) {
      let day = Day(number: Int32(number))
      #expect(day.adding(days: 1).weekday == day.weekday % 7 + 1)
    }
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "26-01-01", "2026-01-32", "2026/01/01",
    "2026-01-01 ", "+026-01-01", "0000-01-01", "２026-01-01", "", "2026-01-011",
  ])
  func `what is no day is refused`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test(arguments: [
    ("2025-08-31", 6, "2026-02-28"), ("2025-08-31", 12, "2026-08-31"),
    ("2025-08-31", 18, "2027-02-28"), ("2024-02-29", 12, "2025-02-28"),
    ("2024-02-29", 48, "2028-02-29"), ("2026-01-15", -1, "2025-12-15"),
    ("2026-03-31", -1, "2026-02-28"), ("2021-06-15", 54, "2025-12-15"),
  ])
  func `months are added from the anchor and clamped to the month's end`(
    from: String, months: Int, to: String
  ) {
    #expect(Day(from)!.adding(months: months).description == to)
  }

  @Test func `adding months lands in that month on the same day or on its last`() {
    for number in stride(from: 10_000, to: 25_000, by: 7) {
      let day = Day(number: Int32(number))
      for months in [-25, -12, -1, 0, 1, 6, 11, 24, 84] {
        let then = day.adding(months: months)
        let index = day.year * 12 + day.month - 1 + months
        #expect(then.year * 12 + then.month - 1 == index)
        let last = then.lastOfMonth.dayOfMonth
        #expect(then.dayOfMonth == min(day.dayOfMonth, last))
      }
    }
  }

  @Test func `an instant reads back from its text, before 1970 too`() {
    for milliseconds in stride(from: Int64(-90_000_000_123), to: 90_000_000_000, by: 77_777_777) {
      let instant = Instant(milliseconds: milliseconds)
      #expect(Instant(instant.description) == instant)
    }
    #expect(Instant("2026-03-06T21:00:00Z")!.description == "2026-03-06T21:00:00.000Z")
    for text in ["2026-03-06T24:00:00Z", "2026-03-06T21:00Z", "2026-03-06T21:00:00", "2026-03-06"] {
      #expect(Instant(text) == nil)
    }
  }

  @Test func `texts of instants sort as the instants do`() {
    let texts = [
      "2026-03-06T21:00:00.999Z", "2026-03-06T21:00:01.000Z", "2026-10-01T00:00:00.000Z",
    ]
    #expect(texts == texts.compactMap { Instant($0) }.sorted().map(\.description))
  }
}
