/// The three recorded steps of engagement, in their order (IRC-INT-01).
package enum EngagementStep: String, Sendable, Hashable, Codable, CaseIterable {
  /// Services and staff introduced, roles explained.
  case initialMeeting = "initial-meeting"
  case eligibility
  case enrollment
}

package enum EngagementRefusal: Refusal {
  case inFuture
  /// An earlier step is not recorded yet.
  case notInOrder(missing: EngagementStep)
  /// It would lie before the step that precedes it.
  case beforePrevious(Day)
  case alreadyRecorded

  package var code: String {
    switch self {
    case .inFuture: "engagement.in-future"
    case .notInOrder: "engagement.not-in-order"
    case .beforePrevious: "engagement.before-previous"
    case .alreadyRecorded: "engagement.already-recorded"
    }
  }
}

package enum Engagement {
  /// Whether `step` may be recorded on `day`, after those that are recorded. Source: 003 L185–189.
  package static func record(
    _ step: EngagementStep, on day: Day, after recorded: [EngagementStep: Day], today: Day
  ) throws(EngagementRefusal) {
    guard day <= today else { throw .inFuture }
    guard recorded[step] == nil else { throw .alreadyRecorded }
    var previous: Day?
    for earlier in EngagementStep.allCases.prefix(while: { $0 != step }) {
      guard let on = recorded[earlier] else { throw .notInOrder(missing: earlier) }
      previous = on
    }
    if let previous, day < previous { throw .beforePrevious(previous) }
  }

  /// The step that comes next; nil where all are recorded.
  package static func next(after recorded: [EngagementStep: Day]) -> EngagementStep? {
    EngagementStep.allCases.first { recorded[$0] == nil }
  }
}
