import Domain
import Features
import Markup
import Storage
import Testing
import World

/// What the statement of complaints finds is what the rule says.
@Suite struct ComplaintStatementTests {
  /// How someone stands to the family's case.
  private struct Probe {
    let isOnTeam: Bool
    let hasLeft: Bool
    let grant: NeedToKnow.Kind?
    let isOver: Bool

    var id: String { "probe-\(isOnTeam)-\(hasLeft)-\(grant.map { "\($0)" } ?? "none")-\(isOver)" }
  }

  private static let probes: [Probe] = [(true, false), (false, true), (false, false)].flatMap {
    team -> [Probe] in
    [
      Probe(isOnTeam: team.0, hasLeft: team.1, grant: nil, isOver: false),
      Probe(isOnTeam: team.0, hasLeft: team.1, grant: .request, isOver: false),
      Probe(isOnTeam: team.0, hasLeft: team.1, grant: .request, isOver: true),
      Probe(isOnTeam: team.0, hasLeft: team.1, grant: .emergency, isOver: false),
    ]
  }

  private static func add(
    _ probe: Probe, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    let (from, today) = (Day("2026-02-04")!, Day(Complaining.day)!)
    try StaffRecords.add(
      id: probe.id, agencyID: Valley.alpine, name: probe.id, role: .caseManager,
      email: "\(probe.id)@valley.example", supervisorID: nil, agreementOn: from, stamp, tx)
    if probe.isOnTeam || probe.hasLeft {
      try CareTeamRecords.add(
        id: "place-\(probe.id)", caseID: Valley.nguyen, staffID: probe.id, role: "case-manager",
        isGatekeeper: false, from: from, stamp, tx)
    }
    if probe.hasLeft {
      try tx.amend(
        Table("care_team"), id: "place-\(probe.id)", [("to_on", today)], stamp)
    }
    if let kind = probe.grant {
      try AccessRequestRecords.ask(
        id: "grant-\(probe.id)", staffID: probe.id, caseNumber: "2026-0001",
        caseID: Valley.nguyen, kind: kind, purpose: "review", reason: "A review", days: 10,
        on: from, stamp, tx)
      try AccessRequestRecords.grant(
        id: "grant-\(probe.id)", version: 1, by: ValleyStaff.helen.id, from: from,
        until: probe.isOver ? today : today.adding(days: 1), answer: "", stamp, tx)
    }
  }

  /// Of each agency, of the family's case, of another and of none, about each probe and about nobody.
  private static let made: [Complaining.Row] = {
    var made: [Complaining.Row] = []
    for agency in [Valley.alpine, Valley.state] {
      for caseID in [Valley.nguyen, Valley.warsame, nil] {
        for subject in probes.map({ Optional($0.id) }) + [nil] {
          made.append(
            .init(id: "made-\(made.count)", agencyID: agency, caseID: caseID, subject: subject))
        }
      }
    }
    return made
  }()

  private static func world(_ engine: EngineName) async throws -> Complaining {
    let office = try await Complaining(engine)
    let stamp = office.valley.now().stamp
    try await office.valley.database.write { tx in
      for probe in probes { try add(probe, stamp, tx) }
    }
    try await office.add(made)
    return office
  }

  private static func sight(
    _ one: Complaining.Row, _ role: Role, _ probe: Probe
  ) -> Complaints.Sight {
    var standing = Complaints.Standing()
    standing.isSubject = one.subject == probe.id
    standing.isOfAgency = one.agencyID == Valley.alpine
    standing.isOnTeam = one.caseID == Valley.nguyen && probe.isOnTeam
    standing.isGranted = one.caseID == Valley.nguyen && probe.grant == .request && !probe.isOver
    return Complaints.sight(role, standing)
  }

  private static func expected(
    _ role: Role, _ probe: Probe, where isMeant: (Complaining.Row, Complaints.Sight) -> Bool
  ) -> [String: Complaints.Sight] {
    var expected: [String: Complaints.Sight] = [:]
    for one in made {
      let sight = sight(one, role, probe)
      if isMeant(one, sight) { expected[one.id] = sight }
    }
    return expected
  }

  @Test(arguments: Engines.available)
  func `IRC-CMP-03 the statement finds for every role and standing what the rule shows, no more`(
    engine: EngineName
  ) async throws {
    let office = try await Self.world(engine)
    let day = Day(Complaining.day)!
    func found(
      _ which: WhichComplaints, _ role: Role, _ probe: Probe
    ) async throws -> [String: Complaints.Sight] {
      let actor = Actor(
        id: probe.id, name: probe.id, role: role, agencyID: Valley.alpine,
        agencyName: "Alpine Resettlement", agencyKind: "resettlement",
        timeZone: "America/Denver")
      let found = try await office.valley.database.read { reader in
        try StoredComplaint.found(Scope(actor, on: day), which, reader)
      }
      return Dictionary(
        found.map { ($0.complaint.id, $0.sight) }, uniquingKeysWith: { first, _ in first })
    }
    for role in Role.ofStaff {
      for probe in Self.probes {
        let text = Self.expected(role, probe) { $1 == .text }
        #expect(try await found(.open, role, probe) == text, "\(role) \(probe)")
        let period = WhichComplaints.received(from: day.adding(days: -1), to: day)
        #expect(try await found(period, role, probe) == text, "\(role) \(probe)")
        let known = Self.expected(role, probe) { $0.caseID == Valley.nguyen && $1 != .nothing }
        #expect(
          try await found(.ofCase(Valley.nguyen), role, probe) == known, "\(role) \(probe)")
        guard [.monitor, .caseManagerSupervisor, .caseManager].contains(role) else { continue }
        for one in Self.made where one.subject == probe.id || one.subject == nil {
          let isFound = try await !found(.one(one.id), role, probe).isEmpty
          #expect(isFound == (text[one.id] != nil), "\(role) \(one)")
        }
      }
    }
    #expect(!Self.expected(.monitor, Self.probes[1]) { $1 == .text }.isEmpty)
    #expect(Self.expected(.monitor, Self.probes[3]) { $1 == .text }.isEmpty)
  }
}
