import Domain
import Storage

/// The only writer of `initials_mode`.
package enum InitialsRecords {
  static func set(
    _ isOn: Bool, of staffID: String, at instant: Instant, _ tx: Transaction
  ) throws {
    try tx.run("DELETE FROM initials_mode WHERE staff_id = $1", [staffID])
    guard isOn else { return }
    try tx.run(
      "INSERT INTO initials_mode (staff_id, began_at) VALUES ($1, $2)", [staffID, instant])
  }
}
