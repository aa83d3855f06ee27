import Domain
import Features
import Storage
import Testing
import World

struct CaseFilesTests {
  @Test(arguments: Engines.available)
  func `all facts of a case come in, under the ids people know`(engine: EngineName) async throws {
    let database = try await Engines.fresh(engine, Schema.migrator.migrations)
    try await SmallBundle().load(into: database)
    let files = try await all(database)
    #expect(files.map(\.id.shown).sorted() == ["c1", "c2"])
    let one = try #require(files.first { $0.id.shown == "c1" })
    #expect(one.caseManager?.shown == "s1")
    #expect(one.agency.shown == "ag")
    #expect(one.members.map(\.id.shown) == ["p1", "p2"])
    let assessment = try #require(one.members[0].assessments.first)
    #expect(
      assessment.answers.sorted { $0.question < $1.question } == [
        Answer(area: "EMP", question: "EMP1", value: .scored(3)),
        Answer(area: "HOU", question: "Q7", value: .notApplicable),
      ])
    let two = try #require(files.first { $0.id.shown == "c2" })
    #expect(two.closeKind == "completed")
    #expect(two.plans.first?.goals.first?.person?.shown == "p3")
    #expect(two.contacts.first?.goals.map(\.shown) == ["g1"])
    #expect(two.members[0].jobs.map { $0.upgradeOf?.shown ?? "" } == ["", "j1"])
    #expect(two.members[0].jobs.map(\.hourlyWageCents) == [1500, 1705])
  }

  @Test(arguments: Engines.available)
  func `known at an instant, a later correction is not there yet`(
    engine: EngineName
  ) async throws {
    let database = try await Engines.fresh(engine, Schema.migrator.migrations)
    try await SmallBundle().load(into: database)
    let later = Instant("2026-06-02T12:00:00.000Z")!
    try await database.write { tx in
      let id = try tx.one("SELECT id FROM enrollment WHERE source_ref = 'e1'") { $0.text(0) }!
      try tx.amend(
        Table("enrollment"), id: id, [("started_on", Day("2025-03-01")!)],
        Stamp(at: later, by: "someone", source: "", ref: nil))
    }
    func start(_ knowledge: Knowledge) async throws -> Day? {
      try await all(database, knowledge).first { $0.id.shown == "c1" }?
        .members[0].enrollments.first?.startedOn
    }
    #expect(try await start(.now) == Day("2025-03-01"))
    #expect(try await start(.at(Instant("2026-06-01T18:00:00.000Z")!)) == Day("2025-01-10"))
    #expect(try await start(.at(later)) == Day("2025-03-01"))
    #expect(try await all(database, .at(Instant("2026-05-31T00:00:00.000Z")!)).isEmpty)
  }

  @Test(arguments: Engines.available)
  func `batches of any size give the same cases`(engine: EngineName) async throws {
    let database = try await Engines.fresh(engine, Schema.migrator.migrations)
    try await SmallBundle.many.load(into: database)
    let one = try await all(database)
    let small = try await database.read { reader in
      var files: [CaseFile] = []
      try CaseFiles.each(reader, batch: 7) { files.append($0) }
      return files
    }
    #expect(one.count == 122)
    #expect(small == one)
  }

  @Test(arguments: Engines.available)
  func `UT-PPL-01 a member's record is complete since the entry that filled its last field`(
    engine: EngineName
  ) async throws {
    let database = try await Engines.fresh(engine, Schema.migrator.migrations)
    try await SmallBundle().load(into: database)
    func member() async throws -> Member? {
      try await all(database).first { $0.id.shown == "c1" }?.members.first
    }
    #expect(try await member()?.missingFields == ["sex", "country_of_birth", "language"])
    #expect(try await member()?.recordCompleteOn == nil)
    func fill(_ cells: [String: String], on day: String) async throws {
      try await database.write { tx in
        let id = try tx.one("SELECT id FROM person WHERE source_ref = 'p1'") { $0.text(0) }!
        let at = Instant(day + "T12:00:00.000Z")!
        try tx.amend(
          Table("person"), id: id, cells.map { ($0.key, $0.value) },
          Stamp(at: at, by: "someone", source: "", ref: nil))
      }
    }
    try await fill(
      ["sex": "male", "country_of_birth": "Vietnam", "language": "Vietnamese"],
      on: "2026-06-05")
    try await fill(["phone": "801 555 0100"], on: "2026-06-09")
    #expect(try await member()?.missingFields == [])
    #expect(try await member()?.recordCompleteOn == Day("2026-06-05"))
    let file = try await all(database).first { $0.id.shown == "c1" }
    #expect(
      file?.missingFields == [
        "intake_on", "process_explained", "limits_explained", "sharing_choice", "address",
      ])
  }

  @Test(arguments: Engines.available)
  func `UT-PPL-01 a record filled in a western evening is complete that day, not the next`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let evening = valley.now(on: "2026-02-10", at: "20:00")
    try await valley.database.write { tx in
      try tx.amend(
        Table("person"), id: "person-nam",
        [
          ("given_names", "Nam"), ("birth_date", "1985-04-12"), ("sex", "male"),
          ("arrived_on", "2026-01-31"), ("country_of_birth", "Vietnam"),
          ("language", "Vietnamese"),
        ], evening.stamp)
    }
    let seal = try Sealing(masterKey: SmallBundle.masterKey)
    try await valley.database.write { tx in
      try seal.seal(
        person: "person-nam", agency: Valley.alpine, field: "alien_number", "A1", tx)
    }
    let file = try await valley.database.read { try CaseFiles.load(Valley.nguyen, $0) }
    let nam = file?.members.first { $0.id.own == "person-nam" }
    #expect(nam?.missingFields == [])
    #expect(nam?.recordCompleteOn == Day("2026-02-10"))
  }

  @Test(arguments: Engines.available)
  func `UT-CLK-07 an appointment is there from the day it was booked, kept from its own day on`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    try await valley.appointment(
      "a1", Valley.nguyen, "person-nam", on: "2026-02-26", status: "attended")
    try await valley.database.write { tx in
      try tx.amend(
        Table("appointment"), id: "a1", [("place", "Elsewhere")],
        valley.now(on: "2026-02-27").stamp)
    }
    let file = try await valley.database.read { try CaseFiles.load(Valley.nguyen, $0) }
    func seen(_ day: String) -> [String] {
      file?.asItStood(on: Day(day)!)?.appointments.map(\.status) ?? ["no case"]
    }
    #expect(seen("2026-02-09") == [])
    #expect(seen("2026-02-10") == ["booked"])
    #expect(seen("2026-02-26") == ["attended"])
  }

  private func all(
    _ database: Database, _ knowledge: Knowledge = .now
  ) async throws -> [CaseFile] {
    try await database.read { reader in
      var files: [CaseFile] = []
      try CaseFiles.each(as: knowledge, reader) { files.append($0) }
      return files
    }
  }
}
