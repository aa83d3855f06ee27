import Markup

/// One of many; for up to seven answers `Radios` are easier to read.
package struct SelectField: Component {
  let frame: FieldFrame
  let choices: [Choice]
  let selected: String?
  let prompt: String?
  let width: InputWidth

  /// - Parameter prompt: the empty first line; nil where an answer is always chosen.
  package init(
    _ name: String, _ label: String, choices: [Choice], selected: String? = nil,
    prompt: String? = "Choose…", hint: String? = nil, error: String? = nil,
    presence: Presence = .required, width: InputWidth = .medium
  ) {
    frame = FieldFrame(name: name, label: label, hint: hint, error: error, presence: presence)
    self.choices = choices
    self.selected = selected
    self.prompt = prompt
    self.width = width
  }

  package var html: HTML {
    let first: HTML = prompt.map { "<option value=\"\">\($0)</option>\n" } ?? .none
    let options = choices.markup { choice in
      """
      <option value="\(choice.value)"\(Attributes("selected", if: choice.value == selected))>\
      \(choice.label)</option>

      """
    }
    return frame.around(
      """
      <select class="input input-\(width.rawValue)"\(frame.attributes) autocomplete="off">
      \(first)\(options)</select>
      """)
  }
}
