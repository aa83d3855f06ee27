/// By when something is owed to whoever complained, and why (T39).
package struct ComplaintDeadline: Sendable, Hashable, Codable {
  package let dueOn: Day
  package let metOn: Day?
  /// How long it took, counted as the rule counts: working days or days.
  package let taken: Int?
  /// `5 working days`.
  package let span: String
  /// `2026-03-02 + 5 working days (us-federal) = 2026-03-09`.
  package let arithmetic: String
  package let source: String

  /// - Parameters:
  ///   - row: the dated value, such as `5 working days`, with its source.
  ///   - calendar: the holidays that the agency counts.
  /// Nil where the value is not a length of time.
  package init?(_ row: Parameter, from day: Day, metOn: Day?, calendar: WorkingDays) {
    guard let span = Span(row.value) else { return nil }
    dueOn = span.after(day, calendar)
    self.metOn = metOn
    self.span = span.words
    if case .workingDays = span {
      taken = metOn.map { calendar.count(after: day, through: $0) }
    } else {
      taken = metOn.map { $0 - day }
    }
    source = row.source
    var list = ""
    if case .workingDays = span { list = " (\(calendar.calendar.rawValue))" }
    arithmetic = "\(day) + \(span.words)\(list) = \(dueOn)"
  }

  package func isOverdue(on today: Day) -> Bool { metOn == nil && dueOn < today }
}
