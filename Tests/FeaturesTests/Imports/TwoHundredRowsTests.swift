import Domain
import Features
import Storage
import Testing
import World

@Suite struct TwoHundredRowsTests {
  /// A file of answers about 200 people of one case, two of whose rows may be faulty.
  private static func bundle(wrong row: Int? = nil) -> SmallBundle {
    var bundle = SmallBundle.standard
    var people = "person,case,given_names,family_name,birth_date,status\n"
    var assessments = "assessment,person,instrument,kind,finalised_on\n"
    var answers = "assessment,question,value\n"
    for number in 1...200 {
      people += "q\(number),c1,Adult,Number \(number),1990-01-01,refugee\n"
      assessments += "b\(number),q\(number),rccm,initial,2025-03-01\n"
      answers += "b\(number),HOU1,\(number == row ? 4 : 3)\n"
    }
    bundle.files = bundle.files.filter {
      ["agencies.csv", "staff.csv", "cases.csv"].contains($0.key)
    }
    bundle.files["people.csv"] = people
    bundle.files["assessments.csv"] = assessments
    bundle.files["answers.csv"] = answers
    return bundle
  }

  private static func count(_ table: String, _ database: Database) async throws -> Int {
    let name = SQL.identifier(table)
    return try await database.read { reader in
      try reader.one("SELECT COUNT(*) FROM \(name)") { $0.int(0) } ?? 0
    }
  }

  @Test(arguments: Engines.available)
  func `UT-DAT-01 a valid file of 200 rows imported twice leaves 200 records, not 400`(
    engine: EngineName
  ) async throws {
    let database = try await Engines.migrated(engine)
    for _ in 1...2 {
      let summary = try await Self.bundle().load(into: database)
      #expect(summary.rejected == 0 && summary.faults.isEmpty)
      #expect(try await Self.count("assessment", database) == 200)
      #expect(try await Self.count("assessment_answer", database) == 200)
    }
  }

  @Test(arguments: Engines.available)
  func `UT-DAT-01 a score of 4 in row 17 is rejected with its line, and the other rows load`(
    engine: EngineName
  ) async throws {
    let database = try await Engines.migrated(engine)
    let summary = try await Self.bundle(wrong: 17).load(into: database)
    #expect(summary.rejected == 1)
    #expect(summary.faults.map(\.file) == ["answers.csv"])
    // The header is line 1, so row 17 stands on line 18.
    #expect(summary.faults.map(\.line) == [18])
    #expect(summary.faults.map(\.column) == ["value"])
    #expect(try await Self.count("assessment_answer", database) == 199)
    #expect(try await Self.count("assessment", database) == 200)
  }
}
