import Domain

/// Wording for people, keyed by what a rule or a status is called.
package enum Words {
  /// Why the answer is no, and what to do next.
  package struct Refused: Sendable, Hashable, Codable {
    package let code: String
    package let sentence: String
    package let next: String
    package init(code: String, sentence: String, next: String) {
      self.code = code
      self.sentence = sentence
      self.next = next
    }
  }

  /// The words of a refusal. Each feature's closed enum gives its own (`Worded`).
  package static func of(_ refusal: any Refusal) -> Refused {
    guard let worded = refusal as? any Worded else {
      return Refused(
        code: refusal.code, sentence: "This is not possible now (\(refusal.code)).",
        next: "Look at the case again, or ask your supervisor.")
    }
    let (sentence, next) = worded.words
    return Refused(code: refusal.code, sentence: sentence, next: next)
  }
}

/// A refusal that has words for people: what is refused, and what to do next.
package protocol Worded: Refusal {
  var words: (sentence: String, next: String) { get }
}

extension NeverRefuses: Worded {
  package var words: (sentence: String, next: String) { switch self {} }
}

extension Role {
  /// The role's name as people say it.
  package var words: String {
    switch self {
    case .caseManager: "Case manager"
    case .jobDeveloper: "Job developer"
    case .employmentCounselor: "Employment counselor"
    case .therapist: "Licensed clinical therapist"
    case .caseManagerSupervisor: "Case manager supervisor"
    case .employmentSupervisor: "Employment supervisor"
    case .therapistSupervisor: "Therapist supervisor"
    case .pointOfContact: "Agency point of contact"
    case .stateAnalyst: "State analyst"
    case .englishAssessor: "English assessor"
    case .interpreter: "Interpreter"
    case .volunteer: "Volunteer"
    case .partner: "Partner provider"
    case .monitor: "Monitor"
    case .administrator: "System administrator"
    case .operator: "Operator"
    }
  }
}
