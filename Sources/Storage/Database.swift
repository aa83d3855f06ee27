/// The whole seam: synchronous bodies, awaited from outside. A body runs on a thread of the
/// engine's own, so it may block; it can neither await nor keep what it was given.
package protocol Engine: Sendable {
  /// Runs `body` in a read snapshot.
  func read<T: Sendable>(_ body: @escaping @Sendable (Reader) throws -> T) async throws -> T
  /// Runs `body` in a transaction that commits when it returns and rolls back when it throws.
  func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T
  /// How the engine would run a statement, a line a step, for tests of query plans.
  func plan(_ sql: SQL) async throws -> [String]
  /// Schema text, with `{bytes}` and the like, in the words of this engine.
  func localised(_ schema: String) -> String
  /// Lets go of every connection and thread.
  func close() async
  var name: EngineName { get }
}

package enum EngineName: String, Sendable, CaseIterable { case sqlite, postgres }

/// A database by its address.
package struct Database: Sendable {
  package let engine: any Engine

  package init(engine: any Engine) { self.engine = engine }

  /// Opens `address`: a `postgres://` or `postgresql://` URL, or the path of an SQLite file.
  ///
  /// - Throws: `StorageError.unavailable` or `.unsuitable`, with what to do about it.
  package static func open(_ address: String, readers: Int = 4) async throws -> Database {
    if address.hasPrefix("postgres://") || address.hasPrefix("postgresql://") {
      return Database(engine: try await PostgresEngine(address, connections: readers + 2))
    }
    return Database(engine: try SQLiteEngine(path: address, readers: readers))
  }

  package func read<T: Sendable>(
    _ body: @escaping @Sendable (Reader) throws -> T
  ) async throws -> T { try await engine.read(body) }

  @discardableResult
  package func write<T: Sendable>(
    _ body: @escaping @Sendable (Transaction) throws -> T
  ) async throws -> T { try await engine.write(body) }

  package func close() async { await engine.close() }
}
