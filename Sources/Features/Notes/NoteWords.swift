import Domain

extension NoteKind {
  package var words: String {
    switch self {
    case .contact: "Contact"
    case .service: "Service"
    case .action: "Case management action"
    case .actionItemChange: "Change of an action item"
    case .planStep: "Step of an employment or training plan"
    case .outcome: "Outcome"
    case .employmentEvent: "Employment event"
    case .situationReview: "Review of the situation"
    case .followUp: "Follow-up"
    case .delayReason: "Reason for a delay"
    case .extension: "Extension"
    case .closure: "Closure"
    }
  }
}

extension NotePart {
  package var words: String {
    switch self {
    case .served: "Served"
    case .need: "Need"
    case .activity: "Activity"
    case .plan: "Plan"
    }
  }

  package var prompt: String {
    switch self {
    case .served: "Who was served, and how you met"
    case .need: "What the \(Words.client) said they need"
    case .activity: "What was done and achieved"
    case .plan: "What comes next, who does it, by when"
    }
  }
}

extension NoteSubject.Kind {
  package var words: String {
    switch self {
    case .assessmentFinalised: "Assessment finalised"
    case .planSigned: "Plan signed"
    case .appointmentHeld: "Appointment held"
    case .endNotice: "Notice of the end of service"
    case .delay: "Missed deadline"
    }
  }
}

extension NoteRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .eventInFuture:
      (
        "A note is about something that has happened; this day lies in the future.",
        "Correct the day, or write what is planned as the next follow-up."
      )
    case .personNotOfCase:
      (
        "That person does not belong to this case.",
        "Choose a member of the household, or the whole family."
      )
    case .subjectUnknown:
      (
        "What this note should be about is not in this case.",
        "Choose it again from the list, or leave it empty."
      )
    case .problemUnknown:
      (
        "That problem is not open in this case.",
        "Choose one of the open problems, or none."
      )
    case .beforeProblem:
      (
        "What resolves a problem comes after it.",
        "Correct the day, or choose no problem."
      )
    }
  }
}

enum NoteWords {
  static let modes: [(value: String, label: String)] = [
    ("in-person", "In person"), ("phone", "Phone"), ("email", "E-mail"), ("mail", "Mail or letter"),
    ("video", "Video"),
  ]
  static let noContact = "none"

  static func mode(_ value: String) -> String {
    modes.first { $0.value == value }?.label ?? "No contact"
  }

  static let partners: [(value: String, label: String)] = [
    ("client", "\(Words.capitalClient)"), ("family", "Family"), ("provider", "Provider"),
    ("employer", "Employer"), ("other", "Someone else"),
  ]

  /// How long after the event it was entered.
  static func lag(_ days: Int) -> String {
    switch days {
    case 0: "entered the same day"
    case 1: "entered 1 day later"
    default: "entered \(days) days later"
    }
  }
}
