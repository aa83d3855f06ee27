/// What two records are compared by. Keys are made elsewhere (diacritics, transliteration): the
/// rule compares them only for equality.
package struct MatchKeys: Sendable, Equatable {
  /// For each part of the name, its alternative keys; order does not matter.
  package var nameParts: [Set<String>]
  package var birthDate: Day?
  /// A keyed hash; nil where there is no alien number.
  package var alienNumberHash: String?
  package var arrivedOn: Day?

  package init(
    nameParts: [Set<String>], birthDate: Day? = nil, alienNumberHash: String? = nil,
    arrivedOn: Day? = nil
  ) {
    self.nameParts = nameParts
    self.birthDate = birthDate
    self.alienNumberHash = alienNumberHash
    self.arrivedOn = arrivedOn
  }
}

/// How likely two records are one person. Nobody is ever joined by a machine.
package enum MatchStrength: String, Sendable, CaseIterable, Comparable {
  case none
  case possible
  case probable
  case strong

  package static func < (left: MatchStrength, right: MatchStrength) -> Bool {
    guard let one = allCases.firstIndex(of: left), let other = allCases.firstIndex(of: right)
    else { return false }
    return one < other
  }
}

/// One field's share of a score, so that a person can see why.
package struct MatchEvidence: Sendable, Equatable {
  package let field: String
  /// `name.all`, `birth.swapped` … : the row of the weights that applied.
  package let finding: String
  /// Hundredths of a bit; negative speaks against.
  package let weight: Int
}

package struct MatchScore: Sendable, Equatable {
  package let evidence: [MatchEvidence]
  package let strength: MatchStrength
  /// Hundredths of a bit.
  package var total: Int { evidence.reduce(0) { $0 + $1.weight } }
}

/// Weights after Fellegi and Sunter: the logarithm of how much likelier a finding is for one
/// person than for two; a field missing on either side says nothing.
package struct MatchWeights: Sendable {
  private let weights: [String: Int]

  /// The findings that a table must weigh, and the three thresholds.
  package static let findings = [
    "name.all", "name.most", "name.some", "name.none", "birth.same", "birth.swapped",
    "birth.close", "birth.other", "alien.same", "alien.other", "arrival.same", "arrival.week",
    "arrival.other", "strength.possible", "strength.probable", "strength.strong",
  ]

  package init(_ parameters: Parameters, on day: Day) {
    weights = Dictionary(
      uniqueKeysWithValues: MatchWeights.findings.map { finding in
        (finding, parameters.number("match." + finding, on: day) ?? 0)
      })
  }

  func weight(_ finding: String) -> Int { weights[finding] ?? 0 }

  func strength(of total: Int) -> MatchStrength {
    if total >= weight("strength.strong") { return .strong }
    if total >= weight("strength.probable") { return .probable }
    return total >= weight("strength.possible") ? .possible : .none
  }
}

package enum Matching {
  package static func score(
    _ one: MatchKeys, _ other: MatchKeys, under weights: MatchWeights
  ) -> MatchScore {
    let found = [
      ("name", names(one.nameParts, other.nameParts)),
      ("birth date", births(one.birthDate, other.birthDate)),
      ("alien number", aliens(one.alienNumberHash, other.alienNumberHash)),
      ("arrival", arrivals(one.arrivedOn, other.arrivedOn)),
    ]
    let evidence = found.compactMap { field, finding in
      finding.map { MatchEvidence(field: field, finding: $0, weight: weights.weight($0)) }
    }
    let total = evidence.reduce(0) { $0 + $1.weight }
    return MatchScore(evidence: evidence, strength: weights.strength(of: total))
  }

  /// The candidates worth showing, strongest first; ties in the order given.
  package static func candidates<Record>(
    for keys: MatchKeys, among records: [(record: Record, keys: MatchKeys)],
    under weights: MatchWeights
  ) -> [(record: Record, score: MatchScore)] {
    records
      .map { (record: $0.record, score: score(keys, $0.keys, under: weights)) }
      .filter { $0.score.strength > .none }
      .enumerated()
      .sorted { ($1.element.score.total, $0.offset) < ($0.element.score.total, $1.offset) }
      .map(\.element)
  }

  private static func names(_ one: [Set<String>], _ other: [Set<String>]) -> String? {
    guard !one.isEmpty, !other.isEmpty else { return nil }
    var left = one.count <= other.count ? other : one
    let fewer = one.count <= other.count ? one : other
    var shared = 0
    for part in fewer {
      guard let match = left.firstIndex(where: { !$0.isDisjoint(with: part) }) else { continue }
      left.remove(at: match)
      shared += 1
    }
    if shared == 0 { return "name.none" }
    if shared < fewer.count { return "name.some" }
    return left.isEmpty ? "name.all" : "name.most"
  }

  private static func births(_ one: Day?, _ other: Day?) -> String? {
    guard let one, let other else { return nil }
    if one == other { return "birth.same" }
    let (first, second) = (one.civil, other.civil)
    guard first.year == second.year else { return "birth.other" }
    if first.month == second.day, first.day == second.month { return "birth.swapped" }
    // 1 January stands for "year known" on many papers.
    let isYearOnly = (first.month, first.day) == (1, 1) || (second.month, second.day) == (1, 1)
    return isYearOnly || first.month == second.month || first.day == second.day
      ? "birth.close" : "birth.other"
  }

  private static func aliens(_ one: String?, _ other: String?) -> String? {
    guard let one, let other else { return nil }
    return one.isExactly(other) ? "alien.same" : "alien.other"
  }

  private static func arrivals(_ one: Day?, _ other: Day?) -> String? {
    guard let one, let other else { return nil }
    if one == other { return "arrival.same" }
    return abs(one - other) <= 7 ? "arrival.week" : "arrival.other"
  }
}
