import Domain
import Storage

/// The only writer of `calendar_feed`: one a worker, known by a secret address that is stored only
/// as its digest.
package enum CalendarFeedRecords {
  /// Begins a feed; a former one of the same worker ends.
  static func begin(
    secretDigest: String, of staffID: String, at instant: Instant, _ tx: Transaction
  ) throws {
    try end(of: staffID, tx)
    try tx.run(
      "INSERT INTO calendar_feed (id, staff_id, began_at) VALUES ($1, $2, $3)",
      [secretDigest, staffID, instant])
  }

  package static func end(of staffID: String, _ tx: Transaction) throws {
    try tx.run("DELETE FROM calendar_feed WHERE staff_id = $1", [staffID])
  }
}
