import Policies
import Testing

@testable import Domain

@Suite struct PacksTests {
  private let amended = UtahRCCM.parameters.amended(by: [
    Parameter(
      key: "succeeding", value: "14/4", from: day("2027-01-01"), to: nil, chosenBy: "assessment",
      countsFrom: "assessment", source: "an amendment")
  ])

  private func housing(_ assessed: String, from: String, to: String) throws -> String {
    let scoring = ScoringTerms(
      instrument: "rccm", areas: UtahRCCM.areas, thresholdKey: "succeeding",
      holdKey: "graduation.hold", in: amended)
    // 13 of 4 answers: an average of exactly 3.25.
    let member = Member.person("p", born: "1990-01-01", in: "utah-rccm")
      .scored(assessed, ["HOU": "5 3 3 3 5 3 3 1"])
    var counter = try AllReports.counter(
      named: "joint-outcomes", from: day(from), to: day(to), utah: amended, scoring: scoring)
    counter.add(.opened("2026-01-01", member))
    return try counter.finish().lines[1][2]
  }

  @Test
  func `UT-PACK-01 after 3.50 came into force, an assessment of 2026-12-30 is judged at 3.25`()
    throws
  {
    #expect(try housing("2026-12-30", from: "2026-10-01", to: "2026-12-31") == "1")
    #expect(try housing("2026-12-30", from: "2027-01-01", to: "2027-03-31") == "1")
    #expect(try housing("2027-01-01", from: "2027-01-01", to: "2027-03-31") == "0")
    #expect(amended.value("succeeding", on: day("2026-12-31")) == "13/4")
    #expect(amended.value("succeeding", on: day("2027-01-01")) == "14/4")
  }

  @Test func `UT-PACK-01 the threshold in force on its day decides who may graduate`() {
    let terms = ScoringTerms(
      instrument: "rccm", areas: UtahRCCM.areas, thresholdKey: "succeeding",
      holdKey: "graduation.hold", in: amended)
    let exact = Dictionary(uniqueKeysWithValues: UtahRCCM.areas.map { ($0, "5 3 3 3 5 3 3 1") })
    let before = Member.person("p", born: "1990-01-01").scored("2026-12-30", exact)
    let after = Member.person("p", born: "1990-01-01").scored("2027-01-01", exact)
    #expect(AssessmentScoring.qualifies(before.assessments[0], under: terms))
    #expect(!AssessmentScoring.qualifies(after.assessments[0], under: terms))
  }

  private let inThree = CaseFile.opened(
    "2026-01-15",
    Member.person(
      "p", born: "1980-01-01", arrived: "2026-01-10", in: "utah-rccm", from: "2026-01-15"
    )
    .with {
      $0.enrollments += [
        Enrollment(id: "icm", program: "irc-icm", startedOn: day("2026-01-15")),
        Enrollment(id: "ss", program: "wi-ss", startedOn: day("2026-01-15")),
      ]
    })

  private func clocks(_ file: CaseFile, on: String) -> [String: ClockStatus] {
    let all = Clocks.running(for: file, on: day(on), under: AllPolicies.clocks)
    return Dictionary(all.map { ("\($0.rule) \($0.dueOn)", $0.status(on: day(on))) }) { first, _ in
      first
    }
  }

  @Test func `UT-PACK-02 a member of three packs has the clocks of each, as if alone in it`() {
    let together = clocks(inThree, on: "2026-04-10")
    for program in ["utah-rccm", "irc-icm", "wi-ss"] {
      let alone = inThree.with {
        $0.members[0].enrollments.removeAll { $0.program != program }
      }
      for (clock, status) in clocks(alone, on: "2026-04-10") {
        #expect(together[clock] == status, "\(program): \(clock)")
      }
    }
    #expect(together.keys.contains { $0.hasPrefix("assessment.") })
    #expect(together.keys.contains { $0.hasPrefix("icm.") })
    #expect(together.keys.contains { $0.hasPrefix("plan.initial") })
  }

  @Test func `UT-PACK-02 leaving one pack neither ends nor meets a clock of another`() {
    let left = inThree.with { $0.members[0].enrollments[1].endedOn = day("2026-02-10") }
    let (before, after) = (clocks(inThree, on: "2026-04-10"), clocks(left, on: "2026-04-10"))
    let others = before.filter { !$0.key.hasPrefix("icm.") && !$0.key.contains("icm.service") }
    for (clock, status) in others { #expect(after[clock] == status, "\(clock)") }
    #expect(after["icm.service 2026-03-31"] == nil)
    #expect(before["icm.service 2026-03-31"] == .overdue)
  }

  @Test func `UT-PACK-02 one act satisfies a duty of each pack that it fits`() {
    let served = inThree.with {
      $0.members[0].services = [
        Service(
          id: "s", type: "visit", group: "case-management", program: "wi-ss",
          on: day("2026-02-10"), mode: "in-person")
      ]
    }
    #expect(clocks(served, on: "2026-04-10")["icm.service 2026-02-28"] == .met)
    var counter = try? QuarterlyProgramReport(from: day("2026-01-01"), to: day("2026-03-31"))
    counter?.add(served)
    #expect(counter?.finish().lines == [["other-service", "visit", "wi-ss", "1"]])
  }
}
