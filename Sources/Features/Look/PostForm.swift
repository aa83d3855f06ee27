import Markup

/// A form that changes something. It carries the CSRF token; browsers' own bubbles are off, because
/// the server's messages say more and stand beside the field.
package struct PostForm: Component {
  let action: Path
  let token: String
  let hidden: [(name: String, value: String)]
  let keepsDraft: Bool
  let takesFiles: Bool
  let fields: HTML

  /// - Parameters:
  ///   - hidden: fields sent as they are (the record's version, an idempotency key).
  ///   - takesFiles: files come with it, after all that is typed.
  ///   - keepsDraft: typing outlives a lapsed session or a closed page, in this tab only.
  package init(
    to action: Path, token: String, hidden: [(name: String, value: String)] = [],
    keepsDraft: Bool = true, takesFiles: Bool = false, _ fields: HTML
  ) {
    self.action = action
    self.token = token
    self.hidden = hidden
    self.keepsDraft = keepsDraft
    self.takesFiles = takesFiles
    self.fields = fields
  }

  package var html: HTML {
    """
    <form class="form" action="\(action)" method="post" novalidate\
    \(Attributes("enctype", takesFiles ? "multipart/form-data" : nil))\
    \(Attributes("data-draft", keepsDraft ? action.text : nil))>
    <input type="hidden" name="\(Look.tokenField)" value="\(token)">
    \(hidden.markup { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">\n" })\
    \(fields)</form>

    """
  }
}
