import Domain
import Features
import Storage
import Testing
import World

/// A small generator, so that a failing world can be made again from its seed.
private struct Dice: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite struct ScopeTests {
  private static let today = Day("2026-06-15")!
  private static let kinds = ["resettlement", "state-office", "employment-office", "county"]

  private struct Staff {
    let actor: Actor
    let supervisorID: String?
  }

  /// Agencies, staff of every role, cases with random teams on random days, and opt-outs.
  private static func fill(
    _ database: Database, seed: UInt64
  ) async throws -> (staff: [Actor], cases: [String]) {
    var dice = Dice(state: seed)
    var staff: [Staff] = []
    for index in 0..<24 {
      let agency = Int.random(in: 0..<4, using: &dice)
      let role = Role.ofStaff.randomElement(using: &dice) ?? .caseManager
      let leader = staff.randomElement(using: &dice)?.actor.id
      staff.append(
        Staff(
          actor: Actor(
            id: "s\(index)", name: "Staff \(index)", role: role, agencyID: "a\(agency)",
            agencyName: "Agency \(agency)", agencyKind: kinds[agency], timeZone: "UTC"),
          supervisorID: Bool.random(using: &dice) ? leader : nil))
    }
    let made = staff
    let stamp = Stamp(at: Instant("2026-01-01T00:00:00Z")!, by: "test", source: "", ref: nil)
    let cases = (0..<30).map { "c\($0)" }
    try await database.write { tx in
      var dice = Dice(state: seed &+ 1)
      for (index, kind) in kinds.enumerated() {
        try StaffRecords.addAgency(
          id: "a\(index)", name: "Agency \(index)", kind: kind, timeZone: "UTC", stamp, tx)
      }
      for one in made {
        try StaffRecords.add(
          id: one.actor.id, agencyID: one.actor.agencyID, name: one.actor.name,
          role: one.actor.role, email: "\(one.actor.id)@example.org",
          supervisorID: one.supervisorID, stamp, tx)
      }
      for id in cases { try fillCase(id, made, stamp, tx, &dice) }
    }
    return (made.map(\.actor), cases)
  }

  private static func fillCase(
    _ id: String, _ staff: [Staff], _ stamp: Stamp, _ tx: Transaction, _ dice: inout Dice
  ) throws {
    try CaseRecords.add(
      id: id, agencyID: "a\(Int.random(in: 0..<4, using: &dice))", number: id,
      openedOn: Day("2026-01-01")!, intakeOn: nil, stamp, tx)
    for place in 0..<Int.random(in: 0...4, using: &dice) {
      let from = today.adding(days: Int.random(in: -3...2, using: &dice))
      let placeID = "\(id)-\(place)"
      try CareTeamRecords.add(
        id: placeID, caseID: id, staffID: staff.randomElement(using: &dice)!.actor.id,
        role: "case-manager", isGatekeeper: false, from: from, stamp, tx)
      if Bool.random(using: &dice) {
        let until = from.adding(days: Int.random(in: 0...3, using: &dice))
        let open = try CareTeamRecords.openPlaces(ofCase: id, tx.reader)
        if let added = open.first(where: { $0.id == placeID }) {
          try CareTeamRecords.end(added, on: until, stamp, tx)
        }
      }
    }
    if let choice = [nil, "share", "opt-out"].randomElement(using: &dice) ?? nil {
      try SharingChoiceRecords.record(
        choice, id: "o-\(id)", caseID: id, on: today, language: "", interpreter: "", stamp, tx)
      // A choice given again: only the last one counts.
      if Bool.random(using: &dice) {
        try SharingChoiceRecords.record(
          Bool.random(using: &dice) ? "share" : "opt-out", id: "p-\(id)", caseID: id, on: today,
          language: "", interpreter: "", stamp, tx)
      }
    }
  }

  @Test(arguments: Engines.available, [1, 2, 3, 4, 5, 6] as [UInt64])
  func `UT-PRV-02 the one decision and the scope in SQL agree on random worlds`(
    engine: EngineName, seed: UInt64
  ) async throws {
    let database = try await Engines.migrated(engine)
    let (staff, cases) = try await Self.fill(database, seed: seed)
    let seen = try await database.read { reader in
      var reached = 0
      for actor in staff {
        let scope = Scope(actor, on: Self.today)
        let mine = scope.cases("c", from: 1)
        let listed = Set(
          try reader.rows("SELECT c.id FROM case_file c WHERE \(mine.sql)", mine.parameters) {
            $0.text(0)
          })
        for id in cases {
          let isDecided = try scope.decide(.caseView, on: id, reader) != .hidden
          #expect(
            isDecided == listed.contains(id), "\(actor.role) \(actor.id) and \(id), seed \(seed)")
          if isDecided { reached += 1 }
        }
      }
      return reached
    }
    // A world in which nobody sees anything would prove nothing.
    #expect(seen > 10)
  }

  @Test(arguments: Engines.available)
  func `a case that does not exist is hidden like one that may not be seen`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    let scope = office.scope(.omar)
    let (hidden, none) = try await office.database.read { reader in
      (
        try scope.decide(.caseView, on: opened.caseID, reader),
        try scope.decide(.caseView, on: "no-such-case", reader)
      )
    }
    #expect(hidden == .hidden)
    #expect(none == .hidden)
  }
}
