/// One deadline of one case, with what started it, what met it and why it is due when it is.
package struct Clock: Sendable {
  package let caseID: RecordID
  /// Nil for a clock of the whole family.
  package let person: RecordID?
  /// The job, plan, assistance, goal or interaction that is meant, where one is.
  package let subject: RecordID?
  /// The rule's name, as in `resettle clocks`: `assessment.initial` …
  package let rule: String
  package let triggerOn: Day
  package let dueOn: Day
  package let metOn: Day?
  /// Programme or case ended before the due day, unmet.
  package let isCancelled: Bool
  /// An approver set it aside (IRC-CLK-05).
  package let isWaived: Bool
  /// The day of an early alert before the due day, where the rule has one.
  package let alertOn: Day?
  /// Met on the due day, but after the hour at which it was due.
  let isLate: Bool
  let basis: Basis
  let fact: String
  let term: ClockTerm

  /// How the due day came about.
  enum Basis: Sendable {
    /// Trigger plus the term's span.
    case span
    /// The term's span, counted from another day than the trigger.
    case counted(from: Day)
    /// The term's span before another day.
    case before(Day)
    /// The end of an extension that both agreed, at most the ceiling.
    case extended(until: Day, ceiling: Day)
    /// The earlier of the span and an event.
    case atLatest(Day, event: String)
    /// Elapsed hours, in words: they end within a day.
    case hours(String)
  }

  /// The role that owes the act.
  package var owner: String { term.owner }

  /// The status on `day`, which must be the day the clock was computed for or a later one.
  package func status(on day: Day) -> ClockStatus {
    ClockStatus(
      dueOn: dueOn, metOn: metOn, isWaived: isWaived, isCancelled: isCancelled, on: day,
      isLate: isLate)
  }

  /// The order of every list of clocks: case, person, rule, due day, subject, as code points.
  package static func precedes(_ left: Clock, _ right: Clock) -> Bool {
    if left.caseID != right.caseID { return left.caseID < right.caseID }
    return precedesInCase(left, right)
  }

  static func precedesInCase(_ left: Clock, _ right: Clock) -> Bool {
    if let order = less(left.person, right.person) { return order }
    if left.rule != right.rule { return left.rule.precedesInCodePoints(right.rule) }
    if left.dueOn != right.dueOn { return left.dueOn < right.dueOn }
    return less(left.subject, right.subject) ?? (left.triggerOn < right.triggerOn)
  }

  /// Whether `left` comes first, none before any; nil where neither does.
  private static func less(_ left: RecordID?, _ right: RecordID?) -> Bool? {
    switch (left, right) {
    case (nil, nil): nil
    case (nil, _): true
    case (_, nil): false
    case (let left?, let right?): left == right ? nil : left < right
    }
  }
}

/// What a clock says on a day (IRC-CLK-05, interchange §2).
package enum ClockStatus: String, Sendable, CaseIterable {
  case met
  case metLate = "met-late"
  case overdue
  case dueSoon = "due-soon"
  case upcoming
  case waived
  case cancelled

  /// Met beats waived, waived beats cancelled, cancelled beats overdue. Stored rows use this too:
  /// what a row says is a comparison with the day it is read on.
  package init(
    dueOn: Day, metOn: Day?, isWaived: Bool, isCancelled: Bool, on day: Day, isLate: Bool = false
  ) {
    if let metOn {
      self = metOn <= dueOn && !isLate ? .met : .metLate
    } else if isWaived {
      self = .waived
    } else if isCancelled {
      self = .cancelled
    } else if dueOn < day {
      self = .overdue
    } else {
      self = dueOn - day <= 14 ? .dueSoon : .upcoming
    }
  }

  /// Whether something is still to be done: what `resettle clocks --open` keeps.
  package var isOpen: Bool {
    switch self {
    case .overdue, .dueSoon, .upcoming: true
    case .met, .metLate, .waived, .cancelled: false
    }
  }
}
