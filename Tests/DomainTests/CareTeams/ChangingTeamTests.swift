import Domain
import Testing

@Suite struct ChangingTeamTests {
  private let today = Day("2026-03-01")!
  private let opened = Day("2026-02-03")!

  private func worker(
    _ id: String, _ role: Role = .caseManager, agency: String = "alpine", isDisabled: Bool = false,
    hasSigned: Bool = true, isTrained: Bool = true
  ) -> TeamWorker {
    TeamWorker(
      id: id, role: role, agencyID: agency, isDisabled: isDisabled, hasSigned: hasSigned,
      isTrained: isTrained)
  }

  private var places: [TeamPlace] {
    [
      TeamPlace(id: "p1", staffID: "rachel", isGatekeeper: true, from: opened),
      TeamPlace(id: "p2", staffID: "tyler", isGatekeeper: false, from: opened),
    ]
  }

  @Test func `WI-PPL-02 the only gatekeeper does not leave without a successor`() {
    #expect(throws: TeamRefusal.gatekeeper(.successorNeeded)) {
      try CareTeams.end("p1", on: today, in: places, today: today)
    }
  }

  @Test func `UT-PPL-04 another worker's place ends on a day of its term`() throws {
    #expect(try CareTeams.end("p2", on: today, in: places, today: today).staffID == "tyler")
    #expect(throws: TeamRefusal.endsBeforeStart) {
      try CareTeams.end("p2", on: opened.adding(days: -1), in: places, today: today)
    }
    #expect(throws: TeamRefusal.noSuchPlace) {
      try CareTeams.end("p9", on: today, in: places, today: today)
    }
  }

  @Test func `WI-PPL-02 a gatekeeper is a case manager of the lead agency`() throws {
    let change = { (worker: TeamWorker) throws(TeamRefusal) in
      try CareTeams.changeGatekeeper(
        to: worker, on: today, in: places, leadAgency: "alpine", today: today)
    }
    try change(worker("omar"))
    #expect(throws: TeamRefusal.gatekeeperRole) {
      try change(worker("tyler", .employmentCounselor))
    }
    #expect(throws: TeamRefusal.gatekeeperOfOtherAgency) {
      try change(worker("zoe", agency: "other"))
    }
    #expect(throws: TeamRefusal.gatekeeper(.already(RecordID("rachel")))) {
      try change(worker("rachel"))
    }
    #expect(throws: TeamRefusal.workerDisabled) { try change(worker("omar", isDisabled: true)) }
  }

  @Test func `IRC-PPL-06 who holds open places leaves only with a successor of the agency`() throws
  {
    let rachel = worker("rachel")
    #expect(throws: TeamRefusal.successorNeeded(places: 2, clocks: 14)) {
      try CareTeams.leave(rachel, places: places, openClocks: 14, successor: nil)
    }
    #expect(throws: TeamRefusal.successorIsSame) {
      try CareTeams.leave(rachel, places: places, openClocks: 14, successor: rachel)
    }
    #expect(throws: TeamRefusal.successorOfOtherAgency) {
      try CareTeams.leave(
        rachel, places: places, openClocks: 14, successor: worker("zoe", agency: "other"))
    }
    #expect(throws: TeamRefusal.gatekeeperRole) {
      try CareTeams.leave(
        rachel, places: places, openClocks: 14, successor: worker("jo", .jobDeveloper))
    }
    try CareTeams.leave(rachel, places: places, openClocks: 14, successor: worker("omar"))
    try CareTeams.leave(rachel, places: [], openClocks: 0, successor: nil)
  }

  @Test func `UT-PPL-04 nobody is on a team twice, and none who has left is added`() throws {
    #expect(throws: TeamRefusal.alreadyOnTeam) {
      try CareTeams.add(worker("tyler"), on: today, to: places, today: today)
    }
    #expect(throws: TeamRefusal.workerDisabled) {
      try CareTeams.add(
        worker("samira", .therapist, isDisabled: true), on: today, to: places,
        today: today)
    }
    #expect(throws: TeamRefusal.dayInFuture) {
      try CareTeams.add(
        worker("samira", .therapist), on: today.adding(days: 1), to: places,
        today: today)
    }
    try CareTeams.add(worker("samira", .therapist), on: today, to: places, today: today)
  }

  @Test func `IRC-CONF-09 agreement and training come before any place, also a successor's`() {
    for (worker, refusal) in [
      (worker("omar", hasSigned: false), TeamRefusal.agreementOwed),
      (worker("omar", isTrained: false), .trainingOwed),
      (worker("omar", hasSigned: false, isTrained: false), .agreementOwed),
    ] {
      #expect(refusal.isForbidden)
      #expect(throws: refusal) {
        try CareTeams.add(worker, on: today, to: places, today: today)
      }
      #expect(throws: refusal) {
        try CareTeams.changeGatekeeper(
          to: worker, on: today, in: places, leadAgency: "alpine", today: today)
      }
      #expect(throws: refusal) {
        try CareTeams.leave(
          self.worker("rachel"), places: places, openClocks: 0, successor: worker)
      }
    }
  }
}
