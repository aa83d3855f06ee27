import Domain
import Storage

/// The only writer of `lease`: work that only one server of several may do at a time. A lease runs
/// out by itself, so that a server that died holds nothing back for long.
package enum LeaseRecords {
  /// Takes or renews the lease `id` for `holder`; false while another holds it.
  package static func take(
    _ id: String, holder: String, now: Instant, until: Instant, _ tx: Transaction
  ) throws -> Bool {
    let taken = try tx.one(
      """
      INSERT INTO lease (id, holder, until_at) VALUES ($1, $2, $3)
      ON CONFLICT (id) DO UPDATE SET holder = excluded.holder, until_at = excluded.until_at
      WHERE lease.holder = excluded.holder OR lease.until_at <= $4
      RETURNING id
      """, [id, holder, until, now]
    ) { $0.text(0) }
    return taken != nil
  }

  /// Gives it back, where `holder` still holds it.
  package static func giveBack(_ id: String, holder: String, _ tx: Transaction) throws {
    try tx.run("DELETE FROM lease WHERE id = $1 AND holder = $2", [id, holder])
  }
}
