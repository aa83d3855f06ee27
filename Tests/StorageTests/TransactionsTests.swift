import Storage
import Testing
import World

private struct Thrown: Error {}

@Suite struct TransactionsTests {
  @Test(arguments: Engines.available)
  func `what a body wrote before it threw is not kept`(engine: EngineName) async throws {
    let database = try await Engines.fresh(engine, Sample.tables)
    await #expect(throws: Thrown.self) {
      try await database.write { tx in
        try Sample.fill(tx)
        throw Thrown()
      }
    }
    #expect(try await database.count("SELECT count(*) FROM shelf") == 0)
  }

  @Test(
    arguments: Engines.available,
    [
      "INSERT INTO shelf (id, label) VALUES ('a', 'twice')",
      "INSERT INTO shelf (id) VALUES ('z')",
      "INSERT INTO book (id, shelf_id) VALUES ('z', 'nowhere')",
      "INSERT INTO book (id, shelf_id, pages) VALUES ('z', 'a', 0)",
      "INSERT INTO book (id, shelf_id, title) VALUES ('z', 'a', 'Ants')",
    ] as [SQL])
  func `a constraint is a typed error`(engine: EngineName, statement: SQL) async throws {
    let database = try await Engines.fresh(engine, Sample.tables)
    try await database.write(Sample.fill)
    #expect(
      await refuses(\.isConstraint) { try await database.write { _ = try $0.run(statement) } })
  }

  @Test(
    arguments: Engines.available,
    [
      "INSERT INTO shelf (id, label) VALUES ($1, $1)", "INSERT INTO shelf (id) VALUES ($1)",
      "INSERT INTO book (id, shelf_id) VALUES ($1, $1)",
      "INSERT INTO book (id, shelf_id, pages) VALUES ($1, 'a', 0)",
    ] as [SQL])
  func `IRC-CONF-13 what an error says of a row that was refused quotes none of it`(
    engine: EngineName, statement: SQL
  ) async throws {
    let database = try await Engines.fresh(engine, Sample.tables)
    try await database.write(Sample.fill)
    do {
      try await database.write { tx in
        // The first of two equal rows goes in; the second is refused by its key.
        for _ in 1...2 { _ = try tx.run(statement, ["Nam Nguyen"]) }
      }
      Issue.record("the statement passed")
    } catch let error as StorageError {
      #expect(!error.description.contains("Nam"))
    }
  }

  @Test(arguments: Engines.available)
  func `a wrong statement is a typed error that names it`(engine: EngineName) async throws {
    let database = try await Engines.fresh(engine)
    do {
      _ = try await database.read { try $0.exists("SELECT nothing FROM nowhere") }
      Issue.record("the statement passed")
    } catch StorageError.statement(_, let sql) {
      #expect(sql.contains("nowhere"))
    }
  }

  @Test(arguments: Engines.available)
  func `a body that goes on after a failed statement is not kept`(engine: EngineName) async throws {
    let database = try await Engines.fresh(engine, Sample.tables)
    try await database.write(Sample.fill)
    let refused = await refuses(\.isConstraint) {
      try await database.write { tx in
        try tx.run("INSERT INTO shelf (id, label) VALUES ($1, $2)", ["d", "D"])
        do {
          try tx.run("INSERT INTO shelf (id, label) VALUES ($1, $2)", ["a", "A"])
        } catch is StorageError {}
      }
    }
    #expect(refused)
    #expect(try await database.count("SELECT count(*) FROM shelf") == 3)
  }

  @Test(arguments: Engines.available)
  func `no statement runs after a failed one`(engine: EngineName) async throws {
    let database = try await Engines.fresh(engine, Sample.tables)
    let second: Bool = try await {
      do {
        return try await database.read { reader in
          do { _ = try reader.exists("SELECT nothing FROM shelf") } catch is StorageError {}
          return try reader.exists("SELECT 1 FROM shelf")
        }
      } catch is StorageError { return true }
    }()
    #expect(second)
  }

  @Test(arguments: Engines.available)
  func `writers that share a commit do not share each other's failure`(
    engine: EngineName
  ) async throws {
    let database = try await Engines.fresh(engine, Sample.tables)
    let (begun, door) = (Door(), Door())
    async let first: Void = database.write { _ in
      begun.open()
      door.block()
    }
    #expect(await begun.isOpened())
    let outcomes = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<40 {
        group.addTask {
          do {
            try await database.write { tx in
              try tx.run("INSERT INTO shelf (id, label) VALUES ($1, $2)", ["\(number)", "S"])
              if number % 7 == 0 { throw Thrown() }
              if number % 7 == 1 { try tx.run("INSERT INTO shelf (id) VALUES ($1)", ["-"]) }
            }
            return true
          } catch { return false }
        }
      }
      group.addTask {
        try? await Task.sleep(for: .milliseconds(200))
        door.open()
        return false
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    try await first
    #expect(outcomes == 28)
    let kept = try await database.read { reader in
      Set(try reader.rows("SELECT id FROM shelf") { $0.int(0) })
    }
    #expect(kept == Set((0..<40).filter { $0 % 7 > 1 }))
  }

  @Test(arguments: Engines.available)
  func `a held row is changed by one at a time`(engine: EngineName) async throws {
    let database = try await Engines.fresh(engine, Sample.tables, readers: 4)
    try await database.write(Sample.fill)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<60 {
        group.addTask {
          try await database.write { tx in
            guard try tx.lock("counter", "only") else { throw Thrown() }
            let last = try tx.one("SELECT last FROM counter WHERE id = 'only'") { $0.int(0) } ?? -1
            try tx.run("UPDATE counter SET last = $1 WHERE id = 'only'", [last + 1])
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await database.count("SELECT last FROM counter") == 60)
    let isThere = try await database.write { try $0.lock("counter", "none") }
    #expect(!isThere)
  }

  @Test(arguments: Engines.available)
  func `a reader sees one moment, whatever commits meanwhile`(engine: EngineName) async throws {
    let database = try await Engines.fresh(engine, Sample.tables)
    let (counted, door) = (Door(), Door())
    async let counts = database.read { reader in
      let before = try reader.one("SELECT count(*) FROM shelf") { $0.int(0) }
      counted.open()
      door.block()
      return [before, try reader.one("SELECT count(*) FROM shelf") { $0.int(0) }]
    }
    #expect(await counted.isOpened())
    try await database.write(Sample.fill)
    door.open()
    #expect(try await counts == [0, 0])
    #expect(try await database.count("SELECT count(*) FROM shelf") == 3)
  }

  @Test(arguments: Engines.available)
  func `a reader cannot write`(engine: EngineName) async throws {
    let database = try await Engines.fresh(engine, Sample.tables)
    await #expect(throws: StorageError.self) {
      try await database.read { reader in
        _ = try reader.exists("INSERT INTO counter (id, last) VALUES ('n', 1) RETURNING id")
      }
    }
    #expect(try await database.count("SELECT count(*) FROM counter") == 0)
  }

  @Test(arguments: Engines.available)
  func `a count of changed rows leaves out the cascade`(engine: EngineName) async throws {
    let database = try await Engines.fresh(engine, Sample.tables)
    try await database.write(Sample.fill)
    let counts = try await database.write { tx in
      [
        try tx.run("UPDATE book SET pages = 7 WHERE id = 'none'"),
        try tx.run("UPDATE book SET pages = 7 WHERE shelf_id = 'a'"),
        try tx.run("DELETE FROM shelf WHERE id = 'a'"),
      ]
    }
    #expect(counts == [0, 4, 1])
    #expect(try await database.count("SELECT count(*) FROM book") == 1)
  }

  @Test(arguments: Engines.available)
  func `a statement may run inside its own rows`(engine: EngineName) async throws {
    let database = try await Engines.fresh(engine, Sample.tables)
    try await database.write(Sample.fill)
    let pairs = try await database.read { reader in
      var pairs: [String] = []
      try reader.each("SELECT id FROM shelf ORDER BY id") { outer in
        let id = outer.text(0)
        try reader.each("SELECT id FROM shelf ORDER BY id") { pairs.append(id + $0.text(0)) }
      }
      return pairs
    }
    #expect(pairs == ["aa", "ab", "ac", "ba", "bb", "bc", "ca", "cb", "cc"])
  }
}
