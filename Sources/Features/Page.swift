import Domain
import Markup

/// A page: its stored properties are its model, and the same route answers them as JSON.
package protocol Page: Codable, Sendable {
  var title: String { get }
  /// Whether the page shows a form with faults; the title says so to a screen reader.
  var hasErrors: Bool { get }
  /// Where the page stands, outermost first, without the page itself.
  var trail: [Crumb] { get }
  func html(_ chrome: Chrome) -> HTML
}

extension Page {
  package var hasErrors: Bool { false }
  package var trail: [Crumb] { [] }
}

/// A step of the trail above a page.
package struct Crumb: Sendable {
  package let label: String
  package let path: Path
  package init(_ label: String, _ path: Path) {
    self.label = label
    self.path = path
  }
}

/// What a rendering needs that is not the page's model: the form token, a fresh idempotency key and
/// the day. It never decides what is shown.
package struct Chrome: Sendable {
  package let token: String
  package let idempotencyKey: String
  package let today: Day
  package let actor: Actor?

  package init(token: String, idempotencyKey: String, today: Day, actor: Actor?) {
    self.token = token
    self.idempotencyKey = idempotencyKey
    self.today = today
    self.actor = actor
  }

  /// A form that posts `fields` to `path`, protected and safe to send twice.
  package func form(
    to path: Path, version: Int? = nil, keepsDraft: Bool = true, takesFiles: Bool = false,
    _ fields: HTML
  ) -> PostForm {
    var hidden = [(name: "idempotency_key", value: idempotencyKey)]
    if let version { hidden.append(("version", String(version))) }
    return PostForm(
      to: path, token: token, hidden: hidden, keepsDraft: keepsDraft, takesFiles: takesFiles,
      fields)
  }

  package func may(_ permission: Permission) -> Bool {
    actor.map { Access.allows($0.role, permission) } ?? false
  }
}
