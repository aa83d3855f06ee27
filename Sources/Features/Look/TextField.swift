import Markup

/// One line of text.
package struct TextField: Component {
  package enum Kind: String, Sendable {
    case text, password, email
    case telephone = "tel"
  }

  let frame: FieldFrame
  let value: String
  let kind: Kind
  let width: InputWidth
  let autocomplete: String
  let inputMode: String?
  let language: String?

  /// - Parameters:
  ///   - name: the form field's name; its id is made of it.
  ///   - value: kept as typed, right or wrong.
  ///   - autocomplete: "off" unless the field is about the person typing ("username").
  ///   - inputMode: "numeric" for digits only.
  ///   - language: BCP 47 of what is typed, where it is not the page's (a name in its own script).
  package init(
    _ name: String, _ label: String, value: String = "", kind: Kind = .text, hint: String? = nil,
    error: String? = nil, presence: Presence = .required, width: InputWidth = .full,
    autocomplete: String = "off", inputMode: String? = nil, language: String? = nil
  ) {
    frame = FieldFrame(name: name, label: label, hint: hint, error: error, presence: presence)
    self.value = value
    self.kind = kind
    self.width = width
    self.autocomplete = autocomplete
    self.inputMode = inputMode
    self.language = language
  }

  package var html: HTML {
    let extra = Attributes("inputmode", inputMode) + Attributes("lang", language)
    return frame.around(
      """
      <input class="input input-\(width.rawValue)" type="\(kind.rawValue)"\(frame.attributes) \
      value="\(value)" autocomplete="\(autocomplete)"\(direction)\(extra)>
      """)
  }

  // A name may be typed in any script; each value decides its own direction.
  private var direction: Attributes { Attributes("dir", kind == .text ? "auto" : nil) }
}
