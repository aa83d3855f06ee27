import Domain
import Storage

extension TimelinePage {
  private static let shown = 60

  /// What the reader may not see is not even read.
  package static func load(
    _ header: CaseHeader, kind: TimelineKind?, _ at: PointInTime, before: String?, _ scope: Scope,
    _ reader: Reader
  ) throws -> TimelinePage? {
    let ofRole = TimelineSource.all.filter { Access.allows(scope.actor.role, $0.permission) }
    let (seen, unseen) = (
      ofRole.filter { $0.isReached(by: header.reach) },
      ofRole.filter { !$0.isReached(by: header.reach) }
    )
    let asked = seen.filter { kind == nil || $0.kind == kind }
    let lines = try lines(
      shown + 1, asked, of: header, at, before: before, reader)
    return TimelinePage(
      header: header, today: scope.today, kind: kind, on: at.on,
      knownAt: at.knownAt,
      kinds: TimelineKind.allCases.filter { kind in seen.contains { $0.kind == kind } },
      withheld: Dictionary(
        unseen.compactMap { part in
          header.reach.withheld[part.dataClass].map { (part.dataClass.rawValue, $0) }
        }, uniquingKeysWith: { first, _ in first }),
      lines: Array(lines.prefix(shown)), older: lines.count > shown ? lines[shown - 1].key : nil,
      isFurther: before != nil)
  }

  private static func lines(
    _ count: Int, _ sources: [TimelineSource], of header: CaseHeader, _ at: PointInTime,
    before: String?, _ reader: Reader
  ) throws -> [TimelineLine] {
    guard !sources.isEmpty else { return [] }
    let key = before?.split(separator: "~", maxSplits: 1).map(String.init) ?? []
    var parameters: [any Bindable] = [
      header.id, at.on ?? Day("9999-12-31")!, key.first ?? "9999-99",
      key.count == 2 ? key[1] : "",
    ]
    var known: SQL = ""
    if let knownAt = at.knownAt {
      parameters.append(knownAt)
      known = TimelineSource.asKnown(at: "$5")
    }
    return try reader.rows(
      """
      WITH \(known)\(select(sources)) WHERE u.on_day <= $2 AND (u.on_day, u.id) < ($3, $4) \
      ORDER BY u.on_day DESC, u.id DESC LIMIT \(count)
      """, parameters, line)
  }

  /// Everything but notes, from the oldest on, as far as the reader may see it: what a log has
  /// beside them. A contact that came without a note stands for itself.
  ///
  /// - Parameter after: the day, with or without a time, and the id that the line before the first
  ///   has.
  static func besideNotes(
    _ count: Int, of header: CaseHeader, after: (at: String, id: String), _ scope: Scope,
    _ reader: Reader
  ) throws -> [TimelineLine] {
    let sources = TimelineSource.all.filter {
      Access.allows(scope.actor.role, $0.permission) && $0.isReached(by: header.reach)
    }
    guard !sources.isEmpty else { return [] }
    return try reader.rows(
      """
      WITH \(select(sources)) WHERE (u.on_day, u.id) > ($2, $3) \
      AND (u.kind <> 'note' OR u.code = 'contact-kept') \
      ORDER BY u.on_day, u.id LIMIT \(count)
      """, [header.id, after.at, after.id], line)
  }

  private static func select(_ sources: [TimelineSource]) -> SQL {
    """
    \(TimelineSource.members), line (\(TimelineSource.columns)) AS \
    (\(.joined(sources.map(\.sql), by: " UNION ALL "))) SELECT u.on_day, u.id, u.kind, u.code, u.ref, u.extra, u.words, \
    u.person_id, p.given_names, p.family_name, p.name_order, p.preferred_name, s.name, \
    u.entered_on FROM line u \
    LEFT JOIN person p ON p.id = u.person_id LEFT JOIN staff s ON s.id = u.staff_id
    """
  }

  private static func line(_ row: Row) -> TimelineLine {
    let on = row.day(0) ?? Day(number: 0)
    return TimelineLine(
      on: on, id: row.text(1), kind: TimelineKind(rawValue: row.text(2)) ?? .state,
      code: row.text(3), ref: row.text(4), extra: row.text(5), text: row.text(6),
      personID: row.optionalText(7), person: row.optionalText(7).map { _ in row.name(8) },
      by: row.text(12), delay: Notices.delay(from: on, to: row.day(13) ?? on))
  }
}
