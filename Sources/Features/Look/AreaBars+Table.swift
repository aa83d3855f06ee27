import Markup

extension AreaBars {
  var table: DataTable {
    let columns: [DataTable.Column] = [
      .init("Area", isRowHeader: true), .init("Average", .end), .init("Level"),
      .init("Against \(lineText)"), .init("Change", .end), .init("Answers of 1", .end),
    ]
    return DataTable(
      caption: "The same as a table", isCaptionHidden: isTableFolded, columns: columns,
      rows: areas.map { DataTable.Row(cells($0), isMarked: isBelow($0)) },
      empty: EmptyState("No areas", "Areas appear here once the instrument has been chosen."))
  }

  private func cells(_ area: Area) -> [HTML] {
    [
      area.path.map { "<a href=\"\($0)\">\(area.name)</a>" } ?? "\(area.name)",
      average(area), "\(area.band ?? "–")", standing(area), "\(change(area) ?? "–")",
      area.flags > 0 ? "\(Badge(String(area.flags), .warning, shape: .flag))" : "0",
    ]
  }

  private func average(_ area: Area) -> HTML {
    guard case .rated(let average) = area.result else { return "–" }
    return "\(average.text(under: line))"
  }

  private func standing(_ area: Area) -> HTML {
    guard case .rated(let average) = area.result else { return "\(Badge(word(area)))" }
    return average.reaches(line)
      ? "\(Badge("Succeeding", .success))" : "\(Badge("Below", .warning))"
  }

  private func isBelow(_ area: Area) -> Bool {
    guard case .rated(let average) = area.result else { return false }
    return !average.reaches(line)
  }

  func word(_ area: Area) -> String {
    switch area.result {
    case .rated(let average): average.reaches(line) ? "Succeeding" : "Below"
    case .notRated: "Not rated"
    case .exempt: "Exempt"
    }
  }

  /// "↑ 0.40", "↓ 0.25", "no change"; nil without a last time.
  func change(_ area: Area) -> String? {
    guard case .rated(let now) = area.result, let before = area.previous else { return nil }
    let top = now.sum * before.count - before.sum * now.count
    let size = Fraction(top: abs(top), bottom: now.count * before.count).text(decimals: 2)
    if top == 0 { return "= 0.00" }
    return (top > 0 ? "↑ " : "↓ ") + size
  }

  /// What the picture says, in a sentence for each kind of result.
  var description: String {
    let names = { (wanted: [Area]) in wanted.map(\.name).joined(separator: ", ") }
    let below = areas.filter(isBelow)
    let flagged = areas.filter { $0.flags > 0 }
    let unrated = areas.filter { if case .rated = $0.result { false } else { true } }
    var sentences = [
      below.isEmpty ? "No rated area is below \(lineText)." : "Below \(lineText): \(names(below))."
    ]
    if !flagged.isEmpty { sentences.append("With answers of 1: \(names(flagged)).") }
    if !unrated.isEmpty { sentences.append("Not rated or exempt: \(names(unrated)).") }
    return sentences.joined(separator: " ")
  }
}
