import Markup

/// The result of an assessment as a picture: a bar for each area on the scale from 1 to 5, the line
/// from which an area is succeeding, last time's average and the flags, with the same as a table.
package struct AreaBars: Component {
  /// A sum of scores and how many were scored: kept exact, so that the line is judged exactly.
  package struct Average: Hashable, Sendable {
    let sum: Int
    let count: Int
    /// - Precondition: `count` is above zero.
    package init(sum: Int, count: Int) {
      precondition(count > 0, "an average needs a score")
      self.sum = sum
      self.count = count
    }

    var value: Double { Double(sum) / Double(count) }

    func reaches(_ line: Average) -> Bool { sum * line.count >= line.sum * count }

    /// Two decimals; one below the line never shows as the line.
    func text(under line: Average) -> String {
      let own = Fraction(top: sum, bottom: count).text(decimals: 2)
      let limit = Fraction(top: line.sum, bottom: line.count).text(decimals: 2)
      guard own == limit, !reaches(line) else { return own }
      return Fraction(top: sum * 100 / count, bottom: 100).text(decimals: 2)
    }
  }

  package enum Result: Hashable, Sendable {
    case rated(Average)
    case notRated
    case exempt
  }

  package struct Area: Sendable {
    let name: String
    let result: Result
    let previous: Average?
    let flags: Int
    let band: String?
    let path: Path?
    /// - Parameters:
    ///   - previous: the average of the assessment before, if the area was rated then.
    ///   - flags: how many answers were 1.
    ///   - band: the word for the level ("Striving").
    ///   - path: where the area's answers are.
    package init(
      _ name: String, _ result: Result, previous: Average? = nil, flags: Int = 0,
      band: String? = nil, path: Path? = nil
    ) {
      self.name = name
      self.result = result
      self.previous = previous
      self.flags = flags
      self.band = band
      self.path = path
    }
  }

  let id: String
  let title: String
  let areas: [Area]
  let line: Average
  let since: String?
  let isTableFolded: Bool

  /// - Parameters:
  ///   - id: unique in the page; ids inside the picture are made of it.
  ///   - title: who and when ("Fatuma Ali, 6-month assessment, 2026-07-31").
  ///   - line: the average from which an area is succeeding.
  ///   - since: the day of the assessment before; nil for a first one.
  ///   - isTableFolded: the table opens on demand (where the picture is one of many on a page).
  package init(
    id: String, title: String, areas: [Area], line: Average = Average(sum: 13, count: 4),
    since: String? = nil, isTableFolded: Bool = false
  ) {
    self.id = id
    self.title = title
    self.areas = areas
    self.line = line
    self.since = since
    self.isTableFolded = isTableFolded
  }

  package var html: HTML {
    """
    <figure class="picture bars">
    <figcaption class="picture-title">\(title)</figcaption>
    <div class="\(isTableFolded ? "picture-stack" : "picture-sides")">
    <div class="picture-drawing">
    \(drawing)\(key)</div>
    \(isTableFolded ? folded : table.html)</div>
    </figure>

    """
  }

  var lineText: String { Fraction(top: line.sum, bottom: line.count).text(decimals: 2) }

  private var folded: HTML {
    """
    <details class="picture-table">
    <summary>The same as a table</summary>
    \(table)</details>

    """
  }

  private var key: HTML {
    """
    <ul class="key">
    <li><span class="key-mark key-line"></span>\(lineText): succeeding from here</li>
    <li><span class="key-mark key-below"></span>Below \(lineText)</li>
    \(since.map { "<li><svg class=\"shape\" viewBox=\"-8 -8 16 16\" aria-hidden=\"true\"><path class=\"bar-previous\" d=\"M0-6 6 0 0 6-6 0z\"/></svg>Last time, \(Prose($0))</li>\n" })\
    \(areas.contains { $0.flags > 0 } ? "<li>\(Shape.flag.icon)Answers of 1</li>\n" : .none)</ul>

    """
  }
}
