import Domain
import Storage

extension DisclosuresPage {
  package static func load(
    _ header: CaseHeader, _ scope: Scope, _ reader: Reader, sealing: Sealing?
  ) throws -> DisclosuresPage? {
    DisclosuresPage(
      header: header,
      lines: try StoredDisclosure.all(of: header, reader).map {
        try line($0, header, scope, reader, sealing)
      },
      mayRecord: try scope.decide(.disclosureRecord, on: header.id, reader).isAllowed)
  }

  private static func line(
    _ stored: StoredDisclosure, _ header: CaseHeader, _ scope: Scope, _ reader: Reader,
    _ sealing: Sealing?
  ) throws -> Line {
    guard stored.isOpen(to: scope.actor) else {
      return Line(
        id: stored.id, on: stored.on, releaseID: nil, by: stored.role?.words ?? "A colleague",
        content: nil, reviewDueOn: nil, reviewedOn: nil)
    }
    return Line(
      id: stored.id, on: stored.on, releaseID: stored.releaseID, by: stored.by,
      content: Content(
        recipient: stored.recipient, personID: stored.personID, person: stored.person,
        classes: stored.classes,
        what: stored.releaseID == nil
          ? try stored.opened("what", header, reader, sealing) : stored.what,
        means: stored.means, basis: stored.basis),
      reviewDueOn: stored.reviewDueOn, reviewedOn: stored.reviewedOn)
  }
}

/// A disclosure as it was read; what was sealed is opened apart.
struct StoredDisclosure: Sendable {
  let id: String
  let on: Day
  let recipient: String
  let personID: String?
  let person: String?
  let classes: [DataClass]
  let what: String
  let means: String
  let basis: String
  let releaseID: String?
  let byID: String
  let by: String
  let role: Role?
  let authority: String
  let documentRef: String
  let approvedBy: String
  let reviewDueOn: Day?
  let reviewedOn: Day?
  let reviewedBy: String
  let review: String

  /// What was told without consent is for who told it, supervisors and the point of contact; that
  /// there is such an entry is for the whole team.
  func isOpen(to actor: Actor) -> Bool {
    releaseID != nil || byID == actor.id || actor.role.isSupervisor
      || actor.role == .pointOfContact
  }

  func opened(
    _ part: String, _ header: CaseHeader, _ reader: Reader, _ sealing: Sealing?
  ) throws -> String {
    let head = header.people.first { $0.isHead } ?? header.people.first
    return try sealing?.open(
      person: personID ?? head?.id ?? "", field: SealedDisclosure.field(part, of: id), reader)
      ?? ""
  }

  static func all(of header: CaseHeader, _ reader: Reader) throws -> [StoredDisclosure] {
    try reader.rows(
      """
      SELECT d.id, d.sent_on, d.recipient, d.person_id, d.classes, d.what, d.means, d.basis,
        d.release_id, d.by_staff_id, COALESCE(s.name, d.by_staff_id), COALESCE(s.role, ''),
        d.authority, d.document_ref, COALESCE(a.name, ''), d.review_due_on, d.reviewed_on,
        COALESCE(v.name, ''), d.review
      FROM disclosure d LEFT JOIN staff s ON s.id = d.by_staff_id
      LEFT JOIN staff a ON a.id = d.approved_by LEFT JOIN staff v ON v.id = d.reviewed_by
      WHERE d.case_id = $1 ORDER BY d.sent_on DESC, d.id DESC
      """, [header.id]
    ) { row in
      StoredDisclosure(
        id: row.text(0), on: row.day(1) ?? Day(number: 0), recipient: row.text(2),
        personID: row.optionalText(3),
        person: row.optionalText(3).map { header.person($0)?.name ?? "A former member" },
        classes: DataClass.list(row.text(4)), what: row.text(5), means: row.text(6),
        basis: row.text(7), releaseID: row.optionalText(8), byID: row.text(9), by: row.text(10),
        role: Role(rawValue: row.text(11)), authority: row.text(12), documentRef: row.text(13),
        approvedBy: row.text(14), reviewDueOn: row.day(15), reviewedOn: row.day(16),
        reviewedBy: row.text(17), review: row.text(18))
    }
  }
}
