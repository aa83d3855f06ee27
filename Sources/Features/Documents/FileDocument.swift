import Domain
import Markup
import Storage

/// Files a copy of somebody's document; its picture is sealed for them (WI-FILE-03).
package struct FileDocument: Command {
  package static let permission = Permission.documentFile
  package static let name = "document.file"

  let caseID: String
  let personID: String
  let filing: DocumentFiling
  let page: String
  let scannedBy: String
  let verifiedBy: String
  let kind: CopyKind
  let bytes: [UInt8]
  let sealing: Sealing

  package init(
    _ input: Input, _ files: [String: UploadedFile], caseID: String, personID: String,
    sealing: Sealing?
  ) throws(InvalidInput) {
    var parse = Parse(input)
    self.caseID = caseID
    self.personID = personID
    let slot = DocumentSlot(rawValue: parse.choice(DocumentFields.slot)) ?? .other
    let words = parse.text(DocumentFields.words)
    page = parse.text(DocumentFields.page)
    let receivedOn = parse.requiredDay(DocumentFields.receivedOn)
    let original = OriginalHandling(rawValue: parse.choice(DocumentFields.original)) ?? .stayed
    filing = DocumentFiling(
      slot: slot, words: words, receivedOn: receivedOn, original: original,
      returnedOn: parse.day(DocumentFields.returnedOn))
    scannedBy = parse.text(DocumentFields.scannedBy)
    verifiedBy = parse.text(DocumentFields.verifiedBy)
    let copy = FileDocument.copy(files, &parse)
    if sealing == nil { parse.fail("This server has no key, and keeps no documents") }
    try parse.finish()
    guard let copy, let sealing else { throw InvalidInput([]) }
    (kind, bytes) = copy
    self.sealing = sealing
  }

  private static func copy(
    _ files: [String: UploadedFile], _ parse: inout Parse
  ) -> (CopyKind, [UInt8])? {
    let sent = [DocumentFields.photo, DocumentFields.file].filter { files[$0.name] != nil }
    guard let field = sent.first, let file = files[field.name] else {
      parse.fail(DocumentFields.photo, "Take a picture, or choose a file")
      return nil
    }
    if sent.count > 1 {
      parse.fail(field, "Send either a picture or a file: file the other one by itself")
    } else if file.isTooLarge {
      parse.fail(
        field,
        "The file is larger than 10 MB. Take it with fewer pixels, or scan it as a smaller PDF")
    } else if let kind = CopyKind(of: file.bytes) {
      return (kind, file.bytes)
    } else {
      parse.fail(
        field,
        "This is no JPEG, PNG or PDF, whatever its name says. An iPhone saves JPEG under "
          + "Settings, Camera, Formats, Most Compatible")
    }
    return nil
  }

  package struct Facts: Sendable {
    let isMember: Bool
    let isClosed: Bool
    let agencyID: String
    let before: DocumentSlot?
  }

  package struct Outcome: Sendable {
    package let id: String
    let copyID: String
    let agencyID: String
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let header = try CaseHeader.load(caseID, scope, tx.reader) else { return nil }
    return Facts(
      isMember: header.person(personID) != nil, isClosed: header.closedOn != nil,
      agencyID: header.agencyID,
      before: try DocumentRecords.slot(of: bytes, person: personID, tx.reader))
  }

  package func decide(_ facts: Facts, _ now: Now) throws(DocumentRefusal) -> Outcome {
    guard facts.isMember else { throw .notOfHousehold }
    guard !facts.isClosed else { throw .caseClosed }
    try filing.check(before: facts.before, today: now.today)
    return Outcome(id: now.newID(), copyID: now.newID(), agencyID: facts.agencyID)
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try DocumentRecords.file(
      NewDocument(
        id: done.id, personID: personID, filing: filing, page: page, scannedBy: scannedBy,
        verifiedBy: verifiedBy, kind: kind, bytes: bytes),
      copyID: done.copyID, agency: done.agencyID, sealing, tx, now)
  }

  package func location(_ done: Outcome) -> Path {
    "/cases/\(caseID)/people/\(personID)/documents"
  }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), .person(personID), Reference("document", done.id)]
  }
}
