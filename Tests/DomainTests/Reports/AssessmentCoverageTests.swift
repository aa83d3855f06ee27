import Policies
import Testing

@testable import Domain

@Suite struct AssessmentCoverageTests {
  private let names = ReportNames(
    agencies: ["a1": "Alpine"], staff: ["w1": "Rachel", "w2": "Omar"])

  private func adult(
    _ id: RecordID, arrived: String = "2026-01-01", from: String = "2026-01-02",
    _ assessed: String? = nil, _ answers: String = "3 3 3 na"
  ) -> CaseFile {
    var member = Member.person(
      id, born: "1990-01-01", arrived: arrived, in: "utah-rccm", from: from)
    if let assessed { member = member.scored(assessed, ["EMP": answers]) }
    var file = CaseFile.opened("2026-01-02", id: RecordID("case-\(id.own)"), member)
    file.caseManager = "w1"
    return file
  }

  private func table(
    _ files: [CaseFile], _ from: String = "2026-01-01", _ to: String = "2026-03-31"
  ) throws -> ReportTable {
    var counter = try AllReports.counter(
      named: "assessment-coverage", from: day(from), to: day(to), names: names)
    for file in files { counter.add(file) }
    return try counter.finish()
  }

  private func line(_ table: ReportTable, _ place: Int) -> String {
    table.lines[place].joined(separator: " ")
  }

  @Test func `UT-RPT-05 due, on time, late, missing and the N/A rate stand by agency and worker`()
    throws
  {
    var other = adult("p4", "2026-01-31")
    other.caseManager = "w2"
    let table = try table([
      adult("p1", "2026-01-20"), adult("p2", "2026-02-11"), adult("p3"), other,
    ])
    #expect(line(table, 0) == "Alpine  4 2 1 1 50.0 25.0 0")
    #expect(line(table, 1) == "Alpine Omar 1 1 0 0 100.0 25.0 0")
    #expect(line(table, 2) == "Alpine Rachel 3 1 1 1 33.3 25.0 0")
    #expect(table.totals == [ReportTotal(row: 0, of: [1, 2])])
    #expect(
      table.people.map { "\($0.person.own) \($0.item) \($0.reason)" } == [
        "p4 Alpine, Omar ", "p1 Alpine, Rachel ",
        "p2 Alpine, Rachel 11 days late: due 2026-01-31, done 2026-02-11",
        "p3 Alpine, Rachel missing: due 2026-01-31, not booked",
      ])
  }

  @Test
  func `UT-RPT-05 who came late and who left by an administrative closing is listed, not rated`()
    throws
  {
    var gone = adult("gone", arrived: "2026-01-20")
    gone.closedOn = day("2026-02-01")
    gone.closeKind = "administrative"
    var graduated = adult("graduated", arrived: "2026-01-20")
    graduated.closedOn = day("2026-02-01")
    graduated.closeKind = "graduated"
    let late = adult("late", arrived: "2025-12-01", from: "2026-01-10", "2026-01-15")
    let table = try table([gone, graduated, late])
    #expect(line(table, 1) == "Alpine Rachel 0 0 0 0   2")
    #expect(table.people.map(\.person.own) == ["gone", "late"])
    #expect(table.people.map(\.reason).allSatisfy { !$0.isEmpty })
  }

  @Test func `UT-RPT-05 nobody is due before 18, outside the period, or done before it counts`()
    throws
  {
    var child = adult("child", "2026-01-20")
    child.members[0].birthDate = day("2012-01-01")
    #expect(try table([child]).rows.isEmpty)
    #expect(try table([adult("p")], "2026-02-01", "2026-03-31").rows.isEmpty)
    let later = try table([adult("p", "2026-04-02")])
    #expect(line(later, 1) == "Alpine Rachel 1 0 0 1 0.0  0")
  }

  @Test func `UT-RPT-05 a missing one says for when it is booked and when its reason was noted`()
    throws
  {
    var file = adult("p")
    file.appointments = [
      Appointment(
        id: "m", person: "p", kind: "assessment", on: day("2026-04-10"),
        bookedOn: day("2026-03-01"))
    ]
    file.delayNotes = [
      DelayNote(
        rule: "assessment.initial", person: "p", dueOn: day("2026-01-31"), on: day("2026-02-03"))
    ]
    #expect(
      try table([file]).people.map(\.reason) == [
        "missing: due 2026-01-31, booked for 2026-04-10, reason noted 2026-02-03"
      ])
  }
}
