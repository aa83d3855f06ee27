/// What the therapist recommends about a member's service, and the assessment it rests on
/// (UT-LIFE-07, UT-LIFE-10).
package struct Recommendation: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable, Codable {
    /// Service is no longer needed.
    case end
    case extend
  }

  package var id: RecordID
  package var person: RecordID
  package var kind: Kind
  package var decidedOn: Day
  package var assessment: RecordID

  package init(
    id: RecordID, person: RecordID, kind: Kind, decidedOn: Day, assessment: RecordID
  ) {
    self.id = id
    self.person = person
    self.kind = kind
    self.decidedOn = decidedOn
    self.assessment = assessment
  }
}

package enum RecommendationRefusal: Refusal {
  /// Not one of the member's finalised assessments.
  case assessmentMissing
  case inFuture(Day, today: Day)
  /// The assessment it rests on was finalised only later.
  case beforeAssessment(Day)
  case skipped(TransitionRefusal)

  package var code: String {
    switch self {
    case .assessmentMissing: "recommendation.assessment-missing"
    case .inFuture: "recommendation.in-future"
    case .beforeAssessment: "recommendation.before-assessment"
    case .skipped(let refusal): refusal.code
    }
  }
}

package enum Recommending {
  /// A recommendation rests on a finalised assessment of the same member, made by then.
  package static func check(
    on day: Day, resting assessment: String, member: Member, today: Day
  ) throws(RecommendationRefusal) {
    guard day <= today else { throw .inFuture(day, today: today) }
    guard let basis = member.assessments.first(where: { $0.id.own == assessment }) else {
      throw .assessmentMissing
    }
    guard basis.finalisedOn <= day else { throw .beforeAssessment(basis.finalisedOn) }
  }

  /// The one that counts on `day`: the last made by then; of one day, the last of `all`.
  package static func current(
    for person: RecordID, on day: Day, among all: [Recommendation]
  ) -> Recommendation? {
    all.filter { $0.person == person && $0.decidedOn <= day }
      .reduce(nil) { last, next in
        guard let last, last.decidedOn > next.decidedOn else { return next }
        return last
      }
  }
}
