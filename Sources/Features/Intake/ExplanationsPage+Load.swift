import Domain
import Storage

extension ExplanationsPage {
  package static func load(
    _ header: CaseHeader, form: FormState = FormState(), _ scope: Scope, _ reader: Reader
  ) throws -> ExplanationsPage {
    var told: Set<String> = []
    let lines = try reader.rows(
      """
      SELECT e.kind, e.on_day, e.person_id, s.name, e.language, e.interpreter, e.form_version
      FROM explanation e LEFT JOIN staff s ON s.id = e.by_staff_id
      WHERE e.case_id = $1 ORDER BY e.on_day DESC, e.id DESC
      """, [header.id]
    ) { row in
      told.insert(row.text(0))
      let person = row.optionalText(2).flatMap { header.person($0)?.name }
      return Line(
        kind: ExplanationKind(rawValue: row.text(0))?.words ?? row.text(0), on: row.day(1),
        to: person ?? "The household", by: row.text(3), language: row.text(4),
        interpreter: row.text(5), formVersion: row.text(6))
    }
    let owesContact = try owesContact(header, reader)
    let missing = ExplanationKind.allCases.filter { kind in
      kind == .contactingDWS ? owesContact : !told.contains(kind.rawValue)
    }
    return ExplanationsPage(
      header: header, lines: lines,
      missing: missing.map(\.words),
      mayRecord: try scope.decide(.sharingChoice, on: header.id, reader).isAllowed, form: form)
  }

  /// Whether a placement or the closing of a Utah case came after the last time they were told how
  /// to contact DWS (UT-LIFE-13).
  private static func owesContact(_ header: CaseHeader, _ reader: Reader) throws -> Bool {
    let isOfUtah = try reader.exists(
      """
      SELECT 1 FROM membership m JOIN enrollment e ON e.person_id = m.person_id
      WHERE m.case_id = $1 AND m.to_on IS NULL AND e.program = 'utah-rccm'
      """, [header.id])
    guard isOfUtah else { return false }
    let placed = try reader.one(
      """
      SELECT MAX(j.secured_on) FROM membership m JOIN job j ON j.person_id = m.person_id
      WHERE m.case_id = $1 AND m.to_on IS NULL
      """, [header.id]
    ) { $0.day(0) }
    guard let last = [placed ?? nil, header.closedOn].compactMap({ $0 }).max() else { return false }
    return try !reader.exists(
      "SELECT 1 FROM explanation WHERE case_id = $1 AND kind = $2 AND on_day >= $3",
      [header.id, ExplanationKind.contactingDWS.rawValue, last])
  }
}
