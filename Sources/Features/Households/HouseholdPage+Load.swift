import Domain
import Storage

extension HouseholdPage {
  package static func load(
    _ header: CaseHeader, form: FormState = FormState(), _ scope: Scope, _ reader: Reader
  ) throws -> HouseholdPage {
    let former = try reader.rows(
      """
      SELECT p.id, p.given_names, p.family_name, p.name_order, p.preferred_name, m.to_on
      FROM membership m JOIN person p ON p.id = m.person_id
      WHERE m.case_id = $1 AND m.to_on IS NOT NULL ORDER BY m.to_on DESC, p.id
      """, [header.id]
    ) {
      Former(
        personID: $0.text(0),
        name: PersonName.display(
          given: $0.text(1), family: $0.text(2), order: $0.text(3), preferred: $0.text(4)),
        until: $0.day(5))
    }
    return HouseholdPage(
      header: header, former: former,
      strengths: try .of(strengths(of: header, reader), .services, reach: header.reach),
      mayEdit: try scope.decide(.caseEdit, on: header.id, reader).isAllowed
        && header.closedOn == nil,
      form: form)
  }

  private static func strengths(of header: CaseHeader, _ reader: Reader) throws -> [Strength] {
    try reader.rows(
      "SELECT kind, person_id, description FROM strength WHERE case_id = $1 ORDER BY kind, id",
      [header.id]
    ) {
      Strength(
        kind: StrengthKind(rawValue: $0.text(0))?.words ?? $0.text(0),
        whose: $0.optionalText(1).flatMap { header.person($0)?.name } ?? "The household",
        description: $0.text(2))
    }
  }
}
