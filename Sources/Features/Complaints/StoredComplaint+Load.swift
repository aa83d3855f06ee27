import Domain
import Policies
import Storage

/// A complaint that its reader may read; what was sealed is opened apart.
package struct StoredComplaint: Codable, Sendable, Hashable {
  package let id: String
  package let agencyID: String
  package let agency: String
  package let caseID: String?
  package let recorder: String
  package let subjectID: String?
  package let subject: String?
  package let investigatorID: String?
  package let investigator: String?
  package let approver: String?
  package let receivedOn: Day
  package let channel: ComplaintChannel
  package let topic: ComplaintTopic
  package let isSafety: Bool
  package let isAnonymous: Bool
  package let language: String
  package let acknowledgedOn: Day?
  package let decidedOn: Day?
  package let result: ComplaintResult?
  package let approvedOn: Day?
  package let answeredOn: Day?
  package let answerLanguage: String
  package let followedOn: Day?
  package var acknowledgement: ComplaintDeadline?
  package var answer: ComplaintDeadline?

  /// How people call it. Made of the id, so that one that a reader may not see leaves no gap.
  package var number: String { "C-\(id.suffix(6).uppercased())" }

  package var facts: ComplaintFacts {
    var facts = ComplaintFacts(receivedOn: receivedOn)
    facts.subject = subjectID
    facts.investigator = investigatorID
    facts.acknowledgedOn = acknowledgedOn
    facts.decidedOn = decidedOn
    facts.approvedOn = approvedOn
    facts.answeredOn = answeredOn
    facts.followedOn = followedOn
    return facts
  }

  package var stage: ComplaintStage { facts.stage }

  /// How the actor stands to it: their place in the team and a grant come with the row.
  fileprivate func standing(
    of actor: Actor, isOnTeam: Bool, isGranted: Bool
  ) -> Complaints.Standing {
    var standing = Complaints.Standing()
    standing.isSubject = subjectID == actor.id
    standing.isOfAgency = agencyID == actor.agencyID
    standing.isOnTeam = isOnTeam
    standing.isGranted = isGranted
    return standing
  }

  enum Which: Sendable {
    case all
    case one(String)
    case ofCase(String)
  }

  /// What the actor knows of these complaints, the newest first.
  static func known(
    _ scope: Scope, _ which: Which, _ reader: Reader
  ) throws -> [(complaint: StoredComplaint, sight: Complaints.Sight)] {
    let actor = scope.actor
    let calendars = try HolidayRecords.choices(as: .now, reader)
    let (condition, parameter): (SQL, String) =
      switch which {
      case .one(let id): ("c.id = $3", id)
      case .ofCase(let id): ("c.case_id = $3", id)
      case .all where actor.role == .monitor:
        ("c.case_id IN (SELECT w.case_id FROM access_request w WHERE w.staff_id = $3)", actor.id)
      case .all: ("c.agency_id = $3", actor.agencyID)
      }
    return try reader.rows(
      """
      SELECT c.id, c.agency_id, a.name, c.case_id, '', r.name, c.subject_id, u.name,
        c.investigator_id, i.name, p.name, c.received_on, c.channel, c.topic, c.is_safety,
        c.is_anonymous, c.language, c.acknowledged_on, c.decided_on, c.result, c.approved_on,
        c.answered_on, c.answer_language, c.followed_on,
        EXISTS (SELECT 1 FROM care_team t WHERE t.case_id = c.case_id AND t.staff_id = $1 \
        AND t.from_on <= $2 AND (t.to_on IS NULL OR t.to_on > $2)),
        \(Scope.grant("f", to: "$1", on: "$2"))
      FROM complaint c JOIN agency a ON a.id = c.agency_id JOIN staff r ON r.id = c.recorder_id
      LEFT JOIN case_file f ON f.id = c.case_id LEFT JOIN staff u ON u.id = c.subject_id
      LEFT JOIN staff i ON i.id = c.investigator_id LEFT JOIN staff p ON p.id = c.approver_id
      WHERE \(condition)
      ORDER BY c.received_on DESC, c.id DESC LIMIT 500
      """, [actor.id, scope.today, parameter]
    ) { row in
      let complaint = read(row, calendars)
      let standing = complaint.standing(
        of: actor, isOnTeam: row.flag(24), isGranted: row.flag(25))
      return (complaint, Complaints.sight(actor.role, standing))
    }.filter { $0.sight != .nothing }
  }

  /// Those that the actor may read.
  static func all(
    _ scope: Scope, only id: String? = nil, _ reader: Reader
  ) throws -> [StoredComplaint] {
    guard Access.allows(scope.actor.role, .complaintView) else { return [] }
    return try known(scope, id.map(Which.one) ?? .all, reader).filter { $0.sight == .text }.map(
      \.complaint)
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
    try reader.rows(
      """
      SELECT s.id, s.name, s.role, s.supervisor_id, EXISTS (SELECT 1 FROM care_team t \
      WHERE t.case_id = $2 AND t.staff_id = s.id AND t.from_on <= $3 \
      AND (t.to_on IS NULL OR t.to_on > $3))
      FROM staff s WHERE s.agency_id = $1 AND s.disabled_on IS NULL ORDER BY s.name, s.id LIMIT 500
      """, [agencyID, other ?? caseID ?? "", day]
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
