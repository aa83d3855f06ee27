import Storage
import Synchronization

/// An engine that notes every statement of its reads.
package final class WatchedEngine: Engine {
  private let inner: any Engine
  private let seen = Mutex<[SQL]>([])

  package init(_ inner: any Engine) { self.inner = inner }

  /// The statements since the last call.
  package func taken() -> [SQL] {
    seen.withLock { all in
      defer { all = [] }
      return all
    }
  }

  package func read<T: Sendable>(
    _ body: @escaping @Sendable (Reader) throws -> T
  ) async throws -> T {
    try await inner.read { [self] reader in
      try body(
        reader.through { connection in
          WatchedConnection(connection) { [self] sql in seen.withLock { $0.append(sql) } }
        })
    }
  }

  package func write<T: Sendable>(
    _ body: @escaping @Sendable (Transaction) throws -> T
  ) async throws -> T { try await inner.write(body) }

  package func plan(_ sql: SQL) async throws -> [String] { try await inner.plan(sql) }
  package func localised(_ schema: String) -> String { inner.localised(schema) }
  package func close() async { await inner.close() }
  package var name: EngineName { inner.name }
}

private final class WatchedConnection: Connection {
  private let inner: any Connection
  private let note: (SQL) -> Void

  init(_ inner: any Connection, _ note: @escaping (SQL) -> Void) {
    self.inner = inner
    self.note = note
  }

  func each(_ sql: SQL, _ values: [Value], _ body: (Row) throws -> Void) throws {
    note(sql)
    try inner.each(sql, values, body)
  }

  func run(_ sql: SQL, _ values: [Value]) throws -> Int { try inner.run(sql, values) }
  func lock(_ table: SQL, _ id: String) throws -> Bool { try inner.lock(table, id) }
}
