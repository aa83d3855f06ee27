import Markup

/// The list of what is wrong with a form, at its head, each line a link to its field. It takes the
/// focus when the page opens. Give `Shell` `hasErrors` as well.
package struct ErrorSummary: Component {
  package struct Entry: Sendable {
    let field: String?
    let message: String
    /// - Parameter field: the `name` of the field; nil for what concerns the whole form.
    package init(_ message: String, field: String? = nil) {
      self.message = message
      self.field = field
    }
  }

  let entries: [Entry]
  let takesFocus: Bool

  package init(_ entries: [Entry], takesFocus: Bool = true) {
    self.entries = entries
    self.takesFocus = takesFocus
  }

  package var html: HTML {
    guard !entries.isEmpty else { return .none }
    return """
      <div class="error-summary" role="alert" tabindex="-1"\(Attributes("autofocus", if: takesFocus))>
      <h2>\(Shape.triangle.icon)\(entries.count == 1 ? "There is a problem" : "There are problems")</h2>
      <ul>
      \(entries.markup(line))</ul>
      </div>

      """
  }

  private func line(_ entry: Entry) -> HTML {
    guard let field = entry.field else { return "<li>\(entry.message)</li>\n" }
    return "<li><a href=\"#\(FieldFrame.id(field))\">\(entry.message)</a></li>\n"
  }
}
