import Domain
import Policies

package enum ReRequestFields {
  private static let areas = UtahRCCM.areas.map { Choice($0, LifecycleWords.area($0)) }

  static let person = Field("person", "Who asks", .list([]))
  static let askedOn = Field("asked_on", "Day of the request", .day)
  static let area = Field(
    "area", "Area concerned", .list(areas), required: false,
    hint: "It may stay open until the therapist's team has been asked.")
  static let words = Field(
    "words", "What they ask for, in their words", .text(rows: 3), most: 4000)
  package static let asking = [person, askedOn, area, words]

  static let staffedOn = Field("staffed_on", "Day of the talk", .day)
  static let staffedWith = Field(
    "staffed_with", "Who of the therapist's team took part", .line, most: 1000)
  static let staffing = Field("staffing", "What was found", .text(rows: 3), most: 4000)
  package static let staffed = [staffedOn, staffedWith, area, staffing]

  static let outcome = Field(
    "outcome", "How it ends",
    .choice([
      Choice("community-team", ReRequestWords.outcome(.communityTeam)),
      Choice("partner", ReRequestWords.outcome(.partner)),
      Choice("re-open", ReRequestWords.outcome(.reOpen)),
    ]))
  static let partner = Field(
    "partner", "Which partner", .line, required: false, hint: "Where a partner helps.")
  static let endedOn = Field("ended_on", "Day of the decision", .day)
  static let remark = Field("remark", "Remark", .text(rows: 2), required: false, most: 4000)
  package static let ending = [outcome, partner, endedOn, remark]
}

enum ReRequestWords {
  static func outcome(_ outcome: ReRequestOutcome) -> String {
    switch outcome {
    case .communityTeam: "The community team helps"
    case .partner: "A partner helps"
    case .reOpen: "Service begins again for this area"
    }
  }
}

extension ReRequestRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .notReady(.areaMissing):
      (
        "The request names no area of the assessment.",
        "Choose the area together with the therapist's team, then record how it ends."
      )
    case .notReady(.unknownArea):
      ("That is no area of the assessment.", "Choose one of those offered.")
    case .notReady(.notStaffed):
      (
        "The therapist's team has not been asked yet.",
        "Record the talk with them first; the decision is made on its day or later."
      )
    case .inFuture(let day, let today):
      ("\(day) is after today, \(today).", "Choose today or before.")
    case .beforeAsking(let day):
      ("The request was made only on \(day).", "Choose that day or later.")
    case .ended(let day):
      ("It was decided on \(day).", "Record a new request where they ask again.")
    case .partnerMissing: ("Which partner helps is not said.", "Name the partner.")
    case .skipped(let refusal): refusal.words
    }
  }
}
