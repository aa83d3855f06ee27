import Domain
import Markup

extension Chrome {
  /// Whether the reader's role may open the page at a path of this server, so that a page leads only
  /// where its reader may go.
  func mayOpen(_ path: Path) -> Bool {
    let asked = path.text.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
    let found = Routes.all.filter { $0.method == .get && $0.leads(to: asked) }
      .min { $0.wildcards < $1.wildcards }
    guard let found else { return false }
    return found.permission.map(may) ?? true
  }
}

extension Route {
  fileprivate var wildcards: Int { pattern.split(separator: "/").count { $0.hasPrefix(":") } }

  fileprivate func leads(to asked: [Substring]) -> Bool {
    let parts = pattern.split(separator: "/")
    return parts.count == asked.count
      && zip(parts, asked).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
  }
}
