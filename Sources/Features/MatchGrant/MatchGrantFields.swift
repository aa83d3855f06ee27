import Domain

package enum MatchGrantFields {
  static func person(_ choices: [Choice]) -> Field { Field("person", "Who moves", .list(choices)) }
  static let transitionOn = Field(
    "transition_on", "Day of the transition", .day, hint: "It may still be to come")
  package static let beginning = [person([]), transitionOn]

  static func counselor(_ choices: [Choice]) -> Field {
    Field("counselor", "To which employment counselor", .list(choices))
  }
  static let on = Field("on", "Day", .day)
  static let reviewed = Field(
    "reviewed", "I have reviewed the summary: it is right and complete", .yes)
  static let remark = Field(
    "remark", "What the counselor should know", .text(rows: 2), required: false, most: 2000)
  package static let sending = [counselor([]), on, remark, reviewed]
  package static let dated = [on]
}

extension StoredMatchGrantMove {
  var badge: Badge {
    if completedOn != nil { return Badge("Complete", .success) }
    if receivedOn != nil { return Badge("Summary came in", .info) }
    return sentOn == nil ? Badge("Summary not sent", .warning) : Badge("Summary sent", .info)
  }
}

extension MatchGrantRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .caseClosed(let day):
      ("The case was closed on \(day).", "Ask the case's supervisor to re-open it.")
    case .notEnrolled:
      (
        "That person is not enrolled in Match Grant.",
        "Choose someone who is; enrollments begin at intake."
      )
    case .alreadyMoving:
      ("That move is on record already.", "Open it and send its summary.")
    case .beforeMatchGrant(let day):
      ("Match Grant began only on \(day).", "Choose that day or later.")
    case .inFuture(let day, let today):
      ("\(day) is after today, \(today).", "Choose today or before.")
    case .completed(let day): ("The move is complete since \(day).", "Nothing more is needed.")
    case .noCounselor:
      (
        "The summary goes to an employment counselor of the team.",
        "Choose one; where there is none, ask a point of contact to add one."
      )
    case .summaryUnsent:
      (
        "The summary of Match Grant services has not been sent to the counselor.",
        "The case manager reviews and sends it first."
      )
    case .beforeSending(let day):
      ("The summary was sent only on \(day).", "Choose that day or later.")
    case .received(let day): ("It came in on \(day).", "Nothing more is needed.")
    case .beforeTransition(let day):
      ("The transition is on \(day).", "Mark it complete on that day or later.")
    }
  }
}
