import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct AssistanceTests {
  private static let day = "2026-03-02"

  private func ask(_ valley: Valley, as staff: ValleyStaff = .helen) async throws -> String {
    let form = Input(["subject": ["N/A at home"], "question": ["Does <work> stay empty?"]])
    let done = try await perform(
      try AskForAssistance(form), in: valley.database, valley.now(staff, on: Self.day))
    return String(done.location.text.split(separator: "/").last ?? "")
  }

  private func answer(_ valley: Valley, _ id: String, as staff: ValleyStaff = .ruth) async throws {
    let command = try AnswerAssistance(Input(["answer": ["Yes: not applicable."]]), id: id)
    _ = try await perform(command, in: valley.database, valley.now(staff, on: "2026-03-04"))
  }

  private func page(
    _ valley: Valley, _ id: String, as staff: ValleyStaff
  ) async throws -> AssistanceRequestPage {
    try await valley.page(
      "assistance.view", AssistanceRequestPage.self, as: staff, ["request": id], on: "2026-03-05")
  }

  private func asked(_ valley: Valley, _ staff: ValleyStaff) async throws -> [OfficeLine.Kind] {
    let page = try await valley.page("notice.list", NoticesPage.self, as: staff, on: "2026-03-05")
    return page.office.map(\.kind)
  }

  @Test(arguments: Engines.available)
  func `UT-QA-02 an agency asks, the state answers, both see subject, days, words and people`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let id = try await ask(valley)
    #expect(try await asked(valley, .ruth) == [.question])
    try valley.golden(
      try await page(valley, id, as: .ruth), "Assistance/AssistanceRequestPage.open", as: .ruth,
      on: "2026-03-05")
    try await answer(valley, id)
    let logged = try await page(valley, id, as: .helen).request
    #expect(logged.subject == "N/A at home" && logged.askedBy == "Helen Marsh")
    #expect(logged.askedOn == Day(Self.day) && logged.answeredOn == Day("2026-03-04"))
    #expect(logged.answer == "Yes: not applicable." && logged.answeredBy == "Ruth Lindqvist")
    try valley.golden(
      try await page(valley, id, as: .helen), "Assistance/AssistanceRequestPage.answered",
      as: .helen, on: "2026-03-05")
    #expect(await undone { try await answer(valley, id) } == "assistance.answered")
  }

  @Test(arguments: Engines.available)
  func `UT-QA-02 whoever asked is told of the answer until they say that they read it`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let id = try await ask(valley)
    #expect(try await asked(valley, .helen) == [])
    #expect(
      await undone {
        _ = try await perform(
          ReadAnswer(id: id), in: valley.database, valley.now(.helen, on: Self.day))
      } == "assistance.not-answered")
    try await answer(valley, id)
    #expect(try await asked(valley, .helen) == [.answer])
    #expect(try await asked(valley, .ruth) == [])
    _ = try await perform(
      ReadAnswer(id: id), in: valley.database, valley.now(.helen, on: "2026-03-05"))
    #expect(try await asked(valley, .helen) == [])
  }

  @Test(arguments: Engines.available)
  func `UT-QA-02 other agencies do not see a question, and only the state's staff answer`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    try await valley.add(.edgar)
    let id = try await ask(valley)
    await #expect(throws: Problem.notFound) { _ = try await page(valley, id, as: .edgar) }
    let list = try await valley.page(
      "assistance.list", AssistancePage.self, as: .edgar, on: "2026-03-05")
    #expect(list.requests == [])
    try valley.golden(list, "Assistance/AssistancePage.empty", as: .edgar, on: "2026-03-05")
    let both = try await valley.page(
      "assistance.list", AssistancePage.self, as: .ruth, on: "2026-03-05")
    #expect(both.requests.map(\.subject) == ["N/A at home"])
    try valley.golden(both, "Assistance/AssistancePage.one", as: .ruth, on: "2026-03-05")
    #expect(
      await undone { try await answer(valley, id, as: .helen) } == "forbidden:assistance.answer")
    #expect(
      await undone { _ = try await ask(valley, as: .rachel) } == "forbidden:assistance.ask")
    #expect(
      await undone {
        _ = try await perform(
          ReadAnswer(id: id), in: valley.database, valley.now(.edgar, on: Self.day))
      } == "none")
  }
}
