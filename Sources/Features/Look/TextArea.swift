import Markup

/// Several lines of text.
package struct TextArea: Component {
  let frame: FieldFrame
  let value: String
  let rows: Int
  let language: String?

  /// - Parameter rows: the height, in lines; the reader can make it taller.
  package init(
    _ name: String, _ label: String, value: String = "", hint: String? = nil,
    error: String? = nil, presence: Presence = .required, rows: Int = 5, language: String? = nil
  ) {
    frame = FieldFrame(name: name, label: label, hint: hint, error: error, presence: presence)
    self.value = value
    self.rows = rows
    self.language = language
  }

  // A parser drops one line break after the opening tag, so one is written for it to drop.
  package var html: HTML {
    frame.around(
      """
      <textarea class="input"\(frame.attributes) rows="\(rows)" autocomplete="off" \
      dir="auto"\(Attributes("lang", language))>
      \(value)</textarea>
      """)
  }
}
