import Domain
import Features
import Storage
import Synchronization
import Testing
import World

struct ImportingTests {
  private func fresh(_ engine: EngineName) async throws -> Database {
    try await Engines.fresh(engine, Schema.migrator.migrations)
  }

  private func counts(_ summary: ImportSummary) -> [Int] {
    [summary.added, summary.amended, summary.unchanged, summary.rejected]
  }

  @Test(arguments: Engines.available)
  func `UT-DAT-01 the same bundle again changes nothing`(engine: EngineName) async throws {
    let database = try await fresh(engine)
    let rows = 20
    #expect(counts(try await SmallBundle().load(into: database)) == [rows, 0, 0, 0])
    let first = try await exported(database)
    #expect(counts(try await SmallBundle().load(into: database)) == [0, 0, rows, 0])
    #expect(try await exported(database) == first)
  }

  @Test(arguments: Engines.available)
  func `a dry run counts and writes nothing`(engine: EngineName) async throws {
    let database = try await fresh(engine)
    #expect(counts(try await SmallBundle().load(into: database, isDryRun: true)) == [20, 0, 0, 0])
    #expect(try await database.read { try !$0.exists("SELECT 1 FROM agency") })
    #expect(try await database.read { try !$0.exists("SELECT 1 FROM data_key") })
  }

  @Test(arguments: Engines.available)
  func `a changed row amends its changed columns only, and the former row is kept`(
    engine: EngineName
  ) async throws {
    let database = try await fresh(engine)
    try await SmallBundle().load(into: database)
    try await database.write { tx in
      let id = try tx.one("SELECT id FROM job WHERE source_ref = 'j1'") { $0.text(0) }!
      try tx.amend(Table("job"), id: id, [("position", "baker")], SmallBundle.now.stamp)
    }
    let changed = SmallBundle().with("jobs.csv", "Acme", "Acme Bakery")
    let summary = try await changed.load(into: database)
    #expect(counts(summary) == [0, 1, 19, 0])
    let job = try await database.read { reader in
      try reader.one("SELECT employer, position, version FROM job WHERE source_ref = 'j1'") {
        [$0.text(0), $0.text(1), $0.text(2)]
      }
    }
    #expect(job == ["Acme Bakery", "baker", "3"])
    let former = try await database.read { reader in
      try reader.rows("SELECT employer FROM job_past WHERE source_ref = 'j1' ORDER BY version") {
        $0.text(0)
      }
    }
    #expect(former == ["Acme", "Acme"])
  }

  @Test(arguments: Engines.available)
  func `a row gone from a later bundle is left alone and listed`(engine: EngineName) async throws {
    let database = try await fresh(engine)
    try await SmallBundle().load(into: database)
    let first = try await exported(database)
    let summary = try await SmallBundle()
      .with("goals.csv", "g1,f1,p3,case-management,\"A \"\"home\"\" now\",2025-03-01\n", "")
      .load(into: database)
    #expect(
      summary.notices.map(\.description) == [
        "goals.csv: notice: \"g1\" is no longer in the bundle; its record is left alone"
      ])
    #expect(try await exported(database) == first)
  }

  @Test(arguments: Engines.available)
  func `UT-PPL-06 another sender's rows are other records, shown with the sender's name`(
    engine: EngineName
  ) async throws {
    let database = try await fresh(engine)
    try await SmallBundle().load(into: database, source: "north")
    let second = SmallBundle().with("cases.csv", "c2,", "c9,")
      .with("people.csv", "p3,c2", "p3,c9").with("plans.csv", "c2", "c9")
      .with("contacts.csv", "c2", "c9")
    try await second.load(into: database, source: "south")
    let files = try await exported(database)
    let cases = files["cases.csv"]!.split(separator: "\n").dropFirst().map {
      $0.prefix { $0 != "," }
    }
    #expect(cases == ["c2", "c9", "north:c1", "south:c1"])
    let origins = try await database.read { reader in
      try reader.rows(
        "SELECT source, source_ref FROM case_file WHERE recorded_at <> '' ORDER BY source, source_ref"
      ) { "\($0.text(0)) \($0.text(1))" }
    }
    #expect(origins == ["north c1", "north c2", "south c1", "south c9"])
    let other = try await fresh(engine)
    try await SmallBundle(files: files).load(into: other)
    #expect(try await exported(other) == files)
  }

  @Test(arguments: Engines.available)
  func `a run after a crash completes it`(engine: EngineName) async throws {
    for writes in 0..<4 {
      let database = try await fresh(engine)
      let failing = Database(engine: FailingEngine(database.engine, after: writes))
      await #expect(throws: FailingEngine.Crash.self) {
        try await SmallBundle.many.load(into: failing)
      }
      try await SmallBundle.many.load(into: database)
      let clean = try await fresh(engine)
      try await SmallBundle.many.load(into: clean)
      #expect(try await exported(database) == (try await exported(clean)))
    }
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-02 each case has an entry in its agency's audit log`(
    engine: EngineName
  ) async throws {
    let database = try await fresh(engine)
    try await SmallBundle().load(into: database)
    let entries = try await database.read { reader in
      try reader.rows("SELECT action, actor_id FROM audit_entry ORDER BY number") {
        $0.text(0) + " " + $0.text(1)
      }
    }
    #expect(
      entries == [
        "import.agency operator:tester", "import.case operator:tester",
        "import.case operator:tester",
      ])
    let people = try await database.read { reader in
      try reader.rows("SELECT person_id FROM audit_subject WHERE person_id IS NOT NULL") {
        $0.text(0)
      }
    }
    #expect(Set(people).count == 3)
  }

  @Test(arguments: Engines.available)
  func `UT-DAT-02 a bundle that was exported takes no alien number away when it is imported again`(
    engine: EngineName
  ) async throws {
    let database = try await fresh(engine)
    try await SmallBundle().load(into: database)
    func number() async throws -> String? {
      try await database.read { reader in
        let id = try reader.one("SELECT id FROM person WHERE source_ref = 'p1'") { $0.text(0) }
        return try Sealing(masterKey: SmallBundle.masterKey)
          .open(person: id ?? "", field: "alien_number", reader)
      }
    }
    #expect(try await number() == "A000000001")
    let back = try await SmallBundle(files: exported(database)).load(into: database)
    #expect(back.faults.isEmpty && back.added == 0)
    #expect(try await number() == "A000000001")
    #expect(try await SmallBundle().load(into: database).amended == back.amended)
    let corrected = SmallBundle().with("people.csv", "A000000001", "A000000002")
    #expect(try await corrected.load(into: database).amended == 1)
    #expect(try await number() == "A000000002")
  }

  @Test(arguments: Engines.available)
  func `UT-DAT-02 what was entered here and comes back in an export is not entered twice`(
    engine: EngineName
  ) async throws {
    let database = try await fresh(engine)
    try await SmallBundle().load(into: database)
    try await database.write { tx in
      let person = try tx.one("SELECT id FROM person WHERE source_ref = 'p2'") { $0.text(0) }!
      let stamp = SmallBundle.now.stamp
      func own(_ number: Int) -> String { "01900000-0000-7000-8000-00000000000\(number)" }
      func add(_ table: String, _ number: Int, _ cells: [(column: String, value: Value)]) throws {
        try FactRecords.add(
          [NewFact(id: own(number), ref: nil, cells)], to: Table(table), stamp, tx)
      }
      try add(
        "enrollment", 1,
        [
          ("person_id", .text(person)), ("program", .text("wi-tap")),
          ("started_on", .text("2025-03-01")),
        ])
      try add(
        "assessment", 2,
        [
          ("person_id", .text(person)), ("instrument", .text("rccm")),
          ("kind", .text("initial")), ("finalised_on", .text("2025-03-01")),
        ])
      try add(
        "assessment_answer", 3,
        [
          ("assessment_id", .text(own(2))), ("area", .text("EMP")), ("question", .text("EMP1")),
          ("value", .text("3")),
        ])
    }
    let first = try await exported(database)
    let back = try await SmallBundle(files: first).load(into: database)
    #expect(back.faults.isEmpty)
    #expect(back.added == 0)
    #expect(back.notices.count { $0.text.contains("were entered here") } == 3)
    #expect(try await exported(database) == first)
  }

  @Test(arguments: Engines.available)
  func `only one server does the night's work, and one that died holds nothing for long`(
    engine: EngineName
  ) async throws {
    let database = try await fresh(engine)
    try await SmallBundle().load(into: database)
    let now = SmallBundle.now
    try await database.write { tx in
      let taken = try LeaseRecords.take(
        "nightly", holder: "other", now: now.instant, until: now.instant.adding(seconds: 60), tx)
      #expect(taken)
    }
    await #expect(throws: NightlyClocks.Busy.self) {
      try await NightlyClocks.run(database) { now }
    }
    try await database.write { tx in
      let later = now.instant.adding(seconds: 60)
      let mine = try LeaseRecords.take(
        "nightly", holder: "mine", now: later, until: later.adding(seconds: 60), tx)
      #expect(mine)
      try LeaseRecords.giveBack("nightly", holder: "other", tx)
      let other = try LeaseRecords.take(
        "nightly", holder: "other", now: later, until: later.adding(seconds: 60), tx)
      #expect(!other)
      try LeaseRecords.giveBack("nightly", holder: "mine", tx)
    }
    #expect(try await NightlyClocks.run(database) { now }.isEmpty)
    #expect(try await NightlyClocks.run(database) { now }.isEmpty)
  }

  @Test(arguments: Engines.available)
  func `what is stored as clocks is what is computed`(engine: EngineName) async throws {
    let database = try await fresh(engine)
    try await SmallBundle().load(into: database)
    let stored = try await database.read { reader in
      try reader.rows("SELECT rule, due_on, COALESCE(met_on, '') FROM clock") {
        [$0.text(0), $0.text(1), $0.text(2)]
      }
    }
    let computed = try await ReportFacts.clocks(on: Day("2026-06-01")!, in: database)
    let rows = computed.rows.map { [$0[3], $0[5], $0[6]] }
    func sorted(_ rows: [[String]]) -> [String] { rows.map { $0.joined(separator: " ") }.sorted() }
    #expect(sorted(stored) == sorted(rows))
    #expect(stored.contains(["assessment.initial", "2025-02-04", "2025-02-01"]))
    #expect(try await NightlyClocks.run(database) { SmallBundle.now }.isEmpty)
  }
}

extension SmallBundle {
  /// The same with so many more households that they need several transactions.
  static var many: SmallBundle {
    var bundle = SmallBundle()
    for number in 10..<130 {
      bundle.files["cases.csv"]! += "c\(number),ag,s1,2025-01-10,,\n"
      bundle.files["people.csv"]! += "p\(number),c\(number),A,B,,,refugee,2025-01-05,yes,\n"
      bundle.files["enrollments.csv"]! += "e\(number),p\(number),utah-rccm,2025-01-10,\n"
    }
    return bundle
  }

  init() { self = Self.standard }
}

/// An engine whose writes fail after the first few.
private final class FailingEngine: Engine {
  struct Crash: Error {}
  private let inner: any Engine
  private let left: Atomic<Int>

  init(_ inner: any Engine, after writes: Int) {
    self.inner = inner
    left = Atomic(writes)
  }

  var name: EngineName { inner.name }

  func read<T: Sendable>(_ body: @escaping @Sendable (Reader) throws -> T) async throws -> T {
    try await inner.read(body)
  }

  func write<T: Sendable>(
    _ body: @escaping @Sendable (Transaction) throws -> T
  ) async throws -> T {
    let isAllowed = left.wrappingSubtract(1, ordering: .relaxed).oldValue > 0
    return try await inner.write { tx in
      let value = try body(tx)
      // All of it was written, and then the power went.
      guard isAllowed else { throw Crash() }
      return value
    }
  }

  func plan(_ sql: SQL) async throws -> [String] { try await inner.plan(sql) }
  func localised(_ schema: String) -> String { inner.localised(schema) }
  func close() async { await inner.close() }
}
