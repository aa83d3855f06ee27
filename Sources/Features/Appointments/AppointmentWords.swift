import Domain

/// Wording of appointments for people.
enum AppointmentWords {
  static let kinds: [Choice] = [
    Choice("assessment", "Assessment"), Choice("plan", "Plan meeting"),
    Choice("counselor", "Employment counselor"), Choice("visit", "Home visit"),
    Choice("meeting", "Team meeting"),
  ]

  static func kind(_ value: String) -> String {
    kinds.first { $0.value == value }?.label ?? value
  }

  static func status(_ value: String, isConfirmed: Bool) -> String {
    switch value {
    case "booked": isConfirmed ? "Confirmed" : "Proposed"
    case "attended": "Attended"
    case "no-show": "Missed"
    default: "Cancelled"
    }
  }
}

extension AppointmentRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .inPast(let day, let today):
      ("\(day) is before today, \(today).", "Choose today or a later day.")
    case .caseClosed:
      ("The case is closed.", "Ask the case's supervisor to re-open it.")
    case .cancelled:
      ("This appointment was cancelled.", "Book a new one.")
    case .alreadyConfirmed:
      ("This appointment is confirmed already.", "Nothing more is needed.")
    case .reasonNeeded:
      ("A reason is missing.", "Say why, in a few words, and send again.")
    case .nothingToOverride:
      (
        "Only an assessment meeting with an incomplete record needs an override.",
        "Nothing keeps this meeting from starting."
      )
    case .personNeeded:
      ("An assessment is of one person.", "Choose the adult who will be assessed.")
    case .notYetHeld(let day):
      ("The meeting is on \(day).", "Say on that day or later whether it was held.")
    case .atWork(let hours):
      (
        "They work then: \(hours).",
        "Choose another time, or say below that the meeting is meant for this one."
      )
    case .therapistNeeded:
      ("An assessment is made by a therapist.", "Choose a therapist of the case's team.")
    }
  }
}
