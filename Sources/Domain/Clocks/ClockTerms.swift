/// One dated edition of a deadline's numbers: how long, by which calendar, whose, and why.
package final class ClockTerm: Sendable {
  package let span: Span
  package let calendar: WorkingDays
  /// The role that owes the act.
  package let owner: String
  package let source: String
  package let from: Day?
  package let to: Day?

  init(
    span: Span, calendar: WorkingDays, owner: String, source: String, from: Day?, to: Day?
  ) {
    self.span = span
    self.calendar = calendar
    self.owner = owner
    self.source = source
    self.from = from
    self.to = to
  }

  package func due(from trigger: Day) -> Day { span.after(trigger, calendar) }
}

/// The editions of one deadline, read from a parameter table: `KEY` is the span, `KEY.owner` the
/// role (default `case-manager`), `KEY.calendar` the holidays (default `us-federal`).
package struct ClockTerms: Sendable {
  package let key: String
  package let editions: [ClockTerm]

  init(key: String, editions: [ClockTerm]) {
    self.key = key
    self.editions = editions
  }

  package init(_ key: String, in parameters: Parameters) {
    self.key = key
    editions = parameters.editions(of: key).compactMap { row in
      guard let span = Span(row.value) else { return nil }
      let asked = row.from ?? row.to ?? Day(number: 0)
      let owner = parameters.value(key + ".owner", on: asked) ?? "case-manager"
      let calendar =
        parameters.value(key + ".calendar", on: asked).flatMap(HolidayCalendar.init) ?? .usFederal
      return ClockTerm(
        span: span, calendar: WorkingDays(calendar), owner: owner, source: row.source,
        from: row.from, to: row.to)
    }
  }

  /// The edition that holds on `day`: the day of the trigger.
  package func on(_ day: Day) -> ClockTerm? {
    editions.first { term in
      (term.from.map { $0 <= day } ?? true) && (term.to.map { day <= $0 } ?? true)
    }
  }
}
