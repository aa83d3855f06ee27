/// Why an appointment cannot be booked or changed so.
package enum AppointmentRefusal: Refusal {
  case inPast(Day, today: Day)
  case caseClosed
  case cancelled
  case alreadyConfirmed
  /// A change needs a reason, so that the history explains itself.
  case reasonNeeded
  /// Only the meeting for an assessment waits for a complete record.
  case nothingToOverride
  /// An assessment is of one person, with a therapist.
  case personNeeded
  case therapistNeeded
  /// Whether it was held can be said on its day at the earliest.
  case notYetHeld(Day)
  /// The person works then; whoever means it books it all the same (WI-PLN-13).
  case atWork(hours: String)

  package var code: String {
    switch self {
    case .inPast: "appointment.in-past"
    case .caseClosed: "case.closed"
    case .cancelled: "appointment.cancelled"
    case .alreadyConfirmed: "appointment.confirmed"
    case .reasonNeeded: "appointment.reason-needed"
    case .nothingToOverride: "appointment.nothing-to-override"
    case .personNeeded: "appointment.person-needed"
    case .therapistNeeded: "appointment.therapist-needed"
    case .notYetHeld: "appointment.not-yet-held"
    case .atWork: "appointment.at-work"
    }
  }
}

package enum Appointments {
  /// A meeting is booked for today or later. Missing fields never stop a booking (UT-INT-06).
  package static func book(
    kind: String, on day: Day, hasPerson: Bool, hasTherapist: Bool, isClosed: Bool, today: Day
  ) throws(AppointmentRefusal) {
    guard !isClosed else { throw .caseClosed }
    guard day >= today else { throw .inPast(day, today: today) }
    guard kind == "assessment" else { return }
    guard hasPerson else { throw .personNeeded }
    guard hasTherapist else { throw .therapistNeeded }
  }

  package static func confirm(
    status: String, isConfirmed: Bool
  ) throws(AppointmentRefusal) {
    guard status != "cancelled" else { throw .cancelled }
    guard !isConfirmed else { throw .alreadyConfirmed }
  }

  /// A new day or an end; either says why.
  package static func change(
    status: String, to day: Day?, reason: String, today: Day
  ) throws(AppointmentRefusal) {
    guard status != "cancelled" else { throw .cancelled }
    guard !reason.isBlank else { throw .reasonNeeded }
    if let day, day < today { throw .inPast(day, today: today) }
  }

  package static func hold(
    status: String, on day: Day, today: Day
  ) throws(AppointmentRefusal) {
    guard status != "cancelled" else { throw .cancelled }
    guard day <= today else { throw .notYetHeld(day) }
  }

  /// A supervisor lets an assessment start before the record is complete (UT-INT-06).
  package static func override(
    kind: String, status: String, missing: [String], reason: String
  ) throws(AppointmentRefusal) {
    guard status != "cancelled" else { throw .cancelled }
    guard kind == "assessment", !missing.isEmpty else { throw .nothingToOverride }
    guard !reason.isBlank else { throw .reasonNeeded }
  }

  /// Whether two meetings that begin at these minutes of one day are too close: each takes an
  /// hour and a half.
  package static func collide(_ first: Int, _ second: Int) -> Bool {
    abs(first - second) < minutes
  }

  /// How long a meeting is taken to last.
  package static let minutes = 90
}
