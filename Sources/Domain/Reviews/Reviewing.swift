/// A review of case files by a monitor: a period, and a sample that chance drew (IRC-QA-01).
package enum Reviewing {
  /// Which of the agency's cases may be drawn.
  package enum Pool: String, Sendable, Hashable, CaseIterable, Codable {
    case open, closed, all
  }

  package static let mostFiles = 50
  /// Days from the first to the last, both counted.
  package static let mostDays = 62

  /// What is known before a sample is drawn.
  package struct Drawing: Sendable, Hashable {
    /// The role of the reviewer named; nil where there is none, or they have left.
    package let reviewer: Role?
    package let from: Day
    /// The last day on which the files may be read.
    package let lastOn: Day
    package let size: Int
    /// How many cases the sample is drawn from: never the reviewer's own.
    package let population: Int

    package init(reviewer: Role?, from: Day, lastOn: Day, size: Int, population: Int) {
      self.reviewer = reviewer
      self.from = from
      self.lastOn = lastOn
      self.size = size
      self.population = population
    }
  }

  package static func draw(_ facts: Drawing, today: Day) throws(ReviewRefusal) {
    guard facts.reviewer == .monitor else { throw .notAReviewer }
    guard facts.from >= today else { throw .beginsInThePast(today) }
    guard facts.lastOn >= facts.from else { throw .endsBeforeItBegins }
    guard facts.lastOn - facts.from < mostDays else { throw .tooLong }
    guard (1...mostFiles).contains(facts.size) else { throw .wrongSize }
    guard facts.population > 0 else { throw .noCases }
  }

  /// - Parameter to: the first day on which the files may be read no more.
  package static func end(from: Day, to: Day, today: Day) throws(ReviewRefusal) {
    guard to > today else { throw .ended }
  }
}

/// Why a review cannot be made or ended so.
package enum ReviewRefusal: Refusal {
  case notAReviewer
  case beginsInThePast(Day)
  case endsBeforeItBegins
  case tooLong
  case wrongSize
  case noCases
  case ended

  package var code: String {
    switch self {
    case .notAReviewer: "review.not-a-reviewer"
    case .beginsInThePast: "review.begins-in-the-past"
    case .endsBeforeItBegins: "review.ends-before-it-begins"
    case .tooLong: "review.too-long"
    case .wrongSize: "review.wrong-size"
    case .noCases: "review.no-cases"
    case .ended: "review.ended"
    }
  }
}
