import Domain
import Markup
import Storage

/// An approved copy is given to who asked for it.
package struct HandOverFileCopy: Command {
  package static let permission = Permission.fileCopyPrepare
  package static let name = "file-copy.hand-over"

  let caseID: String
  let id: String
  let on: Day
  let how: String
  let language: String
  let interpreter: String

  package init(_ input: Input, caseID: String, id: String) throws(InvalidInput) {
    self.caseID = caseID
    self.id = id
    var parse = Parse(input)
    on = parse.requiredDay(FileCopyFields.handedOn)
    how = parse.choice(FileCopyFields.how)
    language = parse.text(FileCopyFields.handedLanguage)
    interpreter = parse.text(FileCopyFields.interpreter)
    try parse.finish()
  }

  package var interpreting: [NamedInterpreter] { [.one(interpreter, on: on)] }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> StoredFileCopy? {
    guard let header = try CaseHeader.load(caseID, scope, tx.reader) else { return nil }
    return try StoredFileCopy.one(id, of: header, tx.reader)
  }

  package func decide(
    _ copy: StoredFileCopy, _ now: Now
  ) throws(FileCopyRefusal) -> StoredFileCopy {
    try FileCopies.handOver(
      on: on, today: now.today, approvedOn: copy.approvedOn, handedOn: copy.handedOn,
      needsInterpreter: copy.needsInterpreter, interpreter: interpreter)
    return copy
  }

  package func write(_ copy: StoredFileCopy, _ tx: Transaction, _ now: Now) throws {
    try FileCopyRecords.handOver(
      id, on: on, how: how, language: language, interpreter: interpreter, now.stamp, tx)
  }

  package func location(_ copy: StoredFileCopy) -> Path { "/cases/\(caseID)/file-copies/\(id)" }

  package func references(_ copy: StoredFileCopy) -> [Reference] {
    [.caseFile(caseID), .person(copy.personID), Reference("file-copy", id)]
  }
}
