import Domain
import Markup
import Storage

/// Remembers for 24 hours where a request led, per actor and command, so that a repeated one does
/// nothing new. Written in the command's own transaction.
enum IdempotencyRecords {
  static let hoursKept: Int64 = 24

  /// Where the same key led before; nil where it is new.
  ///
  /// - Throws: `Undone.keyReused` where the key came with another body.
  static func take(
    _ key: IdempotencyKey, _ command: String, _ tx: Transaction, _ now: Now
  ) throws -> Path? {
    let oldest = now.instant.adding(seconds: -hoursKept * 3600)
    let kept = try tx.one(
      "SELECT digest, location FROM idempotency WHERE id = $1 AND at > $2",
      [id(key, command, now), oldest]) { (digest: $0.text(0), location: $0.text(1)) }
    guard let kept else { return nil }
    guard kept.digest == key.digest else { throw Undone.keyReused }
    return Path(requested: kept.location)
  }

  static func keep(
    _ key: IdempotencyKey, _ command: String, _ location: Path, _ tx: Transaction, _ now: Now
  ) throws {
    try tx.run(
      """
      INSERT INTO idempotency (id, digest, location, at) VALUES ($1, $2, $3, $4)
      ON CONFLICT (id) DO UPDATE SET digest = excluded.digest, location = excluded.location, \
      at = excluded.at
      """, [id(key, command, now), key.digest, location.text, now.instant])
  }

  private static func id(_ key: IdempotencyKey, _ command: String, _ now: Now) -> String {
    digest("\(now.actor.id)\n\(command)\n\(key.key)")
  }
}
