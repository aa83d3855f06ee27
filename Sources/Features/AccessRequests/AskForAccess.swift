import Domain
import Markup
import Storage

/// Asks for access to a case for a stated need (IRC-CONF-01). The answer to the asker is the same
/// whether the number is that of a hidden case or of none.
package struct AskForAccess: Command {
  package static let permission = Permission.accessAsk
  package static let name = "access.ask"

  let caseNumber: String
  let purpose: String
  let reason: String
  let days: Int

  package static let caseNumber = Field("case_number", "Case number", most: 60)
  package static let purpose = Field(
    "purpose", "What for",
    .choice([
      Choice("coverage", "I stand in for a colleague"),
      Choice("service", "I give this family a service"),
      Choice("monitoring", "Monitoring or review of a sample"),
      Choice("legal", "A legal duty"),
    ]))
  static func words(ofPurpose value: String) -> String {
    switch value {
    case AskToJoin.purpose: "Joining a case instead of opening a second one"
    case "emergency": "An emergency"
    default: purpose.choices.first { $0.value == value }?.label ?? value
    }
  }

  package static let reason = Field(
    "reason", "What you need to know, and why", .text(rows: 3), most: 2000)
  package static let days = Field(
    "days", "For how many days", .line, hint: "1 to \(NeedToKnow.mostDays); today counts", most: 2)
  package static let fields = [caseNumber, purpose, reason, days]

  package init(_ input: Input) throws(InvalidInput) {
    var parse = Parse(input)
    caseNumber = parse.text(Self.caseNumber).uppercased()
    purpose = parse.choice(Self.purpose)
    reason = parse.text(Self.reason)
    days = Self.days(&parse)
    try parse.finish()
  }

  static func days(_ parse: inout Parse) -> Int {
    let typed = parse.text(days)
    let days = Int(typed) ?? 0
    if !typed.isEmpty, !(1...NeedToKnow.mostDays).contains(days) {
      parse.fail(Self.days, "Enter a number of days from 1 to \(NeedToKnow.mostDays)")
    }
    return days
  }

  package var subject: Subject { .agency }

  package struct Found: Sendable { let caseID: String? }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Found? {
    Found(
      caseID: try tx.one("SELECT id FROM case_file WHERE number = $1 ORDER BY id", [caseNumber]) {
        $0.text(0)
      })
  }

  package func decide(
    _ found: Found, _ now: Now
  ) throws(NeverRefuses) -> (id: String, caseID: String?) {
    (now.newID(), found.caseID)
  }

  package func write(
    _ outcome: (id: String, caseID: String?), _ tx: Transaction, _ now: Now
  ) throws {
    try AccessRequestRecords.ask(
      id: outcome.id, staffID: now.actor.id, caseNumber: caseNumber, caseID: outcome.caseID,
      kind: .request, purpose: purpose, reason: reason, days: days, on: now.today, now.stamp, tx)
  }

  package func location(_ outcome: (id: String, caseID: String?)) -> Path { "/access" }

  package func references(_ outcome: (id: String, caseID: String?)) -> [Reference] {
    [Reference("access-request", outcome.id)] + (outcome.caseID.map { [.caseFile($0)] } ?? [])
  }
}
