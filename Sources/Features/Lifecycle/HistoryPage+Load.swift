import Domain
import Storage

extension HistoryPage {
  package static func load(
    _ header: CaseHeader, _ scope: Scope, _ reader: Reader
  ) throws -> HistoryPage? {
    try header.require(.services)
    guard let log = try LifecycleLog(of: header.id, reader) else { return nil }
    let people = header.people.compactMap { person in
      log.member(person.id).map {
        Person(id: person.id, name: person.name, state: log.state(of: $0, on: scope.today))
      }
    }
    let steps = try reader.rows(
      """
      SELECT t.person_id, p.given_names, p.family_name, p.name_order, p.preferred_name,
        t.from_state, t.to_state, t.on_day, t.recorded_at, s.name, t.reason, t.evidence
      FROM transition t JOIN person p ON p.id = t.person_id
      LEFT JOIN staff s ON s.id = t.by_staff_id
      WHERE t.case_id = $1 ORDER BY t.on_day DESC, t.recorded_at DESC, t.person_id, t.number DESC
      """, [header.id]
    ) { row in step(row, header) }
    return HistoryPage(header: header, people: people, steps: steps)
  }

  private static func step(_ row: Row, _ header: CaseHeader) -> Step {
    let evidence = row.text(11).split(separator: ":", maxSplits: 1).map(String.init)
    let kind = evidence.first ?? ""
    return Step(
      personID: row.text(0), person: header.person(row.text(0))?.name ?? row.name(1),
      from: LifecycleState(rawValue: row.text(5)) ?? .referred,
      to: LifecycleState(rawValue: row.text(6)) ?? .open, on: row.day(7) ?? Day(number: 0),
      recordedAt: row.instant(8) ?? Instant(milliseconds: 0), by: row.optionalText(9) ?? "",
      reason: row.text(10), evidence: kind,
      evidencePath: path(of: kind, evidence.last ?? "", header))
  }
}
