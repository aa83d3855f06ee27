import Markup

/// One answer of a select, a group of radios or a group of checkboxes.
package struct Choice: Sendable {
  let value: String
  let label: String
  let hint: String?
  package init(_ value: String, _ label: String, hint: String? = nil) {
    self.value = value
    self.label = label
    self.hint = hint
  }
}

/// One radio or checkbox with its label and hint. The first of a group carries the field's id, so
/// that an error summary can lead to it.
struct ChoiceLine {
  let frame: FieldFrame
  let kind: StaticString
  let choice: Choice
  let index: Int
  let isChosen: Bool
  var isRequired = false

  private var id: String { index == 0 ? frame.id : frame.id + "-" + String(index + 1) }

  var html: HTML {
    let hint: HTML =
      choice.hint.map { "<span class=\"hint\" id=\"\(id)-note\">\($0)</span>\n" } ?? .none
    let state =
      Attributes("checked", if: isChosen) + Attributes("required", if: isRequired)
      + Attributes("aria-describedby", choice.hint == nil ? nil : id + "-note")
    return """
      <div class="choice">
      <input\(Attributes("type", kind.description)) id="\(id)" name="\(frame.name)" \
      value="\(choice.value)"\(state)>
      <label for="\(id)">\(choice.label)</label>
      \(hint)</div>

      """
  }
}
