import Domain
import Features
import Markup
import Storage
import Testing
import World

/// The training in confidentiality counts for a year: who took it is told before that is over, and
/// after it nobody gives them anything to do with a family (IRC-CONF-09, decision 75). Everyone of the
/// office signed on 1 January 2026.
@Suite struct ConfidentialityLapseTests {
  private static let last = "2027-01-01"
  private static let after = "2027-01-02"
  /// Thirty days before the last.
  private static let told = "2026-12-02"

  private static func asked(_ office: Office, on day: String) async throws -> [OfficeLine] {
    let page = try await office.page("today", office.request(.rachel, on: day)).page
    return try #require(page as? TodayPage).office
  }

  private static func training(_ office: Office, on day: String) async throws -> TrainingPage {
    let page = try await office.page("training.view", office.request(.rachel, on: day)).page
    return try #require(page as? TrainingPage)
  }

  private static func chrome(on day: String) -> Chrome {
    Chrome(
      token: "token", idempotencyKey: "key", today: Day(day)!, actor: Office.Worker.rachel.actor)
  }

  private static func train(_ office: Office, on day: String) async throws {
    _ = try await perform(
      try TakeConfidentialityTraining(Input(["has_read": ["yes"]])), in: office.database,
      office.now(on: day))
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-09 from thirty days before, Today and the pages of training say the last day`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    #expect(try await Self.asked(office, on: "2026-12-01").isEmpty)
    #expect(try await Self.training(office, on: "2026-12-01").confidentialityUntil == nil)
    for day in [Self.told, Self.last] {
      let lines = try await Self.asked(office, on: day)
      #expect(lines.map(\.kind) == [.training] && lines.map(\.since) == [Day(Self.told)])
      let page = try #require(
        try await office.page("today", office.request(.rachel, on: day)).page as? TodayPage)
      let text = page.html(Self.chrome(on: day)).text
      #expect(text.contains("counts until 1 Jan 2027"))
      #expect(text.contains("href=\"/account/confidentiality\""))
    }
    let soon = try await Self.training(office, on: Self.told)
    #expect(soon.confidentialityUntil == Day(Self.last))
    try FeaturesTests.golden(soon, "Training/TrainingPage.lapsing", Self.chrome(on: Self.told))
    let gone = try await Self.training(office, on: Self.after)
    #expect(
      gone.html(Self.chrome(on: Self.after)).text.contains("counted until 1 Jan 2027"))
    let own = try #require(
      try await office.page("confidentiality.view", office.request(.rachel, on: Self.told)).page
        as? ConfidentialityPage)
    #expect(own.isToRefresh)
    try FeaturesTests.golden(
      own, "Training/ConfidentialityPage.lapsing", Self.chrome(on: Self.told))

    try await Self.train(office, on: Self.told)
    #expect(try await Self.asked(office, on: Self.told).isEmpty)
    #expect(try await Self.training(office, on: Self.told).confidentialityUntil == nil)
    #expect(try await Self.asked(office, on: "2027-11-02").map(\.kind) == [.training])
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-09 nobody is assigned after it lapsed, as member, as gatekeeper or at intake`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    let add = Input(["worker": ["staff-omar"], "from": [Self.last]])
    func refused(on day: String) async throws -> (page: CareTeamPage?, status: Int)? {
      let request = office.request(.helen, ["case": opened.caseID], add, on: day)
      guard
        case .page(let page, let status, _, _) = try await office.answer("care-team.add", request)
      else { return nil }
      return (page as? CareTeamPage, status)
    }
    let shut = try #require(try await refused(on: Self.after))
    #expect(shut.status == 403)
    #expect(
      shut.page?.form.refusal?.sentence.contains("training in confidentiality is not on record")
        == true)
    #expect(shut.page?.form.value("worker") == "staff-omar")
    let change = try ChangeGatekeeper(
      Input(["gatekeeper": ["staff-omar"], "on": [Self.last]]), caseID: opened.caseID)
    #expect(
      try await office.refusal(change, as: .helen, on: Self.after) == "team.training-owed")
    let intake = try OpenCase(S1.input(), sealing: office.sealing)
    #expect(try await office.refusal(intake, on: Self.after) == "intake.training-owed")

    #expect(try await refused(on: Self.last) == nil, "the last day counts")
    #expect(
      try await office.texts(
        "SELECT staff_id FROM care_team WHERE case_id = $1 AND staff_id = 'staff-omar'",
        [opened.caseID]) == ["staff-omar"])
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-09 UT-CLK-05 a calendar feed is silent from the day after until it is read again`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let begun = try await office.page("calendar-feed.begin", office.request(.rachel)).page
    let address = try #require((begun as? CalendarFeedPage)?.address)
    let secret = String(address.dropFirst("/calendar/".count))
    func answers(on day: String) async throws -> Bool {
      var request = office.request(.rachel, ["secret": secret], on: day)
      request.session = nil
      do {
        guard case .file = try await office.answer("calendar-feed.read", request) else {
          throw Unexpected()
        }
        return true
      } catch let problem as Problem where problem == .notFound { return false }
    }
    #expect(try await answers(on: Self.last))
    #expect(try await !answers(on: Self.after))
    try await Self.train(office, on: Self.after)
    #expect(try await answers(on: Self.after))
  }
}
