import Policies
import Testing

@testable import Domain

@Suite struct `The journey line` {
  let file = CaseFile.opened(
    "2026-02-01",
    Member.person("p", born: "1990-01-01", arrived: "2026-01-31", in: "utah-rccm")
      .assessed("2026-02-20"), .person("child", born: "2018-01-01", arrived: "2026-01-31"))

  func line(_ text: String, member: RecordID = "p") -> [String] {
    Journey.line(
      for: file, member, on: day(text), under: AllPolicies.clocks, showing: AllPolicies.journey
    ).map {
      "\($0.month) \($0.name) \($0.state.rawValue)"
    }
  }

  @Test func `from arrival to month 27, what was met, is late, and comes`() {
    #expect(
      line("2026-09-01") == [
        "0 arrival met", "1 assessment.initial met", "6 assessment.6m late",
        "6 career-planner late", "12 assessment.12m coming", "18 assessment.18m coming",
        "24 assessment.24m coming", "24 service.end coming", "27 service.ceiling coming",
      ])
  }

  @Test func `a child's line has arrival only, and there is none before arrival`() {
    #expect(line("2026-09-01", member: "child") == ["0 arrival met"])
    #expect(line("2026-01-30") == [])
  }

  @Test func `the Wisconsin line runs on to the fifth year and beyond`() {
    let amina = CaseFile.opened(
      "2021-07-01", .person("amina", born: "1958-01-10", arrived: "2021-06-15", in: "wi-ss"))
    let line = Journey.line(
      for: amina, "amina", on: day("2026-03-01"), under: AllPolicies.clocks,
      showing: AllPolicies.journey)
    #expect(
      line.map { "\($0.month) \($0.name)" } == [
        "0 arrival", "1 plan.initial", "12 residence.application", "54 citizenship.contact",
        "60 citizenship.eligible", "84 ssi.limit",
      ])
  }

  @Test func `milestones are in order and their months are whole`() {
    var random = RandomFiles(seed: 11)
    for _ in 0..<60 {
      let file = random.file()
      let asked = random.anyDay()
      for member in file.members {
        let line = Journey.line(
          for: file, member.id, on: asked, under: AllPolicies.clocks, showing: AllPolicies.journey)
        for (left, right) in zip(line, line.dropFirst()) where left.name != "arrival" {
          #expect(left.dueOn <= right.dueOn)
        }
        for point in line {
          let arrived = member.arrivedOn!
          #expect(arrived.adding(months: point.month) <= point.dueOn)
          #expect(arrived.adding(months: point.month + 1) > point.dueOn)
        }
      }
    }
  }
}
