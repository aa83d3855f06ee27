import Markup

/// How much a button asks to be pressed: one primary to a page.
package enum Emphasis: String, CaseIterable, Sendable {
  case primary, secondary, quiet, danger
}

/// A button that sends its form.
package struct Button: Component {
  let label: String
  let emphasis: Emphasis
  let name: String?
  let value: String?

  /// - Parameters:
  ///   - label: a verb and its noun ("Save note").
  ///   - name: with `value`, tells the server which button was pressed.
  package init(
    _ label: String, _ emphasis: Emphasis = .primary, name: String? = nil, value: String? = nil
  ) {
    self.label = label
    self.emphasis = emphasis
    self.name = name
    self.value = value
  }

  package var html: HTML {
    """
    <button class="button button-\(emphasis.rawValue)"\(Attributes("name", name))\
    \(Attributes("value", value))>\(label)</button>

    """
  }
}

/// A link that looks like a button, for what starts an act on another page.
package struct ButtonLink: Component {
  let label: String
  let path: Path
  let emphasis: Emphasis

  package init(_ label: String, _ path: Path, _ emphasis: Emphasis = .secondary) {
    self.label = label
    self.path = path
    self.emphasis = emphasis
  }

  package var html: HTML {
    "<a class=\"button button-\(emphasis.rawValue)\" href=\"\(path)\">\(label)</a>\n"
  }
}

/// Buttons in a row, the most likely one first.
package struct Actions: Component {
  let buttons: HTML

  package init(_ buttons: HTML) { self.buttons = buttons }

  package var html: HTML { "<div class=\"actions\">\n\(buttons)</div>\n" }
}
