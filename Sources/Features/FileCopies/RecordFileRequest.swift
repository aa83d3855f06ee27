import Domain
import Markup
import Storage

/// A client asks for a copy of the file (WI-NOTE-07).
package struct RecordFileRequest: Command {
  package static let permission = Permission.fileCopyRecord
  package static let name = "file-copy.record"

  let caseID: String
  let person: String
  let askedOn: Day
  let askedBy: String
  let language: String
  let parts: [FileCopyPart]
  let agreed: [String]

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    self.caseID = caseID
    var parse = Parse(input)
    person = parse.text(FileCopyFields.person)
    askedOn = parse.requiredDay(FileCopyFields.askedOn)
    askedBy = parse.text(FileCopyFields.askedBy)
    language = parse.text(FileCopyFields.language)
    parts = parse.several(FileCopyFields.parts).compactMap { FileCopyPart(rawValue: $0) }
    agreed = input.all(FileCopyFields.agreed.name).filter { !$0.isEmpty }
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> CaseHeader? {
    try CaseHeader.load(caseID, scope, tx.reader)
  }

  package func decide(_ header: CaseHeader, _ now: Now) throws(FileCopyRefusal) -> String {
    try FileCopies.ask(
      on: askedOn, today: now.today, isAdult: header.person(person)?.isAdult, parts: parts.count)
    guard agreed.allSatisfy({ header.person($0) != nil }) else { throw .notAMember }
    return now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try FileCopyRecords.add(
      id,
      FileCopyRow(
        caseID: caseID, personID: person, askedOn: askedOn, askedBy: askedBy, language: language,
        parts: parts, agreed: agreed), now.stamp, tx)
  }

  package func location(_ id: String) -> Path { "/cases/\(caseID)/file-copies/\(id)" }

  package func references(_ id: String) -> [Reference] {
    [.caseFile(caseID), .person(person), Reference("file-copy", id)]
  }
}
