import Domain
import Features
import Markup
import Storage
import Testing
import World

/// What is done to the plans of S7's family, by command, as these tests need it.
extension FamilyWorld {
  /// `due status met` of each deadline of a rule on the page of a day.
  func deadlines(_ rule: String, on day: String) async throws -> [String] {
    try await page("clock.list", ClocksPage.self, on: day).clocks.filter { $0.rule == rule }
      .map { "\($0.dueOn) \($0.status)" + ($0.metOn.map { " \($0)" } ?? "") }
  }

  /// The family assessment with both adults' backgrounds, final on that day.
  func assess(on day: String) async throws {
    try await send("family-assessment.begin", on: day)
    try await send("family-assessment.save", "", FamilyAssessmentTests.findings, on: day)
    for person in [saw, paw] {
      try await send(
        "work-background.save", "", FamilyAssessmentTests.background, ["person": person], on: day)
    }
    try await send("family-assessment.finalise", "", Input(["on": [day]]), on: day)
  }

  /// Both sides of the I-94 of a person.
  func fileI94(_ person: String, on day: String) async throws {
    let route = try #require(Routes.all.first { $0.name == "document.file" })
    for side in ["i94-front", "i94-back"] {
      var request = valley.request(
        .post, "/", parameters: ["case": caseID, "person": person],
        Input([
          "type": [side], "received_on": [day], "original": ["stayed"], "scanned_by": ["Rachel"],
        ]), on: day, wantsJSON: true,
        sealing: try Sealing(masterKey: String(repeating: "5", count: 64)))
      request.sentJSON = true
      let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      request.files = ["photo": UploadedFile(png + Array("\(side) \(person)".utf8))]
      guard case .done = try await route.handle(request) else { throw Unexpected() }
    }
  }

  func followUp(_ goal: String, on day: String, next: String) async throws {
    let input = Input([
      "on": [day], "with": ["family"], "name": [""], "person": ["person-paw"], "mode": ["phone"],
      "result": ["She practised alone"], "goals": [goal], "next_on": [next],
    ])
    _ = try await perform(
      try RecordFollowUp(input, caseID: caseID), in: valley.database, valley.now(on: day))
  }

  /// A goal written into the plan, which both sign again the same day; the goal's id.
  func goal(
    _ title: String, _ owner: String = "family", whose person: String = "person-paw",
    on day: String, signedBy client: String = "person-paw"
  ) async throws -> String {
    if try await plan(owner, on: day).versions.isEmpty {
      try await send("family-plan.begin", owner, on: day)
    }
    var goal = FamilyWorld.goal
    goal.set("title", title)
    goal.set("person", person)
    try await send("family-goal.add", owner, goal, on: day)
    try await sign(owner, by: client, on: day)
    return try #require(
      try await plan(owner, on: day).goals.first { $0.goal.title == title }?.goal.id)
  }

  func contribute(
    _ kind: String, to goal: String, _ owner: String = "family", isSignificant: Bool = true,
    on day: String, recordedOn: String? = nil
  ) async throws {
    try await send(
      "contribution.add", owner,
      Input([
        "contributed_on": [day], "kind": [kind], "significant": [isSignificant ? "yes" : ""],
      ]), ["goal": goal], on: recordedOn ?? day)
  }

  func achieve(
    _ goal: String, _ owner: String = "family", on day: String, recordedOn: String? = nil
  ) async throws {
    let version = try #require(
      try await plan(owner, on: recordedOn ?? day).goals.first { $0.goal.id == goal }
    ).goal.version
    try await send(
      "family-goal.end", owner,
      Input(["end": ["achieved"], "on": [day], "result": ["Shown by herself"]]), ["goal": goal],
      version: version, on: recordedOn ?? day)
  }

  func quarter(_ quarter: String, on day: String = "2026-04-10") async throws -> QuarterPage {
    try await valley.page("quarter.view", QuarterPage.self, ["quarter": quarter], on: day)
  }
}

extension QuarterPage {
  /// `goal: reason` of each outcome, counted or not, in the order of their days.
  var told: [String] {
    outcomes.sorted { ($0.on ?? from, $0.goalID) < ($1.on ?? from, $1.goalID) }
      .map { "\($0.goal): \($0.isCounted ? "counted" : $0.reason)" }
  }
}
