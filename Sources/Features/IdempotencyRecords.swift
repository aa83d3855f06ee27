import Domain
import Markup
import Storage

/// Remembers for 24 hours where a request led, per actor and command, so that a repeated one does
/// nothing new. Written in the command's own transaction.
enum IdempotencyRecords {
  static let hoursKept: Int64 = 24

  /// Where the same key led before; nil where it is new.
  ///
  /// The row is written first, so that of two equal requests at one time the second waits until the
  /// first has ended: then it finds where that led, or, if it was refused, goes on itself.
  ///
  /// - Throws: `Undone.keyReused` where the key came with another body.
  static func take(
    _ key: IdempotencyKey, _ command: String, _ tx: Transaction, _ now: Now
  ) throws -> Path? {
    let id = id(key, command, now)
    let oldest = now.instant.adding(seconds: -hoursKept * 3600)
    try tx.run("DELETE FROM idempotency WHERE id = $1 AND at <= $2", [id, oldest])
    let isNew = try tx.run(
      """
      INSERT INTO idempotency (id, digest, location, at) VALUES ($1, $2, '', $3)
      ON CONFLICT (id) DO NOTHING
      """, [id, key.digest, now.instant])
    guard isNew == 0 else { return nil }
    let kept = try tx.one("SELECT digest, location FROM idempotency WHERE id = $1", [id]) {
      (digest: $0.text(0), location: $0.text(1))
    }
    guard let kept, kept.digest == key.digest else { throw Undone.keyReused }
    return Path(requested: kept.location)
  }

  static func keep(
    _ key: IdempotencyKey, _ command: String, _ location: Path, _ tx: Transaction, _ now: Now
  ) throws {
    try tx.run(
      "UPDATE idempotency SET location = $2 WHERE id = $1",
      [id(key, command, now), location.text])
  }

  private static func id(_ key: IdempotencyKey, _ command: String, _ now: Now) -> String {
    digest("\(now.actor.id)\n\(command)\n\(key.key)")
  }
}
