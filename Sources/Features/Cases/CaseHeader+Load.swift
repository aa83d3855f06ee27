import Domain
import Storage

extension CaseHeader {
  /// The head of a case that the actor reaches; nil where there is none for them.
  package static func load(
    _ caseID: String, _ scope: Scope, _ reader: Reader
  ) throws -> CaseHeader? {
    guard let (reach, why) = try sight(of: caseID, scope, reader) else { return nil }
    let people = toldApart(try people(of: caseID, on: scope.today, reader))
    let team = try team(of: caseID, on: scope.today, reader)
    return try reader.one(
      """
      SELECT c.number, c.agency_id, a.name, a.time_zone, c.opened_on, c.closed_on, c.version
      FROM case_file c JOIN agency a ON a.id = c.agency_id WHERE c.id = $1
      """, [caseID]
    ) { row in
      CaseHeader(
        id: caseID, number: row.text(0), agencyID: row.text(1), agency: row.text(2),
        timeZone: row.text(3), openedOn: row.day(4) ?? scope.today, closedOn: row.day(5),
        version: row.int(6), reach: reach, why: why.map { GroundLine($0) }, people: people,
        team: team)
    }
  }

  /// How much of the case the actor sees, and why they see its people; nil where they do not.
  private static func sight(
    of caseID: String, _ scope: Scope, _ reader: Reader
  ) throws -> (reach: Reach, why: [Ground])? {
    if scope.actor.role == .operator { return (.full, [.operation]) }
    guard let relation = try scope.relation(to: caseID, reader) else { return nil }
    let reasons = Access.reasons(scope.actor.role, relation)
    guard case .shown(let why)? = reasons[.identity] else { return nil }
    return (Reach(of: reasons), why)
  }

  private static func people(
    of caseID: String, on today: Day, _ reader: Reader
  ) throws -> [Person] {
    try reader.rows(
      """
      SELECT p.id, p.given_names, p.family_name, p.name_order, p.preferred_name, m.relationship,
        m.is_head, p.birth_date, p.arrived_on, p.language, p.interpreter_needed
      FROM membership m JOIN person p ON p.id = m.person_id
      WHERE m.case_id = $1 AND m.to_on IS NULL ORDER BY m.is_head DESC, p.birth_date ASC NULLS LAST, p.id
      """, [caseID]
    ) { row in
      let birth = row.day(7)
      return Person(
        id: row.text(0),
        name: PersonName.display(
          given: row.text(1), family: row.text(2), order: row.text(3), preferred: row.text(4)),
        relationship: row.text(5), isHead: row.bool(6), birthDate: birth, arrivedOn: row.day(8),
        isAdult: birth.map { $0.birthday(turning: 18) <= today } ?? false, language: row.text(9),
        interpreterNeeded: row.bool(10))
    }
  }

  private static func team(of caseID: String, on today: Day, _ reader: Reader) throws -> [Worker] {
    try reader.rows(
      """
      SELECT s.id, s.name, t.role, a.name, t.is_gatekeeper, t.from_on
      FROM care_team t JOIN staff s ON s.id = t.staff_id JOIN agency a ON a.id = s.agency_id
      WHERE t.case_id = $1 AND t.from_on <= $2 AND (t.to_on IS NULL OR t.to_on > $2)
      ORDER BY t.is_gatekeeper DESC, t.role, s.name
      """, [caseID, today]
    ) { row in
      Worker(
        staffID: row.text(0), name: row.text(1), role: row.text(2), agency: row.text(3),
        isGatekeeper: row.bool(4), from: row.day(5))
    }
  }
}

extension Row {
  /// A day that the schema stores as text.
  package func day(_ column: Int) -> Day? { optionalText(column).flatMap { Day($0) } }

  package func instant(_ column: Int) -> Instant? { optionalText(column).flatMap { Instant($0) } }
}
