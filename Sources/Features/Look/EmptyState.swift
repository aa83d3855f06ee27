import Markup

/// What stands where a list would be: that it is empty, and what would fill it.
package struct EmptyState: Component {
  let title: String
  let filledBy: String
  let action: ButtonLink?

  /// - Parameters:
  ///   - title: "No notes yet".
  ///   - filledBy: a sentence: "Notes appear here once someone records a contact."
  package init(_ title: String, _ filledBy: String, action: ButtonLink? = nil) {
    self.title = title
    self.filledBy = filledBy
    self.action = action
  }

  package var html: HTML {
    """
    <div class="empty">
    <p class="empty-title">\(Prose(title))</p>
    <p>\(Prose(filledBy))</p>
    \(action)</div>

    """
  }
}
