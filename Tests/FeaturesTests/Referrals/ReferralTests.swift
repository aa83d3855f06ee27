import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct ReferralTests {
  private static let day = "2026-03-09"

  private static let social = Input([
    "kind": ["social-service"], "person": ["person-fatuma"], "provider": ["Copper Street Clinic"],
    "barrier_kind": ["health"], "barrier": ["Pain in the <back>"], "informed": ["staff-tyler"],
    "on": ["2026-03-09"], "reason": ["She asked for it"],
  ])
  private static let participation = Input([
    "kind": ["participation"], "person": ["person-fatuma"], "provider": ["Evening English"],
    "on": ["2026-03-09"], "reason": ["She wants to speak with customers"],
  ])
  private static let employment = Input([
    "kind": ["employment"], "person": ["person-fatuma"], "entry": ["humanitarian-center"],
    "on": ["2026-03-09"],
  ])

  private func refer(
    _ world: AssessmentWorld, _ input: Input, as worker: ValleyStaff = .omar
  ) async throws -> String {
    let done = try await perform(
      try RecordReferral(input, caseID: world.caseID), in: world.valley.database,
      world.valley.now(worker, on: Self.day))
    return String(done.location.text.split(separator: "/").last ?? "")
  }

  private func say(
    _ world: AssessmentWorld, _ id: String, _ party: String, _ answer: String,
    as worker: ValleyStaff, words: String = "", saidBy: String = "", on day: String = Self.day
  ) async throws {
    let input = Input([
      "party": [party], "answer": [answer], "on": [day], "words": [words], "said_by": [saidBy],
    ])
    _ = try await perform(
      try AnswerReferral(input, caseID: world.caseID, id: id), in: world.valley.database,
      world.valley.now(worker, on: Self.day))
  }

  private func end(
    _ world: AssessmentWorld, _ id: String, _ outcome: String, as worker: ValleyStaff = .omar
  ) async throws {
    let input = Input(["outcome": [outcome], "on": [Self.day], "note": ["Starts on Monday"]])
    _ = try await perform(
      try EndReferral(input, caseID: world.caseID, id: id), in: world.valley.database,
      world.valley.now(worker, on: Self.day))
  }

  private func page(
    _ world: AssessmentWorld, _ id: String, as worker: ValleyStaff = .omar
  ) async throws -> ReferralPage {
    try await world.valley.page(
      "referral.view", ReferralPage.self, as: worker,
      ["case": world.caseID, "referral": id], on: Self.day)
  }

  private func list(_ world: AssessmentWorld, as worker: ValleyStaff = .omar) async throws
    -> ConnectionsPage
  {
    try await world.valley.page(
      "connection.list", ConnectionsPage.self, as: worker, ["case": world.caseID], on: Self.day)
  }

  @Test(arguments: Engines.available)
  func
    `UT-SVC-01 a connection to a social service names who began it, who was told, and the barrier`(
      engine: EngineName
    ) async throws
  {
    let world = try await AssessmentWorld(engine)
    for other in ["staff-samira", "staff-omar", "staff-rachel"] {
      var wrong = Self.social
      wrong.set("informed", other)
      #expect(
        await undone { _ = try await refer(world, wrong) } == "referral.other-worker-needed")
    }
    for missing in ["informed", "barrier_kind"] {
      var wrong = Self.social
      wrong.set(missing, "")
      await #expect(throws: InvalidInput.self) { _ = try await refer(world, wrong) }
    }
    let id = try await refer(world, Self.social)
    let page = try await page(world, id, as: .tyler)
    #expect(page.stored.by == "Omar Fields")
    #expect(page.stored.informed == "Tyler Jensen")
    #expect(page.stored.barrierKind == "health" && page.stored.barrier == "Pain in the <back>")
    #expect(page.stored.standing == .made(on: Day(Self.day)!))
    try world.valley.golden(page, "Referrals/ReferralPage.social", as: .tyler, on: Self.day)
    // The other worker is told in the same transaction.
    let told = try await world.valley.notices(.tyler, on: Self.day)
    #expect(told.lines.map(\.kind) == [.referralMade])
    #expect(told.lines.first?.place == "/cases/\(world.caseID)/referrals/\(id)")
  }

  @Test(arguments: Engines.available)
  func
    `UT-SVC-02 a participation referral shows each one's agreement or absence, the day and who said it`(
      engine: EngineName
    ) async throws
  {
    let world = try await AssessmentWorld(engine)
    let id = try await refer(world, Self.participation)
    #expect(
      try await page(world, id).stored.standing
        == .awaiting([.client, .counselor, .therapist]))
    try world.valley.golden(
      try await page(world, id, as: .tyler), "Referrals/ReferralPage.awaiting", as: .tyler,
      on: Self.day)
    #expect(
      await undone { try await say(world, id, "therapist", "agrees", as: .omar) }
        == "referral.not-theirs")
    #expect(
      await undone { try await say(world, id, "therapist", "absent", as: .omar) }
        == "referral.reason-missing")
    try await say(world, id, "client", "agrees", as: .tyler, words: "I want this", saidBy: "")
    try await say(world, id, "employment-counselor", "agrees", as: .tyler)
    #expect(await undone { try await end(world, id, "connected") } == "referral.not-made")
    try await say(world, id, "therapist", "absent", as: .omar, words: "On leave until April")
    let page = try await page(world, id)
    #expect(page.stored.standing == .made(on: Day(Self.day)!))
    let heard = page.stored.voices.map { "\($0.party.rawValue) \($0.answer) \($0.saidBy)" }
    #expect(
      Set(heard) == [
        "client agrees Fatuma Abdi Warsame", "case-manager agrees Omar Fields",
        "employment-counselor agrees Tyler Jensen", "therapist absent Omar Fields",
      ])
    #expect(page.stored.voices.allSatisfy { $0.on == Day(Self.day)! })
    try world.valley.golden(page, "Referrals/ReferralPage.made", as: .omar, on: Self.day)
    let told = try await world.valley.notices(.samira, on: Self.day)
    #expect(Set(told.lines.map(\.kind)) == [.referralMade, .referralAsked])
    try await end(world, id, "connected", as: .tyler)
    #expect(await undone { try await end(world, id, "completed") } == "referral.ended")
    try world.valley.golden(
      try await list(world), "Connections/ConnectionsPage.referrals", as: .omar, on: Self.day)
  }

  @Test(arguments: Engines.available)
  func `UT-SVC-02 one who disagrees holds the referral until a new word, and both words are kept`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    let id = try await refer(world, Self.participation, as: .tyler)
    try await say(world, id, "client", "disagrees", as: .omar, words: "Too far", saidBy: "Fatuma")
    try await say(world, id, "case-manager", "agrees", as: .omar)
    try await say(world, id, "therapist", "agrees", as: .samira)
    #expect(try await page(world, id).stored.standing == .disagreed([.client]))
    let told = try await world.valley.notices(.tyler, on: Self.day)
    #expect(told.lines.map(\.kind) == [.referralDisagreed])
    try await say(world, id, "client", "agrees", as: .omar, words: "By bus it works")
    #expect(try await page(world, id).stored.standing == .made(on: Day(Self.day)!))
    let former = try await world.valley.database.read { reader in
      try reader.rows("SELECT answer, words FROM referral_voice_past") {
        "\($0.text(0)) \($0.text(1))"
      }
    }
    #expect(former == ["disagrees Too far"])
  }

  @Test(arguments: Engines.available)
  func `UT-SVC-03 CM and EC refer jointly to a programme of the directory, seeds and others`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    let clinic = try await Offered.add(Offered.clinic, to: world.valley)
    let warehouse = try await Offered.add(Offered.warehouse, to: world.valley)
    var wrong = Self.employment
    wrong.set("entry", clinic)
    #expect(await undone { _ = try await refer(world, wrong) } == "referral.not-in-directory")
    #expect(
      await undone { _ = try await refer(world, Self.employment, as: .samira) }
        == "referral.not-their-kind")
    let form = try await world.valley.page(
      "referral.new", NewReferralPage.self, as: .tyler, ["case": world.caseID],
      query: ["kind": "employment"], on: Self.day)
    #expect(
      form.entries.map(\.label) == [
        "Humanitarian Center", "Refugee Education & Training Center",
        "Wasatch Warehouse Training, West Valley City",
      ])
    try world.valley.golden(form, "Referrals/NewReferralPage.employment", as: .tyler, on: Self.day)
    let id = try await refer(world, Self.employment, as: .tyler)
    #expect(try await page(world, id).stored.standing == .awaiting([.caseManager]))
    #expect(
      await undone {
        try await say(world, id, "case-manager", "absent", as: .tyler, words: "Ill")
      } == "referral.joint-needs-both")
    try await say(world, id, "case-manager", "agrees", as: .omar)
    #expect(try await page(world, id).stored.standing == .made(on: Day(Self.day)!))
    var other = Self.employment
    other.set("entry", warehouse)
    _ = try await refer(world, other)
    // What has ended is offered no more.
    _ = try await perform(
      try EndDirectoryEntry(
        Input(["ended_on": [Self.day], "end_reason": ["Closed"]]), id: warehouse, version: 1),
      in: world.valley.database, world.valley.now(.pauline, on: Self.day))
    #expect(await undone { _ = try await refer(world, other) } == "referral.not-in-directory")
  }

  @Test(arguments: Engines.available)
  func `UT-SVC-01 supervisors read referrals and change none; refusals are audited`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    let id = try await refer(world, Self.social)
    for reader in [ValleyStaff.helen, .ruth, .pauline] {
      let page = try await page(world, id, as: reader)
      #expect(!page.html(world.valley.chrome(reader, on: Self.day)).text.contains("/outcome"))
      #expect(
        await undone { _ = try await refer(world, Self.social, as: reader) }
          == "forbidden:referral.record")
    }
    #expect(await undone { _ = try await refer(world, Self.social, as: .rachel) } == "none")
    let refused = try await world.auditReasons("referral.record").filter {
      $0.hasPrefix("refused")
    }
    #expect(refused.count == 4)
  }

  @Test(arguments: Engines.available)
  func `UT-SVC-01 a fault keeps what was typed, and the case and its plans lead to the referrals`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    var wrong = Self.social
    wrong.set("on", "tomorrow")
    let answer = try await world.send(
      "referral.record", as: .omar, [:], wrong, on: Self.day, wantsJSON: false)
    guard case .page(let page, 422, _, _) = answer else {
      Issue.record("no page came back")
      return
    }
    let html = page.html(world.valley.chrome(.omar)).text
    #expect(html.contains("Pain in the &lt;back&gt;"))
    #expect(html.contains("value=\"staff-tyler\" selected"))
    let form = try await world.valley.page(
      "referral.new", NewReferralPage.self, as: .omar, ["case": world.caseID],
      query: ["kind": "social-service", "person": world.fatuma], on: Self.day)
    try world.valley.golden(form, "Referrals/NewReferralPage.social", as: .omar, on: Self.day)
    let participation = try await world.valley.page(
      "referral.new", NewReferralPage.self, as: .samira, ["case": world.caseID],
      query: ["kind": "participation"], on: Self.day)
    try world.valley.golden(
      participation, "Referrals/NewReferralPage.participation", as: .samira, on: Self.day)
    let id = try await refer(world, Self.participation)
    let voice = try await world.valley.page(
      "referral.voice", ReferralActPage.self, as: .tyler,
      ["case": world.caseID, "referral": id], on: Self.day)
    try world.valley.golden(voice, "Referrals/ReferralActPage.voice", as: .tyler, on: Self.day)
    let casePage = try await world.valley.page(
      "case.view", CasePage.self, as: .omar, ["case": world.caseID], on: Self.day)
    #expect(
      casePage.html(world.valley.chrome(.omar)).text.contains("/cases/case-warsame/connections\""))
  }

  @Test(arguments: Engines.available)
  func `UT-SVC-02 the timeline tells of the referral and of what came of it`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    let id = try await refer(world, Self.social)
    try await end(world, id, "completed")
    let page = try await world.valley.page(
      "timeline.view", TimelinePage.self, as: .omar, ["case": world.caseID],
      query: ["kind": "referral"], on: Self.day)
    #expect(Set(page.lines.map(\.code)) == ["referred", "outcome"])
    let html = page.html(world.valley.chrome(.omar, on: Self.day)).text
    #expect(html.contains("/cases/case-warsame/referrals/\(id)"))
    #expect(html.contains("What came of a referral: completed"))
  }
}
