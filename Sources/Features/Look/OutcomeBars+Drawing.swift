import Markup

extension OutcomeBars {
  private static let pitch = 3.2

  private var height: Double { 0.4 + Self.pitch * Double(outcomes.count) + 1.7 }
  private var foot: Double { 0.4 + Self.pitch * Double(outcomes.count) }

  var drawing: HTML {
    """
    <svg class="bars-drawing" role="img" aria-labelledby="\(id)-title \(id)-desc" width="100%" \
    height="\(Measure(height))em">
    <title id="\(id)-title">\(title)</title>
    <desc id="\(id)-desc">\(description)</desc>
    \(scale)\(outcomes.enumerated().markup { row($1, at: 0.4 + Self.pitch * Double($0)) })</svg>

    """
  }

  private var description: String {
    let missed = outcomes.filter { $0.rated > 0 && !$0.reachesTarget }.map(\.name)
    return missed.isEmpty
      ? "Every outcome with a rated person meets its target."
      : "Target not met: \(missed.joined(separator: ", "))."
  }

  private var scale: HTML {
    [0, 50, 100].markup { percent in
      let anchor: HTML = percent == 0 ? "start" : percent == 50 ? "middle" : "end"
      return """
        <line class="bar-grid" x1="\(percent)%" x2="\(percent)%" y1="0.4em" y2="\(Measure(foot))em"/>
        <text class="bar-tick" x="\(percent)%" y="\(Measure(foot + 1.3))em" \
        text-anchor="\(anchor)">\(percent) %</text>

        """
    }
  }

  private func row(_ outcome: Outcome, at y: Double) -> HTML {
    let text = Measure(y + 1.05)
    let value: HTML = outcome.percent.map { "\($0) %" } ?? "no one rated"
    return """
      <text class="bar-name" x="0" y="\(text)em">\(outcome.name)</text>
      <text class="bar-value" x="100%" y="\(text)em" text-anchor="end">\
      <tspan class="bar-average">\(value)</tspan></text>
      \(bar(outcome, at: y + 1.5))
      """
  }

  private func bar(_ outcome: Outcome, at y: Double) -> HTML {
    let box: HTML = "y=\"\(Measure(y))em\" height=\"1.1em\" rx=\"3\""
    let share = outcome.rated == 0 ? 0 : Double(outcome.met) * 100 / Double(outcome.rated)
    let kind: HTML = outcome.reachesTarget ? "bar-fill" : "bar-fill bar-below"
    let before: HTML =
      outcome.previousPercent.map { percent in
        """
        <svg x="\(percent)%" y="\(Measure(y + 0.55))em" overflow="visible">\
        <path class="bar-previous" d="M0-6 6 0 0 6-6 0z"/></svg>

        """
      } ?? .none
    let target = outcome.targetPercent
    return """
      <rect class="bar-track" width="100%" \(box)/>
      <rect class="\(kind)" width="\(Measure(share))%" \(box)/>
      <line class="bar-line" x1="\(target)%" x2="\(target)%" y1="\(Measure(y - 0.25))em" \
      y2="\(Measure(y + 1.35))em"/>
      \(before)
      """
  }
}
