import Domain
import Storage

/// A request for a copy of the file, as it is written.
package struct FileCopyRow: Sendable, Hashable {
  let caseID: String
  let personID: String
  let askedOn: Day
  /// Who asked for them; empty where they asked themselves.
  let askedBy: String
  let language: String
  let parts: [FileCopyPart]
  /// Ids of the other adults of the household who agreed that their part be copied.
  let agreed: [String]
}

/// The only writer of `file_copy` and `file_copy_choice`.
package enum FileCopyRecords {
  static let table = Table("file_copy")
  static let choices = Table("file_copy_choice")

  package static func add(
    _ id: String, _ row: FileCopyRow, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      table, id: id,
      [
        ("case_id", row.caseID), ("person_id", row.personID), ("asked_on", row.askedOn),
        ("asked_by", row.askedBy), ("language", row.language),
        ("parts", row.parts.map(\.rawValue).joined(separator: " ")),
        ("agreed", row.agreed.joined(separator: " ")), ("approved_on", Day?.none),
        ("approved_by", String?.none), ("digest", ""), ("handed_on", Day?.none),
        ("handed_by", String?.none), ("handed_how", ""), ("handed_language", ""),
        ("interpreter", ""),
      ], stamp)
  }

  /// What becomes of words or an entry, in place of what was decided before.
  package static func choose(
    _ newID: String, of copyID: String, kind: String, _ subject: String, _ choice: String,
    words: String, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    let former = try tx.one(
      "SELECT id FROM file_copy_choice WHERE copy_id = $1 AND kind = $2 AND subject = $3",
      [copyID, kind, subject]
    ) { $0.text(0) }
    if let former {
      try tx.amend(choices, id: former, [("choice", choice), ("words", words)], stamp)
    } else {
      try tx.insert(
        choices, id: newID,
        [
          ("copy_id", copyID), ("kind", kind), ("subject", subject), ("choice", choice),
          ("words", words),
        ], stamp)
    }
  }

  package static func approve(
    _ id: String, on day: Day, digest: String, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.amend(
      table, id: id,
      [("approved_on", day), ("approved_by", stamp.by), ("digest", digest)], stamp)
  }

  package static func handOver(
    _ id: String, on day: Day, how: String, language: String, interpreter: String,
    _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.amend(
      table, id: id,
      [
        ("handed_on", day), ("handed_by", stamp.by), ("handed_how", how),
        ("handed_language", language), ("interpreter", interpreter),
      ], stamp)
  }
}
