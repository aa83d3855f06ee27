import Domain
import Storage

/// A person as the partner sees whom they were referred: these facts and no others (HUD-AUTH-01).
package struct PartnerReferral: Codable, Sendable, Hashable {
  package struct Contact: Codable, Sendable, Hashable {
    package let phone: String
    package let email: String
    package let address: String
  }

  /// What the referral itself says.
  package struct Need: Codable, Sendable, Hashable {
    package let barrierKind: String
    package let barrier: String
    package let remark: String
  }

  package struct Work: Codable, Sendable, Hashable {
    /// Employer and position of the jobs they hold.
    package let jobs: [String]
    package let isLooking: Bool
  }

  package struct Outcome: Codable, Sendable, Hashable {
    package let outcome: ReferralOutcome
    package let on: Day
    package let note: String
    package let by: String
  }

  /// The id of what was sent, not of the referral, the person or the case.
  package let id: String
  package var name: String
  package var greeting: String
  package let language: String
  package let interpreterNeeded: Bool
  /// What they are referred to.
  package let provider: String
  package let sentOn: Day
  package let sentBy: String
  package let sentByEmail: String
  package let agency: String
  package let contact: Shown<Contact>
  package let need: Shown<Need>
  package let work: Shown<Work>
  package let outcome: Outcome?

  /// Whether the partner may still say what came of it.
  package var isOpen: Bool { outcome == nil || outcome?.outcome == .connected }
}

/// A referral that was sent to the actor's agency, with what the audit log and commands need of it.
package struct SentToUs: Sendable {
  let caseID: String
  let personID: String
  let referralID: String
  let one: PartnerReferral

  var references: [Reference] {
    [.caseFile(caseID), .person(personID), Reference("partner-referral", one.id)]
  }

  /// Nil where nothing of that id is open to the actor.
  static func load(_ id: String, _ scope: Scope, _ reader: Reader) throws -> SentToUs? {
    try load(scope, "AND p.id = $3", [id], reader).first
  }

  /// All that are open to the actor: who waits for an answer first, the latest first.
  static func all(_ scope: Scope, _ reader: Reader) throws -> [SentToUs] {
    try load(scope, "", [], reader)
  }

  private struct Found {
    let id, caseID, personID, referralID, provider, by, email, agency: String
    let sentOn: Day
    let classes: Set<DataClass>
    let need: PartnerReferral.Need
    let outcome: PartnerReferral.Outcome?
  }

  private static func load(
    _ scope: Scope, _ further: SQL, _ more: [any Bindable], _ reader: Reader
  ) throws -> [SentToUs] {
    let (mine, parameters) = scope.sentToUs("p", from: 1)
    guard !parameters.isEmpty else { return [] }
    let rows = try reader.rows(
      """
      SELECT p.id, p.case_id, p.person_id, p.referral_id, r.provider, p.from_on, p.data_classes,
        r.barrier_kind, r.barrier, r.reason, r.outcome, r.outcome_on, r.outcome_note,
        COALESCE(o.name, ''), s.name, s.email, a.name
      FROM partner_referral p JOIN referral r ON r.id = p.referral_id
      JOIN staff s ON s.id = p.sent_by JOIN agency a ON a.id = s.agency_id
      LEFT JOIN staff o ON o.id = r.outcome_by WHERE \(mine) \(further)
      ORDER BY CASE WHEN r.outcome = '' THEN 0 WHEN r.outcome = 'connected' THEN 1 ELSE 2 END,
        p.from_on DESC, p.id DESC LIMIT 500
      """, parameters + more, read)
    return try rows.compactMap { try sent($0, scope, reader) }
  }

  private static func read(_ row: Row) -> Found {
    let outcome = ReferralOutcome(rawValue: row.text(10))
    return Found(
      id: row.text(0), caseID: row.text(1), personID: row.text(2), referralID: row.text(3),
      provider: row.text(4), by: row.text(14), email: row.text(15), agency: row.text(16),
      sentOn: row.day(5) ?? Day(number: 0), classes: Set(DataClass.list(row.text(6))),
      need: .init(barrierKind: row.text(7), barrier: row.text(8), remark: row.text(9)),
      outcome: outcome.flatMap { outcome in
        row.day(11).map { .init(outcome: outcome, on: $0, note: row.text(12), by: row.text(13)) }
      })
  }

  private static func sent(
    _ found: Found, _ scope: Scope, _ reader: Reader
  ) throws -> SentToUs? {
    guard
      case .allowed(let all) = try scope.decide(
        .partnerReferralAnswer, on: found.caseID, reader),
      let (known, _) = try PersonRecords.row(found.personID, reader)
    else { return nil }
    // Of another referral of the same case nothing more is told.
    let reach = all.only(found.classes.union([.identity]))
    let contact = PartnerReferral.Contact(
      phone: known.phone, email: known.email, address: known.address)
    let one = PartnerReferral(
      id: found.id, name: known.name.text(.own), greeting: known.name.text(.greeting),
      language: known.language, interpreterNeeded: known.interpreterNeeded,
      provider: found.provider, sentOn: found.sentOn, sentBy: found.by, sentByEmail: found.email,
      agency: found.agency, contact: .of(contact, .contact, reach: reach),
      need: .of(found.need, .services, reach: reach),
      work: try .of(
        try work(of: found.personID, on: scope.today, reader), .employment, reach: reach),
      outcome: found.outcome)
    return SentToUs(
      caseID: found.caseID, personID: found.personID, referralID: found.referralID, one: one)
  }

  private static func work(
    of personID: String, on day: Day, _ reader: Reader
  ) throws -> PartnerReferral.Work {
    let jobs = try reader.rows(
      """
      SELECT employer, position FROM job WHERE person_id = $1 AND started_on <= $2
      AND (ended_on IS NULL OR ended_on > $2) ORDER BY started_on DESC, id
      """, [personID, day]
    ) { "\($0.text(1)), \($0.text(0))" }
    let isLooking = try JobSearchRecords.all(of: personID, reader).contains {
      $0.from <= day && $0.to.map { $0 >= day } ?? true
    }
    return PartnerReferral.Work(jobs: jobs, isLooking: isLooking)
  }
}

/// A referral as its case's team sees that it was sent to a partner.
package struct SentReferral: Codable, Sendable, Hashable {
  package let id: String
  package let agency: String
  package let classes: [DataClass]
  package let from: Day
  /// The first day on which the partner sees it no more.
  package let to: Day?
  package let by: String

  package func isOpen(on day: Day) -> Bool { from <= day && to.map { $0 > day } ?? true }

  static func all(ofReferral id: String, _ reader: Reader) throws -> [SentReferral] {
    try reader.rows(
      """
      SELECT p.id, a.name, p.data_classes, p.from_on, p.to_on, s.name FROM partner_referral p
      JOIN agency a ON a.id = p.agency_id JOIN staff s ON s.id = p.sent_by
      WHERE p.referral_id = $1 ORDER BY p.from_on DESC, p.id DESC
      """, [id]
    ) { row in
      SentReferral(
        id: row.text(0), agency: row.text(1), classes: DataClass.list(row.text(2)),
        from: row.day(3) ?? Day(number: 0), to: row.day(4), by: row.text(5))
    }
  }
}

extension Request {
  /// Reads a page about a referral to the actor's agency; one answer for *hidden* and *none*.
  func sentToUs() async throws -> SentToUs {
    let (scope, id) = (scope, parameter("sent"))
    let found = try await database.read { try SentToUs.load(id, scope, $0) }
    guard let found else { throw Problem.notFound }
    return found
  }
}
