import Domain

/// Wording of assessments of families and of their barriers.
enum FamilyAssessmentWords {
  static let forms = [
    Choice("w2", "Assessment of W-2"), Choice("agency", "An agency's form, as thorough as ours"),
  ]
  static let barriers = [
    Choice("child-care", "Child care"), Choice("transport", "Transport"),
    Choice("health", "Health"), Choice("mental-health", "Mental health"),
    Choice("housing", "Housing"), Choice("english", "English"),
    Choice("credentials", "Papers or credentials"), Choice("skills", "Skills or training"),
    Choice("legal", "Legal"), Choice("family", "Family duties"), Choice("other", "Something else"),
  ]
  static let statuses = [
    Choice("open", "Nothing is decided yet"), Choice("addressed", "The plan addresses it"),
    Choice("deferred", "It is deferred"), Choice("resolved", "It stands in the way no more"),
  ]

  static func label(_ value: String, in choices: [Choice]) -> String {
    choices.first { $0.value == value }?.label ?? value
  }
}

extension FamilyAssessmentRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .caseClosed: ("The case is closed.", "Open it again before it is assessed.")
    case .notInProgram:
      (
        "Nobody of the family is in one of Wisconsin's programs.",
        "Enroll them first; the assessment follows from the program."
      )
    case .alreadyBegun: ("An assessment of this family is not finished.", "Go on with that one.")
    case .notBegun: ("No assessment of this family is begun.", "Begin one.")
    case .inFuture(let day): ("\(day) is in the future.", "Enter today or a day before.")
    case .before(let day): ("That day is before it was begun, \(day).", "Enter a later day.")
    case .unknownPerson: ("That person is not of this family.", "Choose one of its members.")
    case .noAdult: ("The family has no adult.", "Check the birth dates of its members.")
    case .domainsMissing(let gaps):
      (
        "Not covered yet: "
          + gaps.map { FamilyAssessmentFields.name($0.domain).lowercased() }.uniqued()
          .joined(separator: ", ") + ".",
        "Write what was found, or attach a form that covers it."
      )
    case .unknownGoal:
      ("That goal is not in the family's plans.", "Choose one of its goals that is worked on.")
    case .serviceNeeded:
      (
        "It is not said what addresses the barrier.",
        "Choose a goal, or write which services address it."
      )
    case .reasonNeeded: ("A reason is missing.", "Say why, in a few words.")
    }
  }
}

extension [String] {
  /// Each text once, in the order of its first appearance.
  fileprivate func uniqued() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
