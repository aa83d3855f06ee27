/// A note about to be saved.
package struct NewNote: Sendable, Equatable {
  package var kind: NoteKind
  /// The member's id; nil for a note about the whole family (UT-NOTE-01).
  package var person: String?
  package var eventOn: Day
  /// `HH:MM` in the lead agency's time; nil where only the day is known.
  package var eventTime: String?
  /// `in-person`, `phone`, …; nil where nobody was in contact.
  package var mode: String?
  /// With whom: `client`, `family`, `provider`, `employer`, `other`; nil without a contact.
  package var with: String?
  package var participants: String
  package var parts: NoteParts
  package var body: String
  package var about: NoteSubject?
  package var nextFollowUpOn: Day?
  package var place = TalkPlace()
  /// It tells of a problem, which stays open until a later note resolves it (IRC-NOTE-05).
  package var isProblem = false
  /// The problem note of the case that this one resolves.
  package var resolves: String?
  /// Why its author kept words that the review pointed out; empty where nobody said.
  package var keptWording = ""

  package init(
    kind: NoteKind, person: String? = nil, eventOn: Day, eventTime: String? = nil,
    mode: String? = nil, with: String? = nil, participants: String = "",
    parts: NoteParts = NoteParts(), body: String = "", about: NoteSubject? = nil,
    nextFollowUpOn: Day? = nil
  ) {
    self.kind = kind
    self.person = person
    self.eventOn = eventOn
    self.eventTime = eventTime
    self.mode = mode
    self.with = with
    self.participants = participants
    self.parts = parts
    self.body = body
    self.about = about
    self.nextFollowUpOn = nextFollowUpOn
  }

  /// Everything that is written in it.
  package var texts: [String] { NotePart.allCases.map { parts[$0] } + [body] }

  /// What sorts notes by the time of the event; a day without a time comes first on its day.
  package var eventAt: String { eventTime.map { "\(eventOn)T\($0)" } ?? "\(eventOn)" }
}

/// What the decision to save a note rests on.
package struct NoteFacts: Sendable {
  /// Ids of the people of the case.
  package let members: Set<String>
  /// Whether what the note is about exists in the case; true where it is about nothing.
  package let isSubjectKnown: Bool
  /// Problem notes of the case that are open, each with the day that it is about.
  package let openProblems: [String: Day]

  package init(
    members: Set<String>, isSubjectKnown: Bool, openProblems: [String: Day] = [:]
  ) {
    self.members = members
    self.isSubjectKnown = isSubjectKnown
    self.openProblems = openProblems
  }
}

/// Why a note cannot be saved.
package enum NoteRefusal: String, Refusal {
  case eventInFuture = "note.event-in-future"
  case personNotOfCase = "note.person-not-of-case"
  case subjectUnknown = "note.subject-unknown"
  case problemUnknown = "note.problem-unknown"
  case beforeProblem = "note.before-problem"

  package var code: String { rawValue }
}

package enum Notes {
  /// Judges a note: its event may not lie in the future, and it must be about this case. What it
  /// says is never judged.
  ///
  /// - Parameter workingDays: how many after the event an entry is still in time (WI-NOTE-02).
  package static func save(
    _ note: NewNote, in facts: NoteFacts, enteredOn today: Day, within workingDays: Int,
    calendar: WorkingDays = WorkingDays(.usFederal)
  ) throws(NoteRefusal) -> NoteTiming {
    guard note.eventOn <= today else { throw .eventInFuture }
    if let person = note.person, !facts.members.contains(person) { throw .personNotOfCase }
    guard facts.isSubjectKnown else { throw .subjectUnknown }
    if let problem = note.resolves {
      guard let day = facts.openProblems[problem] else { throw .problemUnknown }
      guard note.eventOn >= day else { throw .beforeProblem }
    }
    return NoteTiming(
      eventOn: note.eventOn, enteredOn: today, within: workingDays, calendar: calendar)
  }

  /// How many words the longest sentence of a text has, for the author's review (WI-NOTE-05).
  package static func longestSentence(of text: String) -> Int {
    text.split(whereSeparator: { ".!?\n".contains($0) })
      .map { $0.split(whereSeparator: \.isWhitespace).count }
      .max() ?? 0
  }
}
