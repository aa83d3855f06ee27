import Domain
import Features
import Markup
import Storage
import Testing
import World

/// HTML and JSON of the pages about a case's record and its team, as golden files have them.
@Suite struct CaseRecordPagesTests {
  private static func compare(
    _ office: Office, _ route: String, _ parameters: [String: String] = [:],
    as worker: Office.Worker = .rachel, to name: String
  ) async throws {
    let (page, _) = try await office.page(route, office.request(worker, parameters))
    let chrome = Chrome(
      token: "token", idempotencyKey: "key", today: Day("2026-02-03")!, actor: worker.actor)
    try golden(page, name, chrome)
  }

  @Test(arguments: Engines.available)
  func `completeness, privacy choice and explanations are as they were agreed`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    let at = ["case": opened.caseID]
    try await Self.compare(
      office, "completeness.view", at, to: "Intake/CompletenessPage.one-missing")
    try await Self.compare(office, "sharing-choice.view", at, to: "Intake/SharingPage.shares")
    try await Self.compare(office, "explanation.list", at, to: "Intake/ExplanationsPage.three")
  }

  @Test(arguments: Engines.available)
  func `each form of the start of a case is as it was agreed`(engine: EngineName) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input(["programs": "match-grant"]))
    for act in StartAct.allCases where act != .outcome {
      try await Self.compare(
        office, "start.record", ["case": opened.caseID, "act": act.rawValue],
        to: "Eligibility/StartActPage.\(act.rawValue)")
    }
  }

  @Test(arguments: Engines.available)
  func `team meetings, the calendar feed and a leaver's handover are as they were agreed`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    let at = ["case": opened.caseID]
    try await Self.compare(
      office, "team-meeting.list", at, to: "TeamMeetings/TeamMeetingsPage.none")
    try await Self.compare(
      office, "team-meeting.new", at, to: "TeamMeetings/NewTeamMeetingPage.empty")
    try await Self.compare(
      office, "calendar-feed.view", to: "Schedule/CalendarFeedPage.none")
    _ = try await office.done(
      "staff.disable",
      office.request(.ada, ["staff": "staff-rachel"], Input(["successor": ["staff-omar"]])))
    try await Self.compare(
      office, "staff.handover", ["staff": "staff-rachel"], as: .ada,
      to: "Staff/StaffHandoverPage.one")
  }
}
