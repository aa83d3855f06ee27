import Domain
import Storage

extension InterpretersPage {
  package static func load(
    _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> InterpretersPage {
    InterpretersPage(
      day: scope.today, all: try StoredInterpreter.all(of: scope.actor.agencyID, reader),
      mayManage: Access.allows(scope.actor.role, .interpreterManage), form: form)
  }
}

extension InterpreterPage {
  /// Nil where the agency's list has no such entry.
  package static func load(
    _ id: String, _ form: FormState?, _ scope: Scope, _ reader: Reader
  ) throws -> InterpreterPage? {
    let all = try StoredInterpreter.all(of: scope.actor.agencyID, reader)
    guard let stored = all.first(where: { $0.id == id }) else { return nil }
    let state = form ?? FormState(stored.entry.input)
    return InterpreterPage(
      stored: stored, version: state.input["version"].flatMap { Int($0) } ?? stored.version,
      form: state)
  }
}

extension CaseInterpretersPage {
  package static func load(
    _ header: CaseHeader, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> CaseInterpretersPage? {
    var filled = form
    let client = header.people.first { $0.interpreterNeeded } ?? header.people.first
    filled.input = form.input.filled(with: [
      "on": scope.today.description, "person": client?.id,
    ])
    return CaseInterpretersPage(
      header: header, day: scope.today, lines: try lines(of: header, reader),
      roster: try StoredInterpreter.all(of: scope.actor.agencyID, reader),
      meetings: try meetings(of: header.id, from: scope.today.adding(days: -30), reader),
      mayAssign: try scope.decide(.interpreterAssign, on: header.id, reader).isAllowed,
      form: filled)
  }

  static func lines(of header: CaseHeader, _ reader: Reader) throws -> [Line] {
    try reader.rows(
      """
      SELECT x.id, x.on_day, x.person_id, x.topic, COALESCE(i.name, ''), i.kind, x.relative_id,
        x.other_name, x.mode, x.reason, x.client_understood, x.staff_understood,
        x.appointment_id
      FROM interpreter_assignment x LEFT JOIN interpreter i ON i.id = x.interpreter_id
      WHERE x.case_id = $1 ORDER BY x.on_day DESC, x.id DESC LIMIT 200
      """, [header.id]
    ) { row in
      let relative = row.optionalText(6).map { header.person($0)?.name ?? "A former member" }
      return Line(
        id: row.text(0), on: row.day(1) ?? Day(number: 0),
        appointmentID: row.optionalText(12), personID: row.text(2),
        person: header.person(row.text(2))?.name ?? "A former member", topic: row.text(3),
        who: row.optionalText(5) == nil ? relative ?? row.text(7) : row.text(4),
        kind: row.optionalText(5).flatMap(ListedInterpreter.Kind.init(rawValue:)),
        mode: row.text(8), reason: row.text(9), clientUnderstood: row.optionalBool(10),
        staffUnderstood: row.optionalBool(11))
    }
  }

  private static func meetings(
    of caseID: String, from day: Day, _ reader: Reader
  ) throws -> [Meeting] {
    try reader.rows(
      """
      SELECT id, kind, starts_at FROM appointment WHERE case_id = $1 AND on_day >= $2
      ORDER BY starts_at, id LIMIT 100
      """, [caseID, day]
    ) { row in
      let at = row.text(2)
      let on = Day(at.prefix(10))?.words ?? at
      return Meeting(
        id: row.text(0), label: "\(row.text(1).capitalisedFirst), \(on), \(at.suffix(5))")
    }
  }
}

extension ComprehensionPage {
  package static func load(
    _ header: CaseHeader, id: String, _ form: FormState, _ reader: Reader
  ) throws -> ComprehensionPage? {
    guard
      let line = try CaseInterpretersPage.lines(of: header, reader).first(where: { $0.id == id })
    else { return nil }
    return ComprehensionPage(header: header, line: line, form: form)
  }
}
