import Domain
import Storage

/// An unmet need as it was read.
package struct StoredUnmetNeed: Codable, Sendable, Hashable {
  package let id: String
  package let version: Int
  package let person: String
  package let by: String
  package let row: UnmetNeedRow

  /// All of a case, the latest first.
  static func all(of header: CaseHeader, _ reader: Reader) throws -> [StoredUnmetNeed] {
    try reader.rows(
      """
      SELECT u.id, u.version, u.person_id, u.on_day, u.need, u.cause, u.partner, u.approached_on,
        u.steps, u.result, u.result_on, COALESCE(s.name, '')
      FROM unmet_need u LEFT JOIN staff s ON s.id = u.by_staff_id
      WHERE u.case_id = $1 ORDER BY u.on_day DESC, u.id DESC
      """, [header.id]
    ) { row in
      StoredUnmetNeed(
        id: row.text(0), version: row.int(1),
        person: header.person(row.text(2))?.name ?? "A former member", by: row.text(11),
        row: UnmetNeedRow(
          personID: row.text(2), need: row.text(4),
          cause: UnmetCause(rawValue: row.text(5)) ?? .notAvailable, partner: row.text(6),
          steps: row.text(8), result: row.text(9),
          days: UnmetNeedDays(
            on: row.day(3) ?? Day(number: 0), approachedOn: row.day(7), resultOn: row.day(10))))
    }
  }
}

extension UnmetNeedsPage {
  package static func load(_ header: CaseHeader, _ reader: Reader) throws -> UnmetNeedsPage {
    UnmetNeedsPage(header: header, needs: try StoredUnmetNeed.all(of: header, reader))
  }
}

extension UnmetNeedPage {
  /// The form for a new need, or for one that is recorded; nil where there is no such need.
  package static func load(
    _ header: CaseHeader, id: String?, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> UnmetNeedPage? {
    var filled = form
    guard let id else {
      filled.input = form.input.filled(with: [
        "on": scope.today.description,
        "person": header.people.count == 1 ? header.people[0].id : nil,
      ])
      return UnmetNeedPage(header: header, needID: nil, version: nil, form: filled)
    }
    let all = try StoredUnmetNeed.all(of: header, reader)
    guard let stored = all.first(where: { $0.id == id }) else { return nil }
    if !form.hasErrors {
      for (name, values) in stored.row.input.values where filled.input[name] == nil {
        filled.input.set(name, values)
      }
    }
    return UnmetNeedPage(
      header: header, needID: id,
      version: filled.input["version"].flatMap { Int($0) } ?? stored.version, form: filled)
  }
}
