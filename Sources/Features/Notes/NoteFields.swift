import Domain

/// The fields of a note: the form, the parser and JSON all read them here.
package enum NoteFields {
  static let kind = Field(
    "kind", "Kind of note", .list(NoteKind.allCases.map { Choice($0.rawValue, $0.words) }))
  static let person = Field(
    "person", "About whom", .line, required: false,
    hint: "A note about one person also shows in the family's log.")
  static let eventOn = Field("event_on", "Day it happened", .day)
  static let eventTime = Field(
    "event_time", "Time it happened", .line, required: false,
    hint: "24-hour clock, such as 14:30. Leave empty where only the day is known.", most: 5)
  static let mode = Field(
    "mode", "How you were in contact",
    .choice(
      NoteWords.modes.map { Choice($0.value, $0.label) }
        + [Choice(NoteWords.noContact, "No contact: work for the family without them")]))
  static let with = Field(
    "with", "With whom", .list(NoteWords.partners.map { Choice($0.value, $0.label) }),
    required: false, hint: "Needed for every contact; saving the note records the contact too.")
  static let participants = Field(
    "participants", "Who took part", .line, required: false,
    hint: "Names and, for others than the family, their role. The interpreter too.")
  static let parts: [NotePart: Field] = Dictionary(
    uniqueKeysWithValues: NotePart.allCases.map { part in
      (
        part,
        Field(
          part.rawValue, part.words, .text(rows: 3), required: false, hint: part.prompt,
          most: 8000)
      )
    })
  static let body = Field(
    "body", "Anything else", .text(rows: 4), required: false, hint: "Free text.", most: 20_000)
  static let about = Field("about", "What it is about", .line, required: false)
  static let nextFollowUpOn = Field(
    "next_follow_up_on", "Next follow-up", .day, required: false)
  static let problem = Field(
    "problem", "This is a problem", .yes, required: false,
    hint: "It stays open, and keeps the case from closing, until a later note resolves it.")
  static let resolves = Field("resolves", "Problem that this resolves", .line, required: false)
  /// Where a person came from and goes back to.
  static let next = Field("next", "Go on to", .hidden, required: false)

  static func part(_ part: NotePart) -> Field { parts[part]! }

  /// Asked for in the review only, where something was pointed out.
  static let keptWording = Field(
    "kept_wording", "Why the words stay", .text(rows: 2), required: false,
    hint: "Only if you keep what was pointed out above", most: 500)

  package static let all =
    [kind, person, eventOn, eventTime, mode, with, participants] + TalkPlaceFields.all
    + NotePart.allCases.map(part) + [
      body, about, nextFollowUpOn, problem, resolves, keptWording, next,
    ]
}

extension NewNote {
  /// Reads a note from what was typed or sent.
  init(_ input: Input) throws(InvalidInput) {
    var parse = Parse(input)
    let kind = NoteKind(rawValue: parse.choice(NoteFields.kind))
    let eventOn = parse.requiredDay(NoteFields.eventOn)
    var note = NewNote(kind: kind ?? .contact, eventOn: eventOn)
    let person = parse.text(NoteFields.person)
    note.person = person.isEmpty ? nil : person
    note.eventTime = parse.time(NoteFields.eventTime)
    let mode = parse.choice(NoteFields.mode)
    note.mode = mode.isEmpty || mode == NoteWords.noContact ? nil : mode
    let with = parse.choice(NoteFields.with)
    if note.mode != nil {
      note.with = with
      if with.isEmpty { parse.fail(NoteFields.with, "Choose with whom you were in contact") }
    }
    note.participants = parse.text(NoteFields.participants)
    note.place = TalkPlaceFields.read(&parse)
    for part in NotePart.allCases { note.parts[part] = parse.text(NoteFields.part(part)) }
    note.body = parse.text(NoteFields.body)
    if note.parts.missing.count == NotePart.allCases.count, note.body.isEmpty {
      parse.fail(
        NoteFields.part(.served), "Write at least one part of the note, however short")
    }
    note.readSubject(&parse)
    note.nextFollowUpOn = parse.day(NoteFields.nextFollowUpOn)
    if let next = note.nextFollowUpOn, next < eventOn {
      parse.fail(NoteFields.nextFollowUpOn, "The next follow-up must come after the event")
    }
    note.isProblem = parse.yes(NoteFields.problem)
    let resolves = parse.text(NoteFields.resolves)
    note.resolves = resolves.isEmpty ? nil : resolves
    note.keptWording = parse.text(NoteFields.keptWording)
    try parse.finish()
    self = note
  }

  private mutating func readSubject(_ parse: inout Parse) {
    let text = parse.text(NoteFields.about)
    guard !text.isEmpty else { return }
    about = NoteSubject(text)
    if about == nil || (about?.kind == .delay && DeadlineName(about!.id) == nil) {
      parse.fail(NoteFields.about, "Choose what the note is about from the list")
    }
  }
}

extension Parse {
  /// `HH:MM` on the 24-hour clock; nil where it is empty or is not a time.
  mutating func time(_ field: Field) -> String? {
    let text = text(field)
    guard !text.isEmpty else { return nil }
    guard text.utf8.count == 5, Instant("2000-01-01T\(text):00Z") != nil else {
      fail(field, "\(field.label) must be a time on the 24-hour clock, such as 14:30")
      return nil
    }
    return text
  }
}
