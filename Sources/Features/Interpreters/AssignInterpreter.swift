import Domain
import Markup
import Policies
import Storage

/// Says who interprets for someone: a child never, an untrained adult not where it is sensitive,
/// nobody of the list without agreement and training (IRC-LANG-03…05, IRC-CONF-09).
package struct AssignInterpreter: Command {
  package static let permission = Permission.interpreterAssign
  package static let name = "interpreter.assign"

  let row: AssignmentRow
  let isSensitive: Bool
  let isReminded: Bool

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    var parse = Parse(input)
    let person = parse.text(InterpreterFields.person)
    let on = parse.requiredDay(InterpreterFields.on)
    let appointment = parse.text(InterpreterFields.appointment)
    let topic = parse.choice(InterpreterFields.topic)
    let listed = parse.text(InterpreterFields.listed)
    let relative = parse.text(InterpreterFields.relative)
    let other = parse.text(InterpreterFields.other)
    let born = parse.day(InterpreterFields.otherBorn)
    let mode = parse.choice(InterpreterFields.mode)
    let reason = parse.text(InterpreterFields.reason)
    isReminded = parse.yes(InterpreterFields.reminded)
    isSensitive = InterpretingTopics.topic(topic)?.isSensitive ?? false
    try parse.finish()
    row = AssignmentRow(
      caseID: caseID, personID: person, on: on,
      appointmentID: appointment.isEmpty ? nil : appointment, topic: topic,
      interpreterID: listed.isEmpty ? nil : listed,
      relativeID: relative.isEmpty ? nil : relative, otherName: other, otherBorn: born,
      mode: mode, reason: reason)
  }

  package struct Facts: Sendable {
    let header: CaseHeader
    let listed: StoredInterpreter?
    let isAppointmentKnown: Bool
    /// What the client is of, for small communities.
    let communities: Set<String>
  }

  package var interpreting: [NamedInterpreter] { [.one(row.otherName, on: row.on)] }

  package var subject: Subject { .cases([row.caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let header = try CaseHeader.load(row.caseID, scope, tx.reader) else { return nil }
    let list = try StoredInterpreter.all(of: scope.actor.agencyID, tx.reader)
    let country = try tx.one(
      "SELECT country_of_birth FROM person WHERE id = $1", [row.personID]
    ) { $0.text(0) }
    let language = header.person(row.personID).map { LanguageName.of($0.language) }
    return Facts(
      header: header, listed: list.first { $0.id == row.interpreterID },
      isAppointmentKnown: try row.appointmentID.map {
        try tx.exists("SELECT 1 FROM appointment WHERE id = $1 AND case_id = $2", [$0, row.caseID])
      } ?? true,
      communities: Set([country, language].compactMap { $0 }))
  }

  package func decide(_ facts: Facts, _ now: Now) throws(AssignmentRefusal) -> String {
    guard facts.header.person(row.personID) != nil else { throw .personNotOfCase }
    guard facts.isAppointmentKnown else { throw .unknownAppointment }
    try Interpreting.assign(
      try choice(facts), on: row.on, isSensitive: isSensitive, hasReason: !row.reason.isEmpty,
      communities: facts.communities)
    guard isReminded else { throw .notReminded }
    return now.newID()
  }

  private func choice(_ facts: Facts) throws(AssignmentRefusal) -> Interpreting.Choice {
    let chosen = [row.interpreterID, row.relativeID, row.otherName.isEmpty ? nil : row.otherName]
      .compactMap { $0 }
    guard chosen.count < 2 else { throw .several }
    if row.interpreterID != nil {
      guard let listed = facts.listed else { throw .unknownInterpreter }
      return .listed(listed.listed(on: row.on))
    }
    if let relative = row.relativeID {
      guard let person = facts.header.person(relative) else { throw .personNotOfCase }
      return .relative(born: person.birthDate)
    }
    guard !row.otherName.isEmpty else { throw .nobody }
    return .relative(born: row.otherBorn)
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try AssignmentRecords.add(id, row, now.stamp, tx)
  }

  package func location(_ id: String) -> Path { "/cases/\(row.caseID)/interpreters" }

  package func references(_ id: String) -> [Reference] {
    [.caseFile(row.caseID), .person(row.personID), Reference("interpreter-assignment", id)]
  }
}
