import Domain
import Features
import Markup
import Policies
import Storage
import Testing
import World

/// Tyler's account is of 3 February 2026: 30 days of grace end with 5 March.
@Suite struct AssessmentGateTests {
  private static let lastDay = "2026-03-05"
  private static let after = "2026-03-06"

  private func untrained(_ engine: EngineName) async throws -> (AssessmentWorld, String) {
    let world = try await AssessmentWorld(engine)
    let id = try await world.assessed()
    let stamp = world.valley.now(.ruth).stamp
    try await world.valley.database.write { tx in
      try TrainingRecords.withdraw("completion-tyler", stamp, tx)
    }
    return (world, id)
  }

  private func read(
    _ world: AssessmentWorld, _ id: String, on day: String, _ name: String = "assessment.view"
  ) async throws -> Problem? {
    do {
      _ = try await world.send(name, as: .tyler, ["assessment": id], on: day)
      return nil
    } catch let problem as Problem { return problem }
  }

  @Test(arguments: Engines.available)
  func `UT-TRN-04 within the grace a counselor reads assessments, after it the training is owed`(
    engine: EngineName
  ) async throws {
    let (world, id) = try await untrained(engine)
    #expect(try await read(world, id, on: Self.lastDay) == nil)
    let refused = try #require(try await read(world, id, on: Self.after))
    #expect(refused.status == 403)
    #expect(refused.type == "urn:resettle:not-shared:training-owed")
    #expect(refused.detail.contains("Viewing and understanding the assessment"))
    let html = ProblemPage(problem: refused).html(world.valley.chrome(.tyler)).text
    #expect(html.contains("href=\"/training\""))
    func until(_ day: String) async throws -> Day? {
      try await world.valley.page("training.view", TrainingPage.self, as: .tyler, on: day)
        .assessmentsUntil
    }
    #expect(try await until(Self.lastDay) == Day(Self.lastDay))
    #expect(try await until(Self.after) == Day(Self.lastDay))
    let list = try await read(world, id, on: Self.after, "assessment.list")
    #expect(list?.type == refused.type)
  }

  @Test(arguments: Engines.available)
  func `UT-TRN-04 with the course on record the assessment is shown, from its day on`(
    engine: EngineName
  ) async throws {
    let (world, id) = try await untrained(engine)
    let course = try #require(
      TrainingCourses.catalogue.course("assessment-view", on: Day(Self.after)!))
    let stamp = world.valley.now(.ruth, on: Self.after).stamp
    try await world.valley.database.write { tx in
      try TrainingRecords.add(
        "completion-late", course, of: ValleyStaff.tyler.id, on: Day("2026-03-07")!,
        trainerID: nil, trainerName: "RSO", certificate: "", stamp, tx)
    }
    #expect(try await read(world, id, on: Self.after)?.status == 403)
    #expect(try await read(world, id, on: "2026-03-07") == nil)
  }

  @Test(arguments: Engines.available)
  func `UT-TRN-04 the case, its plan and notices stay open, without what assessments say`(
    engine: EngineName
  ) async throws {
    let (world, _) = try await untrained(engine)
    func page(_ day: String) async throws -> CasePage {
      try await world.valley.page(
        "case.view", CasePage.self, as: .tyler, ["case": world.caseID], on: day)
    }
    let open = try await page(Self.lastDay)
    let shut = try await page(Self.after)
    #expect(open.header.reach.includes(.assessment))
    #expect(shut.header.reach.withheld == [.assessment: .trainingOwed])
    #expect(shut.scores.why?.contains("Viewing and understanding") == true)
    try world.valley.golden(shut, "Training/CasePage.training-owed", as: .tyler, on: Self.after)
    func unread(_ staff: ValleyStaff, _ day: String) async throws -> Int {
      let scope = Scope(staff.actor, on: Day(day)!)
      return try await world.valley.database.read { try NoticeLine.unread(scope, $0) }
    }
    let before = try await unread(.tyler, Self.lastDay)
    #expect(before > 0)
    #expect(try await unread(.tyler, Self.after) == before - 1)
    #expect(try await unread(.omar, Self.after) == before)
  }

  @Test(arguments: Engines.available)
  func `UT-TRN-04 nobody else waits for it`(engine: EngineName) async throws {
    let (world, id) = try await untrained(engine)
    for staff in [ValleyStaff.omar, .samira, .helen, .ruth] {
      _ = try await world.send("assessment.view", as: staff, ["assessment": id], on: "2027-01-15")
    }
  }

  @Test(arguments: Engines.available)
  func `IRC-TRN-02 a licence that expired on 2026-05-31 does not finalise on 2026-06-01`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    try await world.start(on: "2026-05-31")
    try await world.save(AssessmentWorld.answers(), on: "2026-05-31")
    let licence = Input([
      "credential": ["licence"], "number": ["LCT-1"], "issued_by": ["Board"],
      "expires_on": ["2026-05-31"],
    ])
    func record(_ input: Input) async throws {
      _ = try await perform(
        try RecordCredential(input, staffID: ValleyStaff.samira.id), in: world.valley.database,
        world.valley.now(.ruth, on: "2026-05-01"))
    }
    try await record(licence)
    #expect(
      await undone { try await world.finalise(on: "2026-06-01") } == "assessment.licence-expired")
    let page = try await world.valley.page(
      "training.worker", StaffTrainingPage.self, as: .ruth, ["staff": ValleyStaff.samira.id],
      on: "2026-06-01")
    #expect(page.html(world.valley.chrome(.ruth, on: "2026-06-01")).text.contains("Expired"))
    var renewed = licence
    renewed.set("expires_on", "2028-05-31")
    try await record(renewed)
    _ = try await world.finalise(on: "2026-06-01")
  }

  @Test(arguments: Engines.available)
  func `IRC-TRN-02 on its last day the licence still holds, and without one nothing is checked`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    _ = try await world.assessed(on: "2026-03-20")
    let licence = Input([
      "credential": ["licence"], "number": ["LCT-1"], "issued_by": ["Board"],
      "expires_on": ["2026-05-31"],
    ])
    _ = try await perform(
      try RecordCredential(licence, staffID: ValleyStaff.samira.id), in: world.valley.database,
      world.valley.now(.ruth, on: "2026-05-01"))
    _ = try await world.assessed(on: "2026-05-31")
  }
}
