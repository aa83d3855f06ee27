import Domain
import Storage

/// A contact with or about a family, as a note records it.
package struct ContactRecord: Sendable, Hashable {
  package let id: String
  package let caseID: String
  package let person: String?
  package let on: Day
  package let mode: String
  package let with: String
  /// Ids of the goals that a follow-up covers (WI-NOTE-09).
  package var goals: [String] = []
}

/// Writes the table `contact` for contacts entered on a page; a note and its contact are one save.
package enum ContactRecords {
  static let table = Table("contact")

  package static func add(_ contact: ContactRecord, _ tx: Transaction, _ now: Now) throws {
    try tx.insert(
      table, id: contact.id,
      [
        ("case_id", contact.caseID), ("person_id", contact.person), ("on_day", contact.on),
        ("mode", contact.mode), ("with_whom", contact.with),
        ("goals", contact.goals.joined(separator: " ")),
      ], now.stamp)
  }
}
