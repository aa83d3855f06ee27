import Domain
import Features
import Markup
import Storage
import Testing
import World

/// A file is kept for its period, longer under a hold, and destroyed by two (IRC-FILE-03).
@Suite struct RetentionTests {
  private let sealing: Sealing

  init() throws { sealing = try Sealing(masterKey: Sealing.newMasterKey()) }

  /// The Nguyen family's case closed on 2026-02-20, with a number that is sealed; the agency's point
  /// of contact works there.
  private func closed(_ engine: EngineName) async throws -> Valley {
    let valley = try await Valley(engine)
    let (stamp, sealing) = (valley.now().stamp, sealing)
    try await valley.database.write { tx in
      try StaffRecords.add(
        id: ValleyStaff.pauline.id, agencyID: Valley.alpine, name: "Pauline Frost",
        role: .pointOfContact, email: "pauline@valley.example", supervisorID: nil,
        agreementOn: Day("2026-01-01")!, stamp, tx)
      try sealing.seal(
        person: "person-hoa", agency: Valley.alpine, field: "alien_number", "A000111222", tx)
      try tx.amend(
        Table("case_file"), id: Valley.nguyen, [("closed_on", Day("2026-02-20")!)], stamp)
    }
    return valley
  }

  private static func send<C: Command>(
    _ valley: Valley, _ command: C, as staff: ValleyStaff, on day: String
  ) async throws {
    _ = try await perform(command, in: valley.database, valley.now(staff, on: day))
  }

  private static func ask(_ valley: Valley, as staff: ValleyStaff = .helen, on day: String)
    async throws
  {
    let command = try AskDestruction(
      Input(["reason": ["The period is over"]]), caseID: Valley.nguyen)
    try await send(valley, command, as: staff, on: day)
  }

  private static func answer(
    _ valley: Valley, _ answer: String = "approved", as staff: ValleyStaff = .pauline,
    on day: String
  ) async throws {
    let command = try AnswerDestruction(Input(["answer": [answer]]), caseID: Valley.nguyen)
    try await send(valley, command, as: staff, on: day)
  }

  private static func hold(
    _ valley: Valley, lifted: Bool = false, as staff: ValleyStaff = .helen, on day: String
  ) async throws {
    let command = try ChangeHold(
      Input(["hold_reason": ["A court <asks>"]]), caseID: Valley.nguyen, isLifted: lifted)
    try await send(valley, command, as: staff, on: day)
  }

  private static func page(
    _ valley: Valley, as staff: ValleyStaff = .helen, on day: String
  ) async throws -> RetentionPage {
    try await valley.page(
      "retention.view", RetentionPage.self, as: staff, ["case": Valley.nguyen], on: day)
  }

  private func number(_ valley: Valley) async throws -> String? {
    let sealing = sealing
    return try await valley.database.read { reader in
      try sealing.open(person: "person-hoa", field: "alien_number", reader)
    }
  }

  @Test(arguments: Engines.available)
  func
    `IRC-FILE-03 a file is destroyed on the day after seven years, by a second person, certified`(
      engine: EngineName
    ) async throws
  {
    let valley = try await closed(engine)
    let early = try await Self.page(valley, on: "2026-03-01")
    #expect(early.keptUntil == Day("2033-02-20"))
    #expect(
      await undone { try await Self.ask(valley, on: "2033-02-19") } == "retention.too-early")
    try await Self.ask(valley, on: "2033-02-20")
    #expect(
      await undone { try await Self.ask(valley, on: "2033-02-20") } == "retention.asked-already")
    #expect(
      await undone { try await Self.answer(valley, as: .helen, on: "2033-02-21") }
        == "retention.own-request")
    #expect(try await number(valley) == "A000111222")
    try await Self.answer(valley, on: "2033-02-21")
    #expect(try await number(valley) == nil)
    let page = try await Self.page(valley, on: "2033-02-22")
    let done = try #require(page.requests.first)
    #expect(done.answer == .approved && done.facts == 1 && done.people > 0)
    #expect(done.askedBy == "Helen Marsh" && done.answeredBy == "Pauline Frost")
    #expect(page.html(valley.chrome(.helen)).text.contains("Certificate of destruction"))
    #expect(
      await undone { try await Self.ask(valley, on: "2033-03-01") } == "retention.destroyed")
  }

  @Test(arguments: Engines.available)
  func `IRC-FILE-03 a legal hold with its reason and who set it keeps the file until it is lifted`(
    engine: EngineName
  ) async throws {
    let valley = try await closed(engine)
    try await Self.ask(valley, on: "2033-02-20")
    try await Self.hold(valley, on: "2033-02-20")
    #expect(
      await undone { try await Self.hold(valley, on: "2033-02-20") } == "retention.held-already")
    #expect(
      await undone { try await Self.answer(valley, on: "2033-02-21") } == "retention.held")
    let held = try await Self.page(valley, on: "2033-02-21")
    #expect(held.holds.first?.setBy == "Helen Marsh")
    #expect(held.html(valley.chrome(.helen)).text.contains("A court &lt;asks&gt;"))
    try await Self.hold(valley, lifted: true, as: .pauline, on: "2033-02-22")
    #expect(
      await undone { try await Self.hold(valley, lifted: true, on: "2033-02-22") }
        == "retention.not-held")
    try await Self.answer(valley, "refused", on: "2033-02-23")
    #expect(try await number(valley) == "A000111222")
    #expect(
      await undone { try await Self.answer(valley, on: "2033-02-23") } == "retention.not-asked")
  }

  @Test(arguments: Engines.available)
  func `IRC-FILE-03 an open case is not destroyed, nor by its case manager, nor another agency`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    #expect(
      await undone { try await Self.ask(valley, on: "2033-03-01") } == "retention.case-open")
    #expect(
      await undone { try await Self.ask(valley, as: .rachel, on: "2033-03-01") }
        .hasPrefix("forbidden"))
    #expect(await undone { try await Self.ask(valley, as: .ruth, on: "2033-03-01") } != "")
    #expect(try await !Self.page(valley, as: .rachel, on: "2026-03-01").mayManage)
  }
}
