import GRDB
import NIOConcurrencyHelpers

/// One caller's write, waiting for its turn in a shared transaction.
protocol WaitingWrite: Sendable {
  /// Throws only where the whole transaction is lost; the body's own error is kept for its caller.
  func run(_ db: GRDB.Database) throws
  func settle(_ failure: (any Error)?)
}

final class Write<T: Sendable>: WaitingWrite {
  let body: @Sendable (Transaction) throws -> T
  let continuation: CheckedContinuation<T, any Error>
  let cancellation: Cancellation
  private let result = NIOLockedValueBox<Result<T, any Error>?>(nil)

  init(
    body: @escaping @Sendable (Transaction) throws -> T,
    continuation: CheckedContinuation<T, any Error>,
    cancellation: Cancellation
  ) {
    self.body = body
    self.continuation = continuation
    self.cancellation = cancellation
  }

  func run(_ db: GRDB.Database) throws {
    let outcome = Result {
      try cancellation.running(stop: {}) {
        var value: T?
        try naming {
          try db.inSavepoint {
            value = try SQLiteConnection.running(db) { try body(Transaction(connection: $0)) }
            return .commit
          }
        }
        return value!
      }
    }
    result.withLockedValue { $0 = outcome }
    // A full disk or an I/O fault rolls the whole transaction back, the other writes with it.
    if case .failure(let error) = outcome, !db.isInsideTransaction { throw error }
  }

  func settle(_ failure: (any Error)?) {
    let own = result.withLockedValue { $0 }
    switch own {
    case .failure(let error): continuation.resume(throwing: error)
    case .success(let value) where failure == nil: continuation.resume(returning: value)
    case .success, nil:
      continuation.resume(throwing: failure ?? StorageError.unavailable("the write never began"))
    }
  }
}
