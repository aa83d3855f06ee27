/// When a note was entered against when the event was (WI-NOTE-02).
package struct NoteTiming: Sendable, Equatable {
  package let eventOn: Day
  package let enteredOn: Day
  /// Calendar days from event to entry.
  package var lagDays: Int { max(0, enteredOn - eventOn) }
  /// Entered after the last working day that is in time.
  package let isLate: Bool

  /// `workingDays` is how many working days after the event an entry is still in time.
  package init(
    eventOn: Day, enteredOn: Day, within workingDays: Int, calendar: WorkingDays
  ) {
    self.eventOn = eventOn
    self.enteredOn = enteredOn
    isLate = enteredOn > calendar.adding(workingDays, to: eventOn)
  }
}

/// The four prompted parts of a note (IRC-NOTE-01).
package struct NoteParts: Sendable, Equatable {
  package var served: String
  package var need: String
  package var activity: String
  package var plan: String
  package init(served: String = "", need: String = "", activity: String = "", plan: String = "") {
    self.served = served
    self.need = need
    self.activity = activity
    self.plan = plan
  }

  package enum Part: String, Sendable, CaseIterable {
    case served
    case need
    case activity
    case plan
  }

  /// The parts left empty: a warning, never a refusal.
  package var missing: [Part] {
    let texts: [(Part, String)] = [
      (.served, served), (.need, need), (.activity, activity), (.plan, plan),
    ]
    return texts.filter(\.1.isBlank).map(\.0)
  }
}
