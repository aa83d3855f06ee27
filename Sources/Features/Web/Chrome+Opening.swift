import Domain
import Markup

extension Chrome {
  /// Whether the reader's role may open the page at a path of this server, so that a page leads only
  /// where its reader may go.
  ///
  /// - Parameter reach: what of the path's case reaches the reader; nil asks for the role alone.
  func mayOpen(_ path: Path, _ reach: Reach? = nil) -> Bool {
    let asked = path.text.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
    let found = Routes.all.filter { $0.method == .get && $0.leads(to: asked) }
      .min { $0.wildcards < $1.wildcards }
    guard let found else { return false }
    guard let permission = found.permission else { return true }
    let isReached =
      Access.dataClass(of: permission).map { reach?.includes($0) ?? true } ?? true
    return may(permission) && isReached
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
