import Storage
import Testing
import World

@Suite struct ValuesTests {
  @Test(arguments: Engines.available)
  func `placeholders out of order bind by their number`(engine: EngineName) async throws {
    let database = try await Engines.fresh(engine)
    let row = try await database.read { reader in
      try reader.one(
        "SELECT CAST($2 AS TEXT), CAST($1 AS TEXT), CAST($3 AS TEXT)", ["first", "second", "third"]
      ) { [$0.text(0), $0.text(1), $0.text(2)] }
    }
    #expect(row == ["second", "first", "third"])
  }

  @Test(arguments: Engines.available)
  func `a placeholder used twice has one value`(engine: EngineName) async throws {
    let database = try await Engines.fresh(engine, Sample.tables)
    try await database.write(Sample.fill)
    let ids = try await database.read { reader in
      try reader.rows(
        """
        SELECT id FROM book
        WHERE shelf_id = $2 AND (CAST($1 AS TEXT) IS NULL OR title = $1) ORDER BY id
        """, ["Ants", "a"]
      ) { $0.text(0) }
    }
    #expect(ids == ["1"])
  }

  @Test(arguments: Engines.available)
  func `more than nine placeholders keep their places`(engine: EngineName) async throws {
    let database = try await Engines.fresh(engine)
    let row = try await database.read { reader in
      try reader.one(
        """
        SELECT CAST($11 AS TEXT) || CAST($1 AS TEXT) || CAST($10 AS TEXT) || CAST($2 AS TEXT)
          || CAST($3 AS TEXT) || CAST($4 AS TEXT) || CAST($5 AS TEXT) || CAST($6 AS TEXT)
          || CAST($7 AS TEXT) || CAST($8 AS TEXT) || CAST($9 AS TEXT)
        """, ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"]
      ) { $0.text(0) }
    }
    #expect(row == "kajbcdefghi")
  }

  @Test(arguments: Engines.available)
  func `a dollar in quoted text is text`(engine: EngineName) async throws {
    let database = try await Engines.fresh(engine)
    let row = try await database.read { reader in
      try reader.one(
        #"SELECT '$1', 'it''s $2', CAST($1 AS TEXT) AS "$1""#, ["value"]
      ) { [$0.text(0), $0.text(1), $0.text(2)] }
    }
    #expect(row == ["$1", "it's $2", "value"])
  }

  @Test(arguments: Engines.available)
  func `nulls, empty text and empty bytes stay apart`(engine: EngineName) async throws {
    let database = try await Engines.fresh(engine, Sample.tables)
    try await database.write { tx in
      try tx.run("INSERT INTO shelf (id, label) VALUES ($1, $2)", ["s", ""])
      let none: [UInt8]? = nil
      try tx.run("INSERT INTO book (id, shelf_id, cover) VALUES ($1, $2, $3)", ["x", "s", none])
      try tx.run(
        "INSERT INTO book (id, shelf_id, title, cover) VALUES ($1, $2, $3, $4)",
        ["y", "s", "", [UInt8]()])
    }
    let values = try await database.read { reader in
      try reader.rows("SELECT title, pages, cover FROM book ORDER BY id") {
        [$0.value(0), $0.value(1), $0.value(2)]
      }
    }
    #expect(values == [[.null, .null, .null], [.text(""), .null, .bytes([])]])
    #expect(try await database.read { try $0.one("SELECT label FROM shelf") { $0.text(0) } } == "")
  }

  @Test(arguments: Engines.available)
  func `every byte comes back`(engine: EngineName) async throws {
    let database = try await Engines.fresh(engine, Sample.tables)
    let all = (0...255).map { UInt8($0) }
    try await database.write { tx in
      try tx.run("INSERT INTO shelf (id, label) VALUES ($1, $2)", ["s", "S"])
      try tx.run("INSERT INTO book (id, shelf_id, cover) VALUES ($1, $2, $3)", ["x", "s", all])
    }
    let back = try await database.read { try $0.one("SELECT cover FROM book") { $0.bytes(0) } }
    #expect(back == all)
  }

  @Test(
    arguments: Engines.available,
    [
      "ዮሐንስ ገብረ", "محمد رضا", "မောင်မောင်", "Zo\u{308}e ≠ Zoë", "👩🏽‍🌾\u{1F1FA}\u{1F1E6}",
      "a\\b'c\"d\n\t%_",
      "'); DROP TABLE shelf; --", "$1 ? :name",
    ])
  func `text of any script comes back as it went in`(engine: EngineName, text: String) async throws
  {
    let database = try await Engines.fresh(engine, Sample.tables)
    try await database.write { tx in
      try tx.run("INSERT INTO shelf (id, label) VALUES ($1, $2)", ["s", text])
    }
    let back = try await database.read { reader in
      try reader.one("SELECT label FROM shelf WHERE label = $1", [text]) { $0.text(0) }
    }
    #expect(back.map { Array($0.utf8) } == Array(text.utf8))
  }

  @Test(arguments: Engines.available)
  func `a zero character in text is left out, and what follows it is kept`(
    engine: EngineName
  ) async throws {
    let database = try await Engines.fresh(engine)
    let back = try await database.read { reader in
      try reader.one("SELECT CAST($1 AS TEXT)", ["be\u{0}fore"]) { $0.text(0) }
    }
    #expect(back == "before")
  }

  @Test(arguments: Engines.available, [Int64.min, -1, 0, 1, Int64.max])
  func `whole numbers of 64 bits come back`(engine: EngineName, number: Int64) async throws {
    let database = try await Engines.fresh(engine, Sample.tables)
    try await database.write { tx in
      try tx.run("INSERT INTO counter (id, last) VALUES ($1, $2)", ["n", number])
    }
    let back = try await database.read { try $0.one("SELECT last FROM counter") { $0.value(0) } }
    #expect(back == .integer(number))
  }

  @Test(arguments: Engines.available)
  func `sums, counts and comparisons are whole numbers`(engine: EngineName) async throws {
    let database = try await Engines.fresh(engine, Sample.tables)
    try await database.write(Sample.fill)
    let row = try await database.read { reader in
      try reader.one("SELECT sum(pages), count(*), max(pages) > 20, min(pages) > 20 FROM book") {
        [$0.value(0), $0.value(1), $0.value(2), $0.value(3)]
      }
    }
    #expect(row == [.integer(110), .integer(5), .integer(1), .integer(0)])
  }

  @Test func `a number too great for 64 bits is text and no crash`() async throws {
    let database = try await Engines.fresh(.sqlite)
    let value = try await database.read { try $0.one("SELECT 9e300, 2.5") { $0.value(0) } }
    #expect(value == .text("9e+300"))
  }
}
