import Domain
import Markup
import Storage

/// Takes a document that was filed by mistake out of a person's file. That it was there stays on
/// record, with who took it out, when and why; somebody else's copy is destroyed (WI-FILE-03).
package struct TakeOutDocument: Command {
  package static let permission = Permission.documentFile
  package static let name = "document.take-out"

  let caseID: String
  let personID: String
  let id: String
  let mistake: FilingMistake
  let reason: String

  package init(
    _ input: Input, caseID: String, personID: String, id: String
  ) throws(InvalidInput) {
    var parse = Parse(input)
    self.caseID = caseID
    self.personID = personID
    self.id = id
    mistake = FilingMistake(rawValue: parse.choice(DocumentFields.mistake)) ?? .wrongDocument
    reason = parse.text(DocumentFields.reason)
    try parse.finish()
  }

  package struct Facts: Sendable {
    let stored: StoredDocument
    let isClosed: Bool
  }

  package var subject: Subject { .cases([caseID]) }

  /// Nil where the household has no such member, or their file no such document.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let header = try CaseHeader.load(caseID, scope, tx.reader),
      header.person(personID) != nil,
      let stored = try StoredDocument.all(ofPerson: personID, tx.reader).first(where: {
        $0.id == id
      })
    else { return nil }
    return Facts(stored: stored, isClosed: header.closedOn != nil)
  }

  package func decide(_ facts: Facts, _ now: Now) throws(DocumentRefusal) -> StoredDocument {
    try TakingOutDocument.check(isClosed: facts.isClosed, reason: reason)
    return facts.stored
  }

  package func write(_ stored: StoredDocument, _ tx: Transaction, _ now: Now) throws {
    try DocumentRecords.takeOut(
      stored, caseID: caseID, mistake, reason: reason, on: now.today, by: now.actor.id, now.stamp,
      tx)
  }

  package func location(_ stored: StoredDocument) -> Path {
    "/cases/\(caseID)/people/\(personID)/documents"
  }

  package func references(_ stored: StoredDocument) -> [Reference] {
    [.caseFile(caseID), .person(personID), Reference("document", id)]
  }
}
