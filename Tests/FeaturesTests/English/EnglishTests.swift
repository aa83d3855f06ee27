import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct EnglishTests {
  @Test(arguments: Engines.available)
  func `UT-ASM-22 the assessor sees name, contact, language and appointment and nothing else`(
    engine: EngineName
  ) async throws {
    let world = try await EnglishWorld(engine)
    let nobody = try await world.valley.page(
      "english.people", EnglishListPage.self, as: .grace, on: "2026-03-02")
    #expect(nobody.lines.isEmpty)
    try world.valley.golden(nobody, "English/EnglishListPage.empty", as: .grace, on: "2026-03-02")
    let referral = try await world.connect()
    let list = try await world.valley.page(
      "english.people", EnglishListPage.self, as: .grace, on: "2026-03-02")
    try world.valley.golden(list, "English/EnglishListPage.one", as: .grace, on: "2026-03-02")
    let page = try await world.valley.page(
      "english.person", EnglishPersonPage.self, as: .grace, ["referral": referral],
      on: "2026-03-02")
    try world.valley.golden(page, "English/EnglishPersonPage.new", as: .grace, on: "2026-03-02")
    #expect(page.person.contact.value?.phone == "801 555 0142")
    let text = String(decoding: JSONText.bytes(of: page), as: UTF8.self)
    for hidden in [world.caseID, world.fatuma, "2026-0002", "1990", "Alpine", "Samira"] {
      #expect(!text.contains(hidden), "\(hidden) is told")
      #expect(!page.html(world.valley.chrome(.grace)).text.contains(hidden))
    }
    let keys = Set(text.split(separator: "\"").map(String.init))
    #expect(keys.isDisjoint(with: ["birthDate", "header", "personID", "caseID", "team", "notes"]))
  }

  @Test(arguments: Engines.available)
  func
    `UT-ASM-22 level, needs and recommendations are a draft until final, then the team reads them`(
      engine: EngineName
    ) async throws
  {
    let world = try await EnglishWorld(engine)
    let referral = try await world.connect()
    let id = try await world.draft(referral)
    let waiting = try await world.valley.page(
      "english.view", EnglishPage.self, as: .samira, world.here, on: "2026-03-10")
    #expect(waiting.results.isEmpty)
    try world.valley.golden(waiting, "English/EnglishPage.connected", as: .omar, on: "2026-03-10")
    let draft = try await world.valley.page(
      "english-assessment.view", EnglishAssessmentPage.self, as: .grace,
      ["referral": referral, "english": id], on: "2026-03-10")
    try world.valley.golden(
      draft, "English/EnglishAssessmentPage.draft", as: .grace, on: "2026-03-10")
    #expect(try await world.finalise(referral, id) != nil)
    let result = try await world.valley.page(
      "english.result", EnglishResultPage.self, as: .omar,
      ["case": world.caseID, "english": id], on: "2026-03-10")
    #expect(result.result.level == .highBeginning && result.result.by == "Grace Okafor")
    try world.valley.golden(result, "English/EnglishResultPage.final", as: .omar, on: "2026-03-10")
    let print = try await world.valley.page(
      "english.print", EnglishPrintPage.self, as: .omar,
      ["case": world.caseID, "english": id], on: "2026-03-10")
    try world.valley.golden(print, "English/EnglishPrintPage.final", as: .omar, on: "2026-03-10")
    let list = try await world.valley.page(
      "assessment.list", AssessmentsPage.self, as: .samira, world.here, on: "2026-03-10")
    #expect(list.english?.level == .highBeginning)
    let told = try await world.valley.page(
      "notice.list", NoticesPage.self, as: .omar, on: "2026-03-10")
    #expect(told.lines.first?.kind == .englishFinal)
    #expect(told.lines.first?.place == "/cases/\(world.caseID)/english/\(id)")
  }

  @Test(arguments: Engines.available)
  func `UT-ASM-22 a final one stays as it is, and a correction is a new version of it`(
    engine: EngineName
  ) async throws {
    let world = try await EnglishWorld(engine)
    let referral = try await world.connect()
    let id = try await world.draft(referral)
    let one = ["referral": referral, "english": id]
    var stale = EnglishWorld.found
    stale.set("version", "1")
    stale.set("level", "4")
    #expect(try await world.done("english-assessment.save", as: .grace, one, stale) != nil)
    guard
      case .page(let again, let status, _, _) = try await world.send(
        "english-assessment.save", as: .grace, one, stale)
    else { throw Unexpected() }
    #expect(status == 409 && (again as? EnglishFormPage)?.form.conflict != nil)
    #expect(try await world.finalise(referral, id, version: "2") != nil)
    stale.set("version", "3")
    guard
      case .page(let refused, 409, _, _) = try await world.send(
        "english-assessment.save", as: .grace, one, stale)
    else { throw Unexpected() }
    let form = try #require(refused as? EnglishFormPage).form
    #expect(form.refusal?.code == "english.final")
    try world.valley.golden(
      try #require(refused as? EnglishFormPage), "English/EnglishFormPage.refused", as: .grace,
      on: "2026-03-10")
    #expect(try await world.finalise(referral, id, version: "3") == nil)
    let path = try await world.done(
      "english-assessment.correct", as: .grace, one, Input(["reason": ["The form was E"]]))
    let next = String(path?.split(separator: "/").dropLast().last ?? "")
    #expect(try await world.finalise(referral, next) != nil)
    let page = try await world.valley.page(
      "english.view", EnglishPage.self, as: .omar, world.here, on: "2026-03-10")
    #expect(page.results.map(\.correctedByID).compactMap { $0 } == [next])
    try world.valley.golden(page, "English/EnglishPage.corrected", as: .omar, on: "2026-03-10")
    let final = try await world.valley.page(
      "english-assessment.view", EnglishAssessmentPage.self, as: .grace,
      ["referral": referral, "english": next], on: "2026-03-10")
    try world.valley.golden(
      final, "English/EnglishAssessmentPage.correction", as: .grace, on: "2026-03-10")
  }

  @Test(arguments: Engines.available)
  func `UT-ASM-22 only the assessor who is named may assess, and only until the connection ends`(
    engine: EngineName
  ) async throws {
    let world = try await EnglishWorld(engine)
    let referral = try await world.connect()
    let at = ["referral": referral]
    await #expect(throws: Undone.self) {
      try await world.send("english-assessment.begin", as: .omar, at, EnglishWorld.found)
    }
    await #expect(throws: Problem.notFound) {
      try await world.valley.page(
        "english.person", EnglishPersonPage.self, as: .samira, at, on: "2026-03-10")
    }
    let connection = ["case": world.caseID, "connection": referral]
    var later = Input(["meets_at": ["2026-03-12 09:00"], "place": ["Library"], "help": [""]])
    later.set("version", "1")
    #expect(try await world.done("english.appointment", as: .omar, connection, later) != nil)
    let page = try await world.valley.page(
      "english.connection", EnglishConnectionPage.self, as: .omar, connection, on: "2026-03-10")
    #expect(page.connection.meeting.meetsAt == "2026-03-12T09:00")
    try world.valley.golden(
      page, "English/EnglishConnectionPage.open", as: .omar, on: "2026-03-10")
    #expect(try await world.done("english.end", as: .omar, connection) != nil)
    await #expect(throws: Problem.notFound) {
      try await world.valley.page(
        "english.person", EnglishPersonPage.self, as: .grace, at, on: "2026-03-10")
    }
    await #expect(throws: Undone.self) {
      try await world.send("english-assessment.begin", as: .grace, at, EnglishWorld.found)
    }
    let refusals = try await world.valley.database.read { reader in
      try reader.rows(
        "SELECT action FROM audit_entry WHERE result = 'refused' AND action LIKE 'english%'"
      ) { $0.text(0) }
    }
    #expect(refusals.count == 2)
  }

  @Test(arguments: Engines.available)
  func `UT-ASM-22 an assessor is named whose agency may know name, contact and appointment`(
    engine: EngineName
  ) async throws {
    let world = try await EnglishWorld(engine, classes: [.identity, .contact])
    guard
      case .page(let page, 409, _, _) = try await world.send(
        "english.connect", as: .omar, world.here, EnglishWorld.connection, on: "2026-03-02")
    else { throw Unexpected() }
    let refused = try #require(page as? EnglishPage)
    #expect(refused.form.refusal?.code == "english.not-shared")
    #expect(refused.form.value("place") == "Canyon Language School, room 4")
    try world.valley.golden(refused, "English/EnglishPage.refused", as: .omar, on: "2026-03-02")
    let open = try await EnglishWorld(engine)
    var wrong = EnglishWorld.connection
    wrong.set("assessor", "staff-tyler")
    #expect(try await open.done("english.connect", as: .omar, open.here, wrong) == nil)
    _ = try await open.connect()
    #expect(
      try await open.done("english.connect", as: .omar, open.here, EnglishWorld.connection) == nil)
    let rows = try await open.valley.database.read { reader in
      try reader.rows("SELECT kind FROM connection") { $0.text(0) }
    }
    #expect(rows == ["ell-assessor"])
  }
}
