import Domain
import Features
import Policies
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
    for index in 0..<33 {
      let agency = Int.random(in: 0..<4, using: &dice)
      let drawn = Role.ofStaff.randomElement(using: &dice)!
      let role = index < 24 ? drawn : [.englishAssessor, .partner, .monitor][(index - 24) / 3]
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
          supervisorID: one.supervisorID, agreementOn: Day("2026-01-01")!, stamp, tx)
      }
      for one in made where Bool.random(using: &dice) { try train(one.actor.id, stamp, tx, &dice) }
      for id in cases { try fillCase(id, made, stamp, tx, &dice) }
      try fillAgreements(stamp, tx, &dice)
      for one in made where one.actor.role == .monitor || Bool.random(using: &dice) {
        try fillReview(one.actor.id, cases, stamp, tx, &dice)
      }
      for (index, one) in made.enumerated() where one.actor.role != .administrator {
        try fillGrant("g\(index)", one.actor.id, cases, stamp, tx, &dice)
      }
    }
    return (made.map(\.actor), cases)
  }

  /// The course that opens assessments, some days too late.
  private static func train(
    _ staffID: String, _ stamp: Stamp, _ tx: Transaction, _ dice: inout Dice
  ) throws {
    let course = TrainingCourses.catalogue.course("assessment-view", on: today)!
    try TrainingRecords.add(
      "training-\(staffID)", course, of: staffID,
      on: today.adding(days: Int.random(in: -3...1, using: &dice)), trainerID: nil,
      trainerName: "Trainer", certificate: "", stamp, tx)
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
      let parts = (0..<Int.random(in: 0...2, using: &dice)).map { part in
        (
          "w-\(id)-\(part)", ["", "a0", "a1", "a2", "a3"].randomElement(using: &dice)!,
          ([""] + DataClass.allCases.map(\.rawValue)).randomElement(using: &dice)!
        )
      }
      try SharingChoiceRecords.replaceParts(ofCase: id, with: parts, stamp, tx)
    }
    try refer(id, staff, stamp, tx, &dice)
    try send(id, stamp, tx, &dice)
  }

  /// Referrals of a member that some agencies' partners see, with some classes, on some days.
  private static func send(
    _ caseID: String, _ stamp: Stamp, _ tx: Transaction, _ dice: inout Dice
  ) throws {
    let personID = "p-\(caseID)"
    for number in 0..<Int.random(in: 0...3, using: &dice) {
      let (id, from) = (
        "r-\(caseID)-\(number)", today.adding(days: Int.random(in: -3...1, using: &dice))
      )
      try tx.insert(
        Table("referral"), id: id,
        [
          ("case_id", caseID), ("person_id", personID), ("kind", "social-service"),
          ("directory_entry_id", String?.none), ("provider", "Clinic"), ("barrier_kind", ""),
          ("barrier", ""), ("activity_id", String?.none), ("reason", ""), ("on_day", from),
          ("by_staff_id", "s0"), ("informed_staff_id", String?.none), ("outcome", ""),
          ("outcome_on", Day?.none), ("outcome_note", ""), ("outcome_by", String?.none),
        ], stamp)
      let classes = PartnerReferring.offered.filter { _ in Bool.random(using: &dice) }
      try PartnerReferralRecords.send(
        "sent-\(id)", (id, caseID, personID), to: "a\(Int.random(in: 0..<4, using: &dice))",
        classes, on: from, by: "s0", stamp, tx)
      if Bool.random(using: &dice) {
        try PartnerReferralRecords.end(
          "sent-\(id)", on: from.adding(days: Int.random(in: 0...4, using: &dice)), stamp, tx)
      }
    }
  }

  /// A member who may be connected with an English assessor, or with someone who is none.
  private static func refer(
    _ caseID: String, _ staff: [Staff], _ stamp: Stamp, _ tx: Transaction, _ dice: inout Dice
  ) throws {
    var row = PersonRow()
    row.givenNames = "Person of \(caseID)"
    try PersonRecords.add(row, id: "p-\(caseID)", stamp, tx)
    let assessors = staff.filter { $0.actor.role == .englishAssessor }
    for number in 0..<Int.random(in: 0...2, using: &dice) {
      let from = today.adding(days: Int.random(in: -3...1, using: &dice))
      let named = Bool.random(using: &dice) ? assessors.randomElement(using: &dice) : nil
      let id = "e-\(caseID)-\(number)"
      try ConnectionRecords.add(
        "x\(id)", personID: "p-\(caseID)", kind: "ell-assessor", on: from, tx, stamp)
      try EnglishRecords.refer(
        id, connection: "x\(id)", caseID: caseID, personID: "p-\(caseID)",
        to: (named ?? staff.randomElement(using: &dice)!).actor.id, on: from, EnglishMeeting(),
        stamp, tx)
      if Bool.random(using: &dice) {
        try EnglishRecords.end(
          id, on: from.adding(days: Int.random(in: 0...4, using: &dice)), stamp, tx)
      }
    }
  }

  /// Agencies 0 and 1 keep agreements, of which some have ended or not begun; 2 and 3 may have none.
  private static func fillAgreements(
    _ stamp: Stamp, _ tx: Transaction, _ dice: inout Dice
  ) throws {
    for number in 0..<5 {
      let parties = Set((0..<3).map { _ in Int.random(in: 0..<4, using: &dice) }).union([number % 2]
      )
      let from = today.adding(days: Int.random(in: -5...1, using: &dice))
      let classes = DataClass.allCases.filter { _ in Int.random(in: 0..<3, using: &dice) > 0 }
      try AgreementRecords.add(
        id: "agreement\(number)", document: "Agreement \(number)",
        parties: parties.sorted().map { ("agreement\(number)-\($0)", "a\($0)") }, classes: classes,
        from: from,
        to: Bool.random(using: &dice)
          ? from.adding(days: Int.random(in: 0...6, using: &dice)) : nil, stamp, tx)
    }
  }

  /// A review of some cases, on some days; some are of those who are no monitors.
  private static func fillReview(
    _ staffID: String, _ cases: [String], _ stamp: Stamp, _ tx: Transaction, _ dice: inout Dice
  ) throws {
    let from = today.adding(days: Int.random(in: -4...1, using: &dice))
    let drawn = cases.filter { _ in Int.random(in: 0..<4, using: &dice) == 0 }
    try ReviewRecords.add(
      "review-\(staffID)",
      ReviewRow(
        agencyID: "a0", monitorID: staffID, title: "Review", pool: .all, from: from,
        to: from.adding(days: Int.random(in: 0...6, using: &dice)), size: drawn.count,
        seed: "0", population: cases.count, populationDigest: ""),
      sample: drawn.map { ("file-\(staffID)-\($0)", $0) }, on: today, by: "s0", stamp, tx)
  }

  private static func fillGrant(
    _ id: String, _ staffID: String, _ cases: [String], _ stamp: Stamp, _ tx: Transaction,
    _ dice: inout Dice
  ) throws {
    let caseID = cases.randomElement(using: &dice)!
    try AccessRequestRecords.ask(
      id: id, staffID: staffID, caseNumber: caseID, caseID: caseID, kind: .request,
      purpose: "coverage", reason: "Cover", days: 3, on: today, stamp, tx)
    let from = today.adding(days: Int.random(in: -4...1, using: &dice))
    guard Bool.random(using: &dice) else { return }
    try AccessRequestRecords.grant(
      id: id, version: 1, by: "test", from: from, until: from.adding(days: 3), answer: "", stamp, tx
    )
  }

  @Test(arguments: Engines.available, [1, 2, 3, 4, 5, 6] as [UInt64])
  func
    `UT-PRV-01 UT-PRV-02 IRC-CONF-01 IRC-QA-01 UT-TRN-04 the one decision and the scope in SQL agree on random worlds`(
      engine: EngineName, seed: UInt64
    ) async throws
  {
    let database = try await Engines.migrated(engine)
    let (staff, cases) = try await Self.fill(database, seed: seed)
    let seen = try await database.read { reader in
      var (reached, sampled) = (0, 0)
      for actor in staff {
        let scope = Scope(actor, on: Self.today)
        let mine = scope.cases("c", from: 1)
        let listed = Set(
          try reader.rows("SELECT c.id FROM case_file c WHERE \(mine.sql)", mine.parameters) {
            $0.text(0)
          })
        let listedWith = try Dictionary(
          uniqueKeysWithValues: DataClass.allCases.map { dataClass in
            let shared = scope.cases("c", from: 1, showing: [dataClass])
            let ids = try reader.rows(
              "SELECT c.id FROM case_file c WHERE \(shared.sql)", shared.parameters
            ) { $0.text(0) }
            return (dataClass, Set(ids))
          })
        for id in cases {
          let relation = try scope.relation(to: id, reader)
          let reach = relation.map { Access.reach(actor.role, $0) } ?? .none
          for dataClass in DataClass.allCases {
            #expect(
              reach.includes(dataClass) == listedWith[dataClass]?.contains(id),
              "\(dataClass) of \(id) for \(actor.role) \(actor.id), seed \(seed)")
            #expect(
              reach == .none || reach.includes(dataClass) || reach.withheld[dataClass] != nil,
              "hidden without a reason")
          }
          let isDecided = try scope.decide(.caseView, on: id, reader).isAllowed
          #expect(
            isDecided == listed.contains(id), "\(actor.role) \(actor.id) and \(id), seed \(seed)")
          if isDecided { reached += 1 }
          if isDecided, actor.role == .monitor { sampled += 1 }
        }
      }
      return (reached: reached, sampled: sampled)
    }
    // A world in which nobody sees anything would prove nothing.
    #expect(seen.reached > 10 && seen.sampled > 0)
  }

  @Test(arguments: Engines.available)
  func `UT-ASM-22 decision and scope agree on who was referred to whom, and on nothing else`(
    engine: EngineName
  ) async throws {
    var seen = 0
    for seed in 1...6 { seen += try await Self.referred(engine, seed: UInt64(seed)) }
    // Worlds in which nobody is referred would prove nothing.
    #expect(seen > 6)
  }

  private static func referred(_ engine: EngineName, seed: UInt64) async throws -> Int {
    let database = try await Engines.migrated(engine)
    let (staff, cases) = try await Self.fill(database, seed: seed)
    return try await database.read { reader in
      var reached = 0
      for actor in staff {
        let scope = Scope(actor, on: Self.today)
        let (sql, parameters) = scope.referrals("r", from: 1)
        let listed = Set(
          try reader.rows("SELECT r.case_id FROM english_referral r WHERE \(sql)", parameters) {
            $0.text(0)
          })
        for id in cases {
          let decision = try scope.decide(.englishAssess, on: id, reader)
          #expect(
            decision.isAllowed == listed.contains(id), "\(actor.role) \(actor.id), \(id), \(seed)")
          guard case .allowed(let reach) = decision else { continue }
          reached += 1
          #expect(actor.role == .englishAssessor)
          #expect(reach.classes.isSubset(of: [.identity, .contact, .appointment]))
          for permission in Permission.allCases
          where !permission.roles.contains(.englishAssessor) {
            let other = try scope.decide(permission, on: id, reader)
            #expect(!other.isAllowed, "\(permission) on \(id)")
          }
        }
      }
      return reached
    }
  }

  @Test(arguments: Engines.available)
  func `HUD-AUTH-01 decision and scope agree on what was sent to a partner, class by class`(
    engine: EngineName
  ) async throws {
    var seen = (people: 0, classes: 0, withheld: 0)
    for seed in 1...6 {
      let (people, classes, withheld) = try await Self.sent(engine, seed: UInt64(seed))
      seen = (seen.people + people, seen.classes + classes, seen.withheld + withheld)
    }
    // Worlds in which nothing is sent, shared or kept back would prove nothing.
    #expect(seen.people > 6 && seen.classes > 6 && seen.withheld > 0)
  }

  private static func sent(
    _ engine: EngineName, seed: UInt64
  ) async throws -> (people: Int, classes: Int, withheld: Int) {
    let database = try await Engines.migrated(engine)
    let (staff, cases) = try await Self.fill(database, seed: seed)
    return try await database.read { reader in
      var (people, classes, kept) = (0, 0, 0)
      for actor in staff {
        let scope = Scope(actor, on: Self.today)
        let (sql, parameters) = scope.sentToUs("p", from: 1)
        let rows = try reader.rows(
          "SELECT p.case_id, p.data_classes FROM partner_referral p WHERE \(sql)", parameters
        ) { ($0.text(0), $0.text(1)) }
        let listed = Dictionary(grouping: rows, by: \.0)
        for id in cases {
          let decision = try scope.decide(.partnerReferralAnswer, on: id, reader)
          #expect(
            decision.isAllowed == (listed[id] != nil), "\(actor.role) \(actor.id), \(id), \(seed)")
          guard case .allowed(let reach) = decision else { continue }
          #expect(actor.role == .partner)
          people += 1
          let chosen = Set(
            listed[id, default: []].flatMap { $0.1.split(separator: " ") }.compactMap {
              DataClass(rawValue: String($0))
            })
          for dataClass in DataClass.allCases where dataClass != .identity {
            let (mayReach, more) = scope.shared("c", [dataClass], from: 2)
            let isShared = try reader.exists(
              "SELECT 1 FROM case_file c WHERE c.id = $1 AND \(mayReach)", [id] + more)
            let isChosen = chosen.contains(dataClass)
            #expect(reach.includes(dataClass) == (isChosen && isShared), "\(dataClass) of \(id)")
            #expect((reach.withheld[dataClass] != nil) == (isChosen && !isShared))
            if isChosen { if isShared { classes += 1 } else { kept += 1 } }
          }
          for permission in Permission.allCases where !permission.roles.contains(.partner) {
            let other = try scope.decide(permission, on: id, reader)
            #expect(!other.isAllowed, "\(permission) on \(id)")
          }
        }
      }
      return (people, classes, kept)
    }
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
