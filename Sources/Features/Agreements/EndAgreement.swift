import Domain
import Markup
import Storage

/// Gives an agreement its last day; from the next one on nothing is shared under it.
package struct EndAgreement: Command {
  package static let permission = Permission.agreementManage
  package static let name = "agreement.end"

  let id: String
  let to: Day
  let version: Int

  package static let to = Field("to_on", "Last day", .day, hint: "It still counts")
  package static let version = Field("version", "Version", .hidden)
  package static let fields = [to, version]

  package init(_ input: Input, id: String, version: Int) throws(InvalidInput) {
    var parse = Parse(input)
    self.id = id
    self.version = version
    to = parse.requiredDay(Self.to)
    try parse.finish()
  }

  package var subject: Subject { .agency }

  package struct Stored: Sendable {
    let from: Day
    let to: Day?
    let version: Int
  }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Stored? {
    let stored = try tx.one(
      "SELECT from_on, to_on, version FROM agreement WHERE id = $1", [id]
    ) { Stored(from: $0.day(0) ?? Day(number: 0), to: $0.day(1), version: $0.int(2)) }
    guard let stored, stored.version != version else { return stored }
    throw Undone.stale(
      VersionConflict(
        current: stored.version, base: version,
        lines: [
          .init(
            label: Self.to.label, theirs: stored.to?.description ?? "", yours: to.description)
        ]))
  }

  package func decide(_ stored: Stored, _ now: Now) throws(AgreementRefusal) -> Day {
    guard to >= stored.from else { throw .endsBeforeItBegins }
    return to
  }

  package func write(_ to: Day, _ tx: Transaction, _ now: Now) throws {
    _ = try AgreementRecords.end(id: id, with: to, version: version, now.stamp, tx)
  }

  package func location(_ to: Day) -> Path { "/agreements" }

  package func references(_ to: Day) -> [Reference] { [Reference("agreement", id)] }
}
