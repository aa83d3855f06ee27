import Domain
import Storage

/// The only writer of the audit log.
package enum AuditRecords {
  /// What happened, before it has a place in the chain.
  package struct Event: Sendable {
    package let actor: Actor
    /// The agency whose chain it goes to: the actor's, or for the operator the agency touched.
    package let agency: String
    package let at: Instant
    package let action: String
    package let result: String
    package let reason: String
    package let subjects: [Reference]
    package let address: String

    package init(
      _ now: Now, agency: String? = nil, action: String, result: String, reason: String = "",
      subjects: [Reference]
    ) {
      actor = now.actor
      self.agency = agency ?? Self.chain(of: action, now.actor.agencyID)
      at = now.instant
      self.action = action
      self.result = result
      self.reason = reason
      self.subjects =
        Self.isOfComplaints(action)
        ? subjects.filter { $0.kind != "case" && $0.kind != "person" } : subjects
      address = now.address
    }

    /// What is done about complaints is in a chain of its own: in the agency's, an entry would tell
    /// whoever is complained of that there is one, and one left out would leave a gap (IRC-CMP-03).
    static func chain(of action: String, _ agencyID: String) -> String {
      isOfComplaints(action) ? complaints(of: agencyID) : agencyID
    }

    static func complaints(of agencyID: String) -> String { "\(agencyID):complaints" }

    private static func isOfComplaints(_ action: String) -> Bool { action.hasPrefix("complaint.") }

    /// What was shown. A monitor's looks say that they were for a review.
    package static func look(_ now: Now, action: String, seen: [Reference]) -> Event {
      Event(
        now, action: action, result: "seen", reason: now.actor.role == .monitor ? "review" : "",
        subjects: seen)
    }
  }

  /// Appends events to their agencies' chains. Call it last in a transaction: it holds the head of
  /// the chain, for which every writer of that agency waits.
  package static func append(_ events: [Event], _ tx: Transaction) throws {
    for agency in Set(events.map(\.agency)).sorted() {
      try append(events.filter { $0.agency == agency }, to: agency, tx)
    }
  }

  private static func append(_ events: [Event], to agency: String, _ tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO audit_head (agency_id, last, hash) VALUES ($1, 0, $2)
      ON CONFLICT (agency_id) DO NOTHING
      """, [agency, AuditChain.start])
    let taken = try tx.one(
      "UPDATE audit_head SET last = last + $2 WHERE agency_id = $1 RETURNING last, hash",
      [agency, events.count]
    ) { (last: $0.int(0), hash: $0.text(1)) }
    guard let taken else { return }
    var hash = taken.hash
    for (index, event) in events.enumerated() {
      let number = taken.last - events.count + index + 1
      hash = try write(event, number: number, after: hash, tx)
    }
    try tx.run("UPDATE audit_head SET hash = $2 WHERE agency_id = $1", [agency, hash])
  }

  private static func write(
    _ event: Event, number: Int, after former: String, _ tx: Transaction
  ) throws -> String {
    let entry = AuditEntry(
      agency: event.agency, number: number, at: event.at, actor: event.actor.id,
      role: event.actor.role.rawValue, action: event.action, result: event.result,
      reason: event.reason, subject: event.subjects.map(\.text).joined(separator: " "),
      address: event.address)
    let hash = AuditChain.hash(of: entry, after: former)
    try tx.run(
      """
      INSERT INTO audit_entry
        (agency_id, number, at, actor_id, role, action, result, reason, subject, address, hash)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      """,
      [
        entry.agency, number, entry.at, entry.actor, entry.role, entry.action, entry.result,
        entry.reason, entry.subject, entry.address, hash,
      ])
    for reference in event.subjects {
      let (caseID, personID) = reference.caseOrPerson
      guard caseID != nil || personID != nil else { continue }
      try tx.run(
        "INSERT INTO audit_subject (agency_id, number, case_id, person_id) VALUES ($1, $2, $3, $4)",
        [entry.agency, number, caseID, personID])
    }
    return hash
  }
}

/// A record by kind and id, as the audit log names it.
package struct Reference: Sendable, Hashable {
  package let kind: String
  package let id: String

  package init(_ kind: String, _ id: String) {
    self.kind = kind
    self.id = id
  }

  package static func caseFile(_ id: String) -> Reference { Reference("case", id) }
  package static func person(_ id: String) -> Reference { Reference("person", id) }

  var text: String { "\(kind):\(id)" }

  var caseOrPerson: (caseID: String?, personID: String?) {
    (kind == "case" ? id : nil, kind == "person" ? id : nil)
  }
}
