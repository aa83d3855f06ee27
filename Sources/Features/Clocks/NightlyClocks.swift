import Domain
import Storage

/// What a date alone changes: someone turns 18, a month ends. Status is a comparison with today
/// when it is read, so a missed night makes nothing wrong.
package enum NightlyClocks {
  private static let casesToATransaction = 50
  /// Longer than any batch takes; renewed with each.
  private static let leaseSeconds: Int64 = 600

  /// Another server is at the same work.
  package struct Busy: Error {}

  private struct Lease {
    let holder: String
    let clock: @Sendable () -> Now

    func renew(_ tx: Transaction) throws {
      let now = clock().instant
      guard
        try LeaseRecords.take(
          "nightly", holder: holder, now: now, until: now.adding(seconds: leaseSeconds), tx)
      else { throw Busy() }
    }
  }

  /// Recomputes the clocks of every case, as the only server that does. One bad case is reported
  /// and does not stop the others.
  ///
  /// - Parameter clock: now, asked again for each batch.
  /// - Returns: the own ids of cases that failed.
  /// - Throws: `Busy` while another server is at it.
  package static func run(
    _ database: Database, _ clock: @escaping @Sendable () -> Now
  ) async throws -> [String] {
    let lease = Lease(holder: clock().newID(), clock: clock)
    try await database.write { tx in try lease.renew(tx) }
    do {
      let failed = try await recompute(database, lease)
      try await giveBack(lease, database)
      return failed
    } catch {
      try await giveBack(lease, database)
      throw error
    }
  }

  private static func giveBack(_ lease: Lease, _ database: Database) async throws {
    try await database.write { tx in
      try LeaseRecords.giveBack("nightly", holder: lease.holder, tx)
    }
  }

  private static func recompute(_ database: Database, _ lease: Lease) async throws -> [String] {
    let cases = try await database.read {
      try $0.rows("SELECT id FROM case_file ORDER BY id") { $0.text(0) }
    }
    var failed: [String] = []
    for start in stride(from: 0, to: cases.count, by: casesToATransaction) {
      let batch = Array(cases[start..<min(start + casesToATransaction, cases.count)])
      do { try await recompute(batch, database, lease) } catch let busy as Busy {
        throw busy
      } catch {
        for one in batch {
          do { try await recompute([one], database, lease) } catch let busy as Busy {
            throw busy
          } catch { failed.append(one) }
        }
      }
    }
    return failed
  }

  private static func recompute(
    _ cases: [String], _ database: Database, _ lease: Lease
  ) async throws {
    try await database.write { tx in
      try lease.renew(tx)
      for id in cases { _ = try tx.lock("case_file", id) }
      try ClockRecords.recompute(caseIDs: cases, tx, lease.clock())
    }
  }
}
