import Domain
import Storage

/// A copy as it is filed.
struct NewDocument: Sendable {
  let id: String
  let personID: String
  let filing: DocumentFiling
  let page: String
  let scannedBy: String
  let verifiedBy: String
  let kind: CopyKind
  let bytes: [UInt8]
}

/// The only writer of `document_copy` and `misfiled_document`, and of the `document` rows that are filed on a page.
package enum DocumentRecords {
  static let table = Table("document")
  static let copies = Table("document_copy")
  static let misfiled = Table("misfiled_document")

  /// The name under which a document's picture is sealed for its person.
  static func field(_ id: String) -> String { "document:\(id)" }

  static func file(
    _ new: NewDocument, copyID: String, agency: String, _ sealing: Sealing, _ tx: Transaction,
    _ now: Now
  ) throws {
    let filing = new.filing
    try tx.insert(
      table, id: new.id,
      [
        ("person_id", new.personID), ("type", filing.slot.type), ("filed_on", filing.receivedOn),
      ], now.stamp)
    try tx.insert(
      copies, id: copyID,
      [
        ("document_id", new.id), ("person_id", new.personID), ("slot", filing.slot.rawValue),
        ("words", filing.words), ("page", new.page), ("original", filing.original.rawValue),
        ("returned_on", filing.returnedOn), ("scanned_by", new.scannedBy),
        ("verified_by", new.verifiedBy), ("media_type", new.kind.rawValue),
        ("size", new.bytes.count), ("digest", digest(new.bytes)),
      ], now.stamp)
    try sealing.seal(
      person: new.personID, agency: agency, field: field(new.id), bytes: new.bytes, tx)
  }

  /// Takes a document out of the present; what it was, and why it went, is kept.
  static func takeOut(
    _ stored: StoredDocument, caseID: String, _ mistake: FilingMistake, reason: String,
    on day: Day, by staffID: String, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    let isDestroyed = mistake.destroysCopy && stored.kind != nil
    try tx.insert(
      misfiled, id: stored.id,
      [
        ("case_id", caseID), ("person_id", stored.personID), ("slot", stored.slot.rawValue),
        ("words", stored.words), ("filed_on", stored.receivedOn), ("taken_out_on", day),
        ("by_staff_id", staffID), ("mistake", mistake.rawValue), ("reason", reason),
        ("is_destroyed", isDestroyed),
      ], stamp)
    let copy = try tx.one(
      "SELECT id FROM document_copy WHERE document_id = $1", [stored.id], { $0.text(0) })
    if let copy { try tx.retire(copies, id: copy, stamp) }
    try tx.retire(table, id: stored.id, stamp)
    if isDestroyed {
      try SealedFactRecords.remove(person: stored.personID, field: field(stored.id), tx)
    }
  }

  static func verify(
    _ documentID: String, by name: String, version: Int, _ tx: Transaction, _ now: Now
  ) throws -> Bool {
    guard
      let id = try tx.one(
        "SELECT id FROM document_copy WHERE document_id = $1", [documentID], { $0.text(0) })
    else { return false }
    return try tx.amend(copies, id: id, version: version, [("verified_by", name)], now.stamp)
      != nil
  }

  /// What a person's file already has this very file as.
  static func slot(
    of bytes: [UInt8], person: String, _ reader: Reader
  ) throws -> DocumentSlot? {
    try reader.one(
      "SELECT slot FROM document_copy WHERE person_id = $1 AND digest = $2 ORDER BY id",
      [person, digest(bytes)]
    ) { DocumentSlot(rawValue: $0.text(0)) } ?? nil
  }
}
