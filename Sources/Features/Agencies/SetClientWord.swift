import Domain
import Markup
import Storage

/// An agency's own word for the people it serves, from now on (IRC-PPL-01).
package struct SetClientWord: Command {
  package static let permission = Permission.staffManage
  package static let name = "agency.set-client-word"

  let agencyID: String
  let version: Int
  let word: ClientWord

  package static let fields = [AddAgency.clientLabel]

  package init(_ input: Input, agencyID: String, version: Int) throws(InvalidInput) {
    var parse = Parse(input)
    word = ClientWord(rawValue: parse.choice(AddAgency.clientLabel)) ?? .client
    try parse.finish()
    self.agencyID = agencyID
    self.version = version
  }

  package var subject: Subject { .agency }

  /// Whether there is such an agency.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> Bool? {
    let stored = try tx.one("SELECT version, client_label FROM agency WHERE id = $1", [agencyID]) {
      (version: $0.int(0), word: $0.text(1))
    }
    guard let stored else { return nil }
    guard stored.version == version else {
      throw Undone.stale(
        VersionConflict(
          current: stored.version, base: version,
          lines: [
            .init(label: AddAgency.clientLabel.label, theirs: stored.word, yours: word.rawValue)
          ]))
    }
    return true
  }

  package func decide(_ exists: Bool, _ now: Now) throws(NeverRefuses) -> Bool { exists }

  package func write(_ exists: Bool, _ tx: Transaction, _ now: Now) throws {
    _ = try StaffRecords.setClientWord(word, ofAgency: agencyID, version: version, now.stamp, tx)
  }

  package func location(_ exists: Bool) -> Path { "/agencies/\(agencyID)" }

  package func references(_ exists: Bool) -> [Reference] { [Reference("agency", agencyID)] }
}
