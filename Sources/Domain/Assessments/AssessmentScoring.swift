/// How an area came out (UT-ASM-05, UT-ASM-06).
package enum AreaRating: String, Sendable {
  case succeeding
  case below
  /// No scored answer, and every answer is "not applicable".
  case exempt
  /// No scored answer, and some information is missing; also an area without any answer.
  case notRated = "not-rated"

  /// Whether this area stands in the way of graduation.
  package var blocks: Bool { self == .below || self == .notRated }
}

/// One area of one assessment, computed.
package struct AreaResult: Sendable, Equatable {
  package let area: String
  package let sum: Int
  /// How many answers are scored; "not applicable" and "not enough information" are not.
  package let count: Int
  package let notApplicable: Int
  package let notEnoughInformation: Int
  package let rating: AreaRating
  /// The questions answered with 1, in the order answered: each needs a discussion (UT-ASM-07).
  package let flagged: [String]

  /// The average in hundredths, halves away from zero, for display only; nil when not rated.
  package var averageHundredths: Int? {
    count == 0 ? nil : (200 * sum + count) / (2 * count)
  }

  /// `3.40`, or empty where nothing is scored.
  package var averageText: String {
    averageHundredths.map { "\($0 / 100)." + Day.padded($0 % 100, 2) } ?? ""
  }
}

/// Scoring of an assessment, area by area, in whole numbers.
package enum AssessmentScoring {
  /// The result of each area of `terms`, in their order, judged by the threshold of the day of the
  /// assessment. Answers in areas that the terms do not name are left out.
  package static func results(of assessment: Assessment, under terms: ScoringTerms) -> [AreaResult]
  {
    let threshold = terms.threshold(on: assessment.finalisedOn)
    return terms.areas.map { area in
      result(of: area, answers: assessment.answers, threshold: threshold)
    }
  }

  /// Whether every area is succeeding or exempt: the assessment qualifies (interchange §3).
  package static func qualifies(_ assessment: Assessment, under terms: ScoringTerms) -> Bool {
    results(of: assessment, under: terms).allSatisfy { !$0.rating.blocks }
  }

  /// The mean of the areas' averages in hundredths: informational, never a gate (UT-ASM-09).
  package static func meanOfAreasHundredths(_ results: [AreaResult]) -> Int? {
    let rated = results.filter { $0.count > 0 }
    guard !rated.isEmpty else { return nil }
    // Millionths: exact enough for two decimals, and no count of questions can overflow.
    let total = rated.reduce(0) { $0 + (2_000_000 * $1.sum + $1.count) / (2 * $1.count) }
    let mean = (2 * total + rated.count) / (2 * rated.count)
    return (mean + 5_000) / 10_000
  }

  static func result(of area: String, answers: [Answer], threshold: Threshold?) -> AreaResult {
    var (sum, count, notApplicable, notEnough) = (0, 0, 0, 0)
    var flagged: [String] = []
    for answer in answers where answer.area == area {
      switch answer.value {
      case .scored(let score):
        sum += score
        count += 1
        if score == 1 { flagged.append(answer.question) }
      case .notApplicable: notApplicable += 1
      case .notEnoughInformation: notEnough += 1
      }
    }
    let rating: AreaRating =
      if count > 0 {
        threshold?.isReached(sum: sum, count: count) ?? false ? .succeeding : .below
      } else {
        notApplicable > 0 && notEnough == 0 ? .exempt : .notRated
      }
    return AreaResult(
      area: area, sum: sum, count: count, notApplicable: notApplicable,
      notEnoughInformation: notEnough, rating: rating, flagged: flagged)
  }
}
