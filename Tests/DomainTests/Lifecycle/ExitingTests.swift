import Testing

@testable import Domain

@Suite struct `Handing over and leaving` {
  private func file(_ goals: [Goal]) -> CaseFile {
    CaseFile.opened(
      "2026-02-01", .person("fatuma", born: "1985-01-01", arrived: "2026-01-31", in: "utah-rccm")
    ).with { $0.plans = [Plan(id: "plan", type: "coordinated", goals: goals)] }
  }

  private func isProposed(_ goals: [Goal], on text: String = "2026-08-01") -> Bool {
    let file = file(goals)
    return Exiting.isProposed(for: file.members[0], in: file, on: day(text))
  }

  @Test func `UT-LIFE-12 exit is proposed when every identified outcome is achieved`() {
    let done = Goal(
      id: "a", person: "fatuma", addedOn: day("2026-02-10"), achievedOn: day("2026-08-01"))
    let open = Goal(id: "b", addedOn: day("2026-02-10"))
    var dropped = open
    dropped.droppedOn = day("2026-05-01")
    var another = open
    another.person = "husband"
    #expect(!isProposed([]))
    #expect(!isProposed([open]))
    #expect(!isProposed([dropped]))
    #expect(!isProposed([done, open]))
    #expect(isProposed([done]))
    #expect(isProposed([done, dropped, another]))
    #expect(!isProposed([done], on: "2026-07-31"))
  }

  @Test func `UT-LIFE-08 a handover covers the household, or each person by name`() {
    #expect(!HandingOver.covers(["a"], handedOver: []))
    #expect(HandingOver.covers(["a", "b"], handedOver: [nil]))
    #expect(!HandingOver.covers(["a", "b"], handedOver: ["a"]))
    #expect(HandingOver.covers(["a", "b"], handedOver: ["b", "a"]))
  }

  @Test func `UT-LIFE-08 therapist and case manager agree on a day that has come`() throws {
    func check(_ text: String, _ therapist: String?, _ manager: String?) throws {
      try HandingOver.check(
        on: day(text), therapist: therapist, caseManager: manager, today: day("2026-11-04"))
    }
    try check("2026-11-04", "therapist", "case-manager")
    #expect(throws: HandoverRefusal.inFuture(day("2026-11-05"), today: day("2026-11-04"))) {
      try check("2026-11-05", "therapist", "case-manager")
    }
    #expect(throws: HandoverRefusal.notOfTeam(.therapist)) {
      try check("2026-11-04", nil, "case-manager")
    }
    #expect(throws: HandoverRefusal.notOfTeam(.caseManager)) {
      try check("2026-11-04", "therapist", nil)
    }
  }
}
