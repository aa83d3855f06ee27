/// One point of a person's way from arrival on.
package struct Milestone: Sendable, Equatable {
  package enum State: String, Sendable, CaseIterable {
    case met
    /// Met after its day, or not met and overdue.
    case late
    case coming
    /// Waived or cancelled: shown, but nothing is owed.
    case lifted
  }

  /// `arrival`, or the rule of the clock.
  package let name: String
  package let dueOn: Day
  package let metOn: Day?
  package let state: State
  /// Whole months from arrival to the due day; negative before arrival.
  package let month: Int
  /// The full status of the clock; nil for arrival.
  package let status: ClockStatus?

  /// Where the point belongs on the line: when it happened, else when it is due.
  package var on: Day { metOn ?? dueOn }
}

/// The line from arrival to the end of service and on to the fifth year.
package enum Journey {
  /// The milestones of `member` on `day`, in the order of their due days; arrival first. Empty
  /// without a day of arrival, or before it.
  ///
  /// - Parameter names: the rules that make the line; each pack names its own.
  package static func line(
    for file: CaseFile, _ member: RecordID, on day: Day, under rules: [ClockRule],
    showing names: Set<String>
  ) -> [Milestone] {
    guard let person = file.members.first(where: { $0.id == member }),
      let arrived = person.arrivedOn, arrived <= day
    else { return [] }
    let shown = rules.filter { names.contains($0.name) }
    let clocks = Clocks.running(for: file, on: day, under: shown)
      .filter { $0.person == nil || $0.person == member }
    let start = Milestone(
      name: "arrival", dueOn: arrived, metOn: arrived, state: .met, month: 0, status: nil)
    let points = clocks.map { clock in
      let status = clock.status(on: day)
      return Milestone(
        name: clock.rule, dueOn: clock.dueOn, metOn: clock.metOn, state: .init(status),
        month: months(from: arrived, to: clock.dueOn), status: status)
    }
    return [start]
      + points.enumerated().sorted { left, right in
        (left.element.dueOn, left.offset) < (right.element.dueOn, right.offset)
      }.map(\.element)
  }

  /// Whole months from `start` to `end`, rounded down.
  package static func months(from start: Day, to end: Day) -> Int {
    let (first, last) = (start.civil, end.civil)
    let months = (last.year - first.year) * 12 + last.month - first.month
    return start.adding(months: months) > end ? months - 1 : months
  }
}

extension Milestone.State {
  fileprivate init(_ status: ClockStatus) {
    switch status {
    case .met: self = .met
    case .metLate, .overdue: self = .late
    case .dueSoon, .upcoming: self = .coming
    case .waived, .cancelled: self = .lifted
    }
  }
}
