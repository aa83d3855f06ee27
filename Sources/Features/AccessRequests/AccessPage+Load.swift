import Domain
import Storage

extension AccessPage {
  package static func load(
    form: FormState = FormState(), _ scope: Scope, _ reader: Reader
  ) throws -> AccessPage {
    let mayDecide = Access.allows(scope.actor.role, .accessDecide)
    let theirs = mayDecide ? try decidable(scope, reader) : []
    return AccessPage(
      day: scope.today, mine: try mine(scope, reader),
      toAnswer: theirs.filter { $0.status == .asked },
      toReview: theirs.filter { $0.reviewDue != nil && $0.review.isEmpty },
      letIn: theirs.filter { $0.isOpen(on: scope.today) }, own: try OwnCase.all(scope, reader),
      mayDecide: mayDecide, form: form)
  }

  /// - Parameter number: what the reader calls the case by.
  private static func columns(_ number: SQL) -> SQL {
    """
    r.id, s.name, a.name, \(number), r.case_id, r.kind, r.reason, r.days, r.asked_on,
    r.status, r.from_on, r.until_on, r.answer, r.review_due_on, r.review, r.version, r.staff_id, r.purpose
    FROM access_request r JOIN staff s ON s.id = r.staff_id JOIN agency a ON a.id = s.agency_id
    """
  }

  private static func mine(_ scope: Scope, _ reader: Reader) throws -> [Line] {
    let lines = try reader.rows(
      "SELECT \(columns("r.case_number")) WHERE r.staff_id = $1 ORDER BY r.asked_on DESC, r.id DESC LIMIT 100",
      [scope.actor.id], line)
    return try lines.map { line in
      guard line.isOpen(on: scope.today), let caseID = line.caseID,
        try scope.decide(.caseView, on: caseID, reader).isAllowed
      else { return line.withoutCase }
      return line
    }
  }

  /// What the actor may answer, review or end: requests about cases of their agency within reach.
  static func decidable(_ scope: Scope, _ reader: Reader) throws -> [Line] {
    let reach = scope.cases("c", from: 3)
    let rows = try reader.rows(
      """
      SELECT \(columns("c.number")) JOIN case_file c ON c.id = r.case_id
      WHERE c.agency_id = $1 AND r.staff_id <> $2 AND \(reach.sql)
      AND (r.status IN ('asked', 'granted')) ORDER BY r.asked_on, r.id LIMIT 500
      """, [scope.actor.agencyID, scope.actor.id] + reach.parameters
    ) { (line: line($0), staffID: $0.text(16)) }
    return try rows.filter { row in
      guard let caseID = row.line.caseID, let relation = try scope.relation(to: caseID, reader)
      else { return false }
      return NeedToKnow.mayDecide(
        scope.actor.role, actorID: scope.actor.id, askedBy: row.staffID, relation: relation)
    }.map(\.line)
  }

  static func line(_ row: Row) -> Line {
    Line(
      id: row.text(0), who: row.text(1), agency: row.text(2), caseNumber: row.text(3),
      purpose: row.text(17), caseID: row.optionalText(4),
      kind: NeedToKnow.Kind(rawValue: row.text(5)) ?? .request,
      reason: row.text(6), days: row.int(7), askedOn: row.day(8) ?? Day(number: 0),
      status: NeedToKnow.Status(rawValue: row.text(9)) ?? .ended, from: row.day(10),
      until: row.day(11), answer: row.text(12), reviewDue: row.day(13), review: row.text(14),
      version: row.int(15))
  }
}

extension AccessPage.Line {
  /// Without the case, which would tell that there is one.
  fileprivate var withoutCase: AccessPage.Line {
    AccessPage.Line(
      id: id, who: who, agency: agency, caseNumber: caseNumber, purpose: purpose, caseID: nil,
      kind: kind,
      reason: reason, days: days, askedOn: askedOn, status: status, from: from, until: until,
      answer: answer, reviewDue: reviewDue, review: review, version: version)
  }
}

extension AccessRequestPage {
  /// One request that the actor decides on; nil where there is none for them.
  package static func load(
    _ id: String, form: FormState = FormState(), _ scope: Scope, _ reader: Reader
  ) throws -> AccessRequestPage? {
    try AccessPage.decidable(scope, reader).first { $0.id == id }.map {
      AccessRequestPage(day: scope.today, line: $0, form: form)
    }
  }
}
