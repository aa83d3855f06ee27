import Markup

/// How much is owed, by kind: a number, its word and a bar as long as its share of the largest.
/// Each leads to the list narrowed to it.
package struct CountsByKind: Component {
  package struct Kind: Sendable {
    let label: String
    let count: Int
    let state: ClockBadge.State
    let path: Path
    let isCurrent: Bool
    /// - Parameter isCurrent: the list below is narrowed to this kind.
    package init(
      _ label: String, _ count: Int, _ state: ClockBadge.State, _ path: Path,
      isCurrent: Bool = false
    ) {
      self.label = label
      self.count = count
      self.state = state
      self.path = path
      self.isCurrent = isCurrent
    }
  }

  let label: String
  let kinds: [Kind]

  /// - Parameter label: what is counted, for screen readers.
  package init(_ label: String, _ kinds: [Kind]) {
    self.label = label
    self.kinds = kinds
  }

  package var html: HTML {
    "<nav class=\"counts\" aria-label=\"\(label)\">\n<ul>\n\(kinds.markup(tile))</ul>\n</nav>\n"
  }

  private func tile(_ kind: Kind) -> HTML {
    let most = max(1, kinds.map(\.count).max() ?? 1)
    let share = Measure(Double(kind.count) * 100 / Double(most))
    return """
      <li><a class="count clock-\(kind.state.rawValue)" href="\(kind.path)"\
      \(Attributes("aria-current", kind.isCurrent ? "true" : nil))>
      <span class="count-number">\(kind.count)</span>
      <span class="count-label">\(kind.state.shape.icon)\(kind.label)</span>
      <svg class="count-bar" width="100%" height="4" aria-hidden="true" focusable="false">\
      <rect class="bar-track" width="100%" height="4" rx="2"/>\
      <rect class="count-fill" width="\(share)%" height="4" rx="2"/></svg>
      </a></li>

      """
  }
}
