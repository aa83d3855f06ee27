import Domain
import Storage

extension DisclosuresPage {
  package static func load(_ header: CaseHeader, _ reader: Reader) throws -> DisclosuresPage? {
    let lines = try reader.rows(
      """
      SELECT d.id, d.sent_on, d.recipient, d.person_id, d.classes, d.what, d.means, d.basis,
        d.release_id, COALESCE(s.name, d.by_staff_id)
      FROM disclosure d LEFT JOIN staff s ON s.id = d.by_staff_id
      WHERE d.case_id = $1 ORDER BY d.sent_on DESC, d.id DESC
      """, [header.id]
    ) { row in
      Line(
        id: row.text(0), on: row.day(1) ?? Day(number: 0), recipient: row.text(2),
        personID: row.optionalText(3),
        person: row.optionalText(3).map { header.person($0)?.name ?? "A former member" },
        classes: DataClass.list(row.text(4)), what: row.text(5), means: row.text(6),
        basis: row.text(7), releaseID: row.optionalText(8), by: row.text(9))
    }
    return DisclosuresPage(header: header, lines: lines)
  }
}
