import Storage
import Testing
import World

/// A statement of the shared dialect and the rows that every engine must answer it with.
struct Dialect: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let sql: SQL
  let rows: [String]

  init(_ name: String, _ sql: SQL, _ rows: String...) {
    testDescription = name
    self.sql = sql
    self.rows = rows
  }

  static let statements: [Dialect] = [
    Dialect(
      "CTE", "WITH big AS (SELECT id FROM book WHERE pages > 20) SELECT id FROM big ORDER BY id",
      "3", "5"),
    Dialect(
      "recursive CTE",
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT i FROM n",
      "1", "2", "3"),
    Dialect(
      "upsert adds",
      """
      INSERT INTO counter (id, last) VALUES ('only', 5)
      ON CONFLICT (id) DO UPDATE SET last = counter.last + excluded.last RETURNING id, last
      """, "only|5"),
    Dialect(
      "conflict ignored answers no row",
      "INSERT INTO counter (id, last) VALUES ('only', 5) ON CONFLICT (id) DO NOTHING RETURNING id"),
    Dialect(
      "counter row", "UPDATE counter SET last = last + 1 WHERE id = 'only' RETURNING last", "1"),
    Dialect(
      "delete returning", "DELETE FROM book WHERE shelf_id = 'b' RETURNING id, title", "5|Ants"),
    Dialect(
      "window function",
      """
      SELECT id, row_number() OVER (PARTITION BY shelf_id ORDER BY id DESC) FROM book
      ORDER BY id
      """, "1|4", "2|3", "3|2", "4|1", "5|1"),
    Dialect(
      "filter", "SELECT count(*) FILTER (WHERE title = 'Ants'), count(title) FROM book", "2|4"),
    Dialect(
      "paging by row value",
      "SELECT id FROM book WHERE (shelf_id, id) > ('a', '3') ORDER BY shelf_id, id LIMIT 2", "4",
      "5"),
    Dialect(
      "nulls last", "SELECT id FROM book ORDER BY pages DESC NULLS LAST, id", "5", "3", "2", "1",
      "4"),
    Dialect(
      "nulls first", "SELECT id FROM book ORDER BY title ASC NULLS FIRST, id", "3", "1", "5", "2",
      "4"),
    Dialect(
      "is not distinct from", "SELECT id FROM book WHERE title IS NOT DISTINCT FROM NULL", "3"),
    Dialect(
      "case",
      """
      SELECT CASE WHEN pages >= 30 THEN 'long' WHEN pages IS NULL THEN 'unknown' ELSE 'short' END
      FROM book ORDER BY id
      """, "short", "short", "long", "unknown", "long"),
    Dialect(
      "update from",
      """
      UPDATE book SET title = shelf.label FROM shelf
      WHERE shelf.id = book.shelf_id AND book.title IS NULL RETURNING book.id, book.title
      """, "3|Shelf a"),
    Dialect(
      "not exists",
      """
      SELECT s.id FROM shelf s WHERE NOT EXISTS (SELECT 1 FROM book b WHERE b.shelf_id = s.id)
      """, "c"),
    Dialect(
      "text functions",
      """
      SELECT coalesce(title, '-') || ':' || length(coalesce(title, '')), substr('abcdef', 2, 3)
      FROM book WHERE id = '3'
      """, "-:0|bcd"),
    Dialect(
      "aggregates of nothing",
      "SELECT count(*), sum(pages), max(pages) FROM book WHERE id = 'none'",
      "0|NULL|NULL"),
    Dialect(
      "union in order",
      "SELECT id FROM shelf UNION ALL SELECT id FROM book WHERE pages > 40 ORDER BY id", "5", "a",
      "b", "c"),
    Dialect(
      "prefix of a key by its bounds",
      "SELECT title FROM book WHERE title >= 'An' AND title < 'Ao' ORDER BY id", "Ants", "Ants"),
    Dialect(
      "order is that of bytes",
      "SELECT 'Zadran' AS name UNION ALL SELECT 'al-Hassan' UNION ALL SELECT 'élan' ORDER BY name",
      "Zadran", "al-Hassan", "élan"),
    Dialect(
      "whole division", "SELECT 7 / 2, -7 / 2, 7 % 3", "3|-3|1"),
  ]
}

@Suite struct DialectTests {
  @Test(arguments: Engines.available, Dialect.statements)
  func `a statement of the dialect answers the same rows`(
    engine: EngineName, statement: Dialect
  ) async throws {
    let database = try await Engines.fresh(engine, Sample.tables)
    try await database.write(Sample.fill)
    let rows = try await database.write { tx in
      try tx.rows(statement.sql) { row in
        (0..<columns(statement)).map { row.optionalText($0) ?? "NULL" }.joined(separator: "|")
      }
    }
    #expect(rows == statement.rows)
  }

  @Test(arguments: Engines.available)
  func `placeholders for a list of values`(engine: EngineName) async throws {
    let database = try await Engines.fresh(engine, Sample.tables)
    try await database.write(Sample.fill)
    let wanted = ["1", "3", "none"]
    let ids = try await database.read { reader in
      try reader.rows(
        """
        SELECT id FROM book WHERE shelf_id = $1 AND id IN (\(SQL.placeholders(3, from: 2)))
        ORDER BY id
        """, ["a"] + wanted
      ) { $0.text(0) }
    }
    #expect(ids == ["1", "3"])
  }

  @Test(arguments: Engines.available)
  func `the plan of a look-up names its index`(engine: EngineName) async throws {
    let database = try await Engines.fresh(engine, Sample.tables)
    let plan = try await database.engine.plan(
      "SELECT pages FROM book WHERE shelf_id = $1 AND title = $2")
    #expect(plan.contains { $0.contains("book_title") })
  }

  @Test(arguments: Engines.available)
  func `asking for the plan of a wrong statement breaks nothing`(engine: EngineName) async throws {
    let database = try await Engines.fresh(engine, Sample.tables)
    for _ in 0..<3 {
      #expect(
        await refuses(\.isStatement) {
          _ = try await database.engine.plan("SELECT nothing FROM book")
        })
    }
    #expect(try await !database.engine.plan("SELECT id FROM book").isEmpty)
  }

  private func columns(_ statement: Dialect) -> Int {
    statement.rows.first.map { $0.split(separator: "|").count } ?? 1
  }
}
