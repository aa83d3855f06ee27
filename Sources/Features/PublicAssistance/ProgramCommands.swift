import Domain
import Markup
import Storage

/// A suggested programme is not for this person (WI-INT-06).
package struct DismissSuggestion: Command {
  package static let permission = Permission.caseEdit
  package static let name = "program-suggestion.dismiss"

  let person: AssistedPerson
  let rule: String
  let reason: String

  package init(_ input: Input, _ person: AssistedPerson) throws(InvalidInput) {
    var parse = Parse(input)
    self.person = person
    rule = parse.text(AssistanceFields.rule)
    reason = parse.text(AssistanceFields.reason)
    try parse.finish()
  }

  package var subject: Subject { person.subject }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> AssistanceFacts? {
    try AssistanceFacts.load(person.caseID, person.personID, scope, tx.reader)
  }

  package func decide(
    _ facts: AssistanceFacts, _ now: Now
  ) throws(PublicAssistanceRefusal) -> String {
    try facts.check()
    guard facts.suggested.contains(rule) else { throw .notSuggested }
    return now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try PublicAssistanceRecords.dismiss(
      rule, reason: reason, id: id, personID: person.personID, tx, now)
  }

  package func location(_ id: String) -> Path { person.path }

  package func references(_ id: String) -> [Reference] { person.references }
}

/// Somebody joins a programme, and who pays for it is said (WI-INT-07).
package struct EnrollInProgram: Command {
  package static let permission = Permission.caseEdit
  package static let name = "enrollment.begin"

  let person: AssistedPerson
  let program: String
  let startedOn: Day
  let funding: String

  package init(_ input: Input, _ person: AssistedPerson) throws(InvalidInput) {
    var parse = Parse(input)
    self.person = person
    program = parse.choice(AssistanceFields.program)
    startedOn = parse.requiredDay(AssistanceFields.startedOn)
    funding = parse.choice(AssistanceFields.payer)
    try parse.finish()
  }

  package var subject: Subject { person.subject }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> AssistanceFacts? {
    try AssistanceFacts.load(person.caseID, person.personID, scope, tx.reader)
  }

  package func decide(
    _ facts: AssistanceFacts, _ now: Now
  ) throws(PublicAssistanceRefusal) -> [String] {
    try facts.check()
    guard startedOn <= now.today else { throw .inFuture(startedOn, today: now.today) }
    let isOpen = facts.enrollments.contains { one in
      one.program == program && (one.endedOn.map { $0 >= startedOn } ?? true)
    }
    guard !isOpen else { throw .openAlready(PersonWords.program(program)) }
    return [now.newID(), now.newID()]
  }

  package func write(_ ids: [String], _ tx: Transaction, _ now: Now) throws {
    try EnrollmentRecords.add(
      id: ids[0], personID: person.personID, program: program, startedOn: startedOn, now.stamp,
      tx)
    try PublicAssistanceRecords.setFunding(
      funding, ofEnrollment: ids[0], id: ids[1], personID: person.personID, now.stamp, tx)
  }

  package func location(_ ids: [String]) -> Path { person.path }

  package func references(_ ids: [String]) -> [Reference] {
    person.references + [Reference("enrollment", ids[0])]
  }
}

/// Somebody left a programme (WI-INT-07).
package struct LeaveProgram: Command {
  package static let permission = Permission.caseEdit
  package static let name = "enrollment.end"

  let person: AssistedPerson
  let id: String
  let version: Int
  let on: Day

  package init(
    _ input: Input, _ person: AssistedPerson, id: String, version: Int
  ) throws(InvalidInput) {
    var parse = Parse(input)
    self.person = person
    self.id = id
    self.version = version
    on = parse.requiredDay(AssistanceFields.endedOn)
    try parse.finish()
  }

  package var subject: Subject { person.subject }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> FundedEnrollment? {
    let facts = try AssistanceFacts.load(person.caseID, person.personID, scope, tx.reader)
    guard let facts, facts.isMember, let one = facts.enrollments.first(where: { $0.id == id })
    else { return nil }
    guard one.version == version else {
      throw Undone.stale(VersionConflict(current: one.version, base: version, lines: []))
    }
    return one
  }

  package func decide(
    _ one: FundedEnrollment, _ now: Now
  ) throws(PublicAssistanceRefusal) -> FundedEnrollment {
    if let ended = one.endedOn { throw .endedBefore(ended) }
    guard on <= now.today else { throw .inFuture(on, today: now.today) }
    if let started = one.startedOn, on < started { throw .endsBeforeStart(started) }
    return one
  }

  package func write(_ one: FundedEnrollment, _ tx: Transaction, _ now: Now) throws {
    try EnrollmentRecords.end(id: id, on: on, now.stamp, tx)
  }

  package func location(_ one: FundedEnrollment) -> Path { person.path }

  package func references(_ one: FundedEnrollment) -> [Reference] {
    person.references + [Reference("enrollment", id)]
  }
}
