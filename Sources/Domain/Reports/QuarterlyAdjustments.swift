/// One figure of a quarterly report: what is counted, and how many.
package struct QuarterlyFigure: Sendable, Hashable, Codable {
  package let section: String
  package let item: String
  package let program: String
  package let count: Int

  package init(section: String, item: String, program: String, count: Int) {
    self.section = section
    self.item = item
    self.program = program
    self.count = count
  }

  /// The figures of a `qpr` table.
  package static func all(of table: ReportTable) -> [QuarterlyFigure] {
    table.lines.compactMap { line in
      guard line.count == 4, let count = Int(line[3]) else { return nil }
      return QuarterlyFigure(section: line[0], item: line[1], program: line[2], count: count)
    }
  }

  /// Where it stands in the report.
  package var place: [String] { [section, item, program] }
}

/// A figure of a frozen quarter that is another today (WI-QPR-09).
package struct QuarterlyAdjustment: Sendable, Equatable {
  package let section: String
  package let item: String
  package let program: String
  /// As frozen.
  package let before: Int
  /// As the records say today.
  package let after: Int

  package init(section: String, item: String, program: String, before: Int, after: Int) {
    self.section = section
    self.item = item
    self.program = program
    self.before = before
    self.after = after
  }

  /// Where it stands in the report.
  package var place: [String] { [section, item, program] }

  /// Every figure that differs, in the order of the report.
  package static func all(
    frozen: [QuarterlyFigure], now: [QuarterlyFigure]
  ) -> [QuarterlyAdjustment] {
    let (before, after) = (counts(frozen), counts(now))
    let places = Set(before.keys).union(after.keys).sorted(by: precedes)
    return places.compactMap { place in
      let (old, new) = (before[place] ?? 0, after[place] ?? 0)
      guard old != new else { return nil }
      return QuarterlyAdjustment(
        section: place.words[0].text, item: place.words[1].text, program: place.words[2].text,
        before: old, after: new)
    }
  }

  /// Compared byte for byte, as the report does.
  private struct Place: Hashable {
    let words: [ExactText]
  }

  private static func precedes(_ left: Place, _ right: Place) -> Bool {
    precedesAsLine(left.words.map(\.text), right.words.map(\.text))
  }

  private static func counts(_ figures: [QuarterlyFigure]) -> [Place: Int] {
    Dictionary(
      figures.map { (Place(words: $0.place.map(ExactText.init)), $0.count) },
      uniquingKeysWith: +)
  }
}

/// What a person's agency says of a quarter: it is counted as it goes, or frozen as submitted.
package enum FreezingQuarter {
  /// - Throws: a refusal where the quarter is still running, or frozen already.
  package static func check(
    _ quarter: Quarter, isFrozen: Bool, today: Day
  ) throws(QuarterRefusal) {
    guard quarter.lastDay < today else { throw .stillRunning(until: quarter.lastDay) }
    guard !isFrozen else { throw .alreadyFrozen }
  }

  /// An outcome is chosen among the good ones of a quarter that is not frozen.
  package static func checkClaim(
    _ goal: String, among candidates: [String], isFrozen: Bool
  ) throws(QuarterRefusal) {
    guard !isFrozen else { throw .alreadyFrozen }
    guard candidates.contains(goal) else { throw .notReportable }
  }
}

/// Why a quarter cannot be frozen, or its outcomes not chosen so.
package enum QuarterRefusal: Refusal {
  case stillRunning(until: Day)
  case alreadyFrozen
  /// The goal lacks something (WI-QPR-01).
  case notReportable
  /// Nothing differs there from what was frozen.
  case nothingToAdjust

  package var code: String {
    switch self {
    case .stillRunning: "quarter.still-running"
    case .alreadyFrozen: "quarter.frozen"
    case .notReportable: "outcome.not-reportable"
    case .nothingToAdjust: "adjustment.nothing"
    }
  }
}
