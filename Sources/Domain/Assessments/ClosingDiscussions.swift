/// Why a discussion cannot be closed so (UT-ASM-08).
package enum DiscussionRefusal: Refusal {
  case alreadyClosed
  case future(Day)
  case beforeAssessment(Day)
  case unknownOutcome(String)
  /// The partner who meets the need must be named.
  case partnerNeeded
  case participantsNeeded
  case noteNeeded
  /// The assessment was replaced by a correction, with discussions of its own.
  case superseded

  package var code: String {
    switch self {
    case .alreadyClosed: "discussion.closed"
    case .future: "discussion.future"
    case .beforeAssessment: "discussion.before-assessment"
    case .unknownOutcome: "discussion.unknown-outcome"
    case .partnerNeeded: "discussion.partner-needed"
    case .participantsNeeded: "discussion.participants-needed"
    case .noteNeeded: "discussion.note-needed"
    case .superseded: "assessment.superseded"
    }
  }
}

/// The outcome of a discussion, as it was entered.
package struct DiscussionOutcome: Sendable, Equatable {
  package var on: Day
  package var outcome: String
  package var partner: String
  package var participants: String
  package var note: String
  package init(on: Day, outcome: String, partner: String, participants: String, note: String) {
    self.on = on
    self.outcome = outcome
    self.partner = partner
    self.participants = participants
    self.note = note
  }
}

extension Assessments {
  /// Whether the outcome closes the discussion of an assessment finalised on `assessedOn`.
  package static func close(
    _ outcome: DiscussionOutcome, isClosed: Bool, isSuperseded: Bool, assessedOn: Day, today: Day
  ) throws(DiscussionRefusal) {
    guard !isSuperseded else { throw .superseded }
    guard !isClosed else { throw .alreadyClosed }
    guard outcome.on <= today else { throw .future(outcome.on) }
    guard outcome.on >= assessedOn else { throw .beforeAssessment(assessedOn) }
    guard FixedSet.discussionOutcomes.contains(outcome.outcome) else {
      throw .unknownOutcome(outcome.outcome)
    }
    guard outcome.outcome != "partner" || !outcome.partner.isBlank else { throw .partnerNeeded }
    guard !outcome.participants.isBlank else { throw .participantsNeeded }
    guard !outcome.note.isBlank else { throw .noteNeeded }
  }
}
