import Domain

package enum UnmetNeedFields {
  static func person(_ choices: [Choice]) -> Field {
    Field("person", "Who needs it", .list(choices))
  }
  static let on = Field("on", "Day it was found", .day)
  static let need = Field("need", "What they need", most: 400)
  static let cause = Field(
    "cause", "Why it could not be had",
    .choice(UnmetCause.allCases.map { Choice($0.rawValue, $0.words) }))
  static let partner = Field(
    "partner", "Partner who was approached", required: false, most: 200)
  static let approachedOn = Field(
    "approached_on", "Day the partner was approached", .day, required: false)
  static let steps = Field(
    "steps", "Steps to develop the service", .text(rows: 3), required: false, most: 2000)
  static let result = Field(
    "result", "What came of it", .text(rows: 2), required: false, most: 2000)
  static let resultOn = Field("result_on", "Day of the result", .day, required: false)
  package static let all = [
    person([]), on, need, cause, partner, approachedOn, steps, result, resultOn,
  ]
}

extension UnmetCause {
  var words: String {
    switch self {
    case .notAvailable: "It is not available"
    case .notCulturallyCompetent: "It is not available in a culturally competent way"
    }
  }
}

/// An unmet need as it is entered.
package struct UnmetNeedRow: Codable, Sendable, Hashable {
  package let personID: String
  package let need: String
  package let cause: UnmetCause
  package let partner: String
  package let steps: String
  package let result: String
  package let days: UnmetNeedDays

  init(_ parse: inout Parse) {
    personID = parse.text(UnmetNeedFields.person([]))
    let on = parse.requiredDay(UnmetNeedFields.on)
    need = parse.text(UnmetNeedFields.need)
    cause = UnmetCause(rawValue: parse.choice(UnmetNeedFields.cause)) ?? .notAvailable
    partner = parse.text(UnmetNeedFields.partner)
    let approached = parse.day(UnmetNeedFields.approachedOn)
    steps = parse.text(UnmetNeedFields.steps)
    result = parse.text(UnmetNeedFields.result)
    days = UnmetNeedDays(
      on: on, approachedOn: approached, resultOn: parse.day(UnmetNeedFields.resultOn))
  }

  init(
    personID: String, need: String, cause: UnmetCause, partner: String, steps: String,
    result: String, days: UnmetNeedDays
  ) {
    self.personID = personID
    self.need = need
    self.cause = cause
    self.partner = partner
    self.steps = steps
    self.result = result
    self.days = days
  }

  var input: Input {
    Input([
      "person": [personID], "on": [days.on.description], "need": [need],
      "cause": [cause.rawValue], "partner": [partner],
      "approached_on": [days.approachedOn?.description ?? ""], "steps": [steps],
      "result": [result], "result_on": [days.resultOn?.description ?? ""],
    ])
  }
}

extension UnmetNeedRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .inFuture(let day, let today):
      ("\(day.words) is after today, \(today.words).", "Enter a day that has come.")
    case .beforeNeed(let day):
      ("The need was found only on \(day.words).", "Enter that day or a later one.")
    case .partnerMissing:
      ("Which partner was approached is not said.", "Name the partner, or leave the day open.")
    case .dayMissing:
      ("When the partner was approached is not said.", "Enter the day.")
    case .resultDayMissing:
      ("A result and its day go together.", "Enter both, or leave both open.")
    }
  }
}
