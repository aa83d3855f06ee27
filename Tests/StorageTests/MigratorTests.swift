import Storage
import Testing
import World

@Suite struct MigratorTests {
  private let first = Migration(id: "0001", sql: "CREATE TABLE one (id TEXT PRIMARY KEY)")
  private let second = Migration(id: "0002", sql: "CREATE TABLE two (id TEXT PRIMARY KEY);\n")
  private let now = "2026-01-01T00:00:00.000Z"

  @Test(arguments: Engines.available)
  func `a step runs once, and only what is missing runs`(engine: EngineName) async throws {
    let database = try await Engines.fresh(engine)
    #expect(try await Migrator([first]).migrate(database, at: now) == ["0001"])
    #expect(try await !Migrator([first, second]).isCurrent(database))
    #expect(try await Migrator([first, second]).migrate(database, at: now) == ["0002"])
    #expect(try await Migrator([first, second]).migrate(database, at: now) == [])
    #expect(try await Migrator([first, second]).isCurrent(database))
  }

  @Test(arguments: Engines.available)
  func `a step that was edited later is refused`(engine: EngineName) async throws {
    let database = try await Engines.fresh(engine)
    try await Migrator([first]).migrate(database, at: now)
    let edited = Migration(id: "0001", sql: "CREATE TABLE one (id TEXT PRIMARY KEY, n BIGINT)")
    #expect(
      await refuses(\.isUnsuitable) { _ = try await Migrator([edited]).migrate(database, at: now) })
    #expect(try await !Migrator([edited]).isCurrent(database))
  }

  @Test(arguments: Engines.available)
  func `a database made by a newer program is refused`(engine: EngineName) async throws {
    let database = try await Engines.fresh(engine)
    try await Migrator([first, second]).migrate(database, at: now)
    #expect(
      await refuses(\.isUnsuitable) { _ = try await Migrator([first]).migrate(database, at: now) })
  }

  @Test(arguments: Engines.available)
  func `a step that fails leaves nothing of itself`(engine: EngineName) async throws {
    let database = try await Engines.fresh(engine)
    let broken = Migration(
      id: "0002", sql: "CREATE TABLE two (id TEXT PRIMARY KEY);\nCREATE TABLE one (id TEXT)")
    await #expect(throws: StorageError.self) {
      try await Migrator([first, broken]).migrate(database, at: now)
    }
    #expect(
      await refuses(\.isStatement) { _ = try await database.count("SELECT count(*) FROM two") })
    #expect(try await Migrator([first, second]).migrate(database, at: now) == ["0002"])
  }

  @Test(arguments: Engines.available)
  func `servers that start together run each step once`(engine: EngineName) async throws {
    let address = try await Engines.address(engine)
    let ran = try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<4 {
        group.addTask {
          let database = try await Database.open(address.text, readers: 1)
          let ran = try await Migrator([first, second]).migrate(database, at: now)
          await database.close()
          return ran
        }
      }
      return try await group.reduce([], +)
    }
    #expect(ran.sorted() == ["0001", "0002"])
  }

  @Test(arguments: Engines.available)
  func `bytes have each engine's own type`(engine: EngineName) async throws {
    let database = try await Engines.fresh(engine)
    #expect(
      database.engine.localised("cover {bytes}")
        == (engine == .sqlite ? "cover BLOB" : "cover BYTEA"))
  }
}
