/// Whether a person may graduate (UT-LIFE-02…04, interchange §3).
package enum Graduation {
  package enum State: String, Sendable, CaseIterable {
    /// The last assessment does not qualify.
    case below
    /// It qualifies, but none on or after the earliest day confirms it yet.
    case holding
    /// Held, but an answer of 1 has no closed discussion.
    case discussionOpen = "discussion-open"
    case eligible
  }

  package struct Standing: Sendable, Equatable {
    package let state: State
    /// The first assessment of the unbroken run of qualifying ones; nil for `below`.
    package let qualifyingOn: Day?
    package let earliestOn: Day?
    /// Area codes for `below`, else questions still to be discussed; sorted as code points.
    package let blocking: [String]
    /// The first assessment of the run on or after the earliest day; nil while holding.
    package let confirmedOn: Day?
    package let assessments: [RecordID]
  }

  /// The standing of `member` on `day`, from the assessments finalised by then in the instrument
  /// of `terms`; nil without one. Programme and arrival are the caller's question.
  package static func standing(
    for member: Member, on day: Day, under terms: ScoringTerms
  ) -> Standing? {
    let assessments = member.assessments
      .filter { $0.instrument == terms.instrument && $0.finalisedOn <= day }
      .sorted { ($0.finalisedOn, $0.id) < ($1.finalisedOn, $1.id) }
    guard let last = assessments.last else { return nil }
    let blockingAreas = AssessmentScoring.results(of: last, under: terms)
      .filter(\.rating.blocks).map(\.area)
    if !blockingAreas.isEmpty {
      return Standing(
        state: .below, qualifyingOn: nil, earliestOn: nil,
        blocking: blockingAreas.sorted { $0.precedesInCodePoints($1) }, confirmedOn: nil,
        assessments: [last.id])
    }
    var start = assessments.count - 1
    while start > 0, AssessmentScoring.qualifies(assessments[start - 1], under: terms) {
      start -= 1
    }
    return standing(ofRun: assessments[start...], on: day, under: terms)
  }

  private static func standing(
    ofRun run: ArraySlice<Assessment>, on day: Day, under terms: ScoringTerms
  ) -> Standing {
    let first = run[run.startIndex].finalisedOn
    let earliest = terms.hold.on(first)?.due(from: first) ?? first
    let confirmed = run.first { $0.finalisedOn >= earliest }?.finalisedOn
    let open = undiscussed(in: run, on: day)
    let state: State =
      confirmed == nil ? .holding : open.isEmpty ? .eligible : .discussionOpen
    return Standing(
      state: state, qualifyingOn: first, earliestOn: earliest, blocking: open,
      confirmedOn: confirmed, assessments: run.map(\.id))
  }

  /// The distinct questions answered with 1 in `run` whose own assessment has no discussion of
  /// them closed by `day`.
  private static func undiscussed(in run: ArraySlice<Assessment>, on day: Day) -> [String] {
    var questions: Set<ExactText> = []
    for assessment in run {
      for answer in assessment.answers where answer.value == .scored(1) {
        let isClosed = assessment.discussions.contains {
          $0.question.isExactly(answer.question) && ($0.closedOn.map { $0 <= day } ?? false)
        }
        if !isClosed { questions.insert(ExactText(answer.question)) }
      }
    }
    return questions.sorted().map(\.text)
  }
}

extension Graduation {
  /// One row of `resettle graduation`.
  package struct Row: Sendable, Equatable {
    package let person: RecordID
    package let standing: Standing
  }

  /// The people of `file` who on `day` had ever been in one of `programs` and had an assessment,
  /// of any age, served or not.
  package static func rows(
    for file: CaseFile, on day: Day, programs: [String] = ["utah-rccm"], under terms: ScoringTerms
  ) -> [Row] {
    guard let file = file.asItStood(on: day) else { return [] }
    return file.members.compactMap { member in
      guard member.enrollments.contains(where: { programs.contains($0.program) }) else {
        return nil
      }
      return standing(for: member, on: day, under: terms).map {
        Row(person: member.id, standing: $0)
      }
    }
  }
}
