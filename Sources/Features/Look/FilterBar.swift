import Markup

/// Narrows a list (`GET`); shows what it is narrowed by, each with a link that lifts it.
package struct FilterBar: Component {
  package struct Active: Sendable {
    let label: String
    let without: Path
    /// - Parameter without: the same list without this filter.
    package init(_ label: String, without: Path) {
      self.label = label
      self.without = without
    }
  }

  let action: Path
  let label: String
  let fields: HTML
  let active: [Active]

  /// - Parameters:
  ///   - label: what is narrowed, for screen readers ("Filter cases").
  ///   - fields: `TextField`, `SelectField`… with `presence: .unmarked`.
  package init(action: Path, label: String, fields: HTML, active: [Active] = []) {
    self.action = action
    self.label = label
    self.fields = fields
    self.active = active
  }

  package var html: HTML {
    """
    <form class="filters" role="search" aria-label="\(label)" action="\(action)" method="get">
    <div class="filters-row">
    \(fields)\(Button("Apply", .secondary))</div>
    \(active.isEmpty ? .none : lifts)</form>

    """
  }

  private var lifts: HTML {
    let lines = active.markup { filter in
      """
      <li><a class="chip" href="\(filter.without)"><span class="visually-hidden">Remove filter: </span>\
      \(filter.label)\(Shape.cross.icon)</a></li>

      """
    }
    return "<ul class=\"chips\">\n\(lines)</ul>\n"
  }
}
