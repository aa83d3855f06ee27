import Domain
import Markup
import Storage

/// A person's own telephone number, as their care teams see it (UT-PPL-04).
package struct SetPhone: Command {
  package static let permission = Permission.accountOwn
  package static let name = "account.phone"

  let phone: String

  package static let phone = Field(
    "phone", "Your telephone at work", .telephone, hint: "Shown to the care teams you are on",
    most: 40)
  package static let fields = [phone]

  package init(_ input: Input) throws(InvalidInput) {
    var parse = Parse(input)
    phone = parse.text(Self.phone)
    if !phone.isEmpty, phone.filter(\.isNumber).count < 7 {
      parse.fail(Self.phone, "Enter a telephone number with its area code, such as 801 555 0100")
    }
    try parse.finish()
  }

  package var subject: Subject { .agency }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Bool? { true }

  package func decide(_ known: Bool, _ now: Now) throws(NeverRefuses) -> String { now.newID() }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try StaffPhoneRecords.set(phone, of: now.actor.id, id: id, now.stamp, tx)
  }

  package func location(_ id: String) -> Path { "/account" }

  package func references(_ id: String) -> [Reference] { [] }
}
