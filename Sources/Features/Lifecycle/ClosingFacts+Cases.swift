import Domain
import Policies

extension CaseFile {
  /// Whether somebody of the family is served under Wisconsin's guidance on `day`.
  func isServedInWisconsin(on day: Day) -> Bool {
    members.contains { member in
      member.enrollments.contains { one in
        WisconsinRefugee.programs.contains(one.program) && one.startedOn <= day
          && (one.endedOn.map { $0 >= day } ?? true)
      }
    }
  }

  /// Adults of the programme, whose help after service is handed over.
  func served(on day: Day) -> [RecordID] {
    members.filter { member in
      member.isAdult(on: day)
        && member.enrollments.contains { UtahRCCM.programs.contains($0.program) }
    }.map(\.id)
  }
}

extension ClosingFacts {
  /// What the records say about closing `file` as `kind` on `day`; note, handover and a
  /// supervisor's reason come with the act itself.
  init(
    kind: String, of file: CaseFile, on day: Day, recommendations: [Recommendation]
  ) {
    self.init(kind: kind, closedOn: day)
    let file = file.asItStood(on: day) ?? file
    let clocks = Clocks.running(for: file, on: day, under: AllPolicies.clocks)
    let adults = file.members.filter { $0.isAdult(on: day) }
    if kind == "completed" {
      stillServed = clocks.filter { $0.rule == "service.end" && $0.dueOn > day }
        .compactMap(\.person)
    }
    withoutFinalAssessment =
      adults.filter { !$0.assessments.contains { $0.kind == "final" } }.map(\.id)
    withoutRecommendation =
      adults.filter { adult in
        adult.enrollments.contains { UtahRCCM.programs.contains($0.program) }
          && Recommending.current(for: adult.id, on: day, among: recommendations)?.kind != .end
      }.map(\.id)
    notEligible =
      adults.filter {
        Graduation.standing(for: $0, on: day, under: UtahRCCM.scoring)?.state != .eligible
      }.map(\.id)
    overdue = Closing.blocking(clocks, on: day, under: AllPolicies.clocks)
  }
}
