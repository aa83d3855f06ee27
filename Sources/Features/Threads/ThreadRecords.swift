import Domain
import Storage

/// The only writer of `thread_post` and `thread_purpose`. It adds; nothing here changes a post or takes one out
/// (UT-PLN-11).
package enum ThreadRecords {
  /// - Parameter purpose: what it is shared for, under an id of its own.
  package static func add(
    _ id: String, caseID: String, body: String, for purpose: (id: String, SharingPurpose),
    asked: [String], needsAttention: Bool, role: Role, on day: Day, _ tx: Transaction,
    _ stamp: Stamp
  ) throws {
    try tx.insert(
      Table("thread_post"), id: id,
      [
        ("case_id", caseID), ("on_day", day), ("body", body),
        ("asked", asked.joined(separator: " ")), ("needs_attention", needsAttention),
        ("by_staff_id", stamp.by), ("role", role.rawValue),
      ], stamp)
    try tx.insert(
      Table("thread_purpose"), id: purpose.id,
      [("post_id", id), ("purpose", purpose.1.rawValue)], stamp)
  }
}
