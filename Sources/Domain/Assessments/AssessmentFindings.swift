/// A discussion that an answer of 1 calls for (UT-ASM-07, UT-ASM-08).
package struct DiscussionItem: Sendable, Equatable {
  package let assessment: RecordID
  package let area: String
  package let question: String
}

/// An area that a plan should start from (UT-ASM-11).
package struct FocusArea: Sendable, Equatable {
  package let area: String
  /// The average is below the threshold; false where only a single answer of 1 brings it here.
  package let isBelow: Bool
  /// The questions answered with 1.
  package let flagged: [String]
}

/// How an area stands against an earlier assessment (UT-ASM-10).
package struct AreaChange: Sendable, Equatable {
  package let area: String
  package let now: AreaResult
  package let before: AreaResult?
  /// The change of the average in hundredths, as displayed; nil where either is not rated.
  package var hundredths: Int? {
    guard let now = now.averageHundredths, let before = before?.averageHundredths else {
      return nil
    }
    return now - before
  }
}

extension Assessments {
  package static func discussionItems(of assessment: Assessment) -> [DiscussionItem] {
    assessment.answers.filter { $0.value == .scored(1) }.map { answer in
      DiscussionItem(assessment: assessment.id, area: answer.area, question: answer.question)
    }
  }

  /// Areas below the threshold, and areas with an answer of 1, in the order of `results`. An area
  /// not rated is no finding yet.
  package static func focusAreas(_ results: [AreaResult]) -> [FocusArea] {
    results.compactMap { result in
      let isBelow = result.rating == .below
      guard isBelow || !result.flagged.isEmpty else { return nil }
      return FocusArea(area: result.area, isBelow: isBelow, flagged: result.flagged)
    }
  }

  /// Each area of `assessment` beside the one before it in the same instrument.
  package static func changes(
    to assessment: Assessment, of member: Member, under scoring: ScoringTerms
  ) -> [AreaChange] {
    let earlier = member.assessments
      .filter { other in
        other.instrument == assessment.instrument
          && (other.finalisedOn, other.id) < (assessment.finalisedOn, assessment.id)
      }
      .max { ($0.finalisedOn, $0.id) < ($1.finalisedOn, $1.id) }
    let before = earlier.map { AssessmentScoring.results(of: $0, under: scoring) }
    return AssessmentScoring.results(of: assessment, under: scoring).enumerated().map {
      place, now in
      AreaChange(area: now.area, now: now, before: before?[place])
    }
  }
}
