import Features
import Foundation
import Storage
import Testing
import World

@Suite struct SchemaTests {
  private static let page = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/schema.sql")

  /// With RESETTLE_WRITE_DOCS=1 the page is written first, from SQLite.
  @Test(arguments: Engines.available)
  func `docs/schema.sql is what both engines say of themselves`(engine: EngineName) async throws {
    let dump =
      "-- Read from the databases by SchemaTests; RESETTLE_WRITE_DOCS=1 writes it again.\n\n"
      + (try await SchemaDump.text(Engines.migrated(engine)))
    if ProcessInfo.processInfo.environment["RESETTLE_WRITE_DOCS"] == "1", engine == .sqlite {
      try dump.write(to: Self.page, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOf: Self.page, encoding: .utf8)
    let missing = dump.split(separator: "\n").filter { !kept.contains($0) }
    #expect(missing == [])
    let isSame = dump == kept
    #expect(isSame, "run this test with RESETTLE_WRITE_DOCS=1 and look at the difference")
  }

  @Test func `every stored column has a class of data, and none is named that is not stored`()
    throws
  {
    let kept = try String(contentsOf: Self.page, encoding: .utf8)
    var stored: Set<String> = []
    for found in kept.matches(of: /CREATE TABLE (\w+) \((.*?)\);/.dotMatchesNewlines()) {
      let name = String(found.1)
      let table = name.hasSuffix("_past") ? String(name.dropLast(5)) : name
      for line in found.2.split(separator: ",\n") {
        let column = String(line.split(whereSeparator: \.isWhitespace)[0])
        stored.insert("\(table).\(column)")
        let isKnown =
          StoredClasses.ties(column) || StoredClasses.tables[table]?.subject(of: column) != nil
        #expect(isKnown, "\(table).\(column) has no class of data in StoredClasses")
      }
    }
    #expect(stored.count > 500)
    for (name, table) in StoredClasses.tables {
      for column in table.words + table.values + table.others.keys {
        #expect(stored.contains("\(name).\(column)"), "\(name).\(column) is not stored")
      }
    }
  }
}
