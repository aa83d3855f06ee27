import Markup

/// Any of several, under one question.
package struct Checkboxes: Component {
  let frame: FieldFrame
  let choices: [Choice]
  let selected: Set<String>

  package init(
    _ name: String, _ label: String, choices: [Choice], selected: Set<String> = [],
    hint: String? = nil, error: String? = nil, presence: Presence = .unmarked
  ) {
    frame = FieldFrame(name: name, label: label, hint: hint, error: error, presence: presence)
    self.choices = choices
    self.selected = selected
  }

  package var html: HTML {
    let lines = choices.enumerated().markup { index, choice in
      ChoiceLine(
        frame: frame, kind: "checkbox", choice: choice, index: index,
        isChosen: selected.contains(choice.value)
      ).html
    }
    return frame.group("<div class=\"choices choices-stacked\">\n\(lines)</div>\n")
  }
}

/// A single yes: ticked or not. An unticked box sends nothing.
package struct Checkbox: Component {
  let frame: FieldFrame
  let choice: Choice
  let isOn: Bool

  package init(
    _ name: String, _ label: String, isOn: Bool = false, value: String = "yes",
    hint: String? = nil, error: String? = nil
  ) {
    frame = FieldFrame(name: name, label: label, hint: nil, error: error, presence: .unmarked)
    choice = Choice(value, label, hint: hint)
    self.isOn = isOn
  }

  package var html: HTML {
    let line = ChoiceLine(frame: frame, kind: "checkbox", choice: choice, index: 0, isChosen: isOn)
    return frame.bare("<div class=\"choices choices-stacked\">\n\(line.html)</div>\n")
  }
}
