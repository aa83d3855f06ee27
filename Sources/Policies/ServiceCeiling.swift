import Domain

/// How long a pack serves somebody at most, extensions included: what an import may not pass.
package struct ServiceCeiling: Sendable {
  package enum Anchor: Sendable { case arrival, enrollment }

  package let program: String
  package let countsFrom: Anchor
  private let terms: ClockTerms

  package init(_ key: String, of parameters: Parameters, in program: String, from anchor: Anchor) {
    self.program = program
    countsFrom = anchor
    terms = ClockTerms(key, in: parameters)
  }

  /// The last day; nil where the day it counts from is not known.
  package func lastDay(arrivedOn: Day?, startedOn: Day?) -> Day? {
    let anchor = countsFrom == .arrival ? arrivedOn : startedOn
    return anchor.flatMap { day in terms.on(day)?.due(from: day) }
  }
}
