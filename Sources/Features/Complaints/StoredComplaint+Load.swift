import Domain
import Policies
import Storage

extension StoredComplaint {
  /// What the actor knows of these complaints.
  static func known(
    _ scope: Scope, _ which: WhichComplaints, _ reader: Reader
  ) throws -> [(complaint: StoredComplaint, sight: Complaints.Sight)] {
    try found(scope, which, reader).filter { $0.sight != .nothing }
  }

  /// As the statement finds them; the rule says of each what the actor sees.
  package static func found(
    _ scope: Scope, _ which: WhichComplaints, _ reader: Reader
  ) throws -> [(complaint: StoredComplaint, sight: Complaints.Sight)] {
    let actor = scope.actor
    let calendars = try HolidayRecords.choices(as: .now, reader)
    let chosen = which.chosen(from: 4)
    return try reader.rows(
      """
      SELECT c.id, c.agency_id, a.name, c.case_id, c.agency_id = $3, r.name, c.subject_id, u.name,
        c.investigator_id, i.name, p.name, c.received_on, c.channel, c.topic, c.is_safety,
        c.is_anonymous, c.language, c.acknowledged_on, c.decided_on, c.result, c.approved_on,
        c.answered_on, c.answer_language, c.followed_on, \(scope.isOnComplaintsTeam),
        \(scope.isLetIntoComplaintsCase)
      FROM complaint c JOIN agency a ON a.id = c.agency_id JOIN staff r ON r.id = c.recorder_id
      LEFT JOIN staff u ON u.id = c.subject_id LEFT JOIN staff i ON i.id = c.investigator_id
      LEFT JOIN staff p ON p.id = c.approver_id
      WHERE \(which.isText ? scope.readsComplaint : scope.knowsComplaint) AND \(chosen.sql)
      """, [actor.id, scope.today, actor.agencyID] + chosen.parameters
    ) { row in
      let complaint = read(row, calendars)
      var standing = Complaints.Standing()
      standing.isSubject = complaint.subjectID == actor.id
      standing.isOfAgency = row.flag(4)
      standing.isOnTeam = row.flag(24)
      standing.isGranted = row.flag(25)
      return (complaint, Complaints.sight(actor.role, standing))
    }
  }

  /// Those that the actor may read.
  static func all(
    _ scope: Scope, _ which: WhichComplaints, _ reader: Reader
  ) throws -> [StoredComplaint] {
    guard Access.allows(scope.actor.role, .complaintView) else { return [] }
    return try known(scope, which, reader).filter { $0.sight == .text }.map(\.complaint)
  }

  /// Nil where there is none that the actor may read; to whoever is complained of there is none.
  static func one(_ id: String, _ scope: Scope, _ reader: Reader) throws -> StoredComplaint? {
    try all(scope, .one(id), reader).first
  }

  private static func read(_ row: Row, _ calendars: [String: [HolidayChoice]]) -> StoredComplaint {
    let received = row.day(11) ?? Day(number: 0)
    let chosen = calendars[row.text(1)]?.last { $0.from <= received }?.calendar
    let calendar = WorkingDays(chosen ?? .usFederal)
    var complaint = StoredComplaint(
      id: row.text(0), agencyID: row.text(1), agency: row.text(2), caseID: row.optionalText(3),
      recorder: row.text(5), subjectID: row.optionalText(6),
      subject: row.optionalText(7), investigatorID: row.optionalText(8),
      investigator: row.optionalText(9), approver: row.optionalText(10), receivedOn: received,
      channel: ComplaintChannel(rawValue: row.text(12)) ?? .paper,
      topic: ComplaintTopic(rawValue: row.text(13)) ?? .other, isSafety: row.bool(14),
      isAnonymous: row.bool(15), language: row.text(16), acknowledgedOn: row.day(17),
      decidedOn: row.day(18), result: ComplaintResult(rawValue: row.text(19)),
      approvedOn: row.day(20), answeredOn: row.day(21), answerLanguage: row.text(22),
      followedOn: row.day(23))
    complaint.acknowledgement = ComplaintTerms.acknowledgement(
      receivedOn: received, metOn: complaint.acknowledgedOn, calendar: calendar)
    complaint.answer = ComplaintTerms.answer(
      receivedOn: received, metOn: complaint.answeredOn, calendar: calendar)
    return complaint
  }
}

extension StoredComplaint {
  /// One sealed part of it, opened.
  func opened(
    _ part: ComplaintRecords.Part, _ reader: Reader, _ sealing: Sealing?
  ) throws -> String {
    let sealed = try reader.one(
      "SELECT \(.identifier(part.column)) FROM complaint WHERE id = $1", [id]
    ) { $0.text(0) }
    guard let sealed, let sealing else { return "" }
    return try sealing.opened(ofComplaint: id, field: part.field, sealed, reader)
  }

  /// Who of its agency could investigate or approve, with what ties them to the matter.
  ///
  /// - Parameter other: the case that it is about to be tied to.
  func candidates(
    ofCase other: String? = nil, on day: Day, _ reader: Reader
  ) throws -> [(name: String, candidate: Complaints.Candidate)] {
    let roles = Role.ofStaff.filter(Complaints.handles).map(\.rawValue)
    return try reader.rows(
      """
      SELECT s.id, s.name, s.role, s.supervisor_id, EXISTS (SELECT 1 FROM care_team t \
      WHERE t.case_id = $2 AND t.staff_id = s.id AND t.from_on <= $3 \
      AND (t.to_on IS NULL OR t.to_on > $3))
      FROM staff s WHERE s.agency_id = $1 AND s.disabled_on IS NULL \
      AND s.role IN (\(.placeholders(roles.count, from: 4))) ORDER BY s.name, s.id
      """, [agencyID, other ?? caseID ?? "", day] + roles
    ) { row in
      Role(rawValue: row.text(2)).map { role in
        (
          row.text(1),
          Complaints.Candidate(
            id: row.text(0), role: role, supervisor: row.optionalText(3), isOfAgency: true,
            isOnTeam: row.flag(4))
        )
      }
    }.compactMap { $0 }
  }
}

/// Which unresolved complaints of a family stand in the way of closing its case, as far as the actor
/// may know (IRC-CLO-02, IRC-CMP-03).
struct OpenComplaints: Sendable {
  let known: Int
  let hidden: Int

  init(ofCase caseID: String, _ scope: Scope, _ reader: Reader) throws {
    let open = try reader.one(
      "SELECT COUNT(*) FROM complaint WHERE case_id = $1 AND answered_on IS NULL", [caseID]
    ) { $0.int(0) }
    let read = try StoredComplaint.known(scope, .ofCase(caseID), reader).filter {
      $0.sight == .text && !$0.complaint.stage.isResolved
    }
    known = read.count
    hidden = max(0, (open ?? 0) - read.count)
  }
}
