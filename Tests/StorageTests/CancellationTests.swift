import Storage
import Testing
import World

@Suite struct CancellationTests {
  private static func endless(_ engine: EngineName) -> SQL {
    switch engine {
    case .postgres: "SELECT pg_sleep(60)"
    case .sqlite:
      """
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000000000)
      SELECT count(*) FROM n
      """
    }
  }

  @Test(.timeLimit(.minutes(10)), arguments: Engines.available)
  func `cancelling a task stops its statement, and the connection is good again`(
    engine: EngineName
  ) async throws {
    let database = try await Engines.fresh(engine, readers: 1)
    let begun = Door()
    let reading = Task {
      try await database.read { reader in
        begun.open()
        return try reader.exists(Self.endless(engine))
      }
    }
    #expect(await begun.isOpened())
    try await Task.sleep(for: .milliseconds(100))
    let clock = ContinuousClock()
    let took = await clock.measure {
      reading.cancel()
      #expect(await refuses(\.isCancelled) { _ = try await reading.value })
    }
    #expect(took < .seconds(10))
    for _ in 0..<4 { #expect(try await database.count("SELECT 1") == 1) }
  }

  @Test(.timeLimit(.minutes(10)), arguments: Engines.available)
  func `work cancelled before its turn never runs`(engine: EngineName) async throws {
    let database = try await Engines.fresh(engine, Sample.tables, readers: 1)
    let threads = engine == .sqlite ? 1 : 3
    let (begun, blockers) = (Door(), Door())
    let blocking = (0..<threads).map { _ in
      Task {
        try await database.write { _ in
          begun.open()
          blockers.block()
        }
      }
    }
    for _ in 0..<threads { #expect(await begun.isOpened()) }
    let waiting = Task { try await database.write(Sample.fill) }
    try await Task.sleep(for: .milliseconds(50))
    waiting.cancel()
    for _ in 0..<threads { blockers.open() }
    for task in blocking { try await task.value }
    #expect(await refuses(\.isCancelled) { try await waiting.value })
    #expect(try await database.count("SELECT count(*) FROM shelf") == 0)
  }
}
