import Domain
import Markup
import Policies
import Storage

/// Extends one member's service past its normal end, as the pack of the program has it, together with
/// the note that says why.
package struct ExtendService: Command {
  package static let permission = Permission.caseEdit
  package static let name = "extension.grant"

  package struct Granted: Sendable {
    let id: String
    let noteID: String
    let program: String
    let agreed: Agreed
    let move: LifecycleMove
  }

  /// The two days by which the contract counts an extension.
  package struct Agreed: Sendable, Equatable {
    let therapistOn: Day?
    let caseManagerOn: Day?
  }

  package struct Facts: Sendable {
    let log: LifecycleLog
    let member: Member
  }

  let caseID: String
  let person: String
  /// Empty for the only program that there is.
  let program: String
  let until: Day
  let therapistAgreedOn: Day?
  let caseManagerAgreedOn: Day?
  let reason: String
  let note: String

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    self.caseID = caseID
    var parse = Parse(input)
    person = parse.text(LifecycleFields.person)
    program = parse.text(LifecycleFields.program)
    until = parse.requiredDay(LifecycleFields.until)
    therapistAgreedOn = parse.day(LifecycleFields.therapistAgreedOn)
    caseManagerAgreedOn = parse.day(LifecycleFields.caseManagerAgreedOn)
    reason = parse.text(LifecycleFields.reason)
    note = parse.text(LifecycleFields.note)
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  /// Nil where the case has no such member.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let log = try LifecycleLog(of: caseID, tx.reader), let member = log.member(person)
    else { return nil }
    return Facts(log: log, member: member)
  }

  package func decide(_ facts: Facts, _ now: Now) throws(ExtensionRefusal) -> Granted {
    let member = facts.member
    let terms = try Extending.terms(
      for: member, asked: program, on: now.today, among: AllPolicies.extensions)
    try Extending.check(until: until, for: member, under: terms)
    let days = agreedDays(by: now.today)
    try Extending.checkGranting(
      under: terms.approval, agreed: Set(days.keys), by: now.actor.role, reason: reason,
      hasNote: !note.isEmpty)
    let isHolding = facts.log.state(of: member, on: now.today) == .graduating
    do {
      let move = try facts.log.move(
        member, on: now.today, through: [.extended] + (isHolding ? [.graduating] : []))
      return Granted(
        id: now.newID(), noteID: now.newID(), program: terms.program,
        agreed: agreed(under: terms.approval, days, on: now.today), move: move)
    } catch { throw .skipped(error) }
  }

  /// Nobody has agreed on a day to come.
  private func agreedDays(by today: Day) -> [Role: Day] {
    let typed: [Role: Day?] = [.therapist: therapistAgreedOn, .caseManager: caseManagerAgreedOn]
    return typed.compactMapValues { day in day.flatMap { $0 <= today ? $0 : nil } }
  }

  /// Whoever alone approves it does so today; that counts for both.
  private func agreed(
    under approval: ExtensionTerms.Approval?, _ days: [Role: Day], on today: Day
  ) -> Agreed {
    if case .given = approval { return Agreed(therapistOn: today, caseManagerOn: today) }
    return Agreed(therapistOn: days[.therapist], caseManagerOn: days[.caseManager])
  }

  package func write(_ granted: Granted, _ tx: Transaction, _ now: Now) throws {
    try tx.insert(
      Table("extension"), id: granted.id,
      [
        ("person_id", person), ("program", granted.program), ("until_on", until),
        ("lct_agreed_on", granted.agreed.therapistOn),
        ("cm_agreed_on", granted.agreed.caseManagerOn),
      ], now.stamp)
    let grounds = TransitionGrounds(
      on: now.today, reason: "Service is extended until \(until): \(reason)",
      evidence: Reference("note", granted.noteID))
    try TransitionRecords.add(granted.move, caseID: caseID, grounds, tx, now)
    let note = NewNote(
      kind: .extension, person: person, eventOn: now.today, parts: NoteParts(need: reason),
      body: note)
    try NoteRecords.add(note, id: granted.noteID, caseID: caseID, isLate: false, tx, now)
  }

  package func location(_ granted: Granted) -> Path { "/cases/\(caseID)/clocks" }

  package func references(_ granted: Granted) -> [Reference] {
    [
      .caseFile(caseID), .person(person), Reference("extension", granted.id),
      Reference("note", granted.noteID),
    ]
  }
}
