import Domain
import Markup
import Storage

/// A new password for someone who lost theirs; all their sessions end.
package struct ResetPassword: Command {
  package static let permission = Permission.staffManage
  package static let name = "staff.reset-password"

  let staffID: String
  let passwordHash: String

  package static let password = Field(
    "password", "New password", .password,
    hint: "At least twelve characters; tell it in person")

  static func check(_ input: Input) throws(InvalidInput) {
    var parse = Parse(input)
    let password = input["password"] ?? ""
    if password.count < 12 {
      parse.fail(password: "A password has at least twelve characters")
    } else if password.utf8.count > 1000 {
      parse.fail(password: "That password is too long")
    }
    try parse.finish()
  }

  package init(_ input: Input, staffID: String, passwordHash: String) throws(InvalidInput) {
    try ResetPassword.check(input)
    self.staffID = staffID
    self.passwordHash = passwordHash
  }

  package var subject: Subject { .agency }

  /// The e-mail by which they sign in.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> String? {
    try tx.one(
      "SELECT email FROM staff WHERE id = $1 AND disabled_on IS NULL", [staffID]
    ) { $0.text(0) }
  }

  package func decide(_ email: String, _ now: Now) throws(NeverRefuses) -> String { email }

  package func write(_ email: String, _ tx: Transaction, _ now: Now) throws {
    try SessionRecords.setPassword(
      staffID: staffID, email: email, hash: passwordHash, at: now.instant, tx)
    try SessionRecords.endAll(of: staffID, tx)
  }

  package func location(_ email: String) -> Path { "/staff" }

  package func references(_ email: String) -> [Reference] { [Reference("staff", staffID)] }
}

extension Parse {
  fileprivate mutating func fail(password message: String) {
    fail(ResetPassword.password, message)
  }
}
