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
    return ExplanationsPage(
      header: header, lines: lines,
      missing: ExplanationKind.allCases.filter { !told.contains($0.rawValue) }.map(\.words),
      mayRecord: try scope.decide(.sharingChoice, on: header.id, reader).isAllowed, form: form)
  }
}
