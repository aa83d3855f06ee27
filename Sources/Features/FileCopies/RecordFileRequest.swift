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

  package struct Facts: Sendable {
    let header: CaseHeader
    let reviewers: [String]
  }

  package struct Outcome: Sendable {
    let id: String
    let reviewers: [String]
  }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let header = try CaseHeader.load(caseID, scope, tx.reader) else { return nil }
    let roles = Role.allCases.filter { Access.allows($0, .fileCopyReview) }.map(\.rawValue)
    let holders = try EscalationHolders.load(header, roles, on: scope.today, tx.reader)
    return Facts(header: header, reviewers: holders.compactMap(\.staffID))
  }

  package func decide(_ facts: Facts, _ now: Now) throws(FileCopyRefusal) -> Outcome {
    let header = facts.header
    try FileCopies.ask(
      on: askedOn, today: now.today, isAdult: header.person(person)?.isAdult, parts: parts.count)
    guard agreed.allSatisfy({ header.person($0) != nil }) else { throw .notAMember }
    return Outcome(id: now.newID(), reviewers: facts.reviewers)
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try FileCopyRecords.add(
      done.id,
      FileCopyRow(
        caseID: caseID, personID: person, askedOn: askedOn, askedBy: askedBy, language: language,
        parts: parts, agreed: agreed), now.stamp, tx)
  }

  package func location(_ done: Outcome) -> Path { "/cases/\(caseID)/file-copies/\(done.id)" }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), .person(person), Reference("file-copy", done.id)]
  }

  package func notices(_ done: Outcome, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(.fileCopyAsked, caseID, at: location(done))
    notice.person = person
    notice.eventOn = askedOn
    notice.audience = .staff(done.reviewers)
    return [notice]
  }
}
