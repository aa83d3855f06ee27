import Testing

@testable import Domain

@Suite struct JobSearchesTests {
  private let open = [JobSearch(id: "a", from: day("2026-02-10"))]
  private let past = [JobSearch(id: "a", from: day("2026-02-10"), to: day("2026-03-01"))]
  private let today = day("2026-03-10")

  @Test func `UT-RPT-02 one search at a time, after the one before`() throws {
    try JobSearches.begin(on: day("2026-02-10"), after: [], today: today)
    try JobSearches.begin(on: day("2026-03-02"), after: past, today: today)
    #expect(throws: JobSearchRefusal.lookingAlready(since: day("2026-02-10"))) {
      try JobSearches.begin(on: day("2026-03-02"), after: open, today: today)
    }
    #expect(throws: JobSearchRefusal.notAfter(day("2026-03-01"))) {
      try JobSearches.begin(on: day("2026-03-01"), after: past, today: today)
    }
    #expect(throws: JobSearchRefusal.inFuture(day("2026-03-11"), today: today)) {
      try JobSearches.begin(on: day("2026-03-11"), after: [], today: today)
    }
  }

  @Test func `UT-RPT-02 a search ends on a day from its first on, not after today`() throws {
    #expect(try JobSearches.end(on: day("2026-02-10"), of: open, today: today) == "a")
    #expect(throws: JobSearchRefusal.notLooking) {
      try JobSearches.end(on: day("2026-03-05"), of: past, today: today)
    }
    #expect(throws: JobSearchRefusal.beforeItBegan(day("2026-02-10"))) {
      try JobSearches.end(on: day("2026-02-09"), of: open, today: today)
    }
    #expect(throws: JobSearchRefusal.inFuture(day("2026-03-11"), today: today)) {
      try JobSearches.end(on: day("2026-03-11"), of: open, today: today)
    }
  }

  @Test func `UT-RPT-02 who looked on one day of the period is counted, who looked before is not`()
    throws
  {
    func seeking(_ from: String, _ to: String?) throws -> String {
      let member = Member.person("p", born: "1990-01-01", in: "utah-rccm").with {
        $0.jobSearches = [JobSearch(id: "s", from: day(from), to: to.map(day))]
      }
      let table = try report(
        "employment-outcome", "2026-01-01", "2026-03-31", .opened("2025-01-01", member))
      return table.lines[0][2]
    }
    #expect(try seeking("2025-06-01", "2026-01-01") == "1")
    #expect(try seeking("2026-03-31", nil) == "1")
    #expect(try seeking("2025-06-01", "2025-12-31") == "0")
    #expect(try seeking("2026-04-01", nil) == "0")
  }
}
