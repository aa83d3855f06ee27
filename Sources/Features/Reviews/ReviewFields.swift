import Domain

package enum ReviewFields {
  static let title = Field("title", "What the review is about", most: 200)
  static func agency(_ choices: [Choice]) -> Field {
    Field("agency", "Whose cases", .list(choices))
  }
  static func reviewer(_ choices: [Choice]) -> Field {
    Field("reviewer", "Who reads the files", .list(choices))
  }
  static let pool = Field(
    "pool", "Drawn from", .choice(Reviewing.Pool.allCases.map { Choice($0.rawValue, $0.words) }))
  static let size = Field(
    "size", "How many files", hint: "1 to \(Reviewing.mostFiles)", most: 2)
  static let from = Field("from_on", "First day", .day)
  static let last = Field(
    "last_on", "Last day", .day, hint: "At most \(Reviewing.mostDays) days in all")
  package static let making = [title, agency([]), reviewer([]), pool, size, from, last]
}

extension Reviewing.Pool {
  var words: String {
    switch self {
    case .open: "Open cases"
    case .closed: "Closed cases"
    case .all: "Open and closed cases"
    }
  }
}

extension ReviewRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .notAReviewer:
      ("Whoever is named is no monitor.", "Choose one of those offered.")
    case .beginsInThePast(let today):
      ("The first day has passed.", "Enter today, \(today), or a later day.")
    case .endsBeforeItBegins:
      ("The last day lies before the first.", "Enter a last day on or after the first.")
    case .tooLong:
      (
        "A review lasts at most \(Reviewing.mostDays) days.",
        "Choose an earlier last day; another review can be made."
      )
    case .wrongSize:
      (
        "A sample has 1 to \(Reviewing.mostFiles) files.",
        "Enter a number from 1 to \(Reviewing.mostFiles)."
      )
    case .noCases:
      (
        "There is no case that this reviewer may be given.",
        "Cases of their own, and cases not shared with their agency, are never drawn."
      )
    case .ended: ("This review has ended.", "Make another one.")
    }
  }
}
