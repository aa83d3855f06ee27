import Domain
import Storage

/// A document of a person as it was read, without its picture.
package struct StoredDocument: Codable, Sendable, Hashable {
  package let id: String
  package let personID: String
  package let slot: DocumentSlot
  package let words: String
  package let page: String
  package let receivedOn: Day
  package let original: OriginalHandling?
  package let returnedOn: Day?
  package let scannedBy: String
  package let verifiedBy: String
  /// Nil for a document of which only the record came, from another system.
  package let kind: CopyKind?
  package let size: Int
  package let version: Int

  /// All of a person, the newest first.
  static func all(ofPerson personID: String, _ reader: Reader) throws -> [StoredDocument] {
    try reader.rows(
      """
      SELECT d.id, d.person_id, d.type, c.slot, c.words, c.page, d.filed_on, c.original, \
      c.returned_on, c.scanned_by, c.verified_by, c.media_type, c.size, c.version \
      FROM document d LEFT JOIN document_copy c ON c.document_id = d.id \
      WHERE d.person_id = $1 ORDER BY d.filed_on DESC, d.id DESC
      """, [personID]
    ) { row in
      StoredDocument(
        id: row.text(0), personID: row.text(1),
        slot: DocumentSlot(rawValue: row.optionalText(3) ?? row.text(2)) ?? .other,
        words: row.optionalText(4) ?? "", page: row.optionalText(5) ?? "",
        receivedOn: row.day(6) ?? Day(number: 0),
        original: row.optionalText(7).flatMap(OriginalHandling.init), returnedOn: row.day(8),
        scannedBy: row.optionalText(9) ?? "", verifiedBy: row.optionalText(10) ?? "",
        kind: row.optionalText(11).flatMap(CopyKind.init), size: row.optionalInt(12) ?? 0,
        version: row.optionalInt(13) ?? 0)
    }
  }
}

/// Which proofs of a person are on file.
package struct PersonProof: Codable, Sendable, Hashable {
  package let personID: String
  package let name: String
  package let status: EligibilityProof.State
  package let greenCard: EligibilityProof.State
  package let satisfied: Int
  package let required: Int
  /// How many documents are on file, optional ones too.
  package let filed: Int

  static func of(
    _ person: CaseHeader.Person, on day: Day, _ reader: Reader
  ) throws -> PersonProof {
    let slots = try StoredDocument.all(ofPerson: person.id, reader).filter { $0.receivedOn <= day }
    let status = try reader.one("SELECT status FROM person WHERE id = $1", [person.id]) {
      $0.text(0)
    }
    let isResident = try reader.exists(
      """
      SELECT 1 FROM immigration_step \
      WHERE person_id = $1 AND kind = 'permanent-resident' AND on_day <= $2
      """, [person.id, day])
    let proof = EligibilityProof(
      status: status ?? "", isAdult: person.isAdult,
      isPermanentResident: isResident || status == "permanent-resident",
      on: Set(slots.map(\.slot)))
    return PersonProof(
      personID: person.id, name: person.name, status: proof.status, greenCard: proof.greenCard,
      satisfied: proof.completeness.satisfied, required: proof.completeness.required,
      filed: slots.count)
  }
}
