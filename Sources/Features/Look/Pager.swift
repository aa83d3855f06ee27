import Markup

/// From one page of a list to its neighbours, by key; nothing where there is only one.
package struct Pager: Component {
  let previous: Path?
  let next: Path?
  let shown: String?
  let label: String

  /// - Parameters:
  ///   - shown: what this page holds ("25 people, from Amina to Fatuma").
  ///   - label: for screen readers, where a page has two lists.
  package init(
    previous: Path? = nil, next: Path? = nil, shown: String? = nil, label: String = "Pages"
  ) {
    self.label = label
    self.previous = previous
    self.next = next
    self.shown = shown
  }

  package var html: HTML {
    guard previous != nil || next != nil else { return .none }
    let back: HTML =
      previous.map { "<a class=\"pager-previous\" rel=\"prev\" href=\"\($0)\">Previous</a>\n" }
      ?? .none
    let on: HTML =
      next.map { "<a class=\"pager-next\" rel=\"next\" href=\"\($0)\">Next</a>\n" } ?? .none
    let words: HTML = shown.map { "<p class=\"muted\">\($0)</p>\n" } ?? .none
    return "<nav class=\"pager\" aria-label=\"\(label)\">\n\(back)\(words)\(on)</nav>\n"
  }
}
