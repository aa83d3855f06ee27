import Domain
import Markup
import Storage

/// A notice to be raised: what happened to which case, and where it can be read.
package struct NewNotice: Sendable, Hashable {
  package enum Audience: Sendable, Hashable {
    /// Everyone with an open place in the care team but the one who acts.
    case team
    /// Whoever holds an open place of one of these roles.
    case roles([Role])
    /// These members of staff, but not the one who acts.
    case staff([String])
  }

  package let kind: NoticeKind
  package let caseID: String
  package let place: Path
  package var person: String?
  /// The day on which it happened, where that is not the day of its entry.
  package var eventOn: Day?
  package var before = ""
  package var after = ""
  package var audience = Audience.team

  package init(_ kind: NoticeKind, _ caseID: String, at place: Path) {
    self.kind = kind
    self.caseID = caseID
    self.place = place
  }
}

/// The only writer of `notice`.
package enum NoticeRecords {
  /// Tells everyone of the audience, in the transaction of the change itself (UT-SVC-08).
  package static func raise(_ notices: [NewNotice], _ tx: Transaction, _ now: Now) throws {
    for notice in notices {
      for staffID in try readers(of: notice, tx.reader, now) {
        try tx.run(
          """
          INSERT INTO notice (id, staff_id, case_id, person_id, kind, place, event_on, raised_on, \
          raised_at, raised_by, before_text, after_text, read_at) \
          VALUES (\(.placeholders(12, from: 1)), NULL) ON CONFLICT (id) DO NOTHING
          """,
          [
            id(of: notice, to: staffID, now), staffID, notice.caseID, notice.person,
            notice.kind.rawValue,
            notice.place.text, notice.eventOn, now.today, now.instant, now.actor.id,
            notice.before, notice.after,
          ])
      }
    }
  }

  /// Of what it says, so that nobody is told the same twice in one moment.
  private static func id(of notice: NewNotice, to staffID: String, _ now: Now) -> String {
    let parts = [
      now.instant.description, staffID, notice.kind.rawValue, notice.place.text,
      notice.person ?? "", notice.before, notice.after,
    ]
    return String(digest(parts.joined(separator: "\u{1}")).prefix(32))
  }

  private static func readers(
    of notice: NewNotice, _ reader: Reader, _ now: Now
  ) throws -> [String] {
    if case .staff(let ids) = notice.audience {
      return Set(ids).subtracting([now.actor.id]).sorted()
    }
    let places = try reader.rows(
      """
      SELECT DISTINCT t.staff_id, t.role FROM care_team t WHERE t.case_id = $1 \
      AND t.from_on <= $2 AND (t.to_on IS NULL OR t.to_on > $2)
      """, [notice.caseID, now.today]
    ) { (staff: $0.text(0), role: $0.text(1)) }
    guard case .roles(let roles) = notice.audience else {
      return Set(places.map(\.staff)).subtracting([now.actor.id]).sorted()
    }
    let asked = Set(roles.map(\.rawValue))
    return Set(places.filter { asked.contains($0.role) }.map(\.staff)).sorted()
  }

  /// Tells case manager and therapist of members who turned 18, each once (UT-PPL-03).
  static func tellOfAdults(
    in file: CaseFile, on day: Day, _ tx: Transaction, _ now: Now
  ) throws {
    for (person, birthday) in Notices.turnedAdult(in: file, by: day) {
      let isKnown = try tx.exists(
        "SELECT 1 FROM notice WHERE case_id = $1 AND kind = $2 AND person_id = $3",
        [file.id.own, NoticeKind.turnedAdult.rawValue, person.own])
      guard !isKnown else { continue }
      var notice = NewNotice(
        .turnedAdult, file.id.own, at: AssessmentPaths.list(file.id.own, person.own))
      notice.person = person.own
      notice.eventOn = birthday
      notice.audience = .roles([.caseManager, .therapist])
      try raise([notice], tx, now)
    }
  }

  static func markRead(
    _ ids: [String], of staffID: String, at instant: Instant, _ tx: Transaction
  ) throws {
    for id in ids {
      try tx.run(
        "UPDATE notice SET read_at = $3 WHERE id = $1 AND staff_id = $2 AND read_at IS NULL",
        [id, staffID, instant])
    }
  }
}
