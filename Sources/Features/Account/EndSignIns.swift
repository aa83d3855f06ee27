import Domain
import Markup
import Storage

/// A person ends sign-ins of their own: one, or all but the one that asks.
package struct EndSignIns: Command {
  package static let permission = Permission.accountOwn
  package static let name = "account.end-sign-ins"

  package static let allOthers = "others"
  package static let which = Field("which", "Which", .list([]))
  package static let password = Field("password", "Your password", .password)
  package static let fields = [which, password]

  let chosen: String
  let current: String?

  /// - Parameters:
  ///   - current: the session that asks; it is never ended here.
  ///   - isConfirmed: whether the password was right.
  package init(_ input: Input, current: String?, isConfirmed: Bool) throws(InvalidInput) {
    var parse = Parse(input)
    chosen = parse.text(Self.which)
    if input["password"]?.isEmpty ?? true {
      parse.fail(Self.password, "Enter your password")
    } else if !isConfirmed {
      parse.fail(Self.password, "This is not your password, or there were too many wrong ones")
    }
    try parse.finish()
    self.current = current
  }

  package var subject: Subject { .agency }

  /// The sign-ins that will end; nil where none of the actor's own is meant.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> [String]? {
    let others = try SessionRecords.ids(ofStaff: scope.actor.id, tx).filter { $0 != current }
    let meant = chosen == Self.allOthers ? others : others.filter { $0 == chosen }
    return meant.isEmpty ? nil : meant
  }

  package func decide(_ ids: [String], _ now: Now) throws(NeverRefuses) -> [String] { ids }

  package func write(_ ids: [String], _ tx: Transaction, _ now: Now) throws {
    for id in ids { try SessionRecords.end(id, tx) }
  }

  package func location(_ ids: [String]) -> Path { "/account/sign-ins" }

  package func references(_ ids: [String]) -> [Reference] { [] }
}
