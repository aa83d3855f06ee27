import Policies
import Testing

@testable import Domain

func report(_ name: String, _ from: String, _ to: String, _ files: CaseFile...) throws
  -> ReportTable
{
  try report(name, from, to, files)
}

func report(_ name: String, _ from: String, _ to: String, _ files: [CaseFile]) throws
  -> ReportTable
{
  var counter = try AllReports.counter(named: name, from: day(from), to: day(to))
  for file in files { counter.add(file) }
  return try counter.finish()
}

@Suite struct `Joint outcomes` {
  func adults(succeeding: Int, of total: Int) -> [CaseFile] {
    (0..<total).map { number in
      let housing = number < succeeding ? "5 3" : "3 3"
      return .opened(
        "2026-01-01", id: RecordID("c\(number)"),
        Member.person(RecordID("p\(number + 10)"), born: "1990-01-01", in: "utah-rccm")
          .scored("2026-02-01", thriving.merging(["HOU": housing]) { $1 }))
    }
  }

  func line(_ area: String, _ table: ReportTable) -> String {
    table.lines.first { $0[0] == area }?.joined(separator: " ") ?? ""
  }

  @Test func `UT-RPT-01 14 of 20 meet a target of 70 percent, 13 do not`() throws {
    let met = try report(
      "joint-outcomes", "2026-01-01", "2026-03-31", adults(succeeding: 14, of: 20))
    #expect(line("HOU", met) == "HOU 70 14 20 70.0 yes 0")
    #expect(line("COM", met) == "COM 90 20 20 100.0 yes 0")
    let missed = try report(
      "joint-outcomes", "2026-01-01", "2026-03-31", adults(succeeding: 13, of: 20))
    #expect(line("HOU", missed) == "HOU 70 13 20 65.0 no 0")
    #expect(met.lines.map { $0[0] } == UtahRCCM.areas)
    #expect(met.rows[1][2].people?.count == 14)
  }

  @Test func `UT-RPT-01 not rated and exempt adults are a column, never the denominator`() throws {
    let adults = [
      Member.person("a", born: "1990-01-01", in: "utah-rccm")
        .scored("2026-02-01", thriving.merging(["EMP": "na", "HOU": "ne"]) { $1 }),
      .person("b", born: "1990-01-01", in: "utah-rccm"),
      Member.person("c", born: "1990-01-01", in: "utah-rccm").scored("2026-02-01", thriving),
    ]
    var file = CaseFile.opened("2026-01-01")
    file.members = adults
    let table = try report("joint-outcomes", "2026-01-01", "2026-03-31", file)
    #expect(line("EMP", table) == "EMP 70 1 1 100.0 yes 2")
    #expect(line("LIF", table) == "LIF 90 2 2 100.0 yes 1")
    #expect(
      table.people.filter { $0.item == "EMP" }.map { $0.line.joined(separator: ",") } == [
        "joint-outcomes,EMP,utah-rccm,a,no,not rated: not applicable",
        "joint-outcomes,EMP,utah-rccm,b,no,not rated: no assessment",
        "joint-outcomes,EMP,utah-rccm,c,yes,",
      ])
    #expect(table.people.count == 21)
  }

  @Test func `only those served in the period and adult on its last day are considered`() throws {
    func considered(_ member: Member, closed: String? = nil) throws -> Int {
      let file = CaseFile.opened("2025-01-01", member).with { $0.closedOn = closed.map(day) }
      return try report("joint-outcomes", "2026-01-01", "2026-03-31", file).people.count / 7
    }
    func person(born: String = "1990-01-01", from: String, to: String? = nil) -> Member {
      .person("p", born: born, in: "utah-rccm", from: from, to: to)
    }
    #expect(try considered(person(from: "2025-02-01", to: "2026-01-01")) == 1)
    #expect(try considered(person(from: "2025-02-01", to: "2025-12-31")) == 0)
    #expect(try considered(person(from: "2026-03-31")) == 1)
    #expect(try considered(person(from: "2026-04-01")) == 0)
    #expect(try considered(person(from: "2025-02-01"), closed: "2026-01-01") == 1)
    #expect(try considered(person(from: "2025-02-01"), closed: "2025-12-31") == 0)
    #expect(try considered(person(born: "2008-03-31", from: "2025-02-01")) == 1)
    #expect(try considered(person(born: "2008-04-01", from: "2025-02-01")) == 0)
  }

  @Test func `the last assessment up to the last day counts, and an empty report has no percent`()
    throws
  {
    let member = Member.person("p", born: "1990-01-01", in: "utah-rccm")
      .scored("2026-02-01", thriving).scored("2026-03-31", ["EMP": "3 3"])
      .scored("2026-04-01", thriving)
    let table = try report(
      "joint-outcomes", "2026-01-01", "2026-03-31", .opened("2026-01-01", member))
    #expect(line("EMP", table) == "EMP 70 0 1 0.0 no 0")
    let empty = try report("joint-outcomes", "2026-01-01", "2026-03-31")
    #expect(empty.lines.allSatisfy { $0[4] == "" && $0[5] == "" && $0[3] == "0" })
  }

  @Test(arguments: [
    (1, 3, "33.3"), (2, 3, "66.7"), (1, 16, "6.3"), (1, 80, "1.3"), (0, 5, "0.0"), (0, 0, ""),
  ])
  func `percentages round halves away from zero`(part: Int, whole: Int, text: String) {
    #expect(percentText(part, of: whole) == text)
  }

  @Test func `UT-RPT-02 seven of ten seekers earn twelve dollars, on average 12.88`() throws {
    let wages = [1150, 1200, 1200, 1250, 1300, 1300, 1400, 1500]
    let files = (0..<10).map { number in
      CaseFile.opened(
        "2026-01-01", id: RecordID("c\(number)"),
        Member.person(RecordID("p\(number)"), born: "1990-01-01", in: "utah-rccm").with {
          $0.jobSearches = [JobSearch(id: "s", from: day("2025-12-01"))]
          guard number < wages.count else { return }
          $0.jobs = [
            Job(
              id: RecordID("j\(number)"), hourlyWageCents: wages[number],
              securedOn: day("2026-02-01"), startedOn: day("2026-02-02"))
          ]
        })
    }
    let table = try report("employment-outcome", "2026-01-01", "2026-03-31", files)
    #expect(table.lines == [["EMP", "70", "10", "8", "7", "70.0", "yes", "12.88", "12.00"]])
  }

  @Test func `WI-RPT-01 performance standards count Wisconsin's deadlines of the period by rule`()
    throws
  {
    let file = CaseFile.opened(
      "2026-01-01",
      .person("p", born: "1990-01-01", arrived: "2026-01-01", in: "wi-ss").with {
        $0.jobs = [
          Job(
            id: "j", securedOn: day("2026-01-05"), startedOn: day("2026-01-06"),
            employerContacts: [day("2026-01-07"), day("2026-02-20")])
        ]
      })
    let table = try report("performance-standards", "2026-01-01", "2026-03-15", [file])
    #expect(table.columns.first == "rule")
    #expect(
      table.lines.filter { $0[1] != "0" } == [
        ["plan.initial", "1", "0", "0", "1", "0.0"],
        ["employer.same-week", "1", "1", "0", "0", "100.0"],
        ["employer.30d", "1", "1", "0", "0", "100.0"],
        ["employer.60d", "1", "1", "0", "0", "100.0"],
      ])
    #expect(table.people.filter { !$0.isCounted }.map(\.reason) == ["not met"])
  }

  @Test func `a reversed period and an unknown report are refused`() {
    #expect(throws: ReportRefusal.reversed(from: day("2026-02-01"), to: day("2026-01-01"))) {
      try report("joint-outcomes", "2026-02-01", "2026-01-01")
    }
    #expect(throws: ReportRefusal.unknownReport("x")) {
      try report("x", "2026-01-01", "2026-01-02")
    }
  }
}
