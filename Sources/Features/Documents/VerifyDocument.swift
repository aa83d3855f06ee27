import Domain
import Markup
import Storage

/// Somebody compared a filed copy with its original (WI-FILE-03).
package struct VerifyDocument: Command {
  package static let permission = Permission.documentFile
  package static let name = "document.verify"

  let caseID: String
  let personID: String
  let id: String
  let version: Int
  let verifiedBy: String

  package init(
    _ input: Input, caseID: String, personID: String, id: String, version: Int
  ) throws(InvalidInput) {
    var parse = Parse(input)
    self.caseID = caseID
    self.personID = personID
    self.id = id
    self.version = version
    verifiedBy = parse.text(DocumentFields.verifier)
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> StoredDocument? {
    guard let header = try CaseHeader.load(caseID, scope, tx.reader),
      header.person(personID) != nil,
      let stored = try StoredDocument.all(ofPerson: personID, tx.reader).first(where: {
        $0.id == id
      })
    else { return nil }
    guard stored.kind == nil || stored.version == version else {
      throw Undone.stale(
        VersionConflict(
          current: stored.version, base: version,
          lines: [
            .init(
              label: DocumentFields.verifier.label, theirs: stored.verifiedBy, yours: verifiedBy)
          ]))
    }
    return stored
  }

  package func decide(
    _ stored: StoredDocument, _ now: Now
  ) throws(DocumentRefusal) -> StoredDocument {
    guard stored.kind != nil else { throw .notCopied }
    guard stored.verifiedBy.isEmpty else { throw .verifiedBefore }
    return stored
  }

  package func write(_ stored: StoredDocument, _ tx: Transaction, _ now: Now) throws {
    _ = try DocumentRecords.verify(id, by: verifiedBy, version: version, tx, now)
  }

  package func location(_ stored: StoredDocument) -> Path {
    "/cases/\(caseID)/people/\(personID)/documents/\(id)"
  }

  package func references(_ stored: StoredDocument) -> [Reference] {
    [.caseFile(caseID), .person(personID), Reference("document", id)]
  }
}
