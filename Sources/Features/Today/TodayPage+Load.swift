import Domain
import Storage

extension TodayPage {
  static let perPage = 50

  /// The list of `worker`, or the reader's own where it is nil.
  static func load(
    worker: (id: String, name: String)? = nil, kind: WorkKind?, isComing: Bool, after: String?,
    _ scope: Scope, _ reader: Reader
  ) throws -> TodayPage {
    let worklist = Worklist(staffID: worker?.id ?? scope.actor.id, scope: scope)
    let found = try worklist.lines(
      perPage + 1, kind: kind, isComing: isComing, after: after, reader)
    let shown = Array(found.prefix(perPage))
    let isOwn = worker == nil
    let showsReasons = kind == nil && !isComing && after == nil
    return TodayPage(
      day: scope.today, worker: worker?.name, workerID: worker?.id, kind: kind,
      isComing: isComing, counts: try worklist.counts(reader), lines: shown,
      reasons: showsReasons ? try worklist.lines(perPage, kind: .reason, reader) : [],
      further: found.count > perPage ? shown.last?.key : nil,
      meetings: isOwn ? try meetings(scope, reader) : [],
      drafts: isOwn ? try drafts(scope, reader) : [],
      office: isOwn ? try OfficeLine.all(scope, reader) : [],
      reviews: isOwn && after == nil ? try ReviewLine.all(scope, reader) : [])
  }

  /// What is booked today for the cases in whose team the reader is.
  private static func meetings(_ scope: Scope, _ reader: Reader) throws -> [Meeting] {
    let reach = scope.cases("f", from: 3)
    return try reader.rows(
      """
      SELECT DISTINCT a.id, a.case_id, a.kind, a.starts_at, a.place, q.given_names,
        q.family_name, q.name_order, q.preferred_name, a.person_id, p.given_names,
        p.family_name, p.name_order, p.preferred_name, f.number
      FROM care_team t JOIN appointment a ON a.case_id = t.case_id AND a.on_day = $2
      JOIN case_file f ON f.id = t.case_id
      LEFT JOIN person p ON p.id = a.person_id
      LEFT JOIN membership h ON h.case_id = t.case_id AND h.is_head = 1 AND h.to_on IS NULL
      LEFT JOIN person q ON q.id = h.person_id
      WHERE t.staff_id = $1 AND t.from_on <= $2 AND (t.to_on IS NULL OR t.to_on > $2)
      AND a.status = 'booked' AND \(reach.sql) ORDER BY a.starts_at, a.id LIMIT 50
      """, [scope.actor.id, scope.today] + reach.parameters
    ) { row in
      Meeting(
        caseID: row.text(1), caseNumber: row.text(14), family: row.name(5),
        person: row.optionalText(9).map { _ in row.name(10) }, kind: row.text(2),
        time: String(row.text(3).dropFirst(11).prefix(5)), place: row.text(4))
    }
  }

  /// The reader's own drafts, the latest first. A case whose intake is a draft has no row yet.
  private static func drafts(_ scope: Scope, _ reader: Reader) throws -> [DraftLine] {
    try reader.rows(
      """
      SELECT d.kind, d.case_id, d.person_id, d.saved_at, q.given_names, q.family_name,
        q.name_order, q.preferred_name, q.id
      FROM draft d
      LEFT JOIN membership h ON h.case_id = d.case_id AND h.is_head = 1 AND h.to_on IS NULL
      LEFT JOIN person q ON q.id = h.person_id
      WHERE d.staff_id = $1 ORDER BY d.saved_at DESC, d.id LIMIT 20
      """, [scope.actor.id]
    ) { row in
      DraftLine(
        kind: row.text(0), caseID: row.text(1), personID: row.text(2),
        family: row.optionalText(8) == nil ? "Not opened yet" : row.name(4),
        savedAt: row.instant(3) ?? Instant(milliseconds: 0))
    }
  }
}
