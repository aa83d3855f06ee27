import Domain
import Markup

extension JourneyLine {
  /// A point, or today, on the line.
  private struct Mark {
    let label: String
    let detail: String
    let state: ClockBadge.State?
    let position: Double
  }

  private static let laneHeight = 2.9
  /// Percent of the width that one character takes where the line is narrowest (56rem).
  private static let characterWidth = 0.79

  private var marks: [Mark] {
    let past = points.filter { $0.day <= today }
    let coming = points.filter { $0.day > today }
    let days = past.map(\.day) + [today] + coming.map(\.day)
    let positions = JourneyScale(arrival: arrival).spread(days)
    func mark(_ point: Point, _ position: Double) -> Mark {
      Mark(
        label: point.label, detail: "\(point.day.words) \(point.state.word)", state: point.state,
        position: position)
    }
    let now = Mark(
      label: "Today", detail: today.words, state: nil, position: positions[past.count])
    return zip(past, positions).map(mark) + [now]
      + zip(coming, positions.dropFirst(past.count + 1)).map(mark)
  }

  var drawing: HTML {
    let marks = marks
    let labels = JourneyLabels.place(
      positions: marks.map(\.position),
      widths: marks.map { Double(max($0.label.count, $0.detail.count)) * Self.characterWidth + 1 })
    let above = Double(max(1, labels.map(\.lane).max() ?? 1))
    let below = Double(max(1, -(labels.map(\.lane).min() ?? -1)))
    let line = above * Self.laneHeight + 0.6
    let foot = line + below * Self.laneHeight + 1.2
    return """
      <svg class="journey-drawing" role="img" aria-labelledby="\(id)-title \(id)-desc" \
      width="100%" height="\(Measure(foot + 2))em">
      <title id="\(id)-title">\(title)</title>
      <desc id="\(id)-desc">\(description)</desc>
      \(months(foot))\(track(line, marks))\(labels.markup { leader($0, line, marks) })\
      \(marks.markup { sign($0, line) })\(labels.markup { label($0, line, marks) })</svg>

      """
  }

  private var description: String {
    let counted = ClockBadge.State.allCases.compactMap { state -> String? in
      let count = points.count { $0.state == state }
      return count == 0 ? nil : "\(count) \(state.word.lowercased())"
    }
    return counted.isEmpty ? "Nothing on the way yet." : counted.joined(separator: ", ") + "."
  }

  private func months(_ foot: Double) -> HTML {
    let stops = [0, 6, 12, 18, 24] + (isExtended ? [27] : []) + [60]
    return stops.markup { month in
      let x = Measure(JourneyScale.share(month: Double(month)))
      let anchor: HTML = month == 0 ? "start" : month == 60 ? "end" : "middle"
      let word: HTML = month == 0 ? "Arrival" : month == 60 ? "Month 60" : "\(month)"
      return """
        <line class="bar-grid" x1="\(x)%" x2="\(x)%" y1="0" y2="\(Measure(foot))em"/>
        <text class="bar-tick" x="\(x)%" y="\(Measure(foot + 1.3))em" text-anchor="\(anchor)">\
        \(word)</text>

        """
    }
  }

  private func track(_ line: Double, _ marks: [Mark]) -> HTML {
    let y = Measure(line)
    let last = JourneyScale.share(month: isExtended ? 27 : 24)
    let end = Measure(last)
    let now = Measure(marks.first { $0.state == nil }?.position ?? 2)
    return """
      <line class="journey-beyond" x1="\(end)%" x2="98%" y1="\(y)em" y2="\(y)em"/>
      <line class="journey-ahead" x1="2%" x2="\(end)%" y1="\(y)em" y2="\(y)em"/>
      <line class="journey-gone" x1="2%" x2="\(now)%" y1="\(y)em" y2="\(y)em"/>

      """
  }

  private func sign(_ mark: Mark, _ line: Double) -> HTML {
    let x = Measure(mark.position)
    guard let state = mark.state else {
      return """
        <line class="journey-now" x1="\(x)%" x2="\(x)%" y1="\(Measure(line - 0.8))em" \
        y2="\(Measure(line + 0.8))em"/>

        """
    }
    return """
      <svg class="journey-dot clock-\(state.rawValue)" x="\(x)%" y="\(Measure(line))em" \
      overflow="visible"><circle class="journey-halo" r="9"/>\(state.shape.drawing)</svg>

      """
  }

  /// The baseline of the first of a label's two lines.
  private func top(_ lane: Int, _ line: Double) -> Double {
    lane > 0
      ? line - Double(lane) * Self.laneHeight + 0.4 : line + Double(-lane) * Self.laneHeight - 0.9
  }

  private func leader(_ placed: JourneyLabels.Placed, _ line: Double, _ marks: [Mark]) -> HTML {
    let x = Measure(marks[placed.index].position)
    let near = placed.lane > 0 ? 1.6 : -1.0
    let far = placed.lane > 0 ? -0.7 : 1.4
    let end = top(placed.lane, line) + (placed.anchor == .middle ? near : far)
    return """
      <line class="journey-leader" x1="\(x)%" x2="\(x)%" y1="\(Measure(line))em" \
      y2="\(Measure(end))em"/>

      """
  }

  private func label(_ placed: JourneyLabels.Placed, _ line: Double, _ marks: [Mark]) -> HTML {
    let mark = marks[placed.index]
    let kind: HTML = mark.state.map { "clock-\($0.rawValue)" } ?? "journey-now-label"
    let at: Double =
      switch placed.anchor {
      case .start: placed.extent.lowerBound
      case .middle: mark.position
      case .end: placed.extent.upperBound
      }
    let x = Measure(at)
    let y = top(placed.lane, line)
    return """
      <g class="journey-label \(kind)" text-anchor="\(placed.anchor.rawValue)">\
      <text class="journey-what" x="\(x)%" y="\(Measure(y))em">\(mark.label)</text>\
      <text class="journey-when" x="\(x)%" y="\(Measure(y + 1.25))em">\(mark.detail)</text></g>

      """
  }
}
