import Domain
import Storage

/// The only writer of `counter`: numbers that are given once.
package enum CounterRecords {
  /// The next number of a series, from 1.
  package static func next(_ series: String, _ tx: Transaction) throws -> Int {
    try tx.one(
      """
      INSERT INTO counter (id, last) VALUES ($1, 1)
      ON CONFLICT (id) DO UPDATE SET last = counter.last + 1 RETURNING last
      """, [series]
    ) { $0.int(0) } ?? 1
  }

  /// How often `id` was counted within the hour of `instant`, this time included.
  package static func countInHour(
    _ id: String, at instant: Instant, _ tx: Transaction
  ) throws -> Int {
    // One row holds hour and count together, so that nothing has to be swept.
    let first = instant.milliseconds / 3_600_000 * 10_000 + 1
    let last = try tx.one(
      """
      INSERT INTO counter (id, last) VALUES ($1, $2)
      ON CONFLICT (id) DO UPDATE SET last = CASE WHEN counter.last >= excluded.last \
      THEN counter.last + 1 ELSE excluded.last END RETURNING last
      """, [id, first]
    ) { $0.int(0) }
    return Int(Int64(last ?? 0) - first) + 1
  }
}
