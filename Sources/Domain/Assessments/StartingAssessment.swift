/// What the start of an assessment depends on.
package struct StartFacts: Sendable, Equatable {
  package var isAdult: Bool
  package var isClosed: Bool
  /// Required fields that are empty, in words ("Hoa: Alien number").
  package var missing: [String]
  /// A supervisor let the assessment go ahead in spite of them, with a reason (UT-INT-06).
  package var isOverridden: Bool
  /// The first day on which the limits of confidentiality were explained (IRC-INT-04).
  package var limitsExplainedOn: Day?
  /// The therapist has an unfinished one of this person already.
  package var hasDraft: Bool

  package init(
    isAdult: Bool, isClosed: Bool = false, missing: [String] = [], isOverridden: Bool = false,
    limitsExplainedOn: Day?, hasDraft: Bool = false
  ) {
    self.isAdult = isAdult
    self.isClosed = isClosed
    self.missing = missing
    self.isOverridden = isOverridden
    self.limitsExplainedOn = limitsExplainedOn
    self.hasDraft = hasDraft
  }
}

/// Why an assessment cannot start now.
package enum StartRefusal: Refusal {
  case notAdult
  case caseClosed
  case future
  case recordIncomplete([String])
  case limitsNotExplained
  /// They were explained, but only after the session.
  case limitsExplainedLater(Day)
  case draftExists

  package var code: String {
    switch self {
    case .notAdult: "assessment.not-adult"
    case .caseClosed: "case.closed"
    case .future: "assessment.session-in-future"
    case .recordIncomplete: "assessment.record-incomplete"
    case .limitsNotExplained: "assessment.limits-not-explained"
    case .limitsExplainedLater: "assessment.limits-explained-later"
    case .draftExists: "assessment.draft-exists"
    }
  }
}

extension Assessments {
  /// Whether an assessment may start with a session on `day`; the gates of UT-INT-06 and
  /// IRC-INT-04.
  package static func start(
    on day: Day, _ facts: StartFacts, today: Day
  ) throws(StartRefusal) {
    guard !facts.isClosed else { throw .caseClosed }
    guard facts.isAdult else { throw .notAdult }
    guard !facts.hasDraft else { throw .draftExists }
    guard day <= today else { throw .future }
    guard let explained = facts.limitsExplainedOn else { throw .limitsNotExplained }
    guard explained <= day else { throw .limitsExplainedLater(explained) }
    guard facts.missing.isEmpty || facts.isOverridden else {
      throw .recordIncomplete(facts.missing)
    }
  }
}
