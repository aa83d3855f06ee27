import Domain

package enum PartnerReferralFields {
  static func agency(_ choices: [Choice]) -> Field {
    Field("agency", "Which partner", .list(choices))
  }
  static let classes = Field(
    "classes", "What is shared with this referral beside name and language",
    .several(PartnerReferring.offered.map { Choice($0.rawValue, $0.sharedWords) }),
    required: false, hint: "Only what the partner needs for it")
  package static let sending = [agency([]), classes]

  static let outcome = Field(
    "outcome", "What came of it",
    .choice(
      PartnerReferring.reported.map { Choice($0.rawValue, ReferralWords.outcome($0)) }))
  static let on = Field("on", "Day", .day)
  static let note = Field(
    "note", "Remark", .text(rows: 2), required: false,
    hint: "The family's team reads this", most: 2000)
  package static let reporting = [outcome, on, note]
}

extension DataClass {
  /// What of the class a referral shows a partner.
  var sharedWords: String {
    switch self {
    case .contact: "How to reach them: telephone, e-mail, address"
    case .services: "What the referral says: what stands in the way, and its remark"
    case .employment: "Work: the jobs they hold, and whether they look for one"
    default: words
    }
  }
}

extension PartnerReferralRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .caseClosed(let day):
      ("The case was closed on \(day).", "Ask the case's supervisor to re-open it.")
    case .ended(let day): ("It ended on \(day).", "Make a new referral.")
    case .notMade:
      (
        "The referral is not made: not everyone has agreed or was recorded as absent.",
        "Record each one's word first."
      )
    case .notAPartner:
      ("That agency has no account of a partner here.", "Choose one of those offered.")
    case .sentAlready:
      ("A partner sees this referral already.", "End what they see first, or make a new referral.")
    case .beyondReach(let classes):
      ("You cannot share this: \(list(classes)).", "Leave it out.")
    case .notShared(let classes, let why):
      (
        why == .optOut
          ? "The \(Words.client) chose not to share this with the partner: \(list(classes))."
          : "No data-sharing agreement with the partner covers this today: \(list(classes)).",
        classes.first == .identity
          ? "Refer by telephone with the \(Words.client) beside you, or choose another partner."
          : "Leave it out, or choose another partner."
      )
    case .notTheirWord: ("That is not yours to say.", "Choose one of those offered.")
    case .beforeSent(let day):
      ("You were told of this only on \(day).", "Choose that day or later.")
    case .inFuture(let day, let today):
      ("\(day) is after today, \(today).", "Choose today or before.")
    case .notOpen: ("No partner sees this referral now.", "Look at the referral again.")
    }
  }

  private func list(_ classes: [DataClass]) -> String {
    classes.map(\.words).joined(separator: ", ")
  }
}
