import GRDB
import NIOConcurrencyHelpers
import NIOPosix

/// SQLite in write-ahead mode: readers beside one writer, each on threads of our own.
///
/// Writes that arrive while another commits share the next commit: each runs in a savepoint of one
/// transaction, and none is answered before that transaction is on disk.
final class SQLiteEngine: Engine {
  let name = EngineName.sqlite
  private let pool: DatabasePool
  private let readThreads: NIOThreadPool
  private let writeThread: NIOThreadPool
  private let waiting = NIOLockedValueBox<[any WaitingWrite]>([])
  private static let mostToACommit = 64

  init(path: String, readers: Int) throws {
    var configuration = Configuration()
    configuration.maximumReaderCount = readers
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = FULL")
      try db.execute(sql: "PRAGMA foreign_keys = ON")
      try db.execute(sql: "PRAGMA temp_store = MEMORY")
      try db.execute(sql: "PRAGMA cache_size = -8000")
    }
    do { pool = try DatabasePool(path: path, configuration: configuration) } catch {
      throw StorageError.unavailable(
        "the file \(path) cannot be opened as a database (\(error)). "
          + "Give a path in a folder that exists and that you may write to.")
    }
    readThreads = NIOThreadPool(numberOfThreads: readers)
    writeThread = NIOThreadPool(numberOfThreads: 1)
    readThreads.start()
    writeThread.start()
  }

  func read<T: Sendable>(_ body: @escaping @Sendable (Reader) throws -> T) async throws -> T {
    try await readThreads.cancellable { [pool] cancellation in
      try naming {
        try pool.read { db in
          let interrupt = Interrupt(db)
          return try cancellation.running(stop: interrupt.now) {
            try SQLiteConnection.running(db) { try body(Reader(connection: $0)) }
          }
        }
      }
    }
  }

  /// A cancelled write that waits is dropped; one that runs is finished, because interrupting it
  /// would roll back the writes that share its commit.
  func write<T: Sendable>(
    _ body: @escaping @Sendable (Transaction) throws -> T
  ) async throws -> T {
    let cancellation = Cancellation()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let write = Write(
          body: body, continuation: continuation, cancellation: cancellation)
        waiting.withLockedValue { $0.append(write) }
        writeThread.submit { [self] state in
          if case .active = state { commitWaiting() } else { refuseWaiting() }
        }
      }
    } onCancel: {
      cancellation.cancel()
    }
  }

  private func commitWaiting() {
    let batch = waiting.withLockedValue { queue in
      let taken = Array(queue.prefix(Self.mostToACommit))
      queue.removeFirst(taken.count)
      return taken
    }
    guard !batch.isEmpty else { return }
    do {
      try naming {
        try pool.writeWithoutTransaction { db in
          try db.inTransaction(.immediate) {
            for write in batch { try write.run(db) }
            return .commit
          }
        }
      }
      for write in batch { write.settle(nil) }
    } catch {
      for write in batch { write.settle(error) }
    }
  }

  private func refuseWaiting() {
    let all = waiting.withLockedValue { queue in
      let taken = queue
      queue = []
      return taken
    }
    for write in all { write.settle(StorageError.unavailable("the server is stopping")) }
  }

  func plan(_ sql: SQL) async throws -> [String] {
    try await readThreads.cancellable { [pool] _ in
      try naming(sql) {
        try pool.read { db in
          let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + numbered(sql.text))
          // Parameters left unbound are NULL, which changes no plan.
          statement.setUncheckedArguments(StatementArguments())
          return try GRDB.Row.fetchAll(statement).map { $0["detail"] as String }
        }
      }
    }
  }

  func localised(_ schema: String) -> String { schema.replacing("{bytes}", with: "BLOB") }

  func close() async {
    try? await readThreads.shutdownGracefully()
    // Leaves the file whole without its log. Another process may be using it, and then it need not.
    _ = try? await writeThread.runIfActive { [pool] in
      try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    }
    try? await writeThread.shutdownGracefully()
    refuseWaiting()
    try? pool.close()
  }
}
