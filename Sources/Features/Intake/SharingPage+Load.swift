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
      mayRecord: try scope.decide(.sharingChoice, on: header.id, reader).isAllowed, form: form)
  }
}
