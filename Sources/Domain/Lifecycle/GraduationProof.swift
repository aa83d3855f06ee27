/// The proof that a member may graduate, condition by condition (UT-LIFE-02…05, 07).
package struct GraduationProof: Sendable, Equatable {
  package enum Condition: Sendable, Equatable {
    /// A finalised assessment exists.
    case assessed
    /// The area succeeds, or no question of it applies.
    case area(AreaResult)
    /// A quarter has passed since the first qualifying assessment.
    case held(since: Day?, earliestOn: Day?)
    /// An assessment on or after the earliest day confirms it.
    case confirmed(on: Day?, earliestOn: Day?)
    /// The answer of 1 has a closed discussion.
    case discussed(question: String)
    /// The therapist recommends to end service.
    case recommended(on: Day?)
  }

  package struct Line: Sendable, Equatable {
    package let condition: Condition
    package let isMet: Bool
  }

  package let standing: Graduation.Standing?
  package let lines: [Line]

  /// Every condition is met; the same answer as `Graduation.check`.
  package var isComplete: Bool { lines.allSatisfy(\.isMet) }
}

extension Graduation {
  /// Every condition of graduating `member` on `day`, met or not, in the order of the steps.
  package static func proof(
    for member: Member, on day: Day, recommendation: Recommendation?, under terms: ScoringTerms
  ) -> GraduationProof {
    let standing = standing(for: member, on: day, under: terms)
    var lines = [GraduationProof.Line(condition: .assessed, isMet: standing != nil)]
    if let standing {
      lines += areas(of: standing, member, under: terms)
      lines += hold(of: standing, on: day)
    }
    let isEnd = recommendation?.kind == .end
    lines.append(
      .init(
        condition: .recommended(on: isEnd ? recommendation?.decidedOn : nil), isMet: isEnd))
    return GraduationProof(standing: standing, lines: lines)
  }

  private static func areas(
    of standing: Standing, _ member: Member, under terms: ScoringTerms
  ) -> [GraduationProof.Line] {
    guard let last = standing.assessments.last,
      let assessment = member.assessments.first(where: { $0.id == last })
    else { return [] }
    return AssessmentScoring.results(of: assessment, under: terms).map {
      .init(condition: .area($0), isMet: !$0.rating.blocks)
    }
  }

  private static func hold(of standing: Standing, on day: Day) -> [GraduationProof.Line] {
    let hasPassed = standing.earliestOn.map { $0 <= day } ?? false
    let open = standing.state == .below ? [] : standing.blocking
    return [
      .init(
        condition: .held(since: standing.qualifyingOn, earliestOn: standing.earliestOn),
        isMet: hasPassed),
      .init(
        condition: .confirmed(on: standing.confirmedOn, earliestOn: standing.earliestOn),
        isMet: standing.confirmedOn != nil),
    ] + open.map { .init(condition: .discussed(question: $0), isMet: false) }
  }
}
