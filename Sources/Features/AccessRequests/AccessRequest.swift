import Domain
import Storage

/// What someone asked for, as stored.
package struct AccessRequest: Sendable, Hashable {
  package let id: String
  package let staffID: String
  package let caseID: String?
  package let kind: NeedToKnow.Kind
  package let days: Int
  package let status: NeedToKnow.Status
  package let isReviewed: Bool
  package let version: Int

  static func load(_ id: String, _ reader: Reader) throws -> AccessRequest? {
    try reader.one(
      """
      SELECT id, staff_id, case_id, kind, days, status, reviewed_on, version FROM access_request
      WHERE id = $1
      """, [id]
    ) { row in
      AccessRequest(
        id: row.text(0), staffID: row.text(1), caseID: row.optionalText(2),
        kind: NeedToKnow.Kind(rawValue: row.text(3)) ?? .request, days: row.int(4),
        status: NeedToKnow.Status(rawValue: row.text(5)) ?? .ended,
        isReviewed: row.optionalText(6) != nil, version: row.int(7))
    }
  }

  /// The request, where the actor may decide on it; anything else does not exist for them.
  static func toDecide(
    _ id: String, version: Int, _ tx: Transaction, _ scope: Scope
  ) throws -> AccessRequest? {
    guard let request = try load(id, tx.reader), let caseID = request.caseID,
      let relation = try scope.relation(to: caseID, tx.reader),
      NeedToKnow.mayDecide(
        scope.actor.role, actorID: scope.actor.id, askedBy: request.staffID, relation: relation)
    else { return nil }
    guard request.version == version else {
      throw Undone.stale(
        VersionConflict(
          current: request.version, base: version,
          lines: [.init(label: "Status", theirs: request.status.rawValue, yours: "")]))
    }
    return request
  }

  var references: [Reference] {
    [Reference("access-request", id)] + (caseID.map { [.caseFile($0)] } ?? [])
  }
}

extension NeedToKnowRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .alreadyDecided:
      ("This request has been answered already.", "Look at the list again.")
    case .alreadyAsked:
      ("You asked for this already.", "Wait for the answer; it comes to your list of access.")
    case .tooLong:
      (
        "Access lasts at most \(NeedToKnow.mostDays) days at a time.",
        "Enter 1 to \(NeedToKnow.mostDays) days; it can be asked for again."
      )
    case .own: ("Nobody answers their own request.", "Ask another supervisor.")
    case .notOpen: ("This access is not open.", "Look at the list again.")
    case .wrongPassword:
      ("This is not your password.", "Enter the password you sign in with.")
    case .noSuchCase:
      (
        "There is no case of that number that emergency access opens for your agency.",
        "Check the number, or call the agency that leads the case."
      )
    case .notAwaitingReview:
      ("This access awaits no review.", "Look at the list again.")
    }
  }
}
