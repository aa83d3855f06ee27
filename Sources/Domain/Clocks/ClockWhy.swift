/// Why a clock is due when it is, in parts, for a screen to lay out.
package struct ClockWhy: Sendable, Equatable {
  /// What started it: `arrival`, `job secured` …
  package let trigger: String
  package let triggerOn: Day
  /// `2026-01-31 + 30 days = 2026-03-02`.
  package let arithmetic: String
  package let rule: String
  /// `since 2025-05-05`, `until 2025-05-04`, or `always`: the edition that was chosen.
  package let edition: String
  /// The citation from the parameter row.
  package let source: String
  /// The role that owes the act.
  package let owner: String

  /// All of it as one paragraph of plain text.
  package var sentence: String {
    "\(trigger) on \(triggerOn). \(arithmetic). Rule \(rule), \(edition); source: \(source). "
      + "Owed by: \(owner)."
  }
}

extension Clock {
  package var why: ClockWhy {
    ClockWhy(
      trigger: fact, triggerOn: triggerOn, arithmetic: arithmetic, rule: rule,
      edition: term.edition, source: term.source, owner: term.owner)
  }

  private var arithmetic: String {
    switch basis {
    case .span: sum(from: triggerOn)
    case .counted(let anchor): sum(from: anchor)
    case .hours(let words): words
    case .before(let end): "\(end) − \(term.span.words) = \(dueOn)"
    case .extended(let until, let ceiling):
      "extended to \(until), not past \(ceiling) = \(dueOn)"
    case .atLatest(let end, let event): "\(sum(from: triggerOn, to: end)), \(event) \(dueOn)"
    }
  }

  private func sum(from anchor: Day, to end: Day? = nil) -> String {
    let end = end ?? dueOn
    switch term.span {
    case .days, .months: return "\(anchor) + \(term.span.words) = \(end)"
    case .workingDays:
      return "\(anchor) + \(term.span.words) (\(term.calendar.calendar.rawValue)) = \(end)"
    case .endOfWeek, .endOfSundayWeek, .endOfMonth, .endOfQuarter:
      return "\(term.span.words) of \(anchor) = \(end)"
    }
  }
}

extension ClockTerm {
  /// `since 2025-05-05`, `until 2025-05-04`, `from … to …` or `always`.
  package var edition: String {
    switch (from, to) {
    case (let from?, let to?): "from \(from) to \(to)"
    case (let from?, nil): "since \(from)"
    case (nil, let to?): "until \(to)"
    case (nil, nil): "always"
    }
  }
}

extension Clock {
  /// The first day of the edition that the due day was reckoned by; nil for "always".
  package var editionFrom: Day? { term.from }
}
