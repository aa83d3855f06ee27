/// The holidays that an agency chose for the working days of some programs, for what starts from a
/// day on; before it the pack's own calendar counts (WI-CLK-01).
package struct HolidayChoice: Sendable, Hashable {
  package let programs: [String]
  package let calendar: HolidayCalendar
  package let from: Day

  package init(programs: [String], calendar: HolidayCalendar, from: Day) {
    self.programs = programs
    self.calendar = calendar
    self.from = from
  }
}

extension ClockRule {
  /// The same rule, its working days counted by what was chosen for its programs.
  func observing(_ choices: [HolidayChoice]) -> ClockRule {
    let own = choices.filter { $0.programs.contains(where: programs.contains) }
      .sorted { $0.from < $1.from }
    guard !own.isEmpty, terms.countsWorkingDays else { return self }
    return ClockRule(self, terms: terms.observing(own))
  }
}

extension ClockTerms {
  fileprivate var countsWorkingDays: Bool {
    editions.contains { if case .workingDays = $0.span { true } else { false } }
  }

  /// - Parameter choices: in the order of their days.
  fileprivate func observing(_ choices: [HolidayChoice]) -> ClockTerms {
    ClockTerms(key: key, editions: editions.flatMap { $0.observing(choices) })
  }
}

extension ClockTerm {
  /// This edition cut at the days of the choices, each part by its own calendar.
  fileprivate func observing(_ choices: [HolidayChoice]) -> [ClockTerm] {
    var parts: [ClockTerm] = []
    var (start, counted) = (from, calendar)
    for choice in choices {
      if let to, choice.from > to { break }
      if start.map({ $0 < choice.from }) ?? true {
        parts.append(part(start, choice.from.adding(days: -1), counted))
        start = choice.from
      }
      counted = WorkingDays(choice.calendar)
    }
    return parts + [part(start, to, counted)]
  }

  private func part(_ from: Day?, _ to: Day?, _ calendar: WorkingDays) -> ClockTerm {
    ClockTerm(
      span: span, calendar: calendar, owner: owner, source: source, from: from, to: to)
  }
}
