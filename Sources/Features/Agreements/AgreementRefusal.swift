import Domain

package enum AgreementRefusal: Refusal, Worded {
  case fewParties
  case endsBeforeItBegins

  package var code: String {
    switch self {
    case .fewParties: "agreement.few-parties"
    case .endsBeforeItBegins: "agreement.ends-before-it-begins"
    }
  }

  package var words: (sentence: String, next: String) {
    switch self {
    case .fewParties:
      ("An agreement has at least two agencies of this server.", "Choose the agencies it binds.")
    case .endsBeforeItBegins:
      ("The last day lies before the first.", "Enter a last day on or after the first.")
    }
  }
}

extension DataClass {
  /// The class as people say it.
  package var words: String {
    switch self {
    case .identity: "Names and household"
    case .contact: "Address and telephone"
    case .appointment: "Appointments"
    case .plan: "Plan"
    case .assessment: "Assessments"
    case .notes: "Notes"
    case .services: "Services and deadlines"
    case .employment: "Employment"
    case .health: "Health"
    case .immigration: "Immigration status"
    }
  }

  static let choices = allCases.map { Choice($0.rawValue, $0.words) }
}
