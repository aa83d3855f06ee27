import Domain
import Storage

/// Walks every agency's chain and names the first entry that is not what it was.
package enum VerifyAudit {
  package struct Verdict: Sendable, Hashable, Codable {
    package let agency: String
    package let entries: Int
    /// The number of the first broken entry; nil where the chain is whole.
    package let brokenAt: Int?
    package let reason: String
  }

  package static func all(_ database: Database) async throws -> [Verdict] {
    let agencies = try await database.read { reader in
      try reader.rows(
        """
        SELECT agency_id FROM audit_head UNION SELECT agency_id FROM audit_entry ORDER BY agency_id
        """
      ) { $0.text(0) }
    }
    var verdicts: [Verdict] = []
    for agency in agencies { verdicts.append(try await verify(agency, database)) }
    return verdicts
  }

  /// - Parameter batch: how many entries are held in memory at once.
  package static func verify(
    _ agency: String, _ database: Database, batch: Int = 5000
  ) async throws -> Verdict {
    var expected = 1
    var hash = AuditChain.start
    while true {
      let (from, former) = (expected, hash)
      let step = try await database.read { reader in
        try check(agency, from: from, after: former, batch: batch, reader)
      }
      if let broken = step.broken {
        return Verdict(
          agency: agency, entries: step.next - 1, brokenAt: broken.number, reason: broken.reason)
      }
      (expected, hash) = (step.next, step.hash)
      if step.read < batch { break }
    }
    return try await checkHead(agency, last: expected - 1, hash: hash, database)
  }

  private struct Step: Sendable {
    var next: Int
    var hash: String
    var read = 0
    var broken: (number: Int, reason: String)?
  }

  private static func check(
    _ agency: String, from first: Int, after former: String, batch: Int, _ reader: Reader
  ) throws -> Step {
    var step = Step(next: first, hash: former)
    try reader.each(
      """
      SELECT number, at, actor_id, role, action, result, reason, subject, hash, address
      FROM audit_entry
      WHERE agency_id = $1 AND number >= $2 ORDER BY number LIMIT $3
      """, [agency, first, batch]
    ) { row in
      step.read += 1
      guard step.broken == nil else { return }
      let number = row.int(0)
      guard number == step.next else {
        step.broken = (step.next, "the entry is missing")
        return
      }
      guard let at = row.instant(1) else {
        step.broken = (number, "its time is unreadable")
        return
      }
      let entry = AuditEntry(
        agency: agency, number: number, at: at, actor: row.text(2), role: row.text(3),
        action: row.text(4), result: row.text(5), reason: row.text(6), subject: row.text(7),
        address: row.text(9))
      let hash = AuditChain.hash(of: entry, after: step.hash)
      guard hash == row.text(8), at.description == row.text(1) else {
        step.broken = (number, "its content does not fit its hash")
        return
      }
      step.hash = hash
      step.next = number + 1
    }
    return step
  }

  private static func checkHead(
    _ agency: String, last: Int, hash: String, _ database: Database
  ) async throws -> Verdict {
    let head = try await database.read { reader in
      try reader.one("SELECT last, hash FROM audit_head WHERE agency_id = $1", [agency]) {
        (last: $0.int(0), hash: $0.text(1))
      }
    }
    guard let head, head.last == last, head.hash == hash else {
      return Verdict(
        agency: agency, entries: last, brokenAt: last + 1,
        reason: "the head of the chain names another last entry: entries were cut off")
    }
    return Verdict(agency: agency, entries: last, brokenAt: nil, reason: "")
  }
}
