import Domain
import Storage

extension CaseListPage {
  static let pageSize = 50

  /// One page of the cases the actor reaches, by the sort key of the head of household.
  ///
  /// - Parameter after: the id of the last case shown; a name stands in no address.
  package static func load(
    _ filter: Filter, after last: String?, _ scope: Scope, _ reader: Reader
  ) throws -> CaseListPage {
    let key = try last.flatMap { try Self.key(ofCase: $0, scope, reader) }
    var conditions: [SQL] = []
    var parameters: [any Bindable] = []
    switch filter {
    case .mine:
      parameters += [scope.actor.id, scope.today]
      conditions.append(
        """
        c.id IN (SELECT t.case_id FROM care_team t WHERE t.staff_id = $1 \
        AND t.from_on <= $2 AND (t.to_on IS NULL OR t.to_on > $2))
        """)
      conditions.append("c.closed_on IS NULL")
    case .team:
      parameters += [scope.actor.id, scope.today]
      conditions.append(
        """
        c.id IN (SELECT t.case_id FROM care_team t JOIN staff s ON s.id = t.staff_id \
        WHERE s.supervisor_id = $1 AND t.from_on <= $2 AND (t.to_on IS NULL OR t.to_on > $2))
        """)
      conditions.append("c.closed_on IS NULL")
    case .open: conditions.append("c.closed_on IS NULL")
    case .closed: conditions.append("c.closed_on IS NOT NULL")
    case .all: break
    }
    let mine = scope.cases("c", from: parameters.count + 1)
    conditions.append(mine.sql)
    parameters += mine.parameters
    if let key {
      conditions.append(
        "(\(sort), c.id) > ($\(parameters.count + 1), $\(parameters.count + 2))")
      parameters += [key.sort, key.id]
    }
    let lines = try reader.rows(
      """
      SELECT c.id, c.number, p.given_names, p.family_name, p.name_order, p.preferred_name,
        (SELECT COUNT(*) FROM membership n WHERE n.case_id = c.id AND n.to_on IS NULL),
        a.name,
        (SELECT MIN(s.name) FROM care_team t JOIN staff s ON s.id = t.staff_id
          WHERE t.case_id = c.id AND t.is_gatekeeper = 1 AND t.to_on IS NULL),
        c.opened_on, c.closed_on, p.language, \(sort)
      FROM case_file c
      JOIN agency a ON a.id = c.agency_id
      \(head)
      WHERE \(.joined(conditions, by: " AND "))
      ORDER BY \(sort), c.id LIMIT \(pageSize + 1)
      """, parameters, line)
    let shown = Array(lines.prefix(pageSize))
    let next =
      lines.count > shown.count
      ? shown.last.map(\.id) : nil
    return CaseListPage(filter: filter, cases: shown, next: next)
  }

  /// A case without a head stands before all others.
  private static let sort: SQL = "COALESCE(p.sort_key, '')"

  private static let head: SQL = """
    LEFT JOIN membership m ON m.id = (SELECT MIN(h.id) FROM membership h
      WHERE h.case_id = c.id AND h.is_head = 1 AND h.to_on IS NULL)
    LEFT JOIN person p ON p.id = m.person_id
    """

  /// Where the list goes on after a case; nil where the actor does not reach it.
  private static func key(
    ofCase id: String, _ scope: Scope, _ reader: Reader
  ) throws -> ListKey? {
    let mine = scope.cases("c", from: 2)
    return try reader.one(
      "SELECT \(sort) FROM case_file c \(head) WHERE c.id = $1 AND \(mine.sql)",
      [id] + mine.parameters
    ) { ListKey(sort: $0.text(0), id: id) }
  }

  private static func line(_ row: Row) -> Line {
    let name =
      row.optionalText(2) == nil
      ? "Case \(row.text(1))"
      : PersonName.display(
        given: row.text(2), family: row.text(3), order: row.text(4), preferred: row.text(5))
    return Line(
      id: row.text(0), number: row.text(1), name: name, people: row.int(6), agency: row.text(7),
      gatekeeper: row.optionalText(8), openedOn: row.day(9), closedOn: row.day(10),
      language: row.text(11), sortKey: row.text(12))
  }
}
