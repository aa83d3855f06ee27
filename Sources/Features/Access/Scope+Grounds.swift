import Domain
import Storage

/// What brings the actor, `$2`, to the case `c` on the day `$3`, each as one value or null.
extension Scope {
  /// The first day and the role of their longest place in the care team.
  static var ownPlace: SQL {
    """
    (SELECT t.from_on || ' ' || t.role FROM care_team t WHERE t.case_id = c.id \
    AND t.staff_id = $2 AND \(isOpen("$3")) ORDER BY t.from_on, t.id LIMIT 1)
    """
  }

  static var supervisedName: SQL {
    """
    (SELECT s.name FROM care_team t JOIN staff s ON s.id = t.staff_id WHERE t.case_id = c.id \
    AND s.supervisor_id = $2 AND \(isOpen("$3")) ORDER BY t.from_on, t.id LIMIT 1)
    """
  }

  /// - Parameter kind: a comparison with the kind of the grant.
  static func grantedUntil(_ kind: SQL) -> SQL {
    """
    (SELECT MAX(g.until_on) FROM access_request g WHERE g.case_id = c.id AND g.staff_id = $2 \
    AND g.status = 'granted' AND g.kind \(kind) AND g.from_on <= $3 AND g.until_on > $3)
    """
  }

  /// The cases into which `staff` was let for a stated need, as `CaseRelation.needUntil`: what they
  /// opened themselves in an emergency is none of them.
  static func neededCases(of staff: SQL, on day: SQL) -> SQL {
    """
    SELECT g.case_id FROM access_request g WHERE g.staff_id = \(staff) AND g.status = 'granted' \
    AND g.kind <> 'emergency' AND g.from_on <= \(day) \
    AND g.until_on > \(day)
    """
  }

  var sampledUntil: SQL {
    guard actor.role == .monitor else { return "CAST(NULL AS TEXT)" }
    return """
      (SELECT MAX(review.to_on) FROM file_review_case drawn JOIN file_review review \
      ON review.id = drawn.review_id WHERE drawn.case_id = c.id AND review.monitor_id = $2 \
      AND \(Scope.isOpen("$3", "review")))
      """
  }
}

extension OwnPlace {
  /// As `Scope.ownPlace` writes it: `2026-02-03 case-manager`.
  init?(text: String) {
    guard let since = Day(text.prefix(10)) else { return nil }
    self.init(role: String(text.dropFirst(11)), since: since)
  }
}
