import Domain
import Storage

extension AgenciesPage {
  package static func load(
    form: FormState = FormState(), _ reader: Reader
  ) throws -> AgenciesPage {
    let lines = try reader.rows(
      """
      SELECT a.id, a.name, a.kind, a.time_zone, a.client_label,
        (SELECT COUNT(*) FROM staff s WHERE s.agency_id = a.id AND s.disabled_on IS NULL)
      FROM agency a ORDER BY a.name, a.id LIMIT 500
      """
    ) {
      Line(
        id: $0.text(0), name: $0.text(1), kind: $0.text(2), timeZone: $0.text(3),
        clientLabel: $0.text(4), staff: $0.int(5))
    }
    return AgenciesPage(agencies: lines, form: form)
  }
}
