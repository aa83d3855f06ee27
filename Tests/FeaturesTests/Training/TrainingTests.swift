import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct TrainingTests {
  private static let day = "2026-03-02"

  private static func course(
    _ code: String, on day: String = "2026-02-20", trainer: String = "", outside: String = ""
  ) -> Input {
    Input([
      "course": [code], "completed_on": [day], "trainer": [trainer], "trainer_name": [outside],
      "certificate": ["C-17"],
    ])
  }

  private func record(
    _ valley: Valley, _ input: Input, of worker: ValleyStaff, by actor: ValleyStaff = .helen
  ) async throws {
    _ = try await perform(
      try RecordCompletion(input, staffID: worker.id), in: valley.database,
      valley.now(actor, on: Self.day))
  }

  private func own(_ valley: Valley, _ staff: ValleyStaff) async throws -> TrainingPage {
    try await valley.page("training.view", TrainingPage.self, as: staff, on: Self.day)
  }

  private func send(
    _ valley: Valley, _ name: String, as staff: ValleyStaff, _ parameters: [String: String],
    _ input: Input, wantsJSON: Bool = false
  ) async throws -> Response {
    let route = try #require(Routes.all.first { $0.name == name })
    return try await route.handle(
      valley.request(
        route.method, "/", as: staff, parameters: parameters, input, on: Self.day,
        wantsJSON: wantsJSON))
  }

  @Test(arguments: Engines.available)
  func `UT-TRN-01 the catalogue is a page of its own, by group`(engine: EngineName) async throws {
    let valley = try await Valley(engine)
    let page = try await valley.page("course.list", CoursesPage.self, on: Self.day)
    #expect(Set(page.courses.map(\.group)) == Set(Course.Group.allCases))
    try valley.golden(page, "Training/CoursesPage", on: Self.day)
  }

  @Test(arguments: Engines.available)
  func `UT-TRN-02 a supervisor records a course, and the worker sees it and what is still owed`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let before = try await own(valley, .rachel)
    #expect(before.owed.map(\.code) == ["rccm", "assessment-tool", "notes", "trauma"])
    try await record(valley, Self.course("assessment-tool", outside: "DWS"), of: .rachel)
    try await record(valley, Self.course("trauma", outside: "Dr Example, clinic"), of: .rachel)
    let after = try await own(valley, .rachel)
    #expect(after.owed.map(\.code) == ["rccm", "notes"])
    #expect(after.completions.map(\.edition) == ["1", "1"])
    #expect(after.completions.first?.certificate == "C-17")
    try valley.golden(after, "Training/TrainingPage.two", on: Self.day)
    let team = try await valley.page(
      "training.list", TeamTrainingPage.self, as: .helen, on: Self.day)
    #expect(team.workers.map(\.name) == ["Omar Fields", "Rachel Ortega"])
    #expect(team.workers.map { $0.owed.count } == [4, 2])
    try valley.golden(team, "Training/TeamTrainingPage.two", as: .helen, on: Self.day)
  }

  @Test(arguments: Engines.available)
  func `UT-TRN-02 training is kept for one's own staff only, and others' does not exist`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let course = Self.course("trauma", outside: "DWS")
    #expect(await undone { try await record(valley, course, of: .samira) } == "none")
    #expect(await undone { try await record(valley, course, of: .helen) } == "none")
    #expect(
      await undone { try await record(valley, course, of: .omar, by: .rachel) }
        == "forbidden:training.record")
    let reasons = try await valley.database.read { reader in
      try reader.rows(
        "SELECT reason FROM audit_entry WHERE action = 'training.record' ORDER BY number"
      ) { $0.text(0) }
    }
    #expect(Set(reasons) == ["none", "forbidden:training.record"])
    await #expect(throws: Problem.notFound) {
      _ = try await valley.page(
        "training.worker", StaffTrainingPage.self, as: .helen, ["staff": "staff-samira"],
        on: Self.day)
    }
  }

  @Test(arguments: Engines.available)
  func `UT-TRN-02 what is missing is counted by course, without names`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let course = Self.course("trauma", outside: "DWS")
    try await record(valley, course, of: .rachel)
    let page = try await valley.database.read {
      try TrainingSummaryPage.load(on: Day(Self.day)!, $0)
    }
    let trauma = try #require(page.lines.first { $0.course.code == "trauma" })
    #expect(trauma.staff == 6 && trauma.done == 1)
    let view = try #require(page.lines.first { $0.course.code == "assessment-view" })
    #expect(view.staff == 1 && view.done == 1)
    try valley.golden(page, "Training/TrainingSummaryPage", on: Self.day)
  }

  @Test(arguments: Engines.available)
  func `UT-TRN-02 what was recorded by mistake is withdrawn, and stays in the past`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    try await record(valley, Self.course("trauma", outside: "DWS"), of: .rachel)
    let id = try #require(try await own(valley, .rachel).completions.first?.id)
    _ = try await send(
      valley, "training.withdraw", as: .helen, ["staff": "staff-rachel", "completion": id], Input())
    #expect(try await own(valley, .rachel).completions == [])
    let kept = try await valley.database.read {
      try $0.exists("SELECT 1 FROM training_completion_past WHERE id = $1", [id])
    }
    #expect(kept)
    let again = WithdrawCompletion(staffID: "staff-rachel", id: id)
    #expect(
      await undone { _ = try await perform(again, in: valley.database, valley.now(.helen)) }
        == "none")
  }

  @Test(arguments: Engines.available)
  func `UT-TRN-03 a trainer without the tool training is refused, in words, and all typed stays`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let input = Self.course("trauma", trainer: "staff-helen")
    let answer = try await send(
      valley, "training.record", as: .helen, ["staff": "staff-rachel"], input)
    guard case .page(let page, let status, _, _) = answer,
      let form = page as? StaffTrainingPage
    else {
      Issue.record("no page came back")
      return
    }
    #expect(status == 409)
    #expect(form.form.refusal?.code == "training.trainer-untrained")
    #expect(form.form.refusal?.sentence.contains("Using the assessment tool") == true)
    try valley.golden(form, "Training/StaffTrainingPage.refused", as: .helen, on: Self.day)
    let stamp = valley.now(.helen, on: Self.day).stamp
    try await valley.database.write { tx in
      try tx.insert(
        Table("training_completion"), id: "completion-helen",
        [
          ("staff_id", "staff-helen"), ("course", "assessment-tool"), ("edition", "1"),
          ("completed_on", Day("2026-02-19")!), ("trainer_id", String?.none),
          ("trainer_name", "DWS"), ("certificate", ""),
        ], stamp)
    }
    try await record(valley, input, of: .rachel)
    let line = try #require(try await own(valley, .rachel).completions.first)
    #expect(line.trainer == "Helen Marsh" && line.isTrainerOnStaff)
  }

  @Test(arguments: Engines.available)
  func `UT-TRN-03 every training names its trainer, one of them`(engine: EngineName) async throws {
    let valley = try await Valley(engine)
    #expect(
      await undone { try await record(valley, Self.course("trauma"), of: .rachel) }
        == "training.trainer-missing")
    #expect(throws: InvalidInput.self) {
      _ = try RecordCompletion(
        Self.course("trauma", trainer: "staff-ruth", outside: "DWS"), staffID: "staff-rachel")
    }
  }

  @Test(arguments: Engines.available)
  func `UT-TRN-05 every page of someone signed in leads to the glossary, which is a page`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let page = try await valley.page("glossary.view", GlossaryPage.self, on: Self.day)
    #expect(page.entries.contains { $0.term == "Striving" })
    try valley.golden(page, "Training/GlossaryPage", on: Self.day)
    let today = try await valley.page("today", TodayPage.self, on: Self.day)
    let sent = String(
      decoding: Frame(request: valley.request(.get, "/", on: Self.day)).bytes(today),
      as: UTF8.self)
    #expect(sent.contains("<a href=\"/glossary\">Glossary</a>"))
  }
}
