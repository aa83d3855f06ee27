/// Access for a stated need (IRC-CONF-01): asked for, granted by someone else, ended by itself.
package enum NeedToKnow {
  /// The most days that one grant lasts; its first day counts.
  package static let mostDays = 14
  /// Days that emergency access lasts: the day itself and the next.
  package static let emergencyDays = 2
  /// Working days within which emergency access is reviewed (IRC-CONF-05).
  package static let reviewWorkingDays = 1

  package enum Kind: String, CaseIterable, Sendable, Hashable, Codable { case request, emergency }

  package enum Status: String, CaseIterable, Sendable, Hashable, Codable {
    case asked, granted, refused, ended
  }

  /// Who may decide on a request about a case: a point of contact of its lead agency, or a
  /// supervisor of someone on its team in that agency; nobody decides on their own.
  package static func mayDecide(
    _ role: Role, actorID: String, askedBy staffID: String, relation: CaseRelation
  ) -> Bool {
    guard actorID != staffID, relation.isLeadAgency else { return false }
    return role == .pointOfContact || (role.isSupervisor && relation.supervisesTeam)
  }

  package static func grant(_ request: Status, days: Int) throws(NeedToKnowRefusal) -> Int {
    guard request == .asked else { throw .alreadyDecided }
    guard (1...mostDays).contains(days) else { throw .tooLong }
    return days
  }
}

package enum NeedToKnowRefusal: Refusal {
  case alreadyAsked
  case alreadyDecided
  case tooLong
  case own
  case notOpen
  case wrongPassword
  case noSuchCase
  case notAwaitingReview

  package var code: String {
    switch self {
    case .alreadyAsked: "access.already-asked"
    case .alreadyDecided: "access.already-decided"
    case .tooLong: "access.too-long"
    case .own: "access.own-request"
    case .notOpen: "access.not-open"
    case .wrongPassword: "access.wrong-password"
    case .noSuchCase: "access.no-such-case"
    case .notAwaitingReview: "access.not-awaiting-review"
    }
  }
}
