import Domain
import Features
import Storage
import Testing
import World

struct ExportBundleTests {
  @Test(arguments: Engines.available)
  func `an export of the import of an export is the same, byte for byte`(
    engine: EngineName
  ) async throws {
    let first = try await Engines.fresh(engine, Schema.migrator.migrations)
    try await SmallBundle().load(into: first)
    let files = try await exported(first)
    #expect(files.count == 24)
    let second = try await Engines.fresh(engine, Schema.migrator.migrations)
    let summary = try await SmallBundle(files: files).load(into: second)
    #expect(summary.faults.isEmpty)
    #expect(try await exported(second) == files)
  }

  @Test(arguments: Engines.available)
  func `columns stand as in the contract, rows by id, amounts with two decimals`(
    engine: EngineName
  ) async throws {
    let database = try await Engines.fresh(engine, Schema.migrator.migrations)
    try await SmallBundle().load(into: database)
    let files = try await exported(database)
    #expect(
      files["jobs.csv"] == """
        job,person,employer,position,hourly_wage,hours,health_insurance,secured_on,started_on,\
        ended_on,upgrade_of
        j1,p3,Acme,,15.00,37.50,no,2025-05-01,2025-05-05,,
        j2,p3,Mill,,17.05,40.00,no,,2025-09-01,,j1

        """)
    #expect(
      files["people.csv"]!.contains("p1,c1,Nam,Nguyễn Văn,family-first,1980-02-29,day,"))
    #expect(files["cases.csv"]!.contains("c1,ag,s1,2025-01-10,,,\n"))
  }

  @Test(arguments: Engines.available)
  func `what is sealed is never exported`(engine: EngineName) async throws {
    let database = try await Engines.fresh(engine, Schema.migrator.migrations)
    try await SmallBundle().load(into: database)
    #expect(try await exported(database).values.allSatisfy { !$0.contains("A000000001") })
  }

  @Test(arguments: Engines.available)
  func `a record entered on a page shows its own id`(engine: EngineName) async throws {
    let database = try await Engines.fresh(engine, Schema.migrator.migrations)
    try await SmallBundle().load(into: database)
    try await database.write { tx in
      let person = try tx.one("SELECT id FROM person WHERE source_ref = 'p1'") { $0.text(0) }!
      try FactRecords.add(
        [
          NewFact(
            id: "0190-own", ref: nil,
            [
              ("person_id", .text(person)), ("type", .text("other")),
              ("filed_on", .text("2025-03-03")),
            ])
        ], to: Table("document"), SmallBundle.now.stamp, tx)
    }
    #expect(
      try await exported(database)["documents.csv"]
        == "document,person,type,filed_on\n0190-own,p1,other,2025-03-03\n")
  }
}
