import Domain
import Storage

/// One imported case, as the demo's further work sees it.
struct DemoCase: Sendable {
  struct Adult: Sendable {
    let id: String
    let name: String
    let language: String
    let lastAssessment: String?
    let lastAssessedOn: Day?
  }

  let id: String
  /// The family's number in the population, from 0: it tells the story.
  let number: Int
  let opened: Day
  let closed: Day?
  let managerID: String
  let managerName: String
  let adults: [Adult]

  /// The cases of the demo's own bundle after `last`, at most `count`, in the order of their ids.
  static func batch(after last: String, _ count: Int, _ today: Day, _ reader: Reader) throws
    -> [DemoCase]
  {
    let heads = try reader.rows(
      """
      SELECT c.id, c.source_ref, c.opened_on, c.closed_on, s.id, s.name FROM case_file c
      JOIN care_team t ON t.case_id = c.id AND t.is_gatekeeper = 1 AND t.to_on IS NULL
      JOIN staff s ON s.id = t.staff_id
      WHERE c.source = 'demo' AND c.id > $1 ORDER BY c.id LIMIT $2
      """, [last, count]
    ) { row in
      (
        id: row.text(0), ref: row.text(1), opened: row.day(2) ?? today, closed: row.day(3),
        manager: row.text(4), name: row.text(5)
      )
    }
    return try heads.map { head in
      DemoCase(
        id: head.id, number: (Int(head.ref.dropFirst()) ?? 1) - 1, opened: head.opened,
        closed: head.closed, managerID: head.manager, managerName: head.name,
        adults: try adults(of: head.id, today, reader))
    }
  }

  private static func adults(of caseID: String, _ today: Day, _ reader: Reader) throws -> [Adult] {
    try reader.rows(
      """
      SELECT p.id, p.given_names, p.family_name, p.name_order, p.language, a.id, a.finalised_on
      FROM membership m JOIN person p ON p.id = m.person_id
      LEFT JOIN assessment a ON a.person_id = p.id AND NOT EXISTS (
        SELECT 1 FROM assessment b WHERE b.person_id = p.id AND b.finalised_on > a.finalised_on)
      WHERE m.case_id = $1 AND p.birth_date <= $2 ORDER BY m.is_head DESC, p.id
      """, [caseID, today.adding(months: -216)]
    ) { row in
      Adult(
        id: row.text(0),
        name: PersonName.display(
          given: row.text(1), family: row.text(2), order: row.text(3), preferred: ""),
        language: row.text(4), lastAssessment: row.optionalText(5), lastAssessedOn: row.day(6))
    }
  }
}
