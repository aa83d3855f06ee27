import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct TeamMeetingTests {
  static let call = Input([
    "purpose": ["What the result means for work"], "starts_at": ["2026-03-04 14:00"],
    "place": ["Office, room 2"], "invited": ["staff-omar", "staff-tyler"],
    "others": ["Amina Yusuf, school liaison\nBen Ode"], "client": ["yes"],
  ])

  /// Calls the meeting from the assessment; the meeting's id.
  private func call(
    _ world: AssessmentWorld, _ input: Input = call, from assessment: String? = nil,
    as staff: ValleyStaff = .samira
  ) async throws -> String {
    var input = input
    input.set("assessment", assessment)
    let done = try await perform(
      CallTeamMeeting(input, caseID: world.caseID), in: world.valley.database,
      world.valley.now(staff, on: "2026-02-27"))
    return String(done.location.text.split(separator: "/").last ?? "")
  }

  private func page(
    _ world: AssessmentWorld, _ id: String, as staff: ValleyStaff = .omar,
    on day: String = "2026-03-04"
  ) async throws -> TeamMeetingPage {
    try await world.valley.page(
      "team-meeting.view", TeamMeetingPage.self, as: staff,
      ["case": world.caseID, "meeting": id], on: day)
  }

  private func record(
    _ world: AssessmentWorld, _ id: String, came: [ValleyStaff], client: Bool = true,
    _ decisions: String = "Morning class first, then work by June.", version: Int = 1,
    on day: String = "2026-03-04"
  ) async throws {
    let ids = try await page(world, id).meeting.invitations
      .filter { one in came.contains { $0.id == one.staffID } }.map(\.id)
    var input = Input(["came": ids, "decisions": [decisions]])
    if client { input.set("client_came", "yes") }
    _ = try await world.send(
      "team-meeting.record", as: .samira, ["meeting": id], input, version: version, on: day)
  }

  @Test(arguments: Engines.available)
  func
    `UT-ASM-17 the therapist calls a team meeting from the assessment and those invited are told`(
      engine: EngineName
    ) async throws
  {
    let world = try await AssessmentWorld(engine)
    let assessment = try await world.assessed()
    let result = try await world.result(assessment)
    let html = result.html(world.valley.chrome(.samira)).text
    #expect(html.contains("/cases/case-warsame/team-meetings/new?assessment=\(assessment)"))
    let id = try await call(world, from: assessment)
    let meeting = try await page(world, id).meeting
    #expect(
      Set(meeting.invitations.map(\.name)) == [
        "Dr Samira Haddad", "Omar Fields", "Tyler Jensen", "Amina Yusuf", "Ben Ode",
      ])
    #expect(meeting.invitations.allSatisfy { $0.came == nil })
    for staff in [ValleyStaff.omar, .tyler] {
      let told = try await world.valley.notices(staff, on: "2026-02-27").lines.first
      #expect(told?.kind == .meetingCalled)
      #expect(told?.place == "/cases/case-warsame/team-meetings/\(id)")
    }
    try golden(
      try await page(world, id), "TeamMeetings/TeamMeetingPage.called",
      world.valley.chrome(.omar, on: "2026-03-04"))
  }

  @Test(arguments: Engines.available)
  func `UT-ASM-17 attendance and decisions are stored, a correction keeps the former record`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    let id = try await call(world)
    let early = await refusal {
      try await record(world, id, came: [.omar], on: "2026-03-03")
    }
    #expect(early == 409)
    try await record(world, id, came: [.omar, .samira])
    let held = try await page(world, id).meeting
    #expect(held.status == "attended")
    #expect(Set(held.invitations.filter { $0.came == true }.map(\.name)).count == 2)
    #expect(held.invitations.first { $0.name == "Tyler Jensen" }?.came == false)
    let told = try await world.valley.notices(.tyler, on: "2026-03-04").lines.first
    #expect(told?.after == "Morning class first, then work by June.")
    #expect(await refusal { try await record(world, id, came: [.tyler]) } == 412)
    try await record(world, id, came: [.omar], "Work first.", version: 2)
    #expect(try await page(world, id).meeting.decisions == "Work first.")
    let former = try await world.valley.database.read { reader in
      try reader.rows("SELECT decisions FROM team_meeting_past ORDER BY version") { $0.text(0) }
    }
    #expect(former == ["", "Morning class first, then work by June."])
    try golden(
      try await page(world, id), "TeamMeetings/TeamMeetingPage.held",
      world.valley.chrome(.omar, on: "2026-03-04"))
  }

  @Test(arguments: Engines.available)
  func `UT-ASM-18 a result is discussed once client, manager and counselor met about it`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    let assessment = try await world.assessed()
    let id = try await call(world, from: assessment)
    try await record(world, id, came: [.omar, .tyler, .samira], client: false)
    #expect(try await !page(world, id).meeting.isResultDiscussed)
    #expect(try await world.result(assessment).discussedOn == nil)
    try await record(world, id, came: [.omar, .tyler], version: 2)
    #expect(try await page(world, id).meeting.isResultDiscussed)
    #expect(try await world.result(assessment, as: .omar).discussedOn == Day("2026-03-04"))
  }

  @Test(arguments: Engines.available)
  func `UT-ASM-17 nobody invited, a day gone by or a hidden case is refused`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    var nobody = Self.call
    nobody.set("invited", [])
    nobody.set("others", nil)
    #expect(await undone { _ = try await call(world, nobody) } == "team-meeting.nobody-invited")
    var past = Self.call
    past.set("starts_at", "2026-02-26 10:00")
    #expect(await undone { _ = try await call(world, past) } == "team-meeting.in-past")
    var stranger = Self.call
    stranger.set("invited", ["staff-rachel"])
    let unknown = await undone { _ = try await call(world, stranger) }
    #expect(unknown == "team-meeting.unknown-invitee")
    #expect(await undone { _ = try await call(world, as: .rachel) } == "none")
    let id = try await call(world)
    for meeting in [id, "none"] {
      await #expect(throws: Problem.notFound) {
        _ = try await page(world, meeting, as: .rachel)
      }
    }
    let answer = try await world.send(
      "team-meeting.call", as: .samira, [:], Input(["others": ["Amina Yusuf"]]),
      wantsJSON: false)
    guard case .page(let again, 422, _, _) = answer else {
      Issue.record("no page")
      return
    }
    #expect(again.html(world.valley.chrome(.samira)).text.contains("Amina Yusuf</textarea>"))
  }
}
