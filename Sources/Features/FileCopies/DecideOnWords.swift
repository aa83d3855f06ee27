import Domain
import Markup
import Storage

/// Takes words that may tell of somebody else out of a copy, or keeps them with a reason.
package struct DecideOnWords: Command {
  package static let permission = Permission.fileCopyPrepare
  package static let name = "file-copy.words"

  let caseID: String
  let id: String
  let words: [String]
  let choice: WordsChoice
  let reason: String

  package init(_ input: Input, caseID: String, id: String) throws(InvalidInput) {
    self.caseID = caseID
    self.id = id
    var parse = Parse(input)
    words = input.all(FileCopyFields.words.name).filter { !$0.isBlank }
    if words.isEmpty { parse.fail(FileCopyFields.words, "Tick the words that you decide on") }
    let chosen = WordsChoice(rawValue: parse.choice(FileCopyFields.choice))
    reason = parse.text(FileCopyFields.reason)
    try parse.finish()
    choice = chosen ?? .mask
  }

  /// Words that were not found and are to be taken out too.
  package init(adding input: Input, caseID: String, id: String) throws(InvalidInput) {
    self.caseID = caseID
    self.id = id
    var parse = Parse(input)
    words = [parse.text(FileCopyFields.phrase)]
    try parse.finish()
    (choice, reason) = (.mask, "")
  }

  package struct Outcome: Sendable {
    let ids: [String]
    let personID: String
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> StoredFileCopy? {
    guard let header = try CaseHeader.load(caseID, scope, tx.reader) else { return nil }
    return try StoredFileCopy.one(id, of: header, tx.reader)
  }

  package func decide(_ copy: StoredFileCopy, _ now: Now) throws(FileCopyRefusal) -> Outcome {
    try FileCopies.decide(choice, reason: reason, approvedOn: copy.approvedOn)
    return Outcome(ids: words.map { _ in now.newID() }, personID: copy.personID)
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    for (newID, each) in zip(done.ids, words) {
      let spaced = each.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      try FileCopyRecords.choose(
        newID, of: id, kind: "words", spaced, choice.rawValue, words: reason, now.stamp, tx)
    }
  }

  package func location(_ done: Outcome) -> Path {
    ("/cases/\(caseID)/file-copies/\(id)" as Path).fragment("words")
  }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), .person(done.personID), Reference("file-copy", id)]
  }
}
