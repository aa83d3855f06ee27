import Domain
import Storage

/// The audit log as lines of JSON, so that it can be kept elsewhere and proven without the server
/// (`scripts/verify-audit`).
package enum ExportAudit {
  /// One entry, as it is hashed, with the hash that stands beside it.
  struct Line: Codable {
    let agency: String
    let number: Int
    let at: String
    let actor: String
    let role: String
    let action: String
    let result: String
    let reason: String
    let subject: String
    /// Nil where none is recorded.
    let address: String?
    let hash: String
  }

  /// What the head of a chain names as its last entry.
  package struct Head: Codable, Sendable, Hashable {
    package let agency: String
    package let last: Int
    package let head: String

    package init(agency: String, last: Int, head: String) {
      self.agency = agency
      self.last = last
      self.head = head
    }

    /// `AGENCY LAST HASH`, as the export prints it; nil for anything else.
    package init?(_ line: String) {
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 3, let last = Int(words[1]), last >= 0, words[2].utf8.count == 64
      else { return nil }
      self.init(agency: words[0], last: last, head: words[2])
    }

    package var line: String { "\(agency) \(last) \(head)" }
  }

  /// Why nothing is added to an earlier export: what it ended with is not in the log any more.
  package struct Changed: Error, Sendable, Hashable, CustomStringConvertible {
    package let agency: String
    package let number: Int

    package var description: String {
      "entry \(number) of \(agency) is not the one that the earlier export ended with: the log was "
        + "changed since. Run `resettle audit verify`, and keep the earlier export"
    }
  }

  /// Gives each agency's entries in order and then its head, a line each, and returns the heads.
  /// All is read in one transaction, so that no entry comes in between.
  ///
  /// - Parameter known: the heads of an earlier export; only what came after them is given.
  /// - Throws: `Changed` where the log does not hold what the earlier export ended with.
  package static func write(
    after known: [Head] = [], _ reader: Reader, _ give: ([UInt8]) throws -> Void
  ) throws -> [Head] {
    for head in known { try check(head, reader) }
    let ends = Dictionary(known.map { ($0.agency, $0.last) }) { max($0, $1) }
    let heads = try reader.rows(
      "SELECT agency_id, last, hash FROM audit_head ORDER BY agency_id"
    ) { Head(agency: $0.text(0), last: $0.int(1), head: $0.text(2)) }
    for head in heads {
      var next = (ends[head.agency] ?? 0) + 1
      while next <= head.last {
        try batch(head.agency, from: next, reader, give)
        next += perBatch
      }
      try give(JSONText.bytes(of: head) + [0x0A])
    }
    return heads
  }

  private static func check(_ head: Head, _ reader: Reader) throws {
    guard head.last > 0 else { return }
    let hash = try reader.one(
      "SELECT hash FROM audit_entry WHERE agency_id = $1 AND number = $2", [head.agency, head.last]
    ) { $0.text(0) }
    guard hash == head.head else { throw Changed(agency: head.agency, number: head.last) }
  }

  /// The last line of the file: that it is confidential, who took it out and when. It belongs to no
  /// chain.
  package static func marking(_ now: Now) -> [UInt8] {
    JSONText.bytes(of: ["marking": Marking.line("Exported", now)]) + [0x0A]
  }

  /// How many entries are held in memory at once.
  private static let perBatch = 5000

  private static func batch(
    _ agency: String, from first: Int, _ reader: Reader, _ give: ([UInt8]) throws -> Void
  ) throws {
    try reader.each(
      """
      SELECT number, at, actor_id, role, action, result, reason, subject, hash, address
      FROM audit_entry
      WHERE agency_id = $1 AND number >= $2 AND number < $3 ORDER BY number
      """, [agency, first, first + perBatch]
    ) { row in
      let line = Line(
        agency: agency, number: row.int(0), at: row.text(1), actor: row.text(2),
        role: row.text(3), action: row.text(4), result: row.text(5), reason: row.text(6),
        subject: row.text(7), address: row.text(9).isEmpty ? nil : row.text(9), hash: row.text(8))
      try give(JSONText.bytes(of: line) + [0x0A])
    }
  }
}
