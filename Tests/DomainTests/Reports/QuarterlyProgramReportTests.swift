import Policies
import Testing

@testable import Domain

@Suite struct `Quarterly program report` {
  func goal(_ id: RecordID, _ title: String, added: String, achieved: String) -> Goal {
    Goal(
      id: id, title: title, addedOn: day(added), achievedOn: day(achieved),
      caseManagerRole: "enrolled", supportingActivities: "met monthly",
      contributions: [
        Contribution(id: RecordID("k-" + id.own), on: day(added), kind: "help", significant: true)
      ])
  }

  func file(_ goals: Goal..., change: (inout CaseFile) -> Void = { _ in }) -> CaseFile {
    CaseFile.opened(
      "2025-11-10", .person("saw", born: "1988-01-01", in: "wi-ss", from: "2025-11-10")
    )
    .with { file in
      file.plans = [.signed("edp", "2026-01-10", id: "edp", of: "saw", goals: goals)]
      change(&file)
    }
  }

  func first(_ file: CaseFile) throws -> ReportTable {
    try report("qpr", "2026-01-01", "2026-03-31", file)
  }

  @Test func `WI-QPR-02 two outcomes in a quarter, one counts; the third counts in the next`()
    throws
  {
    let file = file(
      goal("g2", "driver's licence", added: "2026-01-10", achieved: "2026-03-20"),
      goal("g1", "ESL level", added: "2026-01-10", achieved: "2026-02-12"),
      goal("g3", "citizenship", added: "2026-01-10", achieved: "2026-04-02"))
    let table = try first(file)
    #expect(table.lines == [["case-management-outcome", "ESL level", "wi-ss", "1"]])
    #expect(
      table.people.map(\.line) == [
        ["case-management-outcome", "ESL level", "wi-ss", "saw", "yes", ""],
        [
          "case-management-outcome", "driver's licence", "wi-ss", "saw", "no",
          "second outcome in quarter",
        ],
      ])
    #expect(
      try report("qpr", "2026-04-01", "2026-06-30", file).lines
        == [["case-management-outcome", "citizenship", "wi-ss", "1"]])
  }

  @Test func `WI-QPR-02 the earliest of the whole quarter counts, even before the period`() throws {
    let file = file(
      goal("g1", "ESL level", added: "2026-01-10", achieved: "2026-02-12"),
      goal("g2", "licence", added: "2026-01-10", achieved: "2026-03-20"))
    let march = try report("qpr", "2026-03-01", "2026-03-31", file)
    #expect(march.lines == [])
    #expect(march.people.map(\.reason) == ["second outcome in quarter"])
  }

  @Test func `WI-QPR-01 a goal written after its achievement is excluded with its reason`() throws {
    let table = try first(file(goal("g", "bus", added: "2026-02-20", achieved: "2026-02-12")))
    #expect(table.lines == [])
    #expect(table.people[0].reason == "goal documented after achievement")
  }

  @Test func `WI-QPR-01 WI-QPR-04 each missing part excludes`() throws {
    let good = goal("g", "bus", added: "2026-01-10", achieved: "2026-02-12")
    func reason(_ change: (inout Goal) -> Void) throws -> String {
      var goal = good
      change(&goal)
      return try first(file(goal)).people.map(\.reason).joined()
    }
    #expect(try reason { _ in } == "")
    #expect(try reason { $0.caseManagerRole = "" } == "no case manager role")
    #expect(try reason { $0.caseManagerRole = " " } == "")
    #expect(try reason { $0.supportingActivities = "" } == "no supporting activities")
    #expect(try reason { $0.contributions[0].significant = false } == "no significant contribution")
    #expect(
      try reason { $0.contributions[0].on = day("2026-02-13") } == "no significant contribution")
    #expect(try reason { $0.goalClass = "employment" } == "")
    #expect(
      try first(file(good) { $0.plans[0].workerSignedOn = nil }).people.map(\.reason) == [
        "plan not signed by both"
      ])
    #expect(
      try first(file(good) { $0.plans[0].workerSignedOn = day("2026-03-31") }).lines.count == 1)
    #expect(
      try first(file(good) { $0.plans[0].workerSignedOn = day("2026-04-01") }).lines.count == 0)
    #expect(try first(file(good) { $0.plans[0].type = "coordinated" }).people == [])
  }

  @Test func `WI-QPR-03 S8 employment is a placement and never an outcome`() throws {
    let file = file { file in
      file.plans[0].goals = []
      file.members[0].jobs = [
        Job(id: "j", securedOn: day("2026-03-12"), startedOn: day("2026-03-16")),
        Job(id: "j2", securedOn: day("2026-03-20")),
        Job(id: "u", startedOn: day("2026-03-30"), upgradeOf: "j"),
      ]
    }
    let table = try first(file)
    #expect(table.lines == [["placement", "", "wi-ss", "2"], ["upgrade", "", "wi-ss", "1"]])
    #expect(table.rows[0][3].people == ["saw"])
    #expect(table.people.count == 3)
  }

  @Test func `WI-QPR-07 services count people once per type and program`() throws {
    let file = file { file in
      file.plans = []
      file.members[0].enrollments.append(
        Enrollment(id: "t", program: "wi-tap", startedOn: day("2026-01-01")))
      file.members[0].services = [
        ("ride", "supportive", nil, "2026-01-05", "completed"),
        ("ride", "supportive", nil, "2026-01-06", "completed"),
        ("ride", "supportive", "wi-tap", "2026-01-07", "completed"),
        ("job", "placement", nil, "2026-01-07", "completed"),
        ("food", "stabilization", nil, "2026-01-07", "no-show"),
        ("advice", "information", nil, "2026-01-07", "completed"),
        ("visit", "supportive", "irc-icm", "2026-01-07", "completed"),
        ("early", "supportive", nil, "2025-12-31", "completed"),
      ].enumerated().map { number, row in
        Service(
          id: RecordID("s\(number)"), type: row.0, group: row.1, program: row.2, on: day(row.3),
          status: row.4)
      }
    }
    #expect(
      try first(file).lines == [
        ["other-service", "advice", "wi-ss", "1"], ["other-service", "ride", "wi-ss", "1"],
        ["other-service", "ride", "wi-tap", "1"],
      ])
  }

  @Test func `composed and decomposed titles are two items`() throws {
    let table = try first(
      file(
        goal("g1", "caf\u{e9}", added: "2026-01-10", achieved: "2026-02-12"),
        goal("g2", "cafe\u{301}", added: "2026-01-10", achieved: "2026-02-13")))
    #expect(table.people.map(\.item.utf8.count) == [6, 5])
  }

  @Test func `nothing counts where no program of the pair was open that day`() throws {
    let file = file(goal("g", "bus", added: "2026-01-10", achieved: "2026-02-12")) {
      $0.members[0].enrollments[0].endedOn = day("2026-02-11")
    }
    #expect(try first(file).people == [])
    let closed = file.with {
      $0.members[0].enrollments[0].endedOn = nil
      $0.closedOn = day("2026-02-12")
    }
    #expect(try first(closed).lines.count == 1)
  }

  @Test func `WI-QPR-05 two levels gained in a quarter are two outcomes, one reportable`() throws {
    let table = try first(
      file(
        goal("g1", "ESL level 3", added: "2026-01-10", achieved: "2026-01-22"),
        goal("g2", "ESL level 4", added: "2026-01-10", achieved: "2026-03-26")))
    #expect(table.lines == [["case-management-outcome", "ESL level 3", "wi-ss", "1"]])
    #expect(table.people.map(\.reason) == ["", "second outcome in quarter"])
  }
}
