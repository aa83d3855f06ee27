import Testing

@testable import Domain

@Suite struct TrainingRuleTests {
  private static let catalogue = CourseCatalogue(
    """
    code | edition | from | to | group | title | offered to | required of | source
    tool | 1 |            | 2026-05-31 | operational | The tool | | CM | 000
    tool | 2 | 2026-06-01 |            | operational | The tool | | CM | 000
    talk | 1 | 2026-02-01 |            | resources   | To talk  | CM | | 001
    """, roles: ["CM": [.caseManager]])

  private func record(
    _ code: String, on day: String, by trainer: Trainer, recorder: String = "boss",
    having completions: [Completion] = []
  ) throws(TrainingRefusal) -> String {
    try Training.record(
      code, on: Day(day)!, of: "worker", having: completions, by: trainer, recorder: recorder,
      in: Self.catalogue, toolCourse: "tool", today: Day("2026-06-10")!
    ).edition
  }

  private func trained(on day: String) -> Trainer {
    .staff(id: "trainer", completions: [Completion(course: "tool", edition: "1", on: Day(day)!)])
  }

  @Test func `UT-TRN-02 what is owed is what the role requires and nobody recorded`() {
    let done = Completion(course: "tool", edition: "1", on: Day("2026-03-01")!)
    func owed(_ role: Role, _ completions: [Completion], _ day: String) -> [String] {
      Training.owed(by: role, having: completions, in: Self.catalogue, on: Day(day)!).map(\.code)
    }
    #expect(owed(.caseManager, [], "2026-03-01") == ["tool"])
    #expect(owed(.caseManager, [done], "2026-02-28") == ["tool"])
    #expect(owed(.caseManager, [done], "2026-03-01") == [])
    #expect(owed(.caseManager, [done], "2026-06-02") == [])
    #expect(owed(.therapist, [], "2026-03-01") == [])
  }

  @Test func `UT-TRN-02 a completion has the edition that was taught on its day`() throws {
    let outside = Trainer.outside(name: "State")
    #expect(try record("tool", on: "2026-05-31", by: outside) == "1")
    #expect(try record("tool", on: "2026-06-01", by: outside) == "2")
    #expect(throws: TrainingRefusal.notTaught("talk", on: Day("2026-01-31")!)) {
      _ = try record("talk", on: "2026-01-31", by: outside)
    }
    #expect(throws: TrainingRefusal.inFuture(Day("2026-06-11")!, today: Day("2026-06-10")!)) {
      _ = try record("tool", on: "2026-06-11", by: outside)
    }
    let done = Completion(course: "tool", edition: "2", on: Day("2026-06-02")!)
    #expect(throws: TrainingRefusal.alreadyRecorded(on: done.on)) {
      _ = try record("tool", on: "2026-06-02", by: outside, having: [done])
    }
    #expect(throws: TrainingRefusal.ownRecord) {
      _ = try record("tool", on: "2026-06-02", by: outside, recorder: "worker")
    }
  }

  @Test func `UT-TRN-03 a trainer on staff has the tool training before the day they train`() throws
  {
    #expect(try record("talk", on: "2026-03-01", by: trained(on: "2026-03-01")) == "1")
    #expect(throws: TrainingRefusal.trainerUntrained("tool")) {
      _ = try record("talk", on: "2026-02-28", by: trained(on: "2026-03-01"))
    }
    #expect(throws: TrainingRefusal.trainerUntrained("tool")) {
      _ = try record("talk", on: "2026-03-01", by: .staff(id: "trainer", completions: []))
    }
    #expect(throws: TrainingRefusal.trainsThemself) {
      _ = try record("talk", on: "2026-03-01", by: .staff(id: "worker", completions: []))
    }
    #expect(throws: TrainingRefusal.trainerMissing) {
      _ = try record("talk", on: "2026-03-01", by: .outside(name: ""))
    }
  }

  @Test func `IRC-TRN-02 a licence holds on its last day, and none on record is no check`() {
    let end = Day("2026-05-31")!
    let next = Day("2026-06-01")!
    let expired = Credential(.licence, expiresOn: end)
    #expect(Licences.lapsed([expired], on: end) == nil)
    #expect(Licences.lapsed([expired], on: next) == end)
    #expect(Licences.lapsed([], on: next) == nil)
    #expect(Licences.lapsed([Credential(.certificate, expiresOn: end)], on: next) == nil)
    #expect(Licences.lapsed([expired, Credential(.licence, expiresOn: next)], on: next) == nil)
    #expect(Licences.lapsed([expired, Credential(.licence, expiresOn: nil)], on: next) == nil)
  }

  @Test func `UT-TRN-04 a class that waits for training is withheld even in one's own agency`() {
    var relation = CaseRelation(
      agencyID: "a", place: OwnPlace(role: "employment-counselor", since: Day("2026-01-01")!),
      isLeadAgency: true,
      isStateTeam: false)
    #expect(Access.decide(.employmentCounselor, .assessmentView, relation) == .allowed(.full))
    relation.untrained = [.assessment]
    #expect(
      Access.decide(.employmentCounselor, .assessmentView, relation) == .notShared(.trainingOwed))
    let reach = Access.reach(.employmentCounselor, relation)
    #expect(!reach.includes(.assessment) && reach.includes(.plan))
  }
}
