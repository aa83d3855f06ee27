import Domain
import Markup
import Storage

/// An administrator ends every sign-in of one member of staff: a lost telephone, a doubt.
package struct SignOutStaff: Command {
  package static let permission = Permission.staffManage
  package static let name = "staff.sign-out"

  let staffID: String

  package init(_ input: Input, staffID: String) throws(InvalidInput) { self.staffID = staffID }

  package var subject: Subject { .agency }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Bool? {
    try tx.one("SELECT id FROM staff WHERE id = $1 AND disabled_on IS NULL", [staffID]) { _ in
      true
    }
  }

  package func decide(_ known: Bool, _ now: Now) throws(NeverRefuses) -> Bool { known }

  package func write(_ known: Bool, _ tx: Transaction, _ now: Now) throws {
    try SessionRecords.endAll(of: staffID, tx)
  }

  package func location(_ known: Bool) -> Path { "/staff/\(staffID)" }

  package func references(_ known: Bool) -> [Reference] { [Reference("staff", staffID)] }
}
