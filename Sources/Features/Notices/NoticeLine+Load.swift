import Domain
import Storage

/// A notice as its reader sees it now.
package struct NoticeLine: Codable, Sendable, Hashable {
  package let id: String
  package let kind: NoticeKind
  package let caseID: String
  package let caseNumber: String
  package var family: String
  package var person: String?
  package let by: String
  package let raisedAt: Instant
  /// The day of its entry, in the time of the case's lead agency.
  package let raisedOn: Day
  package let eventOn: Day?
  /// Days from what happened to its entry, where it is more than one.
  package let delay: Int?
  package var before: String
  package var after: String
  package let place: String
  package let isRead: Bool

  /// Its place in the order of all: by the moment, then by the id.
  var key: String { "\(raisedAt)~\(id)" }
}

extension Scope {
  /// A condition on notices `n` of cases `f`: the reader's own, of cases that they reach today, of
  /// classes of data that reach their agency today. Its first parameter is `$1`.
  fileprivate var notices: (sql: SQL, parameters: [any Bindable]) {
    let (reach, parameters) = cases("f", from: 2)
    let kinds = NoticeKind.allCases.filter { Access.allows(actor.role, $0.permission) }
    let ways = Dictionary(grouping: kinds, by: \.dataClass).sorted {
      $0.key.rawValue < $1.key.rawValue
    }
    .map { dataClass, kinds in
      let names = SQL.joined(kinds.map { SQL.quoted($0.rawValue) }, by: ", ")
      let shared = isShared("f", dataClass, agency: "$4", day: "$3")
      let trained = trained(for: [dataClass], "$2", "$3")
      return "(n.kind IN (\(names)) AND (f.agency_id = $4 OR (\(shared)))\(trained))" as SQL
    }
    guard !ways.isEmpty, !parameters.isEmpty else { return ("1 = 0", []) }
    return (
      "n.staff_id = $1 AND \(reach) AND (\(.joined(ways, by: " OR ")))", [actor.id] + parameters
    )
  }
}

extension NoticeLine {
  /// How many of the reader's notices they have not read, of those that they may read.
  package static func unread(_ scope: Scope, _ reader: Reader) throws -> Int {
    let (sql, parameters) = scope.notices
    guard !parameters.isEmpty else { return 0 }
    return try reader.one(
      """
      SELECT COUNT(*) FROM notice n JOIN case_file f ON f.id = n.case_id \
      WHERE n.read_at IS NULL AND \(sql)
      """, parameters
    ) { $0.int(0) } ?? 0
  }

  /// How much the page of notices has to say: notices not read, and what is asked of the reader.
  package static func waiting(_ scope: Scope, _ reader: Reader) throws -> Int {
    guard Access.allows(scope.actor.role, .noticeView) else { return 0 }
    return try unread(scope, reader) + OfficeLine.all(scope, reader).count
  }

  /// The newest first, before the notice `after`.
  static func newest(
    _ count: Int, unreadOnly: Bool, after: String?, _ scope: Scope, _ reader: Reader
  ) throws -> [NoticeLine] {
    let (sql, parameters) = scope.notices
    guard !parameters.isEmpty else { return [] }
    let state: SQL = unreadOnly ? "AND n.read_at IS NULL" : ""
    return try reader.rows(
      """
      \(selection) WHERE \(sql) \(state) \
      AND (n.raised_at, n.id) < (\(.placeholders(2, from: parameters.count + 1))) \
      ORDER BY n.raised_at DESC, n.id DESC LIMIT \(count)
      """, parameters + parts(of: after ?? "~"), read)
  }

  /// One that the reader may read; nil where there is none for them.
  static func one(_ id: String, _ scope: Scope, _ reader: Reader) throws -> NoticeLine? {
    let (sql, parameters) = scope.notices
    guard !parameters.isEmpty else { return nil }
    return try reader.one(
      "\(selection) WHERE \(sql) AND n.id = $\(parameters.count + 1)", parameters + [id], read)
  }

  /// Ids of those not read, up to the one with `key`.
  static func unread(upTo key: String, _ scope: Scope, _ reader: Reader) throws -> [String] {
    let (sql, parameters) = scope.notices
    guard !parameters.isEmpty else { return [] }
    return try reader.rows(
      """
      SELECT n.id FROM notice n JOIN case_file f ON f.id = n.case_id \
      WHERE n.read_at IS NULL AND \(sql) \
      AND (n.raised_at, n.id) <= (\(.placeholders(2, from: parameters.count + 1))) ORDER BY n.id
      """, parameters + parts(of: key)
    ) { $0.text(0) }
  }

  /// A key's moment and id; a key without an id stands before every other of its moment.
  private static func parts(of key: String) -> [any Bindable] {
    guard let end = key.lastIndex(of: "~") else { return [key, ""] }
    return end == key.startIndex
      ? ["~", ""] : [String(key[..<end]), String(key[key.index(after: end)...])]
  }

  private static let selection: SQL = """
    SELECT n.id, n.kind, n.case_id, f.number, q.given_names, q.family_name, q.name_order, \
    q.preferred_name, n.person_id, p.given_names, p.family_name, p.name_order, p.preferred_name, \
    b.name, n.raised_at, n.raised_on, n.event_on, n.before_text, n.after_text, n.place, n.read_at \
    FROM notice n JOIN case_file f ON f.id = n.case_id \
    LEFT JOIN membership h ON h.case_id = f.id AND h.is_head = 1 AND h.to_on IS NULL \
    LEFT JOIN person q ON q.id = h.person_id LEFT JOIN person p ON p.id = n.person_id \
    LEFT JOIN staff b ON b.id = n.raised_by
    """

  private static func read(_ row: Row) -> NoticeLine {
    let raisedOn = row.day(15) ?? Day(number: 0)
    let eventOn = row.day(16)
    return NoticeLine(
      id: row.text(0), kind: NoticeKind(rawValue: row.text(1)) ?? .planChanged,
      caseID: row.text(2), caseNumber: row.text(3), family: row.name(4),
      person: row.optionalText(8).map { _ in row.name(9) }, by: row.text(13),
      raisedAt: row.instant(14) ?? Instant(milliseconds: 0), raisedOn: raisedOn, eventOn: eventOn,
      delay: Notices.delay(from: eventOn, to: raisedOn), before: row.text(17),
      after: row.text(18), place: row.text(19), isRead: row.optionalText(20) != nil)
  }
}
