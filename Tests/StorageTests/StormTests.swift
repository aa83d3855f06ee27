import Storage
import Testing
import World

@Suite struct StormTests {
  /// A synchronous read among awaited ones once stopped a whole server for good.
  @Test(.timeLimit(.minutes(10)), arguments: Engines.available)
  func `hundreds of readers and writers at once all come to an end`(
    engine: EngineName
  ) async throws {
    let database = try await Engines.fresh(engine, Sample.tables, readers: 3)
    try await database.write(Sample.fill)
    let ended = try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 0..<600 {
        group.addTask {
          switch number % 3 {
          case 0:
            try await database.write { tx in
              try tx.run("UPDATE counter SET last = last + 1 WHERE id = 'only'")
            }
          case 1: try await database.count("SELECT count(*) FROM book") > 0 ? 1 : 0
          default:
            try await database.read { reader in
              try reader.rows("SELECT id FROM book ORDER BY id") { $0.text(0) }.isEmpty ? 0 : 1
            }
          }
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(ended == 600)
    #expect(try await database.count("SELECT last FROM counter") == 200)
  }

  @Test(.timeLimit(.minutes(10)), arguments: Engines.available)
  func `after closing, work is refused and not left hanging`(engine: EngineName) async throws {
    let database = try await Engines.fresh(engine, Sample.tables)
    await database.close()
    #expect(
      await refuses(\.isUnavailable) { _ = try await database.count("SELECT count(*) FROM book") })
    #expect(await refuses(\.isUnavailable) { try await database.write(Sample.fill) })
  }
}
