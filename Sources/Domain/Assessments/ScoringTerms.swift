/// An exact fraction: an area succeeds when denominator · sum ≥ numerator · count.
package struct Threshold: Sendable, Hashable {
  package let numerator: Int
  package let denominator: Int

  package init(numerator: Int, denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Reads `13/4`; nil for anything else, and for a denominator that is not positive.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let numerator = Int(parts[0]), let denominator = Int(parts[1]),
      denominator > 0
    else { return nil }
    self.init(numerator: numerator, denominator: denominator)
  }

  /// Whether an average of `sum` / `count` reaches this, compared in whole numbers (UT-ASM-05).
  package func isReached(sum: Int, count: Int) -> Bool {
    count > 0 && denominator * sum >= numerator * count
  }
}

/// What an instrument's scoring depends on: its areas, its dated threshold, its dated hold.
package struct ScoringTerms: Sendable {
  package let instrument: String
  /// Area codes in the order in which they are shown.
  package let areas: [String]
  /// How long a qualifying result must be maintained before graduation (UT-LIFE-02).
  package let hold: ClockTerms
  private let thresholds: [(from: Day?, to: Day?, threshold: Threshold)]

  /// `thresholdKey` names rows such as `13/4`, `holdKey` rows such as `3 months`.
  package init(
    instrument: String, areas: [String], thresholdKey: String, holdKey: String,
    in parameters: Parameters
  ) {
    self.instrument = instrument
    self.areas = areas
    hold = ClockTerms(holdKey, in: parameters)
    thresholds = parameters.editions(of: thresholdKey).compactMap { row in
      Threshold(row.value).map { (row.from, row.to, $0) }
    }
  }

  /// The threshold for an assessment finalised on `day` (UT-PACK-01); nil where none was in force.
  package func threshold(on day: Day) -> Threshold? {
    thresholds.first { edition in
      (edition.from.map { $0 <= day } ?? true) && (edition.to.map { day <= $0 } ?? true)
    }?.threshold
  }
}
