import Domain
import Storage

extension NewDisclosurePage {
  package static func load(
    _ header: CaseHeader, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> NewDisclosurePage? {
    let approvers = try reader.rows(
      """
      SELECT id, name, role FROM staff WHERE agency_id = $1 AND id <> $2
      AND (disabled_on IS NULL OR disabled_on > $3) ORDER BY name, id LIMIT 500
      """, [scope.actor.agencyID, scope.actor.id, scope.today]
    ) { (approver: Approver(id: $0.text(0), name: $0.text(1)), role: Role(rawValue: $0.text(2))) }
    .filter { $0.role?.isSupervisor == true || $0.role == .pointOfContact }
    let limits = try reader.one(
      "SELECT MAX(on_day) FROM explanation WHERE case_id = $1 AND kind = 'limits'", [header.id]
    ) { $0.day(0) }
    return NewDisclosurePage(
      header: header, approvers: approvers.map(\.approver), limitsExplainedOn: limits ?? nil,
      form: form)
  }
}

extension DisclosurePage {
  /// Nil where the case has no such disclosure without consent; throws 403 where the reader knows
  /// of it from the list and may not read it.
  package static func load(
    _ header: CaseHeader, id: String, _ form: FormState, _ scope: Scope, _ reader: Reader,
    sealing: Sealing?
  ) throws -> DisclosurePage? {
    guard
      let stored = try StoredDisclosure.all(of: header, reader).first(where: { $0.id == id }),
      stored.releaseID == nil
    else { return nil }
    guard stored.isOpen(to: scope.actor) else {
      throw Problem.forbidden(Permission.disclosureReview.rawValue)
    }
    let mayReview = try scope.decide(.disclosureReview, on: header.id, reader).isAllowed
    return DisclosurePage(
      header: header, id: id, on: stored.on, basis: stored.basis, recipient: stored.recipient,
      person: stored.person, classes: stored.classes,
      what: try stored.opened("what", header, reader, sealing),
      facts: try stored.opened("facts", header, reader, sealing), means: stored.means,
      authority: stored.authority, documentRef: stored.documentRef, by: stored.by,
      approvedBy: stored.approvedBy, report: try report(of: id, reader),
      reviewDueOn: stored.reviewDueOn, reviewedOn: stored.reviewedOn,
      reviewedBy: stored.reviewedBy, review: stored.review,
      mayReview: mayReview && stored.reviewDueOn != nil && stored.reviewedOn == nil
        && stored.byID != scope.actor.id, form: form)
  }

  private static func report(of id: String, _ reader: Reader) throws -> Report? {
    try reader.one(
      """
      SELECT rule, learned_at, reported_at, reference, is_informed, informed_why
      FROM mandated_report WHERE disclosure_id = $1
      """, [id]
    ) { row in
      Report(
        rule: row.text(0), learnedAt: row.text(1), reportedAt: row.text(2),
        reference: row.text(3), isInformed: row.bool(4), informedWhy: row.text(5))
    }
  }
}
