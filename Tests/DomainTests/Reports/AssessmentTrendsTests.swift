import Policies
import Testing

@testable import Domain

@Suite struct AssessmentTrendsTests {
  private func adult(
    _ id: RecordID, language: String = "so", arrived: String = "2025-11-01",
    agency: RecordID = "a1",
    _ scores: (on: String, answers: [String: String])...
  ) -> CaseFile {
    var member = Member.person(
      id, born: "1990-01-01", arrived: arrived, in: "utah-rccm", from: arrived)
    member.language = language
    for score in scores { member = member.scored(score.on, score.answers) }
    var file = CaseFile.opened(arrived, id: RecordID("case-\(id.own)"), member)
    file.agency = agency
    return file
  }

  private func table(_ cut: TrendCut = TrendCut(), _ files: [CaseFile]) throws -> ReportTable {
    var counter = try AllReports.counter(
      named: "assessment-trends", from: day("2026-01-01"), to: day("2026-06-30"),
      names: ReportNames(agencies: ["a1": "Alpine", "a2": "Lakes"]), cut: cut)
    for file in files { counter.add(file) }
    return try counter.finish()
  }

  private func lines(_ table: ReportTable) -> [String] {
    table.lines.map { $0.joined(separator: "|") }
  }

  private var two: [CaseFile] {
    [
      adult(
        "p1", ("2026-02-01", ["HOU": "3 3"]), ("2026-03-01", ["HOU": "5 3"]),
        ("2026-05-01", ["HOU": "5 5"])),
      adult("p2", language: "vi", ("2026-02-01", ["HOU": "1 na"])),
    ]
  }

  @Test func `UT-RPT-04 an adult counts once a quarter, by the last assessment of it`() throws {
    #expect(
      lines(try table([two[0], two[1]])) == [
        "|2026-Q1|HOU||2|3.00||50.0||||", "|2026-Q2|HOU||1|5.00|+2.00|100.0||||",
      ])
  }

  private func table(_ files: [CaseFile]) throws -> ReportTable { try table(TrendCut(), files) }

  @Test func `UT-RPT-04 within an area each question has its shares of 1, 3, 5 and N/A`() throws {
    #expect(
      lines(try table(TrendCut(area: "HOU"), two)) == [
        "|2026-Q1|HOU||2|3.00||50.0||||", "|2026-Q2|HOU||1|5.00|+2.00|100.0||||",
        "|2026-Q1|HOU|HOU1|2|3.00|||50.0|0.0|50.0|0.0",
        "|2026-Q2|HOU|HOU1|1|5.00|+2.00||0.0|0.0|100.0|0.0",
        "|2026-Q1|HOU|HOU2|1|3.00|||0.0|50.0|0.0|50.0",
        "|2026-Q2|HOU|HOU2|1|5.00|+2.00||0.0|0.0|100.0|0.0",
      ])
  }

  @Test(arguments: [
    (AssessmentTrends.Grouping.language, ["", "so", "vi"]), (.arrivalYear, ["", "2024", "2025"]),
    (.cohort, ["", "2024-Q4", "2025-Q4"]), (.agency, ["", "Alpine", "Lakes"]),
  ])
  func `UT-RPT-04 everyone stands beside each group, whose sum they are`(
    grouping: AssessmentTrends.Grouping, groups: [String]
  ) throws {
    let other = adult(
      "p3", language: "vi", arrived: "2024-12-01", agency: "a2", ("2026-01-05", ["EMP": "3"]))
    let table = try table(
      TrendCut(grouping), [adult("p1", ("2026-01-05", ["EMP": "5"])), other])
    #expect(table.lines.map { $0[0] } == groups)
    #expect(table.totals == [ReportTotal(row: 0, of: [1, 2])])
    #expect(table.lines.map { $0[4] } == ["2", "1", "1"])
    #expect(table.people.count == 4)
  }

  @Test func `UT-RPT-04 children, other instruments and other periods are left out`() throws {
    var child = adult("p", ("2026-02-01", ["HOU": "3"]))
    child.members[0].birthDate = day("2010-01-01")
    let early = adult("q", ("2025-12-31", ["HOU": "3"]), ("2026-07-01", ["HOU": "3"]))
    #expect(try table([child, early]).rows.isEmpty)
  }

  @Test func `UT-RPT-04 a group of fewer than five is hidden, and nothing gives it away`() throws {
    var files: [CaseFile] = []
    for number in 0..<20 {
      let language = number < 3 ? "vi" : number < 10 ? "so" : "ar"
      files.append(
        adult(
          RecordID("p\(number)"), language: language, ("2026-02-01", ["HOU": "5 5"]),
          ("2026-05-01", ["HOU": "3 3"])))
    }
    let open = try table(TrendCut(.language), files)
    #expect(open.lines.filter { $0[0] == "vi" }.allSatisfy { $0[4] == "3" })
    let shown = SmallCells.suppressed(open)
    func cells(_ group: String) -> [String] {
      shown.lines.filter { $0[0] == group }.map { "\($0[4]) \($0[5]) \($0[6])" }
    }
    #expect(cells("") == ["20 5.00 ", "20 3.00 -2.00"])
    #expect(cells("vi") == ["<5  ", "<5  "])
    #expect(cells("so") == ["<5  ", "<5  "])
    #expect(cells("ar") == ["10 5.00 ", "10 3.00 -2.00"])
    #expect(shown.people.isEmpty)
  }

  @Test func `UT-RPT-04 a change is not shown where the quarter before is hidden`() throws {
    var files: [CaseFile] = []
    for number in 0..<8 {
      let second = (on: "2026-05-01", answers: ["HOU": "3 3"])
      let first = (on: "2026-02-01", answers: ["HOU": "5 5"])
      files.append(
        number < 3
          ? adult(RecordID("p\(number)"), first, second) : adult(RecordID("p\(number)"), second))
    }
    let open = try table(files)
    #expect(open.lines.map { $0[6] } == ["", "-2.00"])
    #expect(SmallCells.suppressed(open).lines.map { $0[6] } == ["", ""])
  }
}
