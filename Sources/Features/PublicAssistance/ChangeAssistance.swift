import Domain
import Markup
import Storage

/// Public assistance ended, and why (WI-PPL-04).
package struct EndAssistance: Command {
  package static let permission = Permission.caseEdit
  package static let name = "public-assistance.end"

  let person: AssistedPerson
  let id: String
  let version: Int
  let on: Day
  let why: AssistanceEnd
  let words: String

  package init(
    _ input: Input, _ person: AssistedPerson, id: String, version: Int
  ) throws(InvalidInput) {
    var parse = Parse(input)
    self.person = person
    self.id = id
    self.version = version
    on = parse.requiredDay(AssistanceFields.endedOn)
    why = AssistanceEnd(rawValue: parse.choice(AssistanceFields.why)) ?? .other
    words = parse.text(AssistanceFields.words)
    try parse.finish()
  }

  package var subject: Subject { person.subject }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> StoredReceipt? {
    try AssistanceFacts.load(person.caseID, person.personID, scope, tx.reader)?
      .receipt(id, version)
  }

  package func decide(
    _ receipt: StoredReceipt, _ now: Now
  ) throws(PublicAssistanceRefusal) -> StoredReceipt {
    try AssistanceRecord.checkEnd(
      why, words: words, startedOn: receipt.startedOn, endedOn: receipt.endedOn, on: on,
      today: now.today)
    return receipt
  }

  package func write(_ receipt: StoredReceipt, _ tx: Transaction, _ now: Now) throws {
    let reason = words.isEmpty ? why.rawValue : "\(why.rawValue): \(words)"
    try PublicAssistanceRecords.end(
      id, on: on, reason: reason, version: version, now.stamp, tx)
  }

  package func location(_ receipt: StoredReceipt) -> Path { person.path }

  package func references(_ receipt: StoredReceipt) -> [Reference] {
    person.references + [Reference("assistance", id)]
  }
}

/// The amount of public assistance changed; what it was stays in its history (WI-PPL-04).
package struct ChangeAssistance: Command {
  package static let permission = Permission.caseEdit
  package static let name = "public-assistance.change"

  let person: AssistedPerson
  let id: String
  let version: Int
  let cents: Int

  package init(
    _ input: Input, _ person: AssistedPerson, id: String, version: Int
  ) throws(InvalidInput) {
    var parse = Parse(input)
    self.person = person
    self.id = id
    self.version = version
    cents = parse.cents(AssistanceFields.newAmount) ?? 0
    try parse.finish()
  }

  package var subject: Subject { person.subject }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> StoredReceipt? {
    try AssistanceFacts.load(person.caseID, person.personID, scope, tx.reader)?
      .receipt(id, version)
  }

  package func decide(
    _ receipt: StoredReceipt, _ now: Now
  ) throws(PublicAssistanceRefusal) -> StoredReceipt {
    if let ended = receipt.endedOn { throw .endedBefore(ended) }
    return receipt
  }

  package func write(_ receipt: StoredReceipt, _ tx: Transaction, _ now: Now) throws {
    try PublicAssistanceRecords.setAmount(
      cents, of: id, version: version, now.stamp, tx)
  }

  package func location(_ receipt: StoredReceipt) -> Path { person.path }

  package func references(_ receipt: StoredReceipt) -> [Reference] {
    person.references + [Reference("assistance", id)]
  }
}

extension AssistanceFacts {
  /// One receipt of the person, at the version that a change was made on.
  func receipt(_ id: String, _ version: Int) throws -> StoredReceipt? {
    guard isMember, let receipt = receipts.first(where: { $0.id == id }) else { return nil }
    guard receipt.version == version else {
      throw Undone.stale(VersionConflict(current: receipt.version, base: version, lines: []))
    }
    return receipt
  }
}
