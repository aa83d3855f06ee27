import Foundation
import Storage
import Testing
import World

@Suite struct LimitsTests {
  @Test func `a full disk is a typed error, and nothing of the write is kept`() async throws {
    let database = try await Engines.fresh(.sqlite, Sample.tables)
    try await database.write(Sample.fill)
    try await database.write { tx in
      _ = try tx.one("PRAGMA max_page_count = 30") { $0.int(0) }
    }
    let refused = await refuses(\.isFull) {
      try await database.write { tx in
        for number in 0..<1000 {
          try tx.run(
            "INSERT INTO shelf (id, label) VALUES ($1, $2)",
            ["big\(number)", String(repeating: "x", count: 3000)])
        }
      }
    }
    #expect(refused)
    #expect(try await database.count("SELECT count(*) FROM shelf") == 3)
    try await database.write { tx in
      try tx.run("INSERT INTO shelf (id, label) VALUES ($1, $2)", ["d", "small"])
    }
    #expect(try await database.count("SELECT count(*) FROM shelf") == 4)
  }

  @Test(.enabled(if: Engines.available.contains(.postgres)))
  func `a full disk on PostgreSQL is the same typed error`() async throws {
    let database = try await Engines.fresh(.postgres, Sample.tables)
    let refused = await refuses(\.isFull) {
      try await database.write { tx in
        try Sample.fill(tx)
        try tx.run("DO 'BEGIN RAISE EXCEPTION ''full'' USING ERRCODE = ''53100''; END'")
      }
    }
    #expect(refused)
    #expect(try await database.count("SELECT count(*) FROM shelf") == 0)
  }

  @Test func `a file that is no database is refused in a sentence`() async throws {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "resettle-\(UUID().uuidString).txt")
    try Data("This is a letter, and no database at all. ".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    await #expect(throws: StorageError.self) {
      let database = try await Database.open(file.path)
      _ = try await database.count("SELECT 1")
    }
    #expect(
      await refuses(\.isUnavailable) {
        _ = try await Database.open("/nowhere/at/all.sqlite")
      })
  }

  @Test func `a server that is not there is refused in a sentence`() async throws {
    do {
      _ = try await Database.open("postgres://nobody@127.0.0.1:1/nothing?connect_timeout=2")
      Issue.record("it opened")
    } catch StorageError.unavailable(let text) {
      #expect(text.contains("Check the address"))
    }
  }
}

@Suite(.enabled(if: Engines.available.contains(.postgres)))
struct PostgresTests {
  @Test func `a database that does not sort by bytes is refused`() async throws {
    let name = "resettle_test_icu_" + UUID().uuidString.replacing("-", with: "").lowercased()
    try await administer(
      """
      CREATE DATABASE \(name) TEMPLATE template0 ENCODING 'UTF8'
      LOCALE_PROVIDER icu ICU_LOCALE 'en' LC_COLLATE 'C' LC_CTYPE 'C'
      """)
    let address = try Engines.url(ofPostgres: name)
    #expect(await refuses(\.isUnsuitable) { _ = try await Database.open(address) })
    try await administer("DROP DATABASE \(name) WITH (FORCE)")
  }

  @Test(.timeLimit(.minutes(10)))
  func `connections that went away while idle are made again`() async throws {
    let database = try await Engines.fresh(.postgres, Sample.tables)
    try await database.write(Sample.fill)
    let name = try await database.read { try $0.one("SELECT current_database()") { $0.text(0) } }
    for _ in 0..<3 {
      try await terminate(all: name ?? "")
      #expect(try await database.count("SELECT count(*) FROM shelf") == 3)
      try await database.write { tx in
        try tx.run("UPDATE counter SET last = last + 1 WHERE id = 'only'")
      }
    }
    #expect(try await database.count("SELECT last FROM counter") == 3)
  }

  @Test(.timeLimit(.minutes(10)))
  func `a connection lost within a body ends the body, and the next one works`() async throws {
    let database = try await Engines.fresh(.postgres, Sample.tables)
    let name = try await database.read { try $0.one("SELECT current_database()") { $0.text(0) } }
    let (begun, door) = (Door(), Door())
    let writing = Task {
      try await database.write { tx in
        try Sample.fill(tx)
        begun.open()
        door.block()
        try tx.run("UPDATE counter SET last = 9")
      }
    }
    #expect(await begun.isOpened())
    try await terminate(all: name ?? "")
    door.open()
    #expect(await refuses(\.isUnavailable) { try await writing.value })
    #expect(try await database.count("SELECT count(*) FROM shelf") == 0)
  }

  @Test(.timeLimit(.minutes(10)))
  func `a connection lost before the commit leaves the outcome unknown`() async throws {
    let database = try await Engines.fresh(.postgres, Sample.tables)
    let name = try await database.read { try $0.one("SELECT current_database()") { $0.text(0) } }
    let (begun, door) = (Door(), Door())
    let writing = Task {
      try await database.write { tx in
        try Sample.fill(tx)
        begun.open()
        door.block()
      }
    }
    #expect(await begun.isOpened())
    try await terminate(all: name ?? "")
    door.open()
    #expect(await refuses(\.isOutcomeUnknown) { try await writing.value })
    try await database.write(Sample.fill)
    #expect(try await database.count("SELECT count(*) FROM shelf") == 3)
  }

  @Test func `more statements than are kept prepared all answer`() async throws {
    let database = try await Engines.fresh(.postgres)
    let sum = try await database.read { reader in
      var sum = 0
      for number in 0..<900 {
        sum += try reader.one("SELECT \(number) + CAST($1 AS BIGINT)", [1]) { $0.int(0) } ?? 0
      }
      return sum
    }
    #expect(sum == 900 * 899 / 2 + 900)
  }

  private func terminate(all database: String) async throws {
    try await administer(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(database)'")
  }
}
