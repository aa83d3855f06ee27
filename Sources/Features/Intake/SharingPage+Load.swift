import Domain
import Storage

extension SharingPage {
  package static func load(
    _ header: CaseHeader, form: FormState = FormState(), _ scope: Scope, _ reader: Reader
  ) throws -> SharingPage {
    let choices = try reader.rows(
      """
      SELECT choice, on_day, language, interpreter, superseded_at FROM sharing_choice_known
      WHERE case_id = $1 ORDER BY version DESC
      """, [header.id]
    ) {
      Choice(
        choice: $0.text(0), on: $0.day(1), language: $0.text(2), interpreter: $0.text(3),
        isCurrent: $0.optionalText(4) == nil)
    }
    return SharingPage(
      header: header, choices: choices,
      kept: choices.first?.choice == "opt-out" ? try kept(header.id, reader) : [],
      others: try others(than: header.agencyID, reader),
      mayRecord: try scope.decide(.sharingChoice, on: header.id, reader).isAllowed, form: form)
  }

  /// What the current opt-out keeps back, agency by agency.
  private static func kept(_ caseID: String, _ reader: Reader) throws -> [Kept] {
    try reader.rows(
      """
      SELECT COALESCE(a.name, ''), w.data_class FROM opt_out w
      LEFT JOIN agency a ON a.id = w.agency_id WHERE w.case_id = $1
      ORDER BY 1, w.data_class
      """, [caseID]
    ) { Kept(agency: $0.text(0), dataClass: DataClass(rawValue: $0.text(1))) }
  }

  private static func others(than agencyID: String, _ reader: Reader) throws -> [Agency] {
    try reader.rows(
      "SELECT id, name FROM agency WHERE id <> $1 ORDER BY name, id LIMIT 200", [agencyID]
    ) { Agency(id: $0.text(0), name: $0.text(1)) }
  }
}
