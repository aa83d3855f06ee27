/// A contact with or about the family. `namesCase` as in `Plan`.
package struct Contact: Sendable, Equatable {
  package var id: RecordID
  package var namesCase: Bool
  package var person: RecordID?
  /// As in `Plan`, for a contact of another case.
  package var existsFrom: Day?
  package var on: Day
  package var mode: String
  /// `client`, `family`, `provider`, `employer` or `other`.
  package var with: String
  package var goals: [RecordID]
  package init(
    id: RecordID, namesCase: Bool = false, person: RecordID? = nil, on: Day, mode: String,
    with: String, goals: [RecordID] = []
  ) {
    self.id = id
    self.namesCase = namesCase
    self.person = person
    self.on = on
    self.mode = mode
    self.with = with
    self.goals = goals
  }
}

/// A meeting that is booked or was held. Assessment meetings have the kind `assessment`.
package struct Appointment: Sendable, Equatable {
  package var id: RecordID
  package var person: RecordID?
  package var kind: String
  package var on: Day
  /// `booked`, `attended`, `no-show` or `cancelled`.
  package var status: String
  /// The day on which it was booked; an unknown day never hides the appointment.
  package var bookedOn: Day?
  /// Of an appointment with the employment counselor: when it is, and what was done about it.
  package var counselor: CounselorMeeting?
  package init(
    id: RecordID, person: RecordID? = nil, kind: String, on: Day, status: String = "booked",
    bookedOn: Day? = nil, counselor: CounselorMeeting? = nil
  ) {
    self.counselor = counselor
    self.id = id
    self.person = person
    self.kind = kind
    self.on = on
    self.status = status
    self.bookedOn = bookedOn
  }
}

/// Something done with a client that owes a note (IRC-NOTE-02): an assessment finalised, a plan
/// signed, an appointment held, a notice given.
package struct Interaction: Sendable, Equatable {
  package var id: RecordID
  package var person: RecordID?
  package var kind: String
  package var on: Day
  /// The day on which the first saved note was linked to it.
  package var notedOn: Day?
  package init(
    id: RecordID, person: RecordID? = nil, kind: String, on: Day, notedOn: Day? = nil
  ) {
    self.id = id
    self.person = person
    self.kind = kind
    self.on = on
    self.notedOn = notedOn
  }
}

/// A note that gives the reason why a deadline was missed (IRC-NOTE-06). Rule, person, subject
/// and due day together name the deadline.
package struct DelayNote: Sendable, Equatable {
  package var rule: String
  package var person: RecordID?
  package var subject: RecordID?
  package var dueOn: Day
  package var on: Day
  package init(
    rule: String, person: RecordID? = nil, subject: RecordID? = nil, dueOn: Day, on: Day
  ) {
    self.rule = rule
    self.person = person
    self.subject = subject
    self.dueOn = dueOn
    self.on = on
  }
}

/// A deadline that an approver set aside (IRC-CLK-05), named as in `DelayNote`.
package struct Waiver: Sendable, Equatable {
  package var rule: String
  package var person: RecordID?
  package var subject: RecordID?
  package var dueOn: Day
  package var on: Day
  /// The id of the staff member who approved.
  package var approver: String
  package init(
    rule: String, person: RecordID? = nil, subject: RecordID? = nil, dueOn: Day, on: Day,
    approver: String
  ) {
    self.rule = rule
    self.person = person
    self.subject = subject
    self.dueOn = dueOn
    self.on = on
    self.approver = approver
  }
}
