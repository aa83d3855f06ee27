import Policies
import Testing

@testable import Domain

@Suite struct HousingOutcomeTests {
  private func table(_ housing: [String?]) throws -> ReportTable {
    let files = housing.enumerated().map { number, answers in
      var member = Member.person(RecordID("p\(number)"), born: "1990-01-01", in: "utah-rccm")
      if let answers { member = member.scored("2026-02-01", ["HOU": answers]) }
      return CaseFile.opened("2026-01-01", id: RecordID("c\(number)"), member)
    }
    return try report("housing-outcome", "2026-01-01", "2026-03-31", files)
  }

  /// Answers stand for stable, affordable, safe, and the two that no flag reads.
  @Test func `UT-RPT-03 the area and the flags safe, affordable and stable are counted apart`()
    throws
  {
    let table = try table([
      "5 5 5 5 5", "5 3 5 3 3", "3 5 1 3 3", "na 5 5 5 5", "5 ne 5 5 5", nil,
    ])
    #expect(
      table.lines.map { $0.joined(separator: " ") } == [
        "HOU 70 4 5 80.0 yes 1", "safe  4 5 80.0  1", "affordable  3 4 75.0  2",
        "stable  3 4 75.0  2",
      ])
    let reasons = table.people.filter { $0.item == "safe" && !$0.isCounted }.map(\.reason)
    #expect(reasons == ["not safe", "not rated"])
  }

  @Test func `UT-RPT-03 a home without hazard is not safe yet, and nobody gives no percentage`()
    throws
  {
    #expect(try table(["5 5 3 5 5"]).lines[1] == ["safe", "", "0", "1", "0.0", "", "0"])
    #expect(try table([]).lines.allSatisfy { $0[4].isEmpty && $0[5].isEmpty && $0[3] == "0" })
  }

  @Test func `UT-RPT-03 the last assessment up to the last day counts`() throws {
    let member = Member.person("p", born: "1990-01-01", in: "utah-rccm")
      .scored("2026-02-01", ["HOU": "5 5 1"]).scored("2026-03-31", ["HOU": "1 3 5"])
      .scored("2026-04-01", ["HOU": "5 5 5"])
    let table = try report(
      "housing-outcome", "2026-01-01", "2026-03-31", .opened("2026-01-01", member))
    #expect(table.lines.map { $0[2] } == ["0", "1", "0", "0"])
  }

  @Test func `UT-RPT-03 each flag reads a question of the area Housing, and cites its source`() {
    let asked = UtahRCCM.instrument.questions.filter { $0.area == "HOU" }.map(\.code)
    #expect(UtahRCCM.housingFlags.map(\.name) == ["safe", "affordable", "stable"])
    #expect(UtahRCCM.housingFlags.allSatisfy { asked.contains($0.question) })
    #expect(UtahRCCM.housingFlags.allSatisfy { $0.source.hasPrefix("000 §J") })
  }
}
