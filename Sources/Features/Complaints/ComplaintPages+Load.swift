import Domain
import Storage

extension ComplaintsPage {
  private static let most = 100

  /// - Parameter after: the key of the line that the page before ended with; empty for the first,
  ///   which begins with all that are open.
  package static func load(
    after: String, _ scope: Scope, _ reader: Reader
  ) throws -> ComplaintsPage {
    let open = after.isEmpty ? try StoredComplaint.all(scope, .open, reader) : []
    let resolved = try StoredComplaint.all(scope, .resolved(after: after), reader)
    return ComplaintsPage(
      complaints: open + resolved.prefix(most),
      next: resolved.count > most ? resolved[most - 1].key : nil)
  }
}

extension NewComplaintPage {
  package static func load(
    _ header: CaseHeader? = nil, isReceived: Bool = false, _ form: FormState, _ scope: Scope,
    _ reader: Reader
  ) throws -> NewComplaintPage {
    let agencies = try agencies(reader)
    let own = agencies.first { $0.id == scope.actor.agencyID } ?? agencies.first
    var filled = form
    filled.input = form.input.filled(with: [
      "received_on": scope.today.description, "agency": own?.id,
    ])
    return NewComplaintPage(
      header: header, agencies: header == nil ? agencies : [],
      staff: try StaffList.active(Set(Role.ofStaff), reader),
      written: try written(by: scope.actor.id, reader), isReceived: isReceived, form: filled)
  }

  /// Agencies with somebody who handles complaints.
  static func agencies(_ reader: Reader) throws -> [Agency] {
    let roles = Role.ofStaff.filter { Access.allows($0, .complaintInvestigate) }.map(\.rawValue)
    return try reader.rows(
      """
      SELECT a.id, a.name FROM agency a WHERE EXISTS (SELECT 1 FROM staff s \
      WHERE s.agency_id = a.id AND s.disabled_on IS NULL AND s.role IN (\(.placeholders(roles.count))))
      ORDER BY a.name, a.id LIMIT 200
      """, roles
    ) { Agency(id: $0.text(0), name: $0.text(1)) }
  }

  /// One about oneself is not among them, whoever wrote it down.
  private static func written(by staffID: String, _ reader: Reader) throws -> [Day] {
    try reader.rows(
      """
      SELECT received_on FROM complaint WHERE recorder_id = $1
      AND (subject_id IS NULL OR subject_id <> $1) ORDER BY received_on DESC, id DESC LIMIT 50
      """, [staffID]
    ) { $0.day(0) }.compactMap { $0 }
  }
}

extension CaseComplaintsPage {
  package static func load(
    _ header: CaseHeader, _ scope: Scope, _ reader: Reader
  ) throws -> CaseComplaintsPage {
    let explained = try reader.rows(
      """
      SELECT e.on_day, e.language, e.interpreter, COALESCE(s.name, '') FROM explanation e
      LEFT JOIN staff s ON s.id = e.by_staff_id WHERE e.case_id = $1 AND e.kind = $2
      ORDER BY e.on_day DESC, e.id DESC LIMIT 20
      """, [header.id, ExplanationKind.complaint.rawValue]
    ) { row in
      Explained(
        on: row.day(0) ?? scope.today, language: row.text(1), interpreter: row.text(2),
        by: row.text(3))
    }
    return CaseComplaintsPage(
      header: header, explained: explained,
      entries: try StoredComplaint.known(scope, .ofCase(header.id), reader).map { known in
        Entry(
          on: known.complaint.receivedOn, isResolved: known.complaint.stage.isResolved,
          id: known.sight == .text ? known.complaint.id : nil)
      })
  }
}

extension ComplaintPage {
  /// Nil where there is none that the reader may read; to whoever is complained of there is none.
  package static func load(
    _ id: String, _ form: FormState?, _ scope: Scope, _ reader: Reader, sealing: Sealing?
  ) throws -> ComplaintPage? {
    guard let stored = try StoredComplaint.one(id, scope, reader) else { return nil }
    let actor = scope.actor
    let mayHandle =
      Access.allows(actor.role, .complaintInvestigate) && stored.agencyID == actor.agencyID
    let people = mayHandle ? try stored.candidates(on: scope.today, reader) : []
    let candidates = people.map(\.candidate)
    let staff = mayHandle ? try StaffList.active(Set(Role.ofStaff), reader) : []
    let fit = Set(
      candidates.filter { Complaints.mayInvestigate($0, subject: stored.subjectID) }.map(\.id))
    let mine = candidates.first { $0.id == actor.id }
    return ComplaintPage(
      complaint: stored, content: try content(of: stored, reader, sealing),
      steps: try steps(of: id, reader, sealing), looks: try looks(at: stored, reader),
      caseNumber: try caseNumber(of: stored, scope, reader), mayHandle: mayHandle,
      isInvestigator: stored.investigatorID == actor.id,
      mayApprove: stored.decidedOn != nil && stored.approvedOn == nil
        && mine.map {
          Complaints.mayApprove(
            $0, among: candidates, subject: stored.subjectID, investigator: stored.investigatorID)
        } == true,
      lacksApprover: mayHandle && stored.investigatorID != nil && stored.approvedOn == nil
        && !Complaints.mayBeApproved(
          among: candidates, subject: stored.subjectID, investigator: stored.investigatorID),
      investigators: staff.filter { fit.contains($0.id) }, staff: staff,
      form: filled(form, stored, on: scope.today))
  }

  private static func filled(
    _ form: FormState?, _ stored: StoredComplaint, on today: Day
  ) -> FormState {
    var state = form ?? FormState()
    let day = today.description
    state.input = state.input.filled(with: [
      "acknowledged_on": day, "step_on": day, "decided_on": day, "answered_on": day,
      "followed_on": day, "answer_language": stored.language,
      "investigator": stored.investigatorID, "subject": stored.subjectID,
    ])
    return state
  }

  private static func content(
    of stored: StoredComplaint, _ reader: Reader, _ sealing: Sealing?
  ) throws -> Content {
    func text(_ part: ComplaintRecords.Part) throws -> String {
      try stored.opened(part, reader, sealing)
    }
    return Content(
      complainant: try text(.complainant), family: try text(.family), matter: try text(.matter),
      wish: try text(.wish), interpreter: try text(.interpreter), decision: try text(.decision),
      answer: try text(.answer), followUp: try text(.followUp))
  }

  private static func steps(
    of id: String, _ reader: Reader, _ sealing: Sealing?
  ) throws -> [Step] {
    try reader.rows(
      """
      SELECT t.id, t.on_day, s.name, t.sealed_what FROM complaint_step t
      JOIN staff s ON s.id = t.staff_id WHERE t.complaint_id = $1 ORDER BY t.on_day, t.id
      """, [id]
    ) { (id: $0.text(0), on: $0.day(1) ?? Day(number: 0), by: $0.text(2), sealed: $0.text(3)) }
    .map { row in
      Step(
        on: row.on, by: row.by,
        what: try sealing?.opened(
          ofComplaint: id, field: ComplaintRecords.step(row.id), row.sealed, reader) ?? "")
    }
  }

  /// The log of the agency that handles it, as far as it is about this one.
  private static func looks(at stored: StoredComplaint, _ reader: Reader) throws -> [Look] {
    try reader.rows(
      """
      SELECT e.at, COALESCE(s.name, e.actor_id), e.action FROM audit_entry e
      LEFT JOIN staff s ON s.id = e.actor_id WHERE e.agency_id = $1 AND e.subject = $2
      AND e.result <> 'refused' ORDER BY e.number DESC LIMIT 50
      """,
      [
        AuditRecords.Event.complaints(of: stored.agencyID),
        Reference("complaint", stored.id).text,
      ]
    ) { row in
      Look(
        at: row.instant(0) ?? Instant(milliseconds: 0), who: row.text(1), action: row.text(2))
    }
  }

  private static func caseNumber(
    of stored: StoredComplaint, _ scope: Scope, _ reader: Reader
  ) throws -> String? {
    guard let caseID = stored.caseID,
      try scope.decide(.caseView, on: caseID, reader).isAllowed
    else { return nil }
    return try reader.one("SELECT number FROM case_file WHERE id = $1", [caseID]) { $0.text(0) }
  }
}
