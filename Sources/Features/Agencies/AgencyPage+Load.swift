import Domain
import Storage

extension AgencyPage {
  /// Nil where there is no such agency.
  package static func load(
    _ id: String, form: FormState = FormState(), _ reader: Reader
  ) throws -> AgencyPage? {
    try reader.one(
      """
      SELECT a.name, a.kind, a.time_zone, a.client_label,
        (SELECT COUNT(*) FROM staff s WHERE s.agency_id = a.id AND s.disabled_on IS NULL), a.version
      FROM agency a WHERE a.id = $1
      """, [id]
    ) {
      AgencyPage(
        id: id, name: $0.text(0), kind: $0.text(1), timeZone: $0.text(2), clientLabel: $0.text(3),
        staff: $0.int(4), version: $0.int(5), form: form)
    }
  }
}
