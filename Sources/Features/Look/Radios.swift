import Markup

/// One of a few, all in sight; each may carry a hint (the anchor text of a score).
package struct Radios: Component {
  package enum Layout: String, Sendable { case stacked, inline }

  let frame: FieldFrame
  let choices: [Choice]
  let selected: String?
  let layout: Layout

  package init(
    _ name: String, _ label: String, choices: [Choice], selected: String? = nil,
    hint: String? = nil, error: String? = nil, presence: Presence = .required,
    layout: Layout = .stacked
  ) {
    frame = FieldFrame(name: name, label: label, hint: hint, error: error, presence: presence)
    self.choices = choices
    self.selected = selected
    self.layout = layout
  }

  package var html: HTML {
    let lines = choices.enumerated().markup { index, choice in
      ChoiceLine(
        frame: frame, kind: "radio", choice: choice, index: index,
        isChosen: choice.value == selected, isRequired: frame.presence == .required
      ).html
    }
    return frame.group("<div class=\"choices choices-\(layout.rawValue)\">\n\(lines)</div>\n")
  }
}
