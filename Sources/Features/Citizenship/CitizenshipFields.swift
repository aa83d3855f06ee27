import Domain
import Policies

package enum CitizenshipFields {
  static let kind = Field(
    "step_kind", "What happened", .list(CitizenshipWords.steps))
  static let on = Field("step_on", "Day it happened", .day)
  package static let step = [kind, on]

  static let number = Field(
    "i94_number", "I-94 number", required: false, hint: "Eleven characters; kept sealed", most: 20)
  static let paperOn = Field("i94_on", "Date on the I-94", .day, required: false)
  package static let paper = [number, paperOn]

  static let talkOn = Field("talk_on", "Day of the discussion", .day)
  static let advantages = Field(
    "advantages", "What was told",
    .several(WisconsinRefugee.citizenshipAdvantages.map { Choice($0.code, $0.words) }))
  static let wish = Field(
    "wish", "What they wish",
    .choice(CitizenshipWish.allCases.map { Choice($0.rawValue, CitizenshipWords.wish($0)) }))
  static let remark = Field(
    "remark", "In their words", .text(rows: 2), required: false, most: 2000)
  package static let talk = [talkOn, advantages, wish, remark]
}

enum CitizenshipWords {
  static let steps = [
    Choice("residence-application", "Application for permanent residence forwarded"),
    Choice("permanent-resident", "Became a permanent resident"),
    Choice("citizenship-contact", "Contact about classes or the application"),
    Choice("citizenship-application", "Application for citizenship (N-400) sent"),
    Choice("naturalised", "Became a citizen"),
  ]

  static func step(_ kind: String) -> String {
    steps.first { $0.value == kind }?.label ?? kind
  }

  static func wish(_ wish: CitizenshipWish) -> String {
    switch wish {
    case .wishes: "They wish to become a citizen"
    case .undecided: "They have not decided"
    case .declines: "They do not wish it"
    }
  }

  static func advantage(_ code: String) -> String {
    WisconsinRefugee.citizenshipAdvantages.first { $0.code == code }?.words ?? code
  }

  static func duty(_ duty: Citizenship.Duty) -> Badge {
    switch duty {
    case .notOwed: Badge("No discussion owed")
    case .citizen: Badge("Citizen", .success)
    case .discussionMissing: Badge("Discussion missing", .danger)
    case .undecided: Badge("Not decided yet", .info)
    case .goalMissing: Badge("Wished: goal missing", .warning)
    case .goalSet: Badge("Wished: goal in the plan", .success)
    case .declined: Badge("Not wished", .neutral)
    }
  }
}

extension CitizenshipRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .inFuture(let day, let today):
      ("\(day) is after today, \(today).", "Record it once it has happened.")
    case .beforeArrival(let day):
      ("They arrived only on \(day).", "Choose that day or later.")
    case .advantagesMissing(let codes):
      (
        "Not told yet: " + codes.map(CitizenshipWords.advantage).joined(separator: "; ") + ".",
        "Tell it too, then record the discussion."
      )
    case .stepKnown(let day):
      ("This step is recorded already, for \(day).", "Nothing is left to record.")
    case .notWished:
      (
        "Their last wish on record is not to become a citizen.",
        "Record a new discussion where that has changed."
      )
    case .goalStands:
      ("A goal of citizenship is in the plan already.", "Change that one where it is to change.")
    case .noPlan:
      ("The case has no plan that could take the goal.", "Begin a plan first.")
    }
  }
}
