import Markup

/// Where the page sits: links from the outermost inwards, then the page itself, unlinked.
package struct Breadcrumbs: Component {
  package struct Crumb: Sendable {
    let label: String
    let path: Path
    package init(_ label: String, _ path: Path) {
      self.label = label
      self.path = path
    }
  }

  let crumbs: [Crumb]
  let here: String
  let label: String

  /// - Parameter label: for screen readers.
  package init(_ crumbs: [Crumb], here: String, label: String = "You are here") {
    self.label = label
    self.crumbs = crumbs
    self.here = here
  }

  package var html: HTML {
    """
    <nav class="breadcrumbs" aria-label="\(label)">
    <ol>
    \(crumbs.markup { "<li><a href=\"\($0.path)\"><bdi>\($0.label)</bdi></a></li>\n" })\
    <li aria-current="page"><bdi>\(here)</bdi></li>
    </ol>
    </nav>

    """
  }
}
