import Domain
import Markup
import Policies
import Storage

/// Saves a note and, where there was a contact, the contact with it.
package struct SaveNote: Command {
  package static let permission = Permission.noteWrite
  package static let name = "note.save"

  /// How many working days after an event on `day` an entry is still in time.
  static func daysInTime(on day: Day) -> Int {
    NotesOwed.parameters.number("note.late.days", on: day) ?? 0
  }

  static func timing(_ event: Day, _ entry: Day) -> NoteTiming {
    NoteTiming(
      eventOn: event, enteredOn: entry, within: daysInTime(on: event),
      calendar: WorkingDays(.usFederal))
  }

  package struct Saved: Sendable {
    package let id: String
    package let isLate: Bool
    let contact: ContactRecord?
  }

  let caseID: String
  let note: NewNote
  let next: Path?

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    self.caseID = caseID
    note = try NewNote(input)
    next = input[NoteFields.next.name].flatMap { Path(requested: $0) }
  }

  package init(_ note: NewNote, caseID: String) {
    self.caseID = caseID
    self.note = note
    next = nil
  }

  package var interpreting: [NamedInterpreter] { [.among(note.participants, on: note.eventOn)] }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> NoteFacts? {
    NoteFacts(
      members: Set(
        try tx.rows("SELECT person_id FROM membership WHERE case_id = $1", [caseID]) {
          $0.text(0)
        }),
      isSubjectKnown: try note.about.map { try $0.exists(in: caseID, tx.reader) } ?? true,
      openProblems: Dictionary(
        uniqueKeysWithValues: try ProblemNoteRecords.open(ofCase: caseID, tx.reader)
          .map { ($0.id, $0.on) }))
  }

  package func decide(_ facts: NoteFacts, _ now: Now) throws(NoteRefusal) -> Saved {
    let timing = try Notes.save(
      note, in: facts, enteredOn: now.today, within: SaveNote.daysInTime(on: note.eventOn))
    let contact = note.mode.map { mode in
      ContactRecord(
        id: now.newID(), caseID: caseID, person: note.person, on: note.eventOn, mode: mode,
        with: note.with ?? "other")
    }
    return Saved(id: now.newID(), isLate: timing.isLate, contact: contact)
  }

  package func write(_ saved: Saved, _ tx: Transaction, _ now: Now) throws {
    try NoteRecords.add(note, id: saved.id, caseID: caseID, isLate: saved.isLate, tx, now)
    try TalkPlaceRecords.state(note.place, ofNote: saved.id, caseID: caseID, tx, now)
    if !note.keptWording.isEmpty {
      try KeptWordingRecords.keep(
        note.keptWording, ofNote: saved.id, caseID: caseID, now.stamp, tx)
    }
    if note.isProblem { try ProblemNoteRecords.mark(saved.id, ofCase: caseID, now.stamp, tx) }
    if let problem = note.resolves {
      try ProblemNoteRecords.resolve(problem, by: saved.id, now.stamp, tx)
    }
    if let contact = saved.contact { try ContactRecords.add(contact, tx, now) }
    try DraftRecords.discard(KeepNoteDraft.kind, caseID: caseID, tx, now)
  }

  package func location(_ saved: Saved) -> Path { next ?? "/cases/\(caseID)/notes/\(saved.id)" }

  package func references(_ saved: Saved) -> [Reference] {
    [.caseFile(caseID), Reference("note", saved.id)] + (note.person.map { [.person($0)] } ?? [])
      + (saved.contact.map { [Reference("contact", $0.id)] } ?? [])
  }
}
