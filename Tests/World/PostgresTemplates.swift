import CPostgres
import Foundation
import Storage

/// Migrated once a run for each list of migrations, then copied by `CREATE DATABASE … TEMPLATE`,
/// which takes some 50 ms.
actor PostgresTemplates {
  static let shared = PostgresTemplates()

  private var templates: [[String]: Task<String, any Error>] = [:]
  private var live = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []
  /// Each live database may hold five connections of a server's 300.
  private static let mostAtOnce = 50

  func copy(_ migrations: [Migration]) async throws -> FreshAddress {
    let template = try await template(migrations)
    await takePlace()
    let copy = Self.freshName()
    do { try await administer("CREATE DATABASE \(copy) TEMPLATE \(template)") } catch {
      givePlace()
      throw error
    }
    return FreshAddress(try Engines.url(ofPostgres: copy)) {
      Task {
        try? await administer("DROP DATABASE IF EXISTS \(copy) WITH (FORCE)")
        await PostgresTemplates.shared.givePlace()
      }
    }
  }

  private func template(_ migrations: [Migration]) async throws -> String {
    let key = migrations.flatMap { [$0.id] + $0.statements }
    if let known = templates[key] { return try await known.value }
    let making = Task {
      let name = Self.freshName()
      try await administer(
        "CREATE DATABASE \(name) TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'")
      let database = try await Database.open(try Engines.url(ofPostgres: name), readers: 1)
      try await Migrator(migrations).migrate(database, at: "2026-01-01T00:00:00.000Z")
      await database.close()
      return name
    }
    templates[key] = making
    return try await making.value
  }

  private func takePlace() async {
    if live < Self.mostAtOnce {
      live += 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  private func givePlace() {
    if waiting.isEmpty { live -= 1 } else { waiting.removeFirst().resume() }
  }

  private static func freshName() -> String {
    "resettle_test_" + UUID().uuidString.replacing("-", with: "").lowercased()
  }

}

extension Engines {
  /// The test server's address with another database's name.
  package static func url(ofPostgres database: String) throws -> String {
    guard let server = postgresAddress, var parts = URLComponents(string: server) else {
      throw NoPostgres()
    }
    parts.path = "/" + database
    return parts.string ?? server
  }
}

/// PostgreSQL is required, and there is no server to use.
struct NoPostgres: Error, CustomStringConvertible {
  let description =
    "PostgreSQL must be tested here: set RESETTLE_TEST_POSTGRES to what scripts/postgres start prints"
}

/// What a server said to a statement that makes or drops a database.
struct PostgresRefused: Error, CustomStringConvertible { let description: String }

/// Runs one statement outside of any transaction, on a connection of its own.
package func administer(_ statement: String, on address: String? = nil) async throws {
  guard let server = address ?? Engines.postgresAddress else { throw NoPostgres() }
  try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
    DispatchQueue.global().async {
      guard ProgramEnd.enter() else { return done.resume(throwing: ProgramEnd()) }
      defer { ProgramEnd.leave() }
      let connection = PQconnectdb(server)
      ProgramEnd.holdBack()
      defer { PQfinish(connection) }
      let result = PQexec(connection, statement)
      defer { PQclear(result) }
      switch PQresultStatus(result) {
      case PGRES_COMMAND_OK, PGRES_TUPLES_OK: done.resume()
      default:
        let reason = String(cString: PQerrorMessage(connection))
        done.resume(throwing: PostgresRefused(description: reason))
      }
    }
  }
}

/// The program is ending. OpenSSL tears itself down at exit, and a connection that another thread
/// is just making would crash on what is left of it: so the end waits for those under way, and no
/// more begin.
struct ProgramEnd: Error, CustomStringConvertible {
  let description = "the program is ending"

  private static let place = NSCondition()
  nonisolated(unsafe) private static var underWay = 0
  nonisolated(unsafe) private static var hasCome = false

  static func enter() -> Bool {
    place.withLock {
      if !hasCome { underWay += 1 }
      return !hasCome
    }
  }

  static func leave() {
    place.withLock {
      underWay -= 1
      place.broadcast()
    }
  }

  /// Exit handlers run last in, first out: ours is registered after OpenSSL's, hence after a
  /// connection was made.
  static func holdBack() { _ = registered }

  private static let registered: Int32 = atexit {
    ProgramEnd.place.withLock {
      ProgramEnd.hasCome = true
      while ProgramEnd.underWay > 0 { ProgramEnd.place.wait() }
    }
  }
}
