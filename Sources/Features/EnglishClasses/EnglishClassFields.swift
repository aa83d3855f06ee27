import Domain
import Policies

package enum EnglishClassFields {
  static let levelOn = Field("level_on", "Day of the assessment", .day)
  static let level = Field(
    "level", "Level", .list(WisconsinRefugee.englishLevels.map { Choice($0.code, $0.words) }))
  static let source = Field(
    "level_source", "Source", hint: "Who assessed it, and by which test", most: 200)
  package static let levels = [levelOn, level, source]

  static let discussedOn = Field("discussed_on", "Day of the discussion", .day)
  static let options = Field("options", "Options discussed", .text(rows: 2), most: 2000)
  static let kind = Field("kind", "Program chosen", .list(EnglishClassWords.kinds))
  static let provider = Field("provider", "Where", required: false, most: 200)
  static let obstacles = Field(
    "obstacles", "What stands in the way", .several(EnglishClassWords.obstacles), required: false)
  static let overcome = Field(
    "overcome", "How it is overcome", .text(rows: 2), required: false,
    hint: "Needed where something stands in the way", most: 2000)
  package static let choice = [discussedOn, options, kind, provider, obstacles, overcome]

  static let untilOn = Field("until_on", "Up to which day", .day)
  static let held = Field("held", "Classes held", hint: "Since the entry before", most: 3)
  static let came = Field("came", "Classes they came to", hint: "A number", most: 3)
  package static let attendance = [untilOn, held, came]
}

enum EnglishClassWords {
  static let kinds = [
    Choice("technical-college", "Technical college"),
    Choice("literacy-council", "Literacy council"),
    Choice("other", "Other structured program"), Choice("none", "None yet"),
  ]
  static let obstacles = [
    Choice("child-care", "Child care"), Choice("transport", "Transport"),
    Choice("work", "Hours of work"), Choice("health", "Health"), Choice("other", "Something else"),
  ]

  static func label(_ value: String, in choices: [Choice]) -> String {
    choices.first { $0.value == value }?.label ?? value
  }

  static func level(_ code: String) -> String {
    WisconsinRefugee.englishLevels.first { $0.code == code }?.words ?? code
  }
}

extension EnglishClassRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .inFuture(let day, let today):
      ("\(day) is after today, \(today).", "Choose today or before.")
    case .sameLevel(let day):
      ("They have this level since \(day).", "Record the day on which it changes.")
    case .notAfter(let day):
      ("A level is known for \(day) already.", "Choose a later day.")
    case .moreThanHeld(let held):
      ("Only \(held) classes were held.", "Mend one of the two numbers.")
    }
  }
}
