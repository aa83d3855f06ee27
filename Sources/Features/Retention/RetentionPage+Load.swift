import Domain
import Storage

/// What is known of how long a file is kept.
package struct StoredRetention: Sendable, Hashable {
  package let header: CaseHeader
  package let holds: [RetentionPage.Hold]
  package let requests: [RetentionPage.Request]

  var hold: RetentionPage.Hold? { holds.first { $0.liftedOn == nil } }
  var request: RetentionPage.Request? { requests.first { $0.answer == nil } }
  var certificate: RetentionPage.Request? { requests.first { $0.answer == .approved } }

  func facts(for actor: Actor) -> Retention.Facts {
    Retention.Facts(
      keptUntil: header.keptUntil, isHeld: hold != nil, askedBy: request?.askedByID,
      isDestroyed: certificate != nil, isLeadAgency: header.agencyID == actor.agencyID)
  }

  static func load(
    _ header: CaseHeader, _ reader: Reader
  ) throws -> StoredRetention {
    let holds = try reader.rows(
      """
      SELECT h.id, h.reason, h.set_on, COALESCE(s.name, h.set_by), h.lifted_on,
        COALESCE(l.name, h.lifted_by, ''), h.lift_reason
      FROM legal_hold h LEFT JOIN staff s ON s.id = h.set_by LEFT JOIN staff l ON l.id = h.lifted_by
      WHERE h.case_id = $1 ORDER BY h.set_on DESC, h.id DESC
      """, [header.id]
    ) { row in
      RetentionPage.Hold(
        id: row.text(0), reason: row.text(1), setOn: row.day(2) ?? Day(number: 0),
        setBy: row.text(3), liftedOn: row.day(4), liftedBy: row.text(5), liftReason: row.text(6))
    }
    let requests = try reader.rows(
      """
      SELECT d.id, d.reason, d.asked_on, d.asked_by, COALESCE(s.name, d.asked_by), d.answer,
        d.answered_on, COALESCE(a.name, d.answered_by, ''), d.people, d.facts
      FROM file_destruction d LEFT JOIN staff s ON s.id = d.asked_by
      LEFT JOIN staff a ON a.id = d.answered_by
      WHERE d.case_id = $1 ORDER BY d.asked_on DESC, d.id DESC
      """, [header.id]
    ) { row in
      RetentionPage.Request(
        id: row.text(0), reason: row.text(1), askedOn: row.day(2) ?? Day(number: 0),
        askedByID: row.text(3), askedBy: row.text(4),
        answer: DestructionAnswer(rawValue: row.text(5)),
        answeredOn: row.day(6), answeredBy: row.text(7), people: row.int(8), facts: row.int(9))
    }
    return StoredRetention(header: header, holds: holds, requests: requests)
  }
}

extension RetentionPage {
  package static func load(
    _ header: CaseHeader, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> RetentionPage? {
    let stored = try StoredRetention.load(header, reader)
    return RetentionPage(
      header: header, keptUntil: header.keptUntil, holds: stored.holds, requests: stored.requests,
      day: scope.today, readerID: scope.actor.id,
      mayManage: Access.allows(scope.actor.role, .retentionManage)
        && header.agencyID == scope.actor.agencyID, form: form)
  }
}
