import Domain
import Storage

/// One post of a case's thread as it was read.
package struct ThreadPost: Codable, Sendable, Hashable {
  package let id: String
  package let on: Day
  package let at: Instant
  package let body: String
  /// What it was shared for; nil for posts from before that was asked (IRC-CONF-07).
  package let purpose: SharingPurpose?
  /// Names of those whom it asks; empty for everyone.
  package let asked: [String]
  package let needsAttention: Bool
  package let by: String
  package let role: Role?

  /// The newest first.
  static func newest(
    _ count: Int, of caseID: String, before: String? = nil, until day: Day? = nil,
    _ reader: Reader
  ) throws -> [ThreadPost] {
    let key = before?.split(separator: "~", maxSplits: 1).map(String.init) ?? []
    let names = try asked(of: caseID, reader)
    return try reader.rows(
      """
      SELECT x.id, x.on_day, x.recorded_at, x.body, x.asked, x.needs_attention, s.name, x.role, \
      COALESCE(u.purpose, '') FROM thread_post x JOIN staff s ON s.id = x.by_staff_id \
      LEFT JOIN thread_purpose u ON u.post_id = x.id WHERE x.case_id = $1 \
      AND x.on_day <= $2 AND (x.recorded_at, x.id) < ($3, $4) \
      ORDER BY x.recorded_at DESC, x.id DESC LIMIT \(count)
      """,
      [
        caseID, day?.description ?? "9999", key.first ?? "9999", key.count == 2 ? key[1] : "",
      ]
    ) { row in
      ThreadPost(
        id: row.text(0), on: row.day(1) ?? Day(number: 0),
        at: row.instant(2) ?? Instant(milliseconds: 0), body: row.text(3),
        purpose: SharingPurpose(rawValue: row.text(8)),
        asked: row.text(4).split(separator: " ").compactMap { names[String($0)] },
        needsAttention: row.bool(5), by: row.text(6), role: Role(rawValue: row.text(7)))
    }
  }

  /// Names of everyone who was ever of the team.
  private static func asked(of caseID: String, _ reader: Reader) throws -> [String: String] {
    let names = try reader.rows(
      """
      SELECT DISTINCT s.id, s.name FROM care_team t JOIN staff s ON s.id = t.staff_id \
      WHERE t.case_id = $1
      """, [caseID]
    ) { ($0.text(0), $0.text(1)) }
    return Dictionary(names) { first, _ in first }
  }

  /// Where older posts go on after this one.
  var key: String { "\(at)~\(id)" }
}
