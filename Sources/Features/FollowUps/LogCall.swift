import Domain
import Markup
import Storage

/// Somebody calls on behalf of someone of the case: who it was, how they are related, and what was
/// said go into the log (WI-NOTE-03).
package struct LogCall: Command {
  package static let permission = Permission.noteWrite
  package static let name = "call.log"

  let caseID: String
  let on: Day
  let representativeID: String?
  let caller: String
  let relationship: String
  let personID: String?
  let mode: String
  let said: String

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    self.caseID = caseID
    var parse = Parse(input)
    on = parse.requiredDay(FollowUpFields.on)
    let known = parse.text(FollowUpFields.representative([]))
    representativeID = known.isEmpty ? nil : known
    caller = parse.text(FollowUpFields.caller)
    relationship = parse.choice(FollowUpFields.relationship)
    let person = parse.text(FollowUpFields.behalf([]))
    personID = person.isEmpty ? nil : person
    mode = parse.choice(FollowUpFields.mode)
    said = parse.text(FollowUpFields.said)
    if known.isEmpty {
      if caller.isEmpty { parse.fail(FollowUpFields.caller, "Enter who called") }
      if relationship.isEmpty {
        parse.fail(FollowUpFields.relationship, "Choose how the caller is related")
      }
    }
    try parse.finish()
  }

  package struct Facts: Sendable {
    let header: CaseHeader
    let representative: StoredRepresentative?
  }

  package struct Outcome: Sendable {
    let contactID: String
    let noteID: String
    let id: String
    let name: String
    let relationship: String
  }

  package var interpreting: [NamedInterpreter] { [] }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let header = try CaseHeader.load(caseID, scope, tx.reader),
      personID.map({ header.person($0) != nil }) ?? true
    else { return nil }
    return Facts(
      header: header,
      representative: try representativeID.flatMap { id in
        try StoredRepresentative.all(of: header, on: scope.today, tx.reader)
          .first { $0.id == id }
      })
  }

  package func decide(_ facts: Facts, _ now: Now) throws(FollowUpRefusal) -> Outcome {
    guard on <= now.today else { throw .inFuture(on, today: now.today) }
    if representativeID != nil, facts.representative == nil { throw .representativeUnknown }
    return Outcome(
      contactID: now.newID(), noteID: now.newID(), id: now.newID(),
      name: facts.representative?.name ?? caller,
      relationship: facts.representative?.relationship ?? relationship)
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    let words = FollowUpWords.relationship(done.relationship).lowercasedFirst
    let partner = FollowUpWords.partner(done.relationship)
    let note = NewNote(
      kind: .contact, person: personID, eventOn: on, mode: mode, with: partner,
      participants: "\(done.name), \(words)",
      parts: NoteParts(served: "\(done.name), \(words), called on their behalf"), body: said)
    let isLate = SaveNote.timing(on, now.today).isLate
    try NoteRecords.add(note, id: done.noteID, caseID: caseID, isLate: isLate, tx, now)
    try ContactRecords.add(
      ContactRecord(
        id: done.contactID, caseID: caseID, person: personID, on: on, mode: mode, with: partner),
      tx, now)
    try FollowUpRecords.add(
      done.id,
      FollowUpRow(
        kind: .call, contactID: done.contactID, noteID: done.noteID, name: done.name,
        relationship: done.relationship, representativeID: representativeID, result: said),
      caseID: caseID, now.stamp, tx)
  }

  package func location(_ done: Outcome) -> Path { "/cases/\(caseID)/follow-ups" }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), Reference("contact", done.contactID), Reference("note", done.noteID)]
      + (personID.map { [.person($0)] } ?? [])
  }
}
