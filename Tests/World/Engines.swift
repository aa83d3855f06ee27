import Features
import Foundation
import Storage

/// The database engines that tests run on: `@Test(arguments: Engines.available)`.
///
/// SQLite always; PostgreSQL where RESETTLE_TEST_POSTGRES holds the URL of a server that may be
/// filled with test databases (`scripts/postgres start` prints one). Where CI or
/// RESETTLE_REQUIRE_POSTGRES is set, PostgreSQL is listed all the same and its tests fail.
package enum Engines {
  package static let available: [EngineName] = {
    if postgresAddress != nil || isPostgresRequired { return [.sqlite, .postgres] }
    FileHandle.standardError.write(
      Data(
        """
        ############ PostgreSQL is NOT tested: RESETTLE_TEST_POSTGRES is not set. ############
        Set it to the URL that `scripts/postgres start` prints.\n
        """.utf8))
    return [.sqlite]
  }()

  /// A database of its own for one test, with `migrations` run. It closes, and its file or its
  /// PostgreSQL database goes, when the last copy of the value goes.
  package static func fresh(
    _ engine: EngineName, _ migrations: [Migration] = [], readers: Int = 2
  ) async throws -> Database {
    try await address(engine, migrations).open(readers: readers)
  }

  /// A database of its own with the program's whole schema.
  package static func migrated(_ engine: EngineName) async throws -> Database {
    try await fresh(engine, Schema.migrator.migrations)
  }

  /// The address of a database of its own, for tests that open it themselves, more than once or
  /// through the command line. It lasts until the value goes.
  package static func address(
    _ engine: EngineName, _ migrations: [Migration] = []
  ) async throws -> FreshAddress {
    switch engine {
    case .sqlite: try await SQLiteTemplates.shared.copy(migrations)
    case .postgres: try await PostgresTemplates.shared.copy(migrations)
    }
  }

  static let postgresAddress = ProcessInfo.processInfo.environment["RESETTLE_TEST_POSTGRES"]
    .flatMap { $0.isEmpty ? nil : $0 }

  private static var isPostgresRequired: Bool {
    let environment = ProcessInfo.processInfo.environment
    return environment["CI"] == "true" || environment["RESETTLE_REQUIRE_POSTGRES"] == "1"
  }
}

/// Where a fresh database is; deletes it when it goes.
package final class FreshAddress: Sendable {
  package let text: String
  private let delete: @Sendable () -> Void

  init(_ text: String, delete: @escaping @Sendable () -> Void) {
    self.text = text
    self.delete = delete
  }

  deinit { delete() }

  func open(readers: Int) async throws -> Database {
    let opened = try await Database.open(text, readers: readers)
    return Database(engine: FreshEngine(opened.engine, at: self))
  }
}

/// An engine that closes itself when nobody holds it any more.
private final class FreshEngine: Engine {
  private let inner: any Engine
  private let address: FreshAddress

  init(_ inner: any Engine, at address: FreshAddress) {
    self.inner = inner
    self.address = address
  }

  var name: EngineName { inner.name }

  func read<T: Sendable>(_ body: @escaping @Sendable (Reader) throws -> T) async throws -> T {
    try await inner.read(body)
  }

  func write<T: Sendable>(
    _ body: @escaping @Sendable (Transaction) throws -> T
  ) async throws -> T { try await inner.write(body) }

  func plan(_ sql: SQL) async throws -> [String] { try await inner.plan(sql) }

  func localised(_ schema: String) -> String { inner.localised(schema) }

  func close() async { await inner.close() }

  deinit {
    Task { [inner, address] in
      await inner.close()
      withExtendedLifetime(address) {}
    }
  }
}
