import Domain
import Storage

/// A document that was taken out of a person's file.
package struct MisfiledDocument: Codable, Sendable, Hashable {
  package let id: String
  package let slot: DocumentSlot
  package let words: String
  package let receivedOn: Day
  package let takenOutOn: Day
  package let takenOutBy: String
  package let mistake: FilingMistake
  package let reason: String
  /// Whether there was a copy, and it is gone for good.
  package let isDestroyed: Bool

  /// All of a person, the newest first.
  static func all(ofPerson personID: String, _ reader: Reader) throws -> [MisfiledDocument] {
    try reader.rows(
      """
      SELECT d.id, d.slot, d.words, d.filed_on, d.taken_out_on, s.name, d.mistake, d.reason, \
      d.is_destroyed
      FROM misfiled_document d JOIN staff s ON s.id = d.by_staff_id
      WHERE d.person_id = $1 ORDER BY d.taken_out_on DESC, d.id DESC
      """, [personID]
    ) { row in
      MisfiledDocument(
        id: row.text(0), slot: DocumentSlot(rawValue: row.text(1)) ?? .other, words: row.text(2),
        receivedOn: row.day(3) ?? Day(number: 0), takenOutOn: row.day(4) ?? Day(number: 0),
        takenOutBy: row.text(5), mistake: FilingMistake(rawValue: row.text(6)) ?? .wrongDocument,
        reason: row.text(7), isDestroyed: row.bool(8))
    }
  }
}
