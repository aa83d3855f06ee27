import Domain
import Policies

extension CaseFile {
  /// What the packs that serve the family ask of closing its case on `day`.
  func closingAsks(on day: Day) -> Set<ClosingAsk> {
    AllPolicies.closing.reduce(into: []) { $0.formUnion($1.asks(of: self, on: day)) }
  }

  /// Those of `members` whose own pack asks for `ask`.
  private func asked(_ ask: ClosingAsk, of members: [Member], on day: Day) -> [Member] {
    members.filter { member in
      AllPolicies.closing.contains { terms in
        terms.serves(member, in: self, on: day) && terms.asks(of: self, on: day).contains(ask)
      }
    }
  }

  /// Adults without a finalised final assessment, where their pack asks for one (UT-LIFE-07).
  fileprivate func withoutFinalAssessment(on day: Day) -> [RecordID] {
    asked(.finalAssessment, of: members.filter { $0.isAdult(on: day) }, on: day)
      .filter { !$0.assessments.contains { $0.kind == "final" } }.map(\.id)
  }

  /// Adults for whom the therapist has not recommended an end, where their pack asks for it.
  fileprivate func withoutRecommendation(
    on day: Day, _ recommendations: [Recommendation]
  ) -> [RecordID] {
    asked(.recommendation, of: members.filter { $0.isAdult(on: day) }, on: day)
      .filter {
        Recommending.current(for: $0.id, on: day, among: recommendations)?.kind != .end
      }.map(\.id)
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
    let file = file.asItStood(on: day) ?? file
    self.init(kind: kind, closedOn: day, asks: file.closingAsks(on: day))
    let clocks = Clocks.running(for: file, on: day, under: AllPolicies.clocks)
    let adults = file.members.filter { $0.isAdult(on: day) }
    if kind == "completed" {
      stillServed = clocks.filter { $0.rule == "service.end" && $0.dueOn > day }
        .compactMap(\.person)
    }
    withoutFinalAssessment = file.withoutFinalAssessment(on: day)
    withoutRecommendation = file.withoutRecommendation(on: day, recommendations)
    notEligible =
      adults.filter {
        Graduation.standing(for: $0, on: day, under: UtahRCCM.scoring)?.state != .eligible
      }.map(\.id)
    overdue = Closing.blocking(clocks, on: day, under: AllPolicies.clocks)
  }
}
