import Domain
import Markup
import Storage

/// Saves a sensitive note: its text sealed, its readers named (IRC-NOTE-09).
package struct WriteRestrictedNote: Command {
  package static let permission = Permission.restrictedNoteWrite
  package static let name = "restricted-note.write"

  let caseID: String
  let sensitivity: Sensitivity
  let person: String
  let eventOn: Day
  let text: String
  let readers: [String]
  let sealing: Sealing

  package init(_ input: Input, caseID: String, sealing: Sealing?) throws(InvalidInput) {
    var parse = Parse(input)
    self.caseID = caseID
    let sensitivity = Sensitivity(rawValue: parse.choice(RestrictedNoteFields.sensitivity))
    person = parse.text(RestrictedNoteFields.person)
    eventOn = parse.requiredDay(RestrictedNoteFields.eventOn)
    text = parse.text(RestrictedNoteFields.text)
    readers = Set(input.all(RestrictedNoteFields.readers.name)).sorted()
    if sealing == nil { parse.fail("This server has no key, and keeps no restricted notes") }
    try parse.finish()
    guard let sensitivity, let sealing else { throw InvalidInput([]) }
    self.sensitivity = sensitivity
    self.sealing = sealing
  }

  package struct Outcome: Sendable {
    let id: String
    let sealedFor: String
    let agencyID: String
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> CaseHeader? {
    try CaseHeader.load(caseID, scope, tx.reader)
  }

  package func decide(_ header: CaseHeader, _ now: Now) throws(RestrictedNoteRefusal) -> Outcome {
    try RestrictedNotes.write(
      on: eventOn, person: person.isEmpty ? nil : person,
      members: Set(header.people.map(\.id)),
      readers: readers.map { id in
        header.team.first { $0.staffID == id }.flatMap { Role(rawValue: $0.role) }
      }, today: now.today)
    let head = header.people.first { $0.isHead } ?? header.people.first
    return Outcome(
      id: now.newID(), sealedFor: person.isEmpty ? head?.id ?? "" : person,
      agencyID: header.agencyID)
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try RestrictedNoteRecords.add(
      done.id,
      RestrictedNoteRow(
        caseID: caseID, personID: person.isEmpty ? nil : person, sealedFor: done.sealedFor,
        sensitivity: sensitivity, eventOn: eventOn, by: now.actor.id),
      text: text, agencyID: done.agencyID, sealing, now.stamp, tx)
    for reader in readers {
      try RestrictedNoteRecords.allow(
        reader, toRead: done.id, id: now.newID(), now.stamp, tx)
    }
  }

  package func location(_ done: Outcome) -> Path {
    "/cases/\(caseID)/restricted-notes/\(done.id)"
  }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), Reference("restricted-note", done.id)]
  }
}
