import Domain
import Storage

/// A follow-up, or a call on someone's behalf, as it was read.
package struct StoredFollowUp: Codable, Sendable, Hashable {
  package let id: String
  package let isCall: Bool
  package let on: Day
  package let with: String
  package let mode: String
  package let name: String
  /// Of a caller to whom they called for; empty for a follow-up.
  package let relationship: String
  /// About whom, or on whose behalf; nil for the family.
  package let person: String?
  package let result: String
  package let goals: [String]
  package let nextOn: Day?
  package let noteID: String
  package let by: String

  /// Where earlier entries go on after this one.
  var key: String { "\(on)~\(id)" }

  /// Those of a case, the latest first.
  ///
  /// - Parameter before: the key of the entry before the first; empty from the latest.
  static func latest(
    _ count: Int, of header: CaseHeader, before: String, _ reader: Reader
  ) throws -> [StoredFollowUp] {
    let key = before.split(separator: "~", maxSplits: 1).map(String.init)
    let titles = Dictionary(
      try reader.rows(
        """
        SELECT g.id, g.title FROM goal g JOIN plan p ON p.id = g.plan_id
        WHERE p.case_id = $1 OR p.person_id IN (SELECT m.person_id FROM membership m
          WHERE m.case_id = $1) ORDER BY g.id
        """, [header.id]
      ) { ($0.text(0), $0.text(1)) }, uniquingKeysWith: { first, _ in first })
    return try reader.rows(
      """
      SELECT f.id, f.kind, c.on_day, c.with_whom, c.mode, f.name, f.relationship, c.person_id,
        f.result, c.goals, f.next_on, f.note_id, COALESCE(s.name, '')
      FROM follow_up f JOIN contact c ON c.id = f.contact_id
      LEFT JOIN staff s ON s.id = f.recorded_by
      WHERE f.case_id = $1 AND (c.on_day, f.id) < ($2, $3)
      ORDER BY c.on_day DESC, f.id DESC LIMIT \(count)
      """, [header.id, key.first ?? "9999-99", key.count == 2 ? key[1] : ""]
    ) { row in
      StoredFollowUp(
        id: row.text(0), isCall: row.text(1) == "call", on: row.day(2) ?? Day(number: 0),
        with: row.text(3), mode: row.text(4), name: row.text(5), relationship: row.text(6),
        person: row.optionalText(7).map { header.person($0)?.name ?? "A former member" },
        result: row.text(8),
        goals: row.text(9).split(separator: " ").map { titles[String($0)] ?? "A goal of before" },
        nextOn: row.day(10), noteID: row.text(11), by: row.text(12))
    }
  }
}

/// Someone who acts or calls for people of a case, as it was read.
package struct StoredRepresentative: Codable, Sendable, Hashable {
  /// The release of information that names them, as far as it reaches.
  package struct Cover: Codable, Sendable, Hashable {
    package let releaseID: String
    package let from: Day
    package let until: Day
    /// In force on the day of reading.
    package let isInForce: Bool
  }

  package let id: String
  package let name: String
  package let relationship: String
  package let personID: String?
  package let person: String?
  package let phone: String
  package let cover: Shown<Cover>
  package let endedOn: Day?
  package let version: Int

  /// All of a case: those who act still first.
  static func all(
    of header: CaseHeader, on day: Day, _ reader: Reader
  ) throws -> [StoredRepresentative] {
    let releases = try StoredRelease.all(of: header, reader)
    return try reader.rows(
      """
      SELECT id, name, relationship, person_id, phone, release_id, ended_on, version
      FROM representative WHERE case_id = $1
      ORDER BY ended_on DESC NULLS FIRST, name, id
      """, [header.id]
    ) { row in
      let release = row.optionalText(5).flatMap { id in releases.first { $0.id == id } }
      let cover = release.map { release in
        Cover(
          releaseID: release.id, from: release.from, until: release.until,
          isInForce: release.release.state(on: day) == .open)
      }
      return StoredRepresentative(
        id: row.text(0), name: row.text(1), relationship: row.text(2),
        personID: row.optionalText(3),
        person: row.optionalText(3).map { header.person($0)?.name ?? "A former member" },
        phone: row.text(4), cover: .of(cover, .services, reach: header.reach),
        endedOn: row.day(6), version: row.int(7))
    }
  }
}
