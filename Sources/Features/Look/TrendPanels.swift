import Markup

/// Averages from quarter to quarter, a small drawing for each series, all on one scale from 1 to 5
/// with the line to reach. The numbers are in the table beside it.
package struct TrendPanels: Component {
  package struct Point: Sendable {
    let label: String
    /// Hundredths; nil where nobody was rated, or too few to show.
    let average: Int?

    package init(_ label: String, average: Int?) {
      self.label = label
      self.average = average
    }
  }

  package struct Series: Sendable {
    let name: String
    let points: [Point]

    /// - Parameter points: all series have the same quarters.
    package init(_ name: String, points: [Point]) {
      self.name = name
      self.points = points
    }
  }

  let id: String
  let title: String
  /// The line to reach, in hundredths; nil where there is none.
  let line: Int?
  let series: [Series]

  /// - Parameter id: unique in the page.
  package init(id: String, title: String, line: Int?, series: [Series]) {
    self.id = id
    self.title = title
    self.line = line
    self.series = series
  }

  package var html: HTML {
    """
    <figure class="picture trends">
    <figcaption class="picture-title">\(title)</figcaption>
    <ul class="trend-panels">
    \(series.enumerated().markup { panel($1, id: "\(id)-\($0)") })</ul>
    \(key)</figure>

    """
  }

  private var key: HTML {
    guard let line else { return .none }
    let text = Fraction(top: line, bottom: 100).text(decimals: 2)
    return """
      <ul class="key"><li><span class="key-mark key-line"></span>Succeeding from \(text)</li></ul>

      """
  }

  private func panel(_ one: Series, id: String) -> HTML {
    """
    <li class="trend-panel">
    <svg class="bars-drawing" role="img" aria-labelledby="\(id)-title \(id)-desc" width="100%" \
    height="10em">
    <title id="\(id)-title">\(one.name)</title>
    <desc id="\(id)-desc">\(description(one))</desc>
    <text class="bar-name" x="0" y="1.05em">\(one.name)</text>
    <text class="bar-value" x="100%" y="1.05em" text-anchor="end"><tspan class="bar-average">\
    \(one.points.last { $0.average != nil }?.average.map(text) ?? "–")</tspan></text>
    \(scale)\(threshold)\(strokes(one))\(dots(one))\(quarters(one))</svg>
    </li>

    """
  }

  private func text(_ average: Int) -> String {
    Fraction(top: average, bottom: 100).text(decimals: 2)
  }

  private func description(_ one: Series) -> String {
    one.points.map { "\($0.label): \($0.average.map(text) ?? "not shown")" }.joined(separator: ", ")
  }

  /// From 1 at 8 em to 5 at 2 em.
  private func height(_ average: Int) -> Double { 8 - Double(average - 100) / 400 * 6 }

  /// Between 4 and 96 percent of the width; a single point stands in the middle.
  private func place(_ index: Int, of count: Int) -> Double {
    count < 2 ? 50 : 4 + Double(index) * 92 / Double(count - 1)
  }

  private var scale: HTML {
    [100, 300, 500].markup { value in
      let y = Measure(height(value))
      return """
        <line class="bar-grid" x1="0" x2="100%" y1="\(y)em" y2="\(y)em"/>

        """
    }
  }

  private var threshold: HTML {
    guard let line else { return .none }
    let y = Measure(height(line))
    return """
      <line class="bar-line" x1="0" x2="100%" y1="\(y)em" y2="\(y)em"/>

      """
  }

  /// A stroke between neighbours that both have an average.
  private func strokes(_ one: Series) -> HTML {
    let points = Array(one.points.enumerated())
    return zip(points, points.dropFirst()).markup { left, right in
      guard let from = left.element.average, let to = right.element.average else { return .none }
      let (start, end) = (
        place(left.offset, of: points.count), place(right.offset, of: points.count)
      )
      return """
        <line class="trend-stroke" x1="\(Measure(start))%" y1="\(Measure(height(from)))em" \
        x2="\(Measure(end))%" y2="\(Measure(height(to)))em"/>

        """
    }
  }

  private func dots(_ one: Series) -> HTML {
    one.points.enumerated().markup { index, point in
      guard let average = point.average else { return .none }
      return """
        <circle class="trend-dot" cx="\(Measure(place(index, of: one.points.count)))%" \
        cy="\(Measure(height(average)))em" r="4"/>

        """
    }
  }

  private func quarters(_ one: Series) -> HTML {
    guard let first = one.points.first, let last = one.points.last else { return .none }
    let end: HTML =
      one.points.count < 2
      ? .none
      : """
      <text class="bar-tick" x="100%" y="9.5em" text-anchor="end">\(last.label)</text>

      """
    return """
      <text class="bar-tick" x="0" y="9.5em">\(first.label)</text>
      \(end)
      """
  }
}
