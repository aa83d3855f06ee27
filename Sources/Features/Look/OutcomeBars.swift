import Markup

/// Outcomes against their targets: a bar and a target mark for each, with the same as a table whose
/// numbers open the people behind them.
package struct OutcomeBars: Component {
  package struct Outcome: Sendable {
    let name: String
    let met: Int
    let rated: Int
    let notRated: Int
    let targetPercent: Int
    let previousPercent: Int?
    let people: (met: Path, rated: Path, notRated: Path)?
    /// - Parameters:
    ///   - met: how many of the rated meet the outcome.
    ///   - notRated: counted beside, never in the percentage.
    ///   - previousPercent: whole percent of the period before.
    ///   - people: the lists behind the three numbers.
    package init(
      _ name: String, met: Int, rated: Int, notRated: Int, targetPercent: Int,
      previousPercent: Int? = nil, people: (met: Path, rated: Path, notRated: Path)? = nil
    ) {
      self.name = name
      self.met = met
      self.rated = rated
      self.notRated = notRated
      self.targetPercent = targetPercent
      self.previousPercent = previousPercent
      self.people = people
    }

    var reachesTarget: Bool { met * 100 >= targetPercent * rated }

    /// One decimal; a share below the target never shows as the target. Nil where no one is rated.
    var percent: String? {
      guard rated > 0 else { return nil }
      let own = Fraction(top: met * 100, bottom: rated).text(decimals: 1)
      let target = Fraction(top: targetPercent, bottom: 1).text(decimals: 1)
      guard own == target, !reachesTarget else { return own }
      return Fraction(top: met * 1000 / rated, bottom: 10).text(decimals: 1)
    }
  }

  let id: String
  let title: String
  let outcomes: [Outcome]

  /// - Parameter id: unique in the page.
  package init(id: String, title: String, outcomes: [Outcome]) {
    self.id = id
    self.title = title
    self.outcomes = outcomes
  }

  package var html: HTML {
    """
    <figure class="picture bars">
    <figcaption class="picture-title">\(title)</figcaption>
    <div class="picture-sides">
    <div class="picture-drawing">
    \(drawing)\(key)</div>
    \(table)</div>
    </figure>

    """
  }

  private var key: HTML {
    """
    <ul class="key">
    <li><span class="key-mark key-line"></span>Target</li>
    <li><span class="key-mark key-below"></span>Target not met</li>
    \(outcomes.contains { $0.previousPercent != nil } ? "<li><svg class=\"shape\" viewBox=\"-8 -8 16 16\" aria-hidden=\"true\"><path class=\"bar-previous\" d=\"M0-6 6 0 0 6-6 0z\"/></svg>Period before</li>\n" : .none)</ul>

    """
  }

  private var table: DataTable {
    DataTable(
      caption: "The same as a table",
      columns: [
        .init("Outcome", isRowHeader: true), .init("Met", .end), .init("Rated", .end),
        .init("Percent", .end), .init("Target", .end), .init("Result"), .init("Not rated", .end),
      ],
      rows: outcomes.map { DataTable.Row(cells($0)) },
      empty: EmptyState("No outcomes", "Outcomes appear here once a period has been chosen."))
  }

  private func cells(_ outcome: Outcome) -> [HTML] {
    [
      "\(outcome.name)", count(outcome.met, outcome.people?.met),
      count(outcome.rated, outcome.people?.rated),
      outcome.percent.map { "\($0) %" } ?? "–", "\(outcome.targetPercent) %", result(outcome),
      count(outcome.notRated, outcome.people?.notRated),
    ]
  }

  private func count(_ number: Int, _ path: Path?) -> HTML {
    path.map { "<a href=\"\($0)\">\(number)</a>" } ?? "\(number)"
  }

  private func result(_ outcome: Outcome) -> HTML {
    guard outcome.rated > 0 else { return "\(Badge("No one rated"))" }
    return outcome.reachesTarget
      ? "\(Badge("Target met", .success))" : "\(Badge("Target not met", .warning))"
  }
}
