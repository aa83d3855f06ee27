import Domain
import Storage

/// View entries of concurrent requests share a transaction: each waits at most 2 ms for company,
/// then up to 64 go together, and every response waits for the commit. A failed write fails the
/// page, because nobody may see what the log does not know of.
package actor ViewLog {
  private let database: Database
  private var waiting: [(AuditRecords.Event, CheckedContinuation<Void, any Error>)] = []
  private var isTimed = false
  private static let most = 64
  private static let patience = Duration.milliseconds(2)

  package init(_ database: Database) { self.database = database }

  /// Returns once the entry is in the log.
  package func write(_ event: AuditRecords.Event) async throws {
    try await withCheckedThrowingContinuation { continuation in
      waiting.append((event, continuation))
      if waiting.count >= Self.most {
        flush()
      } else if !isTimed {
        isTimed = true
        Task {
          try? await Task.sleep(for: Self.patience)
          flush()
        }
      }
    }
  }

  private func flush() {
    isTimed = false
    guard !waiting.isEmpty else { return }
    let batch = waiting
    waiting = []
    Task { [database] in
      do {
        let events = batch.map(\.0)
        try await database.write { tx in try AuditRecords.append(events, tx) }
        for (_, continuation) in batch { continuation.resume() }
      } catch {
        for (_, continuation) in batch { continuation.resume(throwing: error) }
      }
    }
  }
}
