import Domain
import Markup
import Policies
import Storage

/// The case manager records a follow-up of signed goals: contact, note and what came of it in one
/// save (WI-NOTE-09). The contact is what the deadline of T21 reads.
package struct RecordFollowUp: Command {
  package static let permission = Permission.noteWrite
  package static let name = "follow-up.record"

  let caseID: String
  let on: Day
  let with: String
  let who: String
  let personID: String?
  let mode: String
  let result: String
  let goals: [String]
  let nextOn: Day

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    self.caseID = caseID
    var parse = Parse(input)
    on = parse.requiredDay(FollowUpFields.on)
    with = parse.choice(FollowUpFields.with)
    who = parse.text(FollowUpFields.name)
    let person = parse.text(FollowUpFields.person([]))
    personID = person.isEmpty ? nil : person
    mode = parse.choice(FollowUpFields.mode)
    result = parse.text(FollowUpFields.result)
    goals = input.all("goals").filter { !$0.isEmpty }
    if goals.isEmpty {
      parse.fail(FollowUpFields.goals([]), "Choose each goal that was spoken about")
    }
    nextOn = parse.requiredDay(FollowUpFields.nextOn)
    if ["provider", "employer"].contains(with), who.isEmpty {
      parse.fail(FollowUpFields.name, "Enter who it was, and of which provider or employer")
    }
    try parse.finish()
  }

  package struct Facts: Sendable {
    let header: CaseHeader
    let open: [FollowUps.Standing]
  }

  package struct Outcome: Sendable {
    let contactID: String
    let noteID: String
    let id: String
    let note: NewNote
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let header = try CaseHeader.load(caseID, scope, tx.reader),
      personID.map({ header.person($0) != nil }) ?? true,
      let file = try CaseFiles.load(caseID, tx.reader)
    else { return nil }
    return Facts(header: header, open: WisconsinRefugee.goalStandings(of: file))
  }

  package func decide(_ facts: Facts, _ now: Now) throws(FollowUpRefusal) -> Outcome {
    try FollowUps.check(
      on: on, goals: goals, among: Set(facts.open.map(\.goal.own)), next: nextOn, today: now.today)
    let titles = facts.open.filter { goals.contains($0.goal.own) }.map(\.title)
    let note = NewNote(
      kind: .followUp, person: personID, eventOn: on, mode: mode, with: with,
      participants: who,
      parts: NoteParts(
        served: "\(FollowUpWords.with(with)), \(NoteWords.mode(mode).lowercasedFirst)",
        activity: result, plan: "Next follow-up on \(nextOn)"),
      body: "Goals: " + titles.joined(separator: "; "), nextFollowUpOn: nextOn)
    return Outcome(contactID: now.newID(), noteID: now.newID(), id: now.newID(), note: note)
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    let isLate = SaveNote.timing(on, now.today).isLate
    try NoteRecords.add(done.note, id: done.noteID, caseID: caseID, isLate: isLate, tx, now)
    try ContactRecords.add(
      ContactRecord(
        id: done.contactID, caseID: caseID, person: personID, on: on, mode: mode, with: with,
        goals: goals), tx, now)
    try FollowUpRecords.add(
      done.id,
      FollowUpRow(
        kind: .followUp, contactID: done.contactID, noteID: done.noteID, name: who,
        result: result, nextOn: nextOn), caseID: caseID, now.stamp, tx)
  }

  package func location(_ done: Outcome) -> Path { "/cases/\(caseID)/follow-ups" }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), Reference("contact", done.contactID), Reference("note", done.noteID)]
      + (personID.map { [.person($0)] } ?? [])
  }
}

extension WisconsinRefugee {
  /// The signed, open goals of a case, and since when no follow-up named them (WI-CLK-08).
  static func goalStandings(of file: CaseFile) -> [FollowUps.Standing] {
    FollowUps.standings(of: file, uncovered: ClockTerms("goal.uncovered", in: parameters))
  }
}
