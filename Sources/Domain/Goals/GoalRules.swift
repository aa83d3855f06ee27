/// Why a goal or an action item cannot be written so.
package enum GoalRefusal: Refusal {
  /// IRC-PLN-01: no target day.
  case openEnded
  case targetBeforeStart(Day)
  case titleMissing
  /// UT-PLN-05: dropped without a reason.
  case reasonNeeded
  case unknownStatus(String)
  /// A done or dropped item changes no more.
  case finished(String)
  case inFuture(Day, today: Day)
  /// WI-PLN-02: parts that a goal needs before it is signed.
  case partsMissing([String])

  package var code: String {
    switch self {
    case .openEnded: "goal.open-ended"
    case .targetBeforeStart: "goal.target-before-start"
    case .titleMissing: "goal.title-missing"
    case .reasonNeeded: "action-item.reason-needed"
    case .unknownStatus: "action-item.unknown-status"
    case .finished: "action-item.finished"
    case .inFuture: "goal.in-future"
    case .partsMissing: "goal.parts-missing"
    }
  }
}

/// Whether a goal is short-term or long-term (IRC-PLN-01).
package enum GoalTerm: String, Sendable {
  case short
  case long
}

package enum Goals {
  /// Refuses an open-ended goal; says whether it is short, by `shortMonths` from the day added.
  package static func term(
    title: String, addedOn: Day, targetOn: Day?, shortMonths: Int
  ) throws(GoalRefusal) -> GoalTerm {
    guard !title.isBlank else { throw .titleMissing }
    guard let targetOn else { throw .openEnded }
    guard targetOn >= addedOn else { throw .targetBeforeStart(targetOn) }
    return targetOn <= addedOn.adding(months: shortMonths) ? .short : .long
  }

  /// WI-PLN-02: what a goal must say before its plan is signed.
  package static func checkSigning(
    resources: String, caseManagerRole: String, supportingActivities: String, clientRole: String
  ) throws(GoalRefusal) {
    let parts = [
      ("resources", resources), ("case_manager_role", caseManagerRole),
      ("supporting_activities", supportingActivities), ("client_role", clientRole),
    ]
    let missing = parts.filter(\.1.isBlank).map(\.0)
    guard missing.isEmpty else { throw .partsMissing(missing) }
  }
}

/// The states of an action item (UT-PLN-05).
package enum ActionItemStatus: String, Sendable, CaseIterable {
  case open
  case inProgress = "in-progress"
  case done
  case dropped

  package var isFinished: Bool { self == .done || self == .dropped }

  /// This status after a change to `name`; dropping needs a reason, what is finished stays.
  package func changed(to name: String, reason: String) throws(GoalRefusal) -> ActionItemStatus {
    guard let next = ActionItemStatus(rawValue: name) else { throw .unknownStatus(name) }
    guard !isFinished else { throw .finished(rawValue) }
    guard next != .dropped || !reason.isBlank else { throw .reasonNeeded }
    return next
  }
}
