import Domain
import Features
import Markup
import Policies
import Storage
import Testing
import World

/// Whatever was done in whatever order, the stored clocks are those that a fresh computation gives.
@Suite struct StoredClocksTests {
  @Test(.timeLimit(.minutes(10)), arguments: Engines.available, [1, 2, 3])
  func `UT-CLK-01 after any sequence of commands stored clocks equal fresh ones`(
    engine: EngineName, seed: UInt64
  ) async throws {
    let valley = try await Valley(engine)
    var dice = Dice(seed: seed)
    var day = Day("2026-02-04")!
    for step in 0..<25 {
      day = day.adding(days: Int(dice.next() % 40))
      let now = valley.now(.helen, on: day.description)
      try await random(step, day, &dice, valley, now)
      let (stored, fresh) = try await valley.database.read { [day] reader in
        (try ClockText.stored(reader), try ClockText.fresh(reader, on: day))
      }
      #expect(stored == fresh, "seed \(seed), step \(step), \(day)")
      #expect(!fresh.isEmpty)
    }
  }

  private func random(
    _ step: Int, _ day: Day, _ dice: inout Dice, _ valley: Valley, _ now: Now
  ) async throws {
    let person = ["person-nam", "person-hoa", "person-mai"][Int(dice.next() % 3)]
    switch dice.next() % 8 {
    case 0, 1:
      let note = NewNote(
        kind: .contact, person: person, eventOn: day, mode: "phone", with: "client",
        body: "step \(step)")
      _ = try await perform(SaveNote(note, caseID: Valley.nguyen), in: valley.database, now)
    case 2:
      try await waiveSomething(day, &dice, valley, now)
    case 3:
      try await explainSomething(day, &dice, valley, now)
    default:
      let fact = AddFact.Kind.allCases[Int(dice.next() % UInt64(AddFact.Kind.allCases.count))]
      _ = try await perform(
        AddFact(kind: fact, person: person, on: day), in: valley.database, now)
    }
  }

  private func waiveSomething(
    _ day: Day, _ dice: inout Dice, _ valley: Valley, _ now: Now
  ) async throws {
    let open = try await running(valley, on: day).filter { $0.status(on: day).isOpen }
    guard !open.isEmpty else { return }
    let clock = open[Int(dice.next() % UInt64(open.count))]
    let waive = try WaiveClock(
      Input(["deadline": [clock.name.text], "reason": ["because"]]), caseID: Valley.nguyen)
    _ = try await perform(waive, in: valley.database, now)
  }

  private func explainSomething(
    _ day: Day, _ dice: inout Dice, _ valley: Valley, _ now: Now
  ) async throws {
    let late = try await running(valley, on: day).filter {
      $0.status(on: day) == .overdue && !$0.rule.hasPrefix("delay-note.")
    }
    guard !late.isEmpty else { return }
    // Only what is stored can be chosen from a list; a day may have passed since.
    let now = now
    try await valley.database.write { tx in
      try ClockRecords.recompute(caseID: Valley.nguyen, tx, now)
    }
    let clock = late[Int(dice.next() % UInt64(late.count))]
    let note = NewNote(
      kind: .delayReason, eventOn: day, body: "The interpreter was ill.",
      about: NoteSubject(.delay, clock.name.text))
    _ = try await perform(SaveNote(note, caseID: Valley.nguyen), in: valley.database, now)
  }

  private func running(_ valley: Valley, on day: Day) async throws -> [Clock] {
    try await valley.database.read { reader in
      try CaseFiles.load(Valley.nguyen, reader).map {
        Clocks.running(for: $0, on: day, under: AllPolicies.clocks)
      } ?? []
    }
  }
}

/// A clock's facts, as both sides have them.
private struct ClockText: Hashable, Comparable {
  let text: String
  static func < (left: ClockText, right: ClockText) -> Bool { left.text < right.text }

  static func stored(_ reader: Reader) throws -> [ClockText] {
    try reader.rows(
      """
      SELECT COALESCE(person_id, ''), COALESCE(subject_id, ''), rule, trigger_on, due_on,
        COALESCE(met_on, ''), state, owner, fact, arithmetic, COALESCE(edition_from, '')
      FROM clock WHERE case_id = $1
      """, [Valley.nguyen]
    ) { row in ClockText(text: (0...10).map { row.text($0) }.joined(separator: "|")) }.sorted()
  }

  static func fresh(_ reader: Reader, on day: Day) throws -> [ClockText] {
    guard let file = try CaseFiles.load(Valley.nguyen, reader) else { return [] }
    return Clocks.running(for: file, on: day, under: AllPolicies.clocks).map { clock in
      let state: String =
        switch clock.status(on: day) {
        case .met, .metLate: "met"
        case .waived: "waived"
        case .cancelled: "cancelled"
        case .overdue, .dueSoon, .upcoming: "open"
        }
      let parts: [String] = [
        clock.person?.own ?? "", clock.subject?.own ?? "", clock.rule,
        clock.triggerOn.description, clock.dueOn.description, clock.metOn?.description ?? "",
        state, clock.owner, clock.why.trigger, clock.why.arithmetic,
        clock.editionFrom?.description ?? "",
      ]
      return ClockText(text: parts.joined(separator: "|"))
    }.sorted()
  }
}

/// Adds one fact that clocks depend on, in the place of commands of other features.
private struct AddFact: Command {
  enum Kind: CaseIterable { case assessment, held, booked, connection, endOfService, unarrived }

  static let permission = Permission.caseEdit
  static let name = "test.add-fact"
  let kind: Kind
  let person: String
  let on: Day

  var subject: Subject { .cases([Valley.nguyen]) }
  func load(_ tx: Transaction, _ scope: Scope) throws -> Bool? { true }
  func decide(_ facts: Bool, _ now: Now) throws(NeverRefuses) -> String { now.newID() }
  func location(_ id: String) -> Path { "/" }
  func references(_ id: String) -> [Reference] { [.caseFile(Valley.nguyen)] }

  func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    switch kind {
    case .assessment: try assessment(id, tx, now)
    case .held: try appointment(id, "attended", on, tx, now)
    case .booked: try appointment(id, "booked", on.adding(days: 10), tx, now)
    case .connection:
      try tx.insert(
        Table("connection"), id: id,
        [("person_id", person), ("kind", "career-planner"), ("on_day", on)], now.stamp)
    case .endOfService:
      try tx.amend(
        Table("enrollment"), id: "enrollment-\(person)", [("ended_on", on)], now.stamp)
    case .unarrived:
      try tx.amend(Table("person"), id: person, [("arrived_on", on.adding(days: -20))], now.stamp)
    }
  }

  private func assessment(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try FactRecords.add(
      [
        NewFact(
          id: id, ref: nil,
          [
            ("person_id", .text(person)), ("instrument", .text("rccm")),
            ("kind", .text("initial")), ("finalised_on", .text(on.description)),
          ])
      ], to: Table("assessment"), now.stamp, tx)
  }

  private func appointment(
    _ id: String, _ status: String, _ day: Day, _ tx: Transaction, _ now: Now
  ) throws {
    try FactRecords.add(
      [
        NewFact(
          id: id, ref: nil,
          [
            ("case_id", .text(Valley.nguyen)), ("person_id", .text(person)),
            ("kind", .text("assessment")), ("starts_at", .text("\(day)T10:00")),
            ("on_day", .text(day.description)), ("status", .text(status)),
          ])
      ], to: Table("appointment"), now.stamp, tx)
  }
}

/// Numbers that are the same in every run of one seed (SplitMix64).
private struct Dice {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
