import Policies
import Testing

@testable import Domain

@Suite struct `Parameter tables` {
  @Test func `every shipped table reads without a fault and cites a source in each row`() {
    for (pack, parameters) in AllPolicies.tables {
      #expect(parameters.faults == [], "\(pack)")
      #expect(!parameters.rows.isEmpty, "\(pack)")
      for row in parameters.rows { #expect(!row.source.isEmpty, "\(pack) \(row.key)") }
    }
  }

  @Test func `UT-CLK-01 every clock finds its numbers, and its calendar and owner exist`() {
    for rule in AllPolicies.clocks {
      #expect(!rule.terms.editions.isEmpty, "\(rule.name) has no parameter \(rule.terms.key)")
    }
    for (pack, parameters) in AllPolicies.tables {
      for row in parameters.rows where row.key.hasSuffix(".calendar") {
        #expect(HolidayCalendar(rawValue: row.value) != nil, "\(pack) \(row.key)")
      }
    }
  }

  @Test func `a malformed row is a fault that names its line, never a trap`() {
    let table = Parameters(
      """
      key | value | from | to | chosen by | counts from | source
      a   | 1     | 2026-02-30 | | x | y | z
      b   | 2     |
      c   | 1     | | 2026-12-31 | x | y | z
      c   | 2     | 2026-12-31 | | x | y | z
      """)
    #expect(table.faults.count == 3)
    #expect(table.faults.contains { $0.hasPrefix("line 3 ") })
    #expect(Parameters("nothing | here").faults.count == 1)
  }

  @Test func `UT-PACK-01 the edition is chosen by the day asked about`() {
    let table = Parameters(
      """
      key        | value | from       | to         | chosen by   | counts from | source
      rca.months | 12    | 2021-10-01 | 2025-05-04 | eligibility | eligibility | 90 FR 13370
      rca.months | 4     | 2025-05-05 |            | eligibility | eligibility | 90 FR 13370
      """)
    #expect(table.faults == [])
    #expect(table.number("rca.months", on: Day("2025-05-04")!) == 12)
    #expect(table.number("rca.months", on: Day("2025-05-05")!) == 4)
    #expect(table.number("rca.months", on: Day("2021-09-30")!) == nil)
  }

  @Test func `an amendment inside an edition leaves the parts before and after it`() {
    let table = Parameters(
      """
      key | value | from | to | chosen by | counts from | source
      a   | 1     |      |    | x         | y           | z
      """
    ).amended(by: [
      Parameter(
        key: "a", value: "2", from: Day("2026-01-01"), to: Day("2026-12-31"), chosenBy: "x",
        countsFrom: "y", source: "memo")
    ])
    #expect(table.faults == [])
    let days = ["2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"].map { Day($0)! }
    #expect(days.map { table.value("a", on: $0) } == ["1", "2", "2", "1"])
  }
}
