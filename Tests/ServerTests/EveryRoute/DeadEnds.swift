import Domain
import Features

/// Links of a reader's pages that this reader may not follow: nobody is led to a refusal, and no
/// link tells of what is there for others.
struct DeadEnds {
  /// What leads where it should not, each once, in words.
  let found: [String]

  /// - Parameter answers: what each path answered to the reader: its status, and then its body.
  init(_ role: Role, _ answers: some Sequence<(String, String)>) {
    let answers = Array(answers)
    let refused = Set(answers.filter { $0.1.hasPrefix("403") || $0.1.hasPrefix("404") }.map(\.0))
    var found: Set<String> = []
    for (page, answer) in answers where answer.hasPrefix("200") {
      for link in answer.matches(of: /href="(\/[^"?#]*)/).map({ String($0.1) }) {
        if refused.contains(link) {
          found.insert("\(role) is led from \(page) to \(link), which is refused")
        } else if let route = DeadEnds.route(to: link), let permission = route.permission,
          !permission.roles.contains(role)
        {
          found.insert("\(role) is led from \(page) to \(route.name), not for that role")
        }
      }
    }
    self.found = found.sorted()
  }

  private static let pages = Routes.all.filter { $0.method == .get }
    .map { (parts: $0.pattern.split(separator: "/").map(String.init), route: $0) }

  /// The page at a path: an exact pattern before one with a place for an id.
  private static func route(to path: String) -> Route? {
    let asked = path.split(separator: "/").map(String.init)
    let fitting = pages.filter { page in
      page.parts.count == asked.count
        && zip(page.parts, asked).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
    }
    return fitting.min { first, second in
      first.parts.count { $0.hasPrefix(":") } < second.parts.count { $0.hasPrefix(":") }
    }?.route
  }
}
