import Domain
import Features
import Storage
import Testing
import World

@Suite struct CaseLogTests {
  private static func chrome(_ worker: Office.Worker = .rachel) -> Chrome {
    Chrome(
      token: "token", idempotencyKey: "key", today: Day("2026-02-10")!, actor: worker.actor)
  }

  @Test(arguments: Engines.available)
  func `WI-FILE-01 the checklist of a new case says what is missing, and leads to each`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input(["programs": "wi-ss"]))
    let at = ["case": opened.caseID]
    let (page, _) = try await office.page(
      "checklist.view", office.request(.rachel, at, on: "2026-02-10"))
    let list = try #require(page as? ChecklistPage)
    func states(_ part: FilePart) -> [FileState] {
      list.lines.filter { $0.part == part }.map(\.state)
    }
    #expect(states(.intake) == [.present])
    #expect(states(.statusProof) == [.missing, .missing, .notRequired])
    #expect(states(.assessment) == [.missing, .missing])
    #expect(states(.employmentReport) == [.notRequired])
    #expect(states(.greenCard) == [.notRequired])
    try golden(list, "Documents/ChecklistPage.new-case", Self.chrome())
    let head = try #require(try await office.header(opened.caseID)?.people.first { $0.isHead })
    _ = try await office.done(
      "public-assistance.record",
      office.request(
        .rachel, at.merging(["person": head.id]) { $1 },
        Input(["type": ["RCA"], "started_on": ["2026-02-05"]]), on: "2026-02-10"))
    let (after, _) = try await office.page(
      "checklist.view", office.request(.rachel, at, on: "2026-02-10"))
    let line = try #require((after as? ChecklistPage)?.lines.first { $0.part == .assistance })
    #expect(line.state == .present && line.on == Day("2026-02-05"))
  }

  @Test(arguments: Engines.available)
  func `WI-FILE-02 the log is one dated account with mode, who, activity, outcome and initials`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input(["programs": "wi-ss"]))
    let at = ["case": opened.caseID]
    for (day, activity) in [("2026-02-09", "Second <talk>"), ("2026-02-04", "First talk")] {
      _ = try await office.done(
        "note.save",
        office.request(
          .rachel, at,
          Input([
            "step": ["save"], "kind": ["contact"], "event_on": [day], "mode": ["in-person"],
            "with": ["client"],
            "participants": ["Nam, Lê Minh Tuấn (interpreter)"], "activity": [activity],
            "plan": ["They enroll in English"], "next_follow_up_on": ["2026-02-20"],
          ]), on: "2026-02-10"))
    }
    let (page, _) = try await office.page(
      "case-log.view", office.request(.rachel, at, on: "2026-02-10"))
    let log = try #require(page as? CaseLogPage)
    #expect(log.lines.map(\.on) == log.lines.map(\.on).sorted())
    let talks = log.lines.filter { $0.activity.contains("talk") }
    #expect(talks.map(\.on) == [Day("2026-02-04"), Day("2026-02-09")])
    let first = try #require(talks.first)
    #expect(first.mode == "In person" && first.by == "Rachel")
    #expect(first.who.contains("interpreter") && first.outcome.contains("English"))
    #expect(first.followUpOn == Day("2026-02-20") && first.enteredOn == Day("2026-02-10"))
    try golden(log, "CaseLogs/CaseLogPage.two-talks", Self.chrome())
  }
}
