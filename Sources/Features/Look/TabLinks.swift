import Markup

/// The parts of a record as links, each with its own address; the open one is marked.
package struct TabLinks: Component {
  package struct Tab: Sendable {
    let label: String
    let path: Path
    let isCurrent: Bool
    let count: Int?
    package init(_ label: String, _ path: Path, isCurrent: Bool = false, count: Int? = nil) {
      self.label = label
      self.path = path
      self.isCurrent = isCurrent
      self.count = count
    }
  }

  let label: String
  let tabs: [Tab]

  /// - Parameter label: what the tabs are the parts of, for screen readers.
  package init(_ label: String, _ tabs: [Tab]) {
    self.label = label
    self.tabs = tabs
  }

  package var html: HTML {
    "<nav class=\"tabs\" aria-label=\"\(label)\">\n<ul>\n\(tabs.markup(line))</ul>\n</nav>\n"
  }

  private func line(_ tab: Tab) -> HTML {
    let count: HTML = tab.count.map { " <span class=\"tab-count\">\($0)</span>" } ?? .none
    return """
      <li><a href="\(tab.path)"\(Attributes("aria-current", tab.isCurrent ? "page" : nil))>\
      \(tab.label)\(count)</a></li>

      """
  }
}
