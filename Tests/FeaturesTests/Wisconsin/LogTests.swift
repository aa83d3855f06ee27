import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct WisconsinLogTests {
  @Test(arguments: Engines.available)
  func
    `WI-NOTE-01 contacts, services, steps, what we did, outcomes and work each stand in the log with their day`(
      engine: EngineName
    ) async throws
  {
    let world = try await FamilyWorld(engine)
    let signed = "2025-12-18"
    let goal = try await world.goal("Shop independently", on: signed)
    try await world.contribute("accompanied", to: goal, on: "2026-01-08")
    try await world.followUp(goal, on: "2026-01-14", next: "2026-02-13")
    _ = try await perform(
      try PointOutService(
        Input([
          "person": [world.paw], "on": ["2026-01-16"], "group": ["information"],
          "words": ["The food pantry on <Elm> Street"],
        ]), caseID: world.caseID), in: world.valley.database, world.valley.now(on: "2026-01-16"))
    try await world.send(
      "english-level.record", "",
      Input(["level_on": ["2026-01-20"], "level": ["2"], "level_source": ["Lake College"]]),
      ["person": world.paw], on: "2026-01-20")
    try await world.send(
      "citizenship-talk.record", "",
      Input([
        "talk_on": ["2026-01-21"], "advantages": ["welfare", "deportation"],
        "wish": ["undecided"], "remark": ["Later"],
      ]), ["person": world.paw], on: "2026-01-21")
    try await world.achieve(goal, on: "2026-04-09")
    let log = try await world.page("case-log.view", CaseLogPage.self, on: "2026-04-10")
    let told = log.lines.map { "\($0.on) \($0.activity)" }
    for line in [
      "2025-12-18 The case manager or job developer signed the plan",
      "2026-01-08 Done towards a goal", "2026-01-20 Level of English",
      "2026-01-21 Citizenship was talked about", "2026-04-09 A goal achieved",
    ] { #expect(told.contains(line), "\(line)") }
    let done = try #require(log.lines.first { $0.activity == "Done towards a goal" })
    #expect(done.outcome == "Accompanied to an appointment: Shop independently")
    #expect(done.by == "Rachel Ortega" && done.who == "Naw Eh Paw")
    let talk = try #require(log.lines.first { $0.activity.contains("She practised alone") })
    #expect(talk.on == Day("2026-01-14") && talk.mode == "By phone" || talk.mode == "Phone")
    #expect(log.lines.contains { $0.on == Day("2026-01-16") && $0.outcome.contains("<Elm>") })
    let early = try await world.valley.page(
      "timeline.view", TimelinePage.self, ["case": world.caseID], query: ["on": "2026-01-10"],
      on: "2026-04-10")
    #expect(early.lines.contains { $0.code == "contribution" })
    #expect(!early.lines.contains { $0.code == "english-level" })
  }

  @Test(arguments: Engines.available)
  func `WI-NOTE-01 WI-SVC-06 what happens at work stands in the log, contacts with how and who`(
    engine: EngineName
  ) async throws {
    let family = try await LakeOffice(engine)
    try await family.cashAssistance(family.nam, decidedOn: "2025-11-12")
    let job = try await family.job(
      family.nam, securedOn: "2026-03-12", startedOn: "2026-03-16")
    try await family.employerContact(job, on: "2026-03-14")
    try await family.send(
      "assistance-report.send",
      ["sent_on": "2026-03-20", "agency": "Dane County", "worker": "E. Berg", "mode": "mail"],
      ["job": job], on: "2026-03-20")
    try await family.send(
      "job.upgrade",
      [
        "effective_on": "2026-06-26", "position": "Line lead", "hourly_wage": "17.00",
        "hours": "40", "health_insurance": "yes",
      ], ["job": job], on: "2026-06-26")
    let log = try await family.page("case-log.view", CaseLogPage.self, on: "2026-07-01")
    let work = log.lines.filter { $0.on >= Day("2026-03-01")! }
    #expect(
      work.map { "\($0.on) \($0.activity)" } == [
        "2026-03-12 Work found", "2026-03-14 Contact with the employer",
        "2026-03-16 Work began",
        "2026-03-20 The work was reported to the assistance agency",
        "2026-06-26 Work got better",
      ])
    let contact = try #require(work.first { $0.activity == "Contact with the employer" })
    #expect(contact.mode == "Phone" && contact.by == "Rachel")
    #expect(contact.outcome == "Lakeside <Foods>: Learns fast")
  }

  @Test(arguments: Engines.available)
  func
    `WI-NOTE-04 "Individual has a bad attitude" is warned of, what the client stated in quotes is not`(
      engine: EngineName
    ) async throws
  {
    let valley = try await Valley(engine)
    func review(_ served: String) async throws -> ReviewNotePage {
      let route = try #require(Routes.all.first { $0.name == "note.save" })
      let answer = try await route.handle(
        valley.request(
          .post, "/cases/case-nguyen/notes", parameters: ["case": Valley.nguyen],
          SaveNoteTests.input(["step": "review", "served": served])))
      guard case .page(let page, _, _, _) = answer else { throw Unexpected() }
      return try #require(page as? ReviewNotePage)
    }
    let judged = try await review("Individual has a bad attitude")
    #expect(judged.judgements == ["bad attitude"])
    let quoted = try await review("Client stated \"I will not attend unless paid\"")
    #expect(quoted.judgements == [])
    // Advice, never a wall: the author keeps the words.
    let kept = try SaveNote(
      SaveNoteTests.input(["served": "Individual has a bad attitude"]), caseID: Valley.nguyen)
    _ = try await perform(kept, in: valley.database, valley.now())
  }

  @Test(arguments: Engines.available)
  func `WI-NOTE-05 a draft of a note moves no deadline, the saved note does`(
    engine: EngineName
  ) async throws {
    let world = try await FamilyWorld(engine)
    let goal = try await world.signedPlan(by: world.paw, on: "2025-12-18")
    let draft = KeepNoteDraft(
      Input(["served": ["Paw, by phone"], "kind": ["follow-up"]]), caseID: world.caseID)
    _ = try await perform(
      draft, in: world.valley.database, world.valley.now(on: "2026-01-14"))
    #expect(
      try await world.deadlines("goal.follow-up", on: "2026-01-14") == ["2026-01-17 due-soon"])
    try await world.followUp(goal, on: "2026-01-14", next: "2026-02-13")
    #expect(
      try await world.deadlines("goal.follow-up", on: "2026-01-14").first
        == "2026-02-13 upcoming")
  }

  @Test(arguments: Engines.available)
  func `WI-NOTE-01 what is not shared with an agency of work and services is not in its log`(
    engine: EngineName
  ) async throws {
    let world = try await JobWorld(engine)
    let job = try await world.started()
    try await world.done(
      "employer-contact.record", job: job, JobWorld.contact("2026-03-20"), on: "2026-03-20")
    let sent = Input([
      "sent_on": ["2026-03-20"], "agency": ["Dane County"], "worker": ["E. Berg"],
      "mode": ["fax"], "words": [""],
    ])
    try await world.done("assistance-report.send", job: job, sent, on: "2026-03-20")
    func told() async throws -> [String] {
      try await world.valley.page(
        "timeline.view", TimelinePage.self, as: .tyler, ["case": world.caseID], on: "2026-03-21"
      ).lines.filter { $0.kind == .employment }.map(\.code).sorted()
    }
    #expect(
      try await told() == [
        "assistance-report", "employer-contact", "job-secured", "job-started",
      ])
    try await world.valley.withhold(.services, of: world.caseID, from: Valley.employment)
    #expect(try await told() == ["employer-contact", "job-secured", "job-started"])
    try await world.valley.withhold(.employment, of: world.caseID, from: Valley.employment)
    #expect(try await told() == [])
  }
}
