import Domain
import Policies

package enum OrientationFields {
  static let on = Field("on", "Day", .day)
  static let form = Field(
    "form", "For whom",
    .choice([Choice("group", "A group"), Choice("individual", "One person")]))
  static let given = Field(
    "given", "Who gave it",
    .choice([
      Choice("provided", "Our agency"), Choice("arranged", "Another provider, arranged by us"),
    ]))
  static let provider = Field(
    "provider", "Which provider", required: false, hint: "Where another provider gave it",
    most: 200)
  static let topics = Field(
    "topics", "What it was about",
    .several(WisconsinRefugee.orientationTopics.map { Choice($0.code, $0.words) }))
  static func came(_ people: [Choice]) -> Field {
    Field("came", "Who came", .several(people), required: false)
  }
  static func absent(_ people: [Choice]) -> Field {
    Field("absent", "Who was expected and did not come", .several(people), required: false)
  }
  package static let all = [on, form, given, provider, topics, came([]), absent([])]
}

enum OrientationWords {
  static func topics(_ codes: [String]) -> String {
    codes.map { code in
      WisconsinRefugee.orientationTopics.first { $0.code == code }?.words ?? code
    }.joined(separator: "; ")
  }
}

extension OrientationRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .inFuture(let day, let today):
      ("\(day) is after today, \(today).", "Record it once it has taken place.")
    case .nobody: ("Nobody is chosen.", "Choose who came, and who was expected and did not.")
    case .notIndividual(let count):
      ("\(count) people are chosen for one person's session.", "Choose one, or make it a group's.")
    case .twice: ("Someone is chosen as come and as not come.", "Choose one of the two.")
    }
  }
}
