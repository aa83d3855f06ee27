import Domain
import Markup
import Storage

enum RetentionFields {
  static let hold = Field("hold_reason", "Why", .text(rows: 2), most: 1000)
  static let destruction = Field("reason", "Why", .text(rows: 2), most: 1000)
  static let answer = Field(
    "answer", "Your answer",
    .choice([Choice("approved", "Approve: destroy it now"), Choice("refused", "Refuse")]))
}

/// A legal hold is set on a file, or lifted.
package struct ChangeHold: Command {
  package static let permission = Permission.retentionManage
  package static let name = "retention.hold"

  let caseID: String
  let isLifted: Bool
  let reason: String

  package init(_ input: Input, caseID: String, isLifted: Bool) throws(InvalidInput) {
    var parse = Parse(input)
    self.caseID = caseID
    self.isLifted = isLifted
    reason = parse.text(RetentionFields.hold)
    try parse.finish()
  }

  package struct Outcome: Sendable { let id: String }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> StoredRetention? {
    try CaseHeader.load(caseID, scope, tx.reader).map { try StoredRetention.load($0, tx.reader) }
  }

  package func decide(
    _ stored: StoredRetention, _ now: Now
  ) throws(RetentionRefusal) -> Outcome {
    let facts = stored.facts(for: now.actor)
    guard isLifted else {
      try Retention.hold(facts)
      return Outcome(id: now.newID())
    }
    try Retention.lift(facts)
    return Outcome(id: stored.hold?.id ?? "")
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    if isLifted {
      try RetentionRecords.lift(
        done.id, reason: reason, on: now.today, by: now.actor.id, now.stamp, tx)
    } else {
      try RetentionRecords.hold(
        done.id, caseID: caseID, reason: reason, on: now.today, by: now.actor.id, now.stamp, tx)
    }
  }

  package func location(_ done: Outcome) -> Path { "/cases/\(caseID)/retention" }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), Reference("legal-hold", done.id)]
  }
}

/// Someone asks that a file be destroyed.
package struct AskDestruction: Command {
  package static let permission = Permission.retentionManage
  package static let name = "retention.ask"

  let caseID: String
  let reason: String

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    var parse = Parse(input)
    self.caseID = caseID
    reason = parse.text(RetentionFields.destruction)
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> StoredRetention? {
    try CaseHeader.load(caseID, scope, tx.reader).map { try StoredRetention.load($0, tx.reader) }
  }

  package func decide(_ stored: StoredRetention, _ now: Now) throws(RetentionRefusal) -> String {
    try Retention.ask(stored.facts(for: now.actor), today: now.today)
    return now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try RetentionRecords.ask(
      id, caseID: caseID, reason: reason, on: now.today, by: now.actor.id, now.stamp, tx)
  }

  package func location(_ id: String) -> Path { "/cases/\(caseID)/retention" }

  package func references(_ id: String) -> [Reference] {
    [.caseFile(caseID), Reference("destruction", id)]
  }
}

/// A second person approves the destruction of a file, which is done in the same act, or refuses it.
package struct AnswerDestruction: Command {
  package static let permission = Permission.retentionManage
  package static let name = "retention.answer"

  let caseID: String
  let answer: DestructionAnswer

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    var parse = Parse(input)
    self.caseID = caseID
    answer = DestructionAnswer(rawValue: parse.choice(RetentionFields.answer)) ?? .refused
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> StoredRetention? {
    try CaseHeader.load(caseID, scope, tx.reader).map { try StoredRetention.load($0, tx.reader) }
  }

  package func decide(_ stored: StoredRetention, _ now: Now) throws(RetentionRefusal) -> String {
    let facts = stored.facts(for: now.actor)
    switch answer {
    case .approved: try Retention.approve(facts, by: now.actor.id, today: now.today)
    case .refused: try Retention.refuse(facts)
    }
    return stored.request?.id ?? ""
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    let erased =
      answer == .approved
      ? try RetentionRecords.eraseKeys(ofCase: caseID, tx) : (people: [], facts: 0)
    try RetentionRecords.answer(
      id, answer, people: erased.people.count, facts: erased.facts, on: now.today,
      by: now.actor.id, now.stamp, tx)
  }

  package func location(_ id: String) -> Path { "/cases/\(caseID)/retention" }

  package func references(_ id: String) -> [Reference] {
    [.caseFile(caseID), Reference("destruction", id)]
  }
}

extension RetentionRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .otherAgency:
      ("The file is kept by the agency that leads the case.", "Ask its supervisor.")
    case .caseOpen: ("The case is open; its file is in use.", "Close the case first.")
    case .tooEarly(let day):
      ("The file is not destroyed before \(day).", "Come back on that day or later.")
    case .held:
      ("A legal hold keeps the file.", "Have the hold lifted by whoever may, with its reason.")
    case .heldAlready: ("A legal hold is set already.", "Nothing needs to be done.")
    case .notHeld: ("No legal hold is set.", "Nothing needs to be done.")
    case .askedAlready:
      ("Destruction was asked for already.", "A second person answers that request.")
    case .notAsked: ("Nobody has asked for destruction.", "Ask for it first, with the reason.")
    case .ownRequest:
      ("Whoever asked does not approve.", "Another supervisor or the point of contact answers.")
    case .destroyed: ("The file is destroyed.", "Its certificate stands on this page.")
    }
  }
}
