import Domain
import Features
import Markup
import Storage
import Testing
import World

/// The duty survives the relationship: a closed case is guarded like an open one, and who leaves
/// sees nothing any more on the same day.
@Suite struct RelationshipOverTests {
  @Test(arguments: Engines.available)
  func `IRC-CONF-10 a closed case is guarded as before, for each role and each permission`(
    engine: EngineName
  ) async throws {
    let valley = try await AssessmentWorld(engine).valley
    let day = Day("2026-03-09")!
    func decisions() async throws -> [Decision] {
      try await valley.database.read { reader in
        try ValleyStaff.allCases.flatMap { staff in
          let scope = Scope(staff.actor, on: day)
          return try Permission.allCases.map {
            try scope.decide($0, on: Valley.warsame, reader)
          }
        }
      }
    }
    let open = try await decisions()
    try await valley.database.write { tx in
      try tx.amend(
        Table("case_file"), id: Valley.warsame, [("closed_on", Day("2026-03-02")!)],
        valley.now(.omar).stamp)
    }
    #expect(try await decisions() == open)
    #expect(open.contains(.hidden) && open.contains { $0.isAllowed })
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-10 who leaves keeps no session, token, calendar feed or case from that moment`(
    engine: EngineName
  ) async throws {
    let valley = try await AssessmentWorld(engine).valley
    let stamp = valley.now(.helen).stamp
    try await valley.database.write { tx in
      try StaffRecords.add(
        id: "staff-ada", agencyID: Valley.state, name: "Ada", role: .administrator,
        email: "ada@valley.example", supervisorID: nil, agreementOn: Day("2026-01-01")!, stamp, tx)
      for kind in ["browser", "token"] {
        try tx.run(
          """
          INSERT INTO session (id, staff_id, kind, csrf, began_at, used_at, ends_at)
          VALUES ($1, 'staff-omar', $2, '', $3, $3, $4)
          """,
          [kind, kind, stamp.at, stamp.at.adding(seconds: 86_400)])
      }
    }
    let begin = try #require(Routes.all.first { $0.name == "calendar-feed.begin" })
    guard
      case .page(let shown, _, _, _) = try await begin.handle(
        valley.request(.post, "/", as: .omar, on: "2026-03-09"))
    else { throw Unexpected() }
    let address = try #require((shown as? CalendarFeedPage)?.address)
    let secret = String(address.split(separator: "/").last?.split(separator: ".").first ?? "")
    func feed() async throws -> CalendarFeed? {
      try await valley.database.read { reader in
        try CalendarFeed.load(secret: secret, valley.now(on: "2026-03-09"), reader)
      }
    }
    #expect(try await feed() != nil)
    let ada = Actor(
      id: "staff-ada", name: "Ada", role: .administrator, agencyID: Valley.state,
      agencyName: "State", agencyKind: "state-office", timeZone: "America/Denver")
    _ = try await perform(
      try DisableStaff(Input(["successor": ["staff-rachel"]]), staffID: "staff-omar"),
      in: valley.database, valley.now(.omar, on: "2026-03-09").acting(as: ada))
    #expect(try await feed() == nil)
    let left = try await valley.database.read { reader in
      let scope = Scope(ValleyStaff.omar.actor, on: Day("2026-03-09")!)
      return (
        sessions: try reader.exists("SELECT 1 FROM session WHERE staff_id = 'staff-omar'"),
        reaches: try scope.decide(.caseView, on: Valley.warsame, reader)
      )
    }
    #expect(!left.sessions && left.reaches == .hidden)
  }
}
