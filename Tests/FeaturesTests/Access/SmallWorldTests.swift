import Domain
import Features
import Foundation
import Policies
import Storage
import Testing
import World

/// Small worlds, each one case and those who may have to do with it: what the one
/// decision says of each of them, class by class, is what the condition in SQL selects.
///
/// Ten thousand on SQLite, a tenth of them on PostgreSQL; RESETTLE_WORLDS says otherwise, and
/// `scripts/soak` asks for more.
@Suite struct SmallWorldTests {
  private static let today = Day("2026-06-15")!
  private static let asked = ProcessInfo.processInfo.environment["RESETTLE_WORLDS"].flatMap {
    Int($0)
  }
  private static let kinds = ["resettlement", "state-office", "employment-office", "county"]
  private static let stamp = Stamp(
    at: Instant("2026-01-01T00:00:00Z")!, by: "test", source: "", ref: nil)

  private struct World {
    let caseID: String
    let actors: [Actor]
  }

  /// Draws a world and writes it; its ids begin with its number.
  private static func draw(_ number: Int, _ tx: Transaction) throws -> World {
    var dice = SmallDice(state: UInt64(number))
    let name = "w\(number)"
    let agencies = (0..<3).map { "\(name)-a\($0)" }
    let agencyKinds = agencies.map { _ in kinds.randomElement(using: &dice)! }
    for (id, kind) in zip(agencies, agencyKinds) {
      try StaffRecords.addAgency(id: id, name: id, kind: kind, timeZone: "UTC", stamp, tx)
    }
    var actors: [Actor] = []
    for index in 0..<4 {
      let place = Int.random(in: 0..<3, using: &dice)
      // Most are of those who can see a case at all.
      let role =
        index == 3
        ? Role.ofStaff.randomElement(using: &dice)!
        : Permission.caseView.roles.sorted { $0.rawValue < $1.rawValue }.randomElement(
          using: &dice)!
      let actor = Actor(
        id: "\(name)-s\(index)", name: "Staff", role: role, agencyID: agencies[place],
        agencyName: agencies[place], agencyKind: agencyKinds[place], timeZone: "UTC")
      try StaffRecords.add(
        id: actor.id, agencyID: actor.agencyID, name: "Staff", role: role,
        email: "\(actor.id)@example.org",
        supervisorID: Bool.random(using: &dice) ? actors.randomElement(using: &dice)?.id : nil,
        agreementOn: Day("2026-01-01")!,
        stamp, tx)
      actors.append(actor)
      if Int.random(in: 0..<3, using: &dice) > 0 { try train(actor.id, tx, &dice) }
    }
    let caseID = "\(name)-c"
    try CaseRecords.add(
      id: caseID, agencyID: agencies[0], number: caseID, openedOn: Day("2026-01-01")!,
      intakeOn: nil, stamp, tx)
    try team(caseID, actors, tx, &dice)
    try choice(caseID, agencies, tx, &dice)
    try agreements(name, agencies, tx, &dice)
    try grant(caseID, actors, tx, &dice)
    return World(caseID: caseID, actors: actors)
  }

  private static func train(
    _ staffID: String, _ tx: Transaction, _ dice: inout SmallDice
  ) throws {
    let course = TrainingCourses.catalogue.course("assessment-view", on: today)!
    try TrainingRecords.add(
      "t-\(staffID)", course, of: staffID,
      on: today.adding(days: Int.random(in: -3...1, using: &dice)), trainerID: nil,
      trainerName: "Trainer", certificate: "", stamp, tx)
  }

  private static func team(
    _ caseID: String, _ actors: [Actor], _ tx: Transaction, _ dice: inout SmallDice
  ) throws {
    for place in 0..<Int.random(in: 0...3, using: &dice) {
      let from = today.adding(days: Int.random(in: -2...1, using: &dice))
      let id = "\(caseID)-\(place)"
      try CareTeamRecords.add(
        id: id, caseID: caseID, staffID: actors.randomElement(using: &dice)!.id,
        role: "case-manager", isGatekeeper: false, from: from, stamp, tx)
      guard Bool.random(using: &dice) else { continue }
      let until = from.adding(days: Int.random(in: 0...3, using: &dice))
      let open = try CareTeamRecords.openPlaces(ofCase: caseID, tx.reader)
      if let added = open.first(where: { $0.id == id }) {
        try CareTeamRecords.end(added, on: until, stamp, tx)
      }
    }
  }

  private static func choice(
    _ caseID: String, _ agencies: [String], _ tx: Transaction, _ dice: inout SmallDice
  ) throws {
    guard let choice = ["share", "opt-out", "opt-out", nil].randomElement(using: &dice)! else {
      return
    }
    try SharingChoiceRecords.record(
      choice, id: "o-\(caseID)", caseID: caseID, on: today, language: "", interpreter: "", stamp,
      tx)
    let parts = (0..<Int.random(in: 0...2, using: &dice)).map { part in
      (
        "p-\(caseID)-\(part)", (agencies + [""]).randomElement(using: &dice)!,
        ([""] + DataClass.allCases.map(\.rawValue)).randomElement(using: &dice)!
      )
    }
    try SharingChoiceRecords.replaceParts(ofCase: caseID, with: parts, stamp, tx)
  }

  private static func agreements(
    _ name: String, _ agencies: [String], _ tx: Transaction, _ dice: inout SmallDice
  ) throws {
    for number in 0..<Int.random(in: 0...3, using: &dice) {
      let parties = agencies.shuffled(using: &dice).prefix(Int.random(in: 2...3, using: &dice))
      let from = today.adding(days: Int.random(in: -4...1, using: &dice))
      let classes = DataClass.allCases.filter { _ in Int.random(in: 0..<3, using: &dice) > 0 }
      try AgreementRecords.add(
        id: "\(name)-g\(number)", document: "Agreement",
        parties: parties.map { ("\(name)-g\(number)-\($0)", $0) }, classes: classes, from: from,
        to: Bool.random(using: &dice)
          ? from.adding(days: Int.random(in: 0...5, using: &dice)) : nil, stamp, tx)
    }
  }

  private static func grant(
    _ caseID: String, _ actors: [Actor], _ tx: Transaction, _ dice: inout SmallDice
  ) throws {
    guard Bool.random(using: &dice) else { return }
    try AccessRequestRecords.ask(
      id: "r-\(caseID)", staffID: actors.randomElement(using: &dice)!.id, caseNumber: caseID,
      caseID: caseID, kind: .request, purpose: "coverage", reason: "Cover", days: 3, on: today,
      stamp, tx)
    guard Int.random(in: 0..<4, using: &dice) > 0 else { return }
    let from = today.adding(days: Int.random(in: -4...1, using: &dice))
    _ = try AccessRequestRecords.grant(
      id: "r-\(caseID)", version: 1, by: "test", from: from, until: from.adding(days: 3),
      answer: "", stamp, tx)
  }

  /// What the condition in SQL says of one case: whether it is listed, then class by class.
  private static func listed(
    _ scope: Scope, _ caseID: String, _ reader: Reader
  ) throws -> (isListed: Bool, classes: Set<DataClass>) {
    let plain = scope.cases("c", from: 2)
    guard !plain.parameters.isEmpty else { return (false, []) }
    let conditions =
      [plain.sql]
      + DataClass.allCases.map {
        scope.cases("c", from: 2, showing: [$0]).sql
      }
    let columns = conditions.map { "CASE WHEN \($0) THEN 1 ELSE 0 END" as SQL }
    let flags = try reader.one(
      "SELECT \(.joined(columns, by: ", ")) FROM case_file c WHERE c.id = $1",
      [caseID] + plain.parameters
    ) { row in (0..<conditions.count).map { row.int($0) == 1 } }
    let found = flags ?? []
    return (
      found.first == true,
      Set(zip(DataClass.allCases, found.dropFirst()).filter(\.1).map(\.0))
    )
  }

  /// Of which classes the condition in SQL leaves the actor what their own agency recorded.
  private static func ownInSQL(
    _ scope: Scope, _ caseID: String, _ reader: Reader
  ) throws -> Set<DataClass> {
    let conditions = DataClass.allCases.map { (dataClass: $0, own: scope.own("c", $0, from: 2)) }
      .filter { !$0.own.parameters.isEmpty }
    guard let parameters = conditions.first?.own.parameters else { return [] }
    let columns = conditions.map { "CASE WHEN \($0.own.sql) THEN 1 ELSE 0 END" as SQL }
    let flags = try reader.one(
      "SELECT \(.joined(columns, by: ", ")) FROM case_file c WHERE c.id = $1", [caseID] + parameters
    ) { row in (0..<conditions.count).map { row.int($0) == 1 } }
    return Set(zip(conditions, flags ?? []).filter(\.1).map(\.0.dataClass))
  }

  @Test(arguments: Engines.available)
  func `UT-PRV-01 UT-PRV-02 IRC-CONF-01 decision and SQL agree in thousands of small worlds`(
    engine: EngineName
  ) async throws {
    let worlds = Self.asked ?? (engine == .sqlite ? 10_000 : 1_000)
    var (disagreements, reached, withheld, hidden, own) = ([String](), 0, 0, 0, 0)
    for first in stride(from: 0, to: worlds, by: 500) {
      let database = try await Engines.migrated(engine)
      let drawn = try await database.write { tx in
        try (first..<min(first + 500, worlds)).map { try Self.draw($0, tx) }
      }
      let found = try await database.read { reader in
        var found: (faults: [String], reached: Int, withheld: Int, hidden: Int, own: Int) =
          ([], 0, 0, 0, 0)
        for world in drawn {
          for actor in world.actors {
            let scope = Scope(actor, on: Self.today)
            let relation = try scope.relation(to: world.caseID, reader)
            let isReader = Permission.caseView.roles.contains(actor.role)
            let reach =
              isReader ? relation.map { Access.reach(actor.role, $0) } ?? .none : Reach.none
            let isAllowed = try scope.decide(.caseView, on: world.caseID, reader).isAllowed
            let inSQL = try Self.listed(scope, world.caseID, reader)
            if reach.classes != inSQL.classes || (isReader && isAllowed != inSQL.isListed) {
              found.faults.append("\(world.caseID), \(actor.role) \(actor.id)")
            }
            // What the agency itself collected stays, by the same facts in both.
            let own = relation.map { Access.ownClasses(actor.role, $0) } ?? []
            if try own != Self.ownInSQL(scope, world.caseID, reader) {
              found.faults.append("\(world.caseID), own of \(actor.role) \(actor.id)")
            }
            if !own.isDisjoint(with: reach.classes) {
              found.faults.append("\(world.caseID), \(actor.id): shown and own at once")
            }
            if !own.isEmpty { found.own += 1 }
            // Nothing is hidden without a reason.
            if isAllowed, isReader,
              !reach.classes.union(reach.withheld.keys).isSuperset(of: DataClass.allCases)
            {
              found.faults.append("\(world.caseID), \(actor.id): hidden without a reason")
            }
            if reach.isFull {
              found.reached += 1
            } else if reach == .none {
              found.hidden += 1
            } else {
              found.withheld += 1
            }
          }
        }
        return found
      }
      disagreements += found.faults
      reached += found.reached
      withheld += found.withheld
      hidden += found.hidden
      own += found.own
    }
    #expect(disagreements.prefix(20) == [])
    // Worlds that are all open, or all shut, would prove nothing.
    #expect(reached * 50 > worlds && withheld * 50 > worlds && hidden * 5 > worlds)
    #expect(own * 50 > worlds)
  }
}

/// A small generator, so that a failing world can be drawn again from its number.
private struct SmallDice: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
