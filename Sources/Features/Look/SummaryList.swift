import Markup

/// Facts as label and value (`dl`), each with an optional link that changes it.
package struct SummaryList: Component {
  package struct Row: Sendable {
    let label: String
    let value: HTML
    let change: Path?
    let changeLabel: String
    /// - Parameter changeLabel: the link's word; the row's label is added for screen readers.
    package init(
      _ label: String, _ value: HTML, change: Path? = nil, changeLabel: String = "Change"
    ) {
      self.label = label
      self.value = value
      self.change = change
      self.changeLabel = changeLabel
    }
  }

  let rows: [Row]

  package init(_ rows: [Row]) { self.rows = rows }

  package var html: HTML { "<dl class=\"summary\">\n\(rows.markup(render))</dl>\n" }

  private func render(_ row: Row) -> HTML {
    let value: HTML = row.value.isEmpty ? "<span class=\"muted\">Not recorded</span>" : row.value
    let change: HTML =
      row.change.map { path in
        """
        <dd class="summary-change"><a href="\(path)">\(row.changeLabel)\
        <span class="visually-hidden"> \(row.label)</span></a></dd>

        """
      } ?? .none
    return """
      <div class="summary-row">
      <dt>\(row.label)</dt>
      <dd>\(value)</dd>
      \(change)</div>

      """
  }
}
