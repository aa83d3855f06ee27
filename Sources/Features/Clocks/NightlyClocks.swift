import Domain
import Storage

/// What a date alone changes: someone turns 18, a month ends. Status is a comparison with today
/// when it is read, so a missed night makes nothing wrong.
package enum NightlyClocks {
  private static let casesToATransaction = 50

  /// Recomputes the clocks of every case. One bad case is reported and does not stop the others.
  ///
  /// - Returns: the own ids of cases that failed.
  package static func run(_ database: Database, _ now: Now) async throws -> [String] {
    let cases = try await database.read {
      try $0.rows("SELECT id FROM case_file ORDER BY id") { $0.text(0) }
    }
    var failed: [String] = []
    for start in stride(from: 0, to: cases.count, by: casesToATransaction) {
      let batch = Array(cases[start..<min(start + casesToATransaction, cases.count)])
      do { try await recompute(batch, database, now) } catch {
        for one in batch {
          do { try await recompute([one], database, now) } catch { failed.append(one) }
        }
      }
    }
    return failed
  }

  private static func recompute(
    _ cases: [String], _ database: Database, _ now: Now
  ) async throws {
    try await database.write { tx in
      for id in cases { _ = try tx.lock("case_file", id) }
      try ClockRecords.recompute(caseIDs: cases, tx, now)
    }
  }
}
