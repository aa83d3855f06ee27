import NIOConcurrencyHelpers
import NIOPosix

/// PostgreSQL through libpq: as many connections as threads, each body synchronous on one of them.
final class PostgresEngine: Engine {
  let name = EngineName.postgres
  private let address: String
  private let threads: NIOThreadPool
  private let idle = NIOLockedValueBox<[PostgresConnection]>([])

  init(_ address: String, connections: Int) async throws {
    self.address = address
    threads = NIOThreadPool(numberOfThreads: connections)
    threads.start()
    do { try await onThread { try $0.refuseUnsuitable() } } catch {
      await close()
      throw error
    }
  }

  func read<T: Sendable>(_ body: @escaping @Sendable (Reader) throws -> T) async throws -> T {
    try await onThread { connection in
      try connection.begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
      return try connection.ending("COMMIT", losable: true) {
        try body(Reader(connection: connection))
      }
    }
  }

  func write<T: Sendable>(
    _ body: @escaping @Sendable (Transaction) throws -> T
  ) async throws -> T {
    try await onThread { connection in
      try connection.begin("BEGIN ISOLATION LEVEL READ COMMITTED")
      return try connection.ending("COMMIT", losable: false) {
        try body(Transaction(connection: connection))
      }
    }
  }

  func plan(_ sql: SQL) async throws -> [String] {
    try await onThread { connection in
      try connection.begin("BEGIN")
      return try connection.ending("ROLLBACK", losable: true) {
        try connection.simple("SET LOCAL enable_seqscan = off")
        try connection.simple("SET LOCAL plan_cache_mode = force_generic_plan")
        return try connection.planLines(sql)
      }
    }
  }

  func localised(_ schema: String) -> String { schema.replacing("{bytes}", with: "BYTEA") }

  func close() async {
    try? await threads.shutdownGracefully()
    idle.withLockedValue { $0 = [] }
  }

  /// Runs `body` with a connection of its own; cancelling the task cancels the statement.
  private func onThread<T: Sendable>(
    _ body: @escaping @Sendable (PostgresConnection) throws -> T
  ) async throws -> T {
    try await threads.cancellable { [self] cancellation in
      let connection = try idle.withLockedValue { $0.popLast() } ?? PostgresConnection(address)
      defer { if connection.isUsable { idle.withLockedValue { $0.append(connection) } } }
      return try cancellation.running(stop: { connection.cancelStatement() }) {
        try body(connection)
      }
    }
  }
}
