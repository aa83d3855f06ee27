import Domain
import Storage

extension CareTeamPage {
  package static func load(
    _ header: CaseHeader, form: FormState = FormState(), _ scope: Scope, _ reader: Reader
  ) throws -> CareTeamPage {
    let mayEdit = try scope.decide(.careTeamEdit, on: header.id, reader).isAllowed
    let all = try reader.rows(
      """
      SELECT t.id, s.name, t.role, a.name, s.email, t.is_gatekeeper, t.from_on, t.to_on,
        COALESCE(n.phone, '')
      FROM care_team t JOIN staff s ON s.id = t.staff_id JOIN agency a ON a.id = s.agency_id
      LEFT JOIN staff_phone n ON n.staff_id = s.id
      WHERE t.case_id = $1 ORDER BY t.is_gatekeeper DESC, t.from_on, s.name, t.id
      """, [header.id]
    ) { row in
      Place(
        id: row.text(0), name: row.text(1),
        role: Role(rawValue: row.text(2))?.words ?? row.text(2), agency: row.text(3),
        email: row.text(4), phone: row.text(8), isGatekeeper: row.bool(5), from: row.day(6),
        to: row.day(7))
    }
    return CareTeamPage(
      header: header, places: all.filter { $0.to == nil }, former: all.filter { $0.to != nil },
      staff: mayEdit ? try StaffList.active(StaffList.teamRoles, reader) : [], mayEdit: mayEdit,
      form: form)
  }
}

extension Decision {
  /// Whether the act may be done, to whatever reach.
  package var isAllowed: Bool { if case .allowed = self { true } else { false } }
}
