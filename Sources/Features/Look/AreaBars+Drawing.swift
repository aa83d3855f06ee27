import Markup

// Lengths along the bars are percentages and all others are em, so that the picture fits any width
// while its words keep the reader's size. The stylesheet mirrors it for right-to-left pages.
extension AreaBars {
  private static let pitch = 3.2
  private static let top = 0.4

  private var height: Double { Self.top + Self.pitch * Double(areas.count) + 1.9 }
  private var foot: Double { Self.top + Self.pitch * Double(areas.count) + 0.2 }

  /// The scale starts at half a point, so that an average of 1 still has a bar.
  private func share(_ value: Double) -> Measure { Measure((value - 0.5) / 4.5 * 100) }

  var drawing: HTML {
    """
    <svg class="bars-drawing" role="img" aria-labelledby="\(id)-title \(id)-desc" width="100%" \
    height="\(Measure(height))em">
    <title id="\(id)-title">\(title)</title>
    <desc id="\(id)-desc">\(description)</desc>
    <defs><pattern id="\(id)-hatch" width="8" height="8" patternUnits="userSpaceOnUse" \
    patternTransform="rotate(45)"><path class="bar-hatch" d="M0 0v8"/></pattern></defs>
    \(scale)\(areas.enumerated().markup { row($1, at: Self.top + Self.pitch * Double($0)) })\
    \(threshold)</svg>

    """
  }

  private var scale: HTML {
    (1...5).markup { point in
      let x = share(Double(point))
      return """
        <line class="bar-grid" x1="\(x)%" x2="\(x)%" y1="\(Measure(Self.top))em" y2="\(Measure(foot))em"/>
        <text class="bar-tick" x="\(x)%" y="\(Measure(foot + 1.2))em" \
        text-anchor="\(point == 5 ? "end" : "middle")">\(point)</text>

        """
    }
  }

  private var threshold: HTML {
    let x = share(line.value)
    let strokes = areas.indices.markup { index in
      let y = Self.top + Self.pitch * Double(index) + 1.3
      return """
        <line class="bar-line" x1="\(x)%" x2="\(x)%" y1="\(Measure(y))em" y2="\(Measure(y + 1.5))em"/>

        """
    }
    return """
      \(strokes)<text class="bar-line-label" x="\(x)%" y="\(Measure(foot + 1.2))em" text-anchor="start" \
      dx="0.2em">\(lineText)</text>

      """
  }

  private func row(_ area: Area, at y: Double) -> HTML {
    let text = Measure(y + 1.05)
    return """
      <text class="bar-name" x="0" y="\(text)em">\(area.name)</text>
      <text class="bar-value" x="100%" y="\(text)em" text-anchor="end">\(marks(area))</text>
      \(bar(area, at: y + 1.5))
      """
  }

  /// Flags, change and average, in that order, at the end of the area's line.
  private func marks(_ area: Area) -> HTML {
    let flags: HTML? = area.flags > 0 ? "<tspan class=\"bar-flags\">⚑ \(area.flags)</tspan>" : nil
    let change: HTML? = self.change(area).map { "<tspan class=\"bar-change\">\($0)</tspan>" }
    let average: HTML =
      if case .rated(let average) = area.result { "\(average.text(under: line))" } else {
        "\(word(area))"
      }
    let parts = [flags, change, "<tspan class=\"bar-average\">\(average)</tspan>"].compactMap { $0 }
    return parts.enumerated().markup {
      $0 == 0 ? $1 : "<tspan class=\"bar-space\">\u{2002}</tspan>\($1)"
    }
  }

  private func bar(_ area: Area, at y: Double) -> HTML {
    let box: HTML = "y=\"\(Measure(y))em\" height=\"1.1em\" rx=\"3\""
    guard case .rated(let average) = area.result else {
      return """
        <rect class="bar-unrated" width="100%" \(box) fill="url(#\(id)-hatch)"/>

        """
    }
    let kind: HTML = average.reaches(line) ? "bar-fill" : "bar-fill bar-below"
    let before: HTML =
      area.previous.map { previous in
        """
        <svg x="\(share(previous.value))%" y="\(Measure(y + 0.55))em" overflow="visible">\
        <path class="bar-previous" d="M0-6 6 0 0 6-6 0z"/></svg>

        """
      } ?? .none
    return """
      <rect class="bar-track" width="100%" \(box)/>
      <rect class="\(kind)" width="\(share(average.value))%" \(box)/>
      \(before)
      """
  }
}
