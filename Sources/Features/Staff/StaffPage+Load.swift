import Domain
import Storage

extension StaffPage {
  static let pageSize = 100

  package static func load(
    form: FormState = FormState(), after last: String = "", _ reader: Reader
  ) throws -> StaffPage {
    let lines = try reader.rows(
      """
      SELECT s.id, s.name, s.role, a.id, a.name, s.email, b.name, s.disabled_on,
        (SELECT COUNT(*) FROM care_team t WHERE t.staff_id = s.id AND t.to_on IS NULL)
      FROM staff s JOIN agency a ON a.id = s.agency_id LEFT JOIN staff b ON b.id = s.supervisor_id
      WHERE $1 = '' OR (s.name, s.id) > (SELECT l.name, l.id FROM staff l WHERE l.id = $1)
      ORDER BY s.name, s.id LIMIT $2
      """, [last, pageSize + 1]
    ) { row in
      Line(
        id: row.text(0), name: row.text(1),
        role: Role(rawValue: row.text(2))?.words ?? row.text(2), agencyID: row.text(3),
        agency: row.text(4), email: row.text(5), supervisor: row.text(6),
        disabledOn: row.day(7), openPlaces: row.int(8))
    }
    let shown = Array(lines.prefix(pageSize))
    let leaders = Set(Role.ofStaff.filter { $0.isSupervisor || $0 == .pointOfContact })
    return StaffPage(
      staff: shown,
      next: lines.count > shown.count ? shown.last?.id : nil,
      agencies: try reader.rows("SELECT id, name FROM agency ORDER BY name, id") {
        Agency(id: $0.text(0), name: $0.text(1))
      },
      supervisors: try StaffList.active(leaders, reader), form: form)
  }
}
