import Markup

/// From one page of a list to its neighbours, by key; nothing where there is only one.
package struct Pager: Component {
  let previous: Path?
  let next: Path?
  let shown: String?

  /// - Parameter shown: what this page holds ("25 people, from Amina to Fatuma").
  package init(previous: Path? = nil, next: Path? = nil, shown: String? = nil) {
    self.previous = previous
    self.next = next
    self.shown = shown
  }

  package var html: HTML {
    guard previous != nil || next != nil else { return .none }
    let back: HTML = previous.map { "<a class=\"pager-previous\" rel=\"prev\" href=\"\($0)\">Previous</a>\n" } ?? .none
    let on: HTML = next.map { "<a class=\"pager-next\" rel=\"next\" href=\"\($0)\">Next</a>\n" } ?? .none
    let words: HTML = shown.map { "<p class=\"muted\">\($0)</p>\n" } ?? .none
    return "<nav class=\"pager\" aria-label=\"Pages\">\n\(back)\(words)\(on)</nav>\n"
  }
}
