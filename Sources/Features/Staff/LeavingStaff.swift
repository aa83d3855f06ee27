import Domain
import Storage

/// A member of staff who leaves: access ends the same day, and every open place moves to the
/// successor with its clocks, so that nothing is left without an owner (IRC-PPL-06).
package struct LeavingStaff: Sendable {
  package enum Refused: Error, CustomStringConvertible {
    case nobody(String)
    case successorNeeded(Int)
    case successorIsSame

    package var description: String {
      switch self {
      case .nobody(let email): "nobody signs in as \(email)."
      case .successorNeeded(let places):
        "they hold \(places) open places in care teams. Name who takes over with --successor EMAIL."
      case .successorIsSame: "the successor must be someone else."
      }
    }
  }

  let email: String
  let successorEmail: String?

  package init(email: String, successorEmail: String?) {
    self.email = email
    self.successorEmail = successorEmail
  }

  /// - Returns: how many places moved.
  package func write(_ tx: Transaction, _ now: Now) throws -> Int {
    guard let leaving = try SessionRecords.account(email, tx.reader) else {
      throw Refused.nobody(email)
    }
    let day = now.today(in: leaving.actor.timeZone)
    let places = try CareTeamRecords.openPlaces(of: leaving.actor.id, tx.reader)
    if !places.isEmpty {
      guard let successorEmail else { throw Refused.successorNeeded(places.count) }
      guard let successor = try SessionRecords.account(successorEmail, tx.reader) else {
        throw Refused.nobody(successorEmail)
      }
      guard successor.actor.id != leaving.actor.id else { throw Refused.successorIsSame }
      for place in places {
        try CareTeamRecords.hand(
          place, to: successor.actor.id, on: day, id: now.newID(), now.stamp, tx)
      }
    }
    try StaffRecords.disable(id: leaving.actor.id, on: day, now.stamp, tx)
    try AuditRecords.append(
      [
        .init(
          now, agency: leaving.actor.agencyID, action: "staff.disable", result: "done",
          subjects: [Reference("staff", leaving.actor.id)]
            + Set(places.map(\.caseID)).sorted().map(Reference.caseFile))
      ], tx)
    return places.count
  }
}
