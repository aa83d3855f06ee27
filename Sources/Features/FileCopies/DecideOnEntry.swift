import Domain
import Markup
import Storage

/// Leaves an entry out of a copy, or hands over other words instead; of a team's disagreement only a
/// supervisor decides.
package struct DecideOnEntry: Command {
  package static let permission = Permission.fileCopyPrepare
  package static let name = "file-copy.entry"

  let caseID: String
  let id: String
  let key: String
  let choice: EntryChoice
  let words: String

  package init(_ input: Input, caseID: String, id: String, key: String) throws(InvalidInput) {
    self.caseID = caseID
    self.id = id
    self.key = key
    var parse = Parse(input)
    let chosen = EntryChoice(rawValue: parse.choice(FileCopyFields.entryChoice))
    words = parse.text(FileCopyFields.entryWords)
    try parse.finish()
    choice = chosen ?? .leaveOut
  }

  package struct Outcome: Sendable {
    let choiceID: String
    let personID: String
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> FileCopyFacts? {
    guard let header = try CaseHeader.load(caseID, scope, tx.reader) else { return nil }
    return try FileCopyFacts.load(header, id, scope, tx.reader)
  }

  package func decide(_ facts: FileCopyFacts, _ now: Now) throws(FileCopyRefusal) -> Outcome {
    guard let entry = facts.composed.entries.first(where: { $0.entry.key == key }) else {
      throw .unknownEntry
    }
    try FileCopies.decide(
      choice, of: entry.entry.part, words: words,
      isReviewer: Access.allows(now.actor.role, .fileCopyReview),
      approvedOn: facts.copy.approvedOn)
    return Outcome(choiceID: now.newID(), personID: facts.copy.personID)
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try FileCopyRecords.choose(
      done.choiceID, of: id, kind: "entry", key, choice.rawValue, words: words, now.stamp, tx)
  }

  package func location(_ done: Outcome) -> Path {
    ("/cases/\(caseID)/file-copies/\(id)" as Path).fragment("entries")
  }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), .person(done.personID), Reference("file-copy", id)]
  }
}
