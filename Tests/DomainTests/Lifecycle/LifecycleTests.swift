import Policies
import Testing

@testable import Domain

@Suite struct `Extending, graduating, closing` {
  func limits(_ arrived: String) -> Extending.Limits? {
    Extending.Limits(
      from: day(arrived), normal: ClockTerms("service.end", in: UtahRCCM.parameters),
      ceiling: ClockTerms("service.ceiling", in: UtahRCCM.parameters))
  }

  @Test func `UT-LIFE-09 an extension never passes month 27`() throws {
    #expect(limits("2024-05-31")?.normal == day("2026-05-31"))
    try Extending.check(until: day("2026-08-31"), within: limits("2024-05-31"))
    #expect(throws: ExtensionRefusal.pastCeiling(latest: day("2026-08-31"))) {
      try Extending.check(until: day("2026-09-01"), within: limits("2024-05-31"))
    }
    #expect(limits("2024-11-30")?.latest == day("2027-02-28"))
    #expect(throws: ExtensionRefusal.withinNormal(end: day("2026-05-31"))) {
      try Extending.check(until: day("2026-05-31"), within: limits("2024-05-31"))
    }
    #expect(throws: ExtensionRefusal.anchorMissing) {
      try Extending.check(until: day("2026-05-31"), within: nil)
    }
  }

  @Test func `IRC-CLK-02 S11 intensive service extends to 24 months and no day further`() throws {
    let limits = Extending.Limits(
      from: day("2026-01-15"), normal: ClockTerms("icm.end", in: IRCICM.parameters),
      ceiling: ClockTerms("icm.ceiling", in: IRCICM.parameters))
    try Extending.check(until: day("2027-09-30"), within: limits)
    try Extending.check(until: day("2028-01-15"), within: limits)
    #expect(throws: ExtensionRefusal.pastCeiling(latest: day("2028-01-15"))) {
      try Extending.check(until: day("2028-01-16"), within: limits)
    }
  }

  @Test func `UT-LIFE-09 UT-NOTE-02 both agree, with a reason and a note`() throws {
    func grant(_ agreed: Set<Role>, reason: String = "surgery", note: Bool = true) throws {
      try Extending.checkGranting(
        under: UtahRCCM.extensions.approval, agreed: agreed, by: .caseManager, reason: reason,
        hasNote: note)
    }
    #expect(throws: ExtensionRefusal.agreementMissing(["therapist", "case-manager"])) {
      try grant([])
    }
    #expect(throws: ExtensionRefusal.agreementMissing(["case-manager"])) {
      try grant([.therapist])
    }
    #expect(throws: ExtensionRefusal.reasonNeeded) {
      try grant([.therapist, .caseManager], reason: "")
    }
    #expect(throws: ExtensionRefusal.noteMissing) {
      try grant([.therapist, .caseManager], note: false)
    }
    try grant([.therapist, .caseManager])
  }

  let fatuma = Member.person("fatuma", born: "1985-01-01", arrived: "2026-01-31", in: "utah-rccm")

  @Test func `UT-LIFE-02 S3 a request to graduate on 30 October is refused, on 4 November not`()
    throws
  {
    let first = fatuma.scored("2026-07-31", thriving)
    #expect(throws: GraduationRefusal.holding(earliestOn: day("2026-10-31"))) {
      try Graduation.check(first, on: day("2026-10-30"), under: UtahRCCM.scoring)
    }
    try Graduation.check(
      first.scored("2026-11-04", thriving), on: day("2026-11-04"), under: UtahRCCM.scoring)
    #expect(throws: GraduationRefusal.notAssessed) {
      try Graduation.check(fatuma, on: day("2026-11-04"), under: UtahRCCM.scoring)
    }
    #expect(throws: GraduationRefusal.below(areas: ["LAN"])) {
      try Graduation.check(
        fatuma.scored("2026-09-15", thriving.merging(["LAN": "3 3"]) { $1 }),
        on: day("2026-09-15"), under: UtahRCCM.scoring)
    }
  }

  func state(_ member: Member, _ text: String, closed: String? = nil) -> MemberState {
    let file = CaseFile.opened("2026-02-01", member).with { $0.closedOn = closed.map(day) }
    let rule = UtahRCCM.clocks.first { $0.name == "service.end" }!
    return MemberState(
      of: member, in: file, on: day(text), service: rule, under: UtahRCCM.scoring)
  }

  @Test func `UT-LIFE-01 S3 the state of a person is computed from the facts of the day`() {
    let member = fatuma.scored("2026-07-31", thriving)
    #expect(state(member, "2026-01-30") == .intake)
    #expect(state(member, "2026-07-30") == .open)
    #expect(state(member, "2026-08-01") == .graduating)
    #expect(state(member, "2026-12-01", closed: "2026-11-30") == .closed)
    let extended = fatuma.with {
      $0.extensions = [
        Extension(
          id: "e", until: day("2028-04-30"), therapistAgreedOn: day("2028-01-10"),
          caseManagerAgreedOn: day("2028-01-10"))
      ]
    }
    #expect(state(extended, "2028-01-31") == .open)
    #expect(state(extended, "2028-02-01") == .extended)
  }

  @Test func `UT-LIFE-07 closing lists every condition that is not met`() throws {
    var facts = ClosingFacts(
      kind: "completed", closedOn: day("2026-11-04"),
      asks: [.finalAssessment, .recommendation, .handover])
    facts.withoutFinalAssessment = ["fatuma"]
    facts.withoutRecommendation = ["fatuma"]
    #expect(
      throws: ClosingRefusal.unmet([
        .finalAssessment(["fatuma"]), .recommendation(["fatuma"]), .handover, .note,
      ])
    ) { try Closing.check(facts, today: day("2026-11-04")) }
    facts.withoutFinalAssessment = []
    facts.withoutRecommendation = []
    facts.hasHandover = true
    facts.hasNote = true
    try Closing.check(facts, today: day("2026-11-04"))
  }

  @Test func `WI-LIFE-01 a pack that asks for an end asks for nothing of another pack`() throws {
    var facts = ClosingFacts(kind: "completed", closedOn: day("2026-11-04"), asks: [.ending])
    facts.hasNote = true
    #expect(Closing.unmet(facts) == [.ending])
    facts.ending = FamilyEnding(
      kind: .selfSufficient, evidence: "Pay slips", on: day("2026-11-05"))
    #expect(Closing.unmet(facts) == [.ending], "the end is not after the closing")
    facts.ending = FamilyEnding(
      kind: .selfSufficient, evidence: "Pay slips", on: day("2026-11-04"))
    try Closing.check(facts, today: day("2026-11-04"))
  }

  @Test func `UT-LIFE-07 WI-LIFE-01 each pack's table says what closing asks of whom`() {
    func asked(_ programs: [String], from: String = "2026-01-05", to: String? = nil) -> [String] {
      let member = Member.person(
        "p", born: "1980-01-01", arrived: "2025-12-01", in: programs[0], from: from
      ).with { member in
        for program in programs.dropFirst() {
          member.enrollments.append(
            Enrollment(id: RecordID("e-\(program)"), program: program, startedOn: day(from)))
        }
        if let to { member.enrollments[0].endedOn = day(to) }
      }
      let file = CaseFile.opened("2026-01-05", member)
      return AllPolicies.closing.flatMap { terms in
        terms.asks(of: file, on: day("2026-11-04")).map(\.rawValue)
      }.sorted()
    }
    let utah = ["final-assessment", "handover", "recommendation"]
    #expect(asked(["utah-rccm"]) == utah)
    #expect(asked(["utah-rccm"], to: "2026-11-01") == utah, "who graduated was served in this case")
    #expect(asked(["wi-ss"]) == ["ending"])
    #expect(asked(["wi-tap", "utah-rccm"]) == ["ending"] + utah)
    #expect(asked(["irc-icm"]) == [])
    #expect(asked(["utah-rccm"], from: "2024-01-05", to: "2025-01-05") == [], "before this case")
    #expect(asked(["wi-ss"], from: "2026-11-05") == [], "only later")
  }

  @Test func `UT-LIFE-07 an administrative closing needs a supervisor and no assessment`() throws {
    var facts = ClosingFacts(kind: "administrative", closedOn: day("2026-11-04"))
    facts.withoutFinalAssessment = ["fatuma"]
    facts.hasNote = true
    #expect(throws: ClosingRefusal.unmet([.supervisorApproval])) {
      try Closing.check(facts, today: day("2026-11-04"))
    }
    facts.supervisorReason = "moved out of state"
    try Closing.check(facts, today: day("2026-11-04"))
  }

  @Test func `UT-LIFE-05 UT-LIFE-11 someone still served, or a disagreement, blocks`() {
    var facts = ClosingFacts(kind: "graduated", closedOn: day("2026-11-04"))
    facts.hasNote = true
    facts.hasHandover = true
    facts.stillServed = ["husband"]
    facts.hasOpenDisagreement = true
    facts.supervisorReason = "agreed"
    #expect(Closing.unmet(facts) == [.stillServed(["husband"]), .disagreement])
  }

  @Test func `IRC-CLO-02 overdue duties and problem notes block, what outlives closing does not`() {
    let file = CaseFile.opened(
      "2021-07-01",
      .person("p", born: "1980-01-01", arrived: "2020-01-01", in: "irc-icm", from: "2021-07-01")
        .with {
          $0.enrollments.append(
            Enrollment(id: "w", program: "wi-ss", startedOn: day("2021-07-01")))
        })
    let clocks = Clocks.running(for: file, on: day("2025-07-01"), under: AllPolicies.clocks)
    #expect(
      clocks.contains {
        $0.rule == "citizenship.contact" && $0.status(on: day("2025-07-01")) == .overdue
      })
    var facts = ClosingFacts(kind: "administrative", closedOn: day("2025-07-01"))
    facts.hasNote = true
    facts.overdue = Closing.blocking(clocks, on: day("2025-07-01"), under: AllPolicies.clocks)
    facts.openProblemNotes = 1
    #expect(
      Closing.unmet(facts) == [
        .supervisorApproval, .problemNotes(1),
        .overdue([
          "icm.end", "icm.end-notice", "icm.service", "plan.initial", "residence.application",
        ]),
      ])
  }

  @Test func `IRC-FILE-03 S15 a file is kept seven years from closing`() {
    let years = NotesOwed.parameters.number("retention.years", on: day("2026-11-06")) ?? 0
    #expect(
      Closing.retainedUntil(closedOn: day("2026-11-06"), years: years) == day("2033-11-06"))
  }

  @Test func `UT-LIFE-06 S3 a re-request names its area and is staffed before it re-opens`() throws
  {
    func reopen(_ area: String, staffed: String?) throws {
      try Reopening.check(
        area: area, staffedOn: staffed.map(day), on: day("2027-03-09"), areas: UtahRCCM.areas)
    }
    #expect(throws: ReopeningRefusal.areaMissing) { try reopen("", staffed: "2027-03-08") }
    #expect(throws: ReopeningRefusal.unknownArea("XYZ")) { try reopen("XYZ", staffed: nil) }
    #expect(throws: ReopeningRefusal.notStaffed) { try reopen("HOU", staffed: nil) }
    #expect(throws: ReopeningRefusal.notStaffed) { try reopen("HOU", staffed: "2027-03-10") }
    try reopen("HOU", staffed: "2027-03-09")
  }
}
