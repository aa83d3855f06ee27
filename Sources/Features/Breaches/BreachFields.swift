import Domain

package enum BreachFields {
  static let happenedOn = Field("happened_on", "Day it happened", .day)
  static let what = Field(
    "what", "What happened", .text(rows: 4),
    hint: "What was lost, seen or told, and how; without names of \(Words.client)s", most: 4000)
  static let concerned = Field(
    "concerned", "Whose information", hint: "Numbers of cases, or how many people", most: 1000)
  static let reached = Field(
    "reached", "Who learned of it", required: false, hint: "As far as it is known", most: 1000)
  package static let reporting = [happenedOn, what, concerned, reached]

  static let notified = Field(
    "notified", "Who was told of it", .text(rows: 2), required: false,
    hint: "The people concerned, the agency, an office; or why nobody was told", most: 2000)
  static let notifiedOn = Field("notified_on", "Day they were told", .day, required: false)
  static let result = Field(
    "result", "Result", .text(rows: 3), required: false,
    hint: "What was found, and what is done so that it does not happen again", most: 4000)
  static let closed = Field("closed", "Nothing more is to be done", .yes, required: false)
  package static let following = [notified, notifiedOn, result, closed]
}

extension BreachRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .inFuture(let day, let today):
      ("\(day) lies in the future.", "Enter today, \(today), or a day before.")
    case .toldBeforeIt(let day):
      ("They cannot have been told before it happened on \(day).", "Correct the day.")
    case .toldIncomplete:
      ("It is not said who was told of it.", "Name them; or say why nobody was told.")
    case .resultMissing:
      ("It is not said what came of it.", "Enter the result before you close it.")
    }
  }
}
