import Markup

/// A day as `YYYY-MM-DD`. A text input, because `type=date` throws away what it cannot read and a
/// wrong date must come back as it was typed.
package struct DateField: Component {
  let frame: FieldFrame
  let value: String

  package init(
    _ name: String, _ label: String, value: String = "",
    hint: String? = "Year-month-day, for example 2026-03-09", error: String? = nil,
    presence: Presence = .required
  ) {
    frame = FieldFrame(name: name, label: label, hint: hint, error: error, presence: presence)
    self.value = value
  }

  package var html: HTML {
    frame.around(
      """
      <input class="input input-short" type="text"\(frame.attributes) value="\(value)" \
      autocomplete="off" spellcheck="false" dir="ltr">
      """)
  }
}
