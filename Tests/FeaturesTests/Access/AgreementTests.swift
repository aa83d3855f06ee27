import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct AgreementTests {
  /// The case of S1, and an agreement of its agency with the county from 2026-01-01 to 2026-06-30.
  private static func shared(
    _ engine: EngineName, classes: [DataClass] = DataClass.allCases
  ) async throws -> (office: Office, caseID: String) {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    let form = Input([
      "document": ["Agreement 1"], "parties": [Office.alpine, "agency-county"],
      "data_classes": classes.map(\.rawValue), "from_on": ["2026-01-01"], "to_on": ["2026-06-30"],
    ])
    _ = try await office.done("agreement.add", office.request(.ada, [:], form))
    return (office, opened.caseID)
  }

  private static func problem(
    _ office: Office, _ caseID: String, as worker: Office.Worker, on day: String,
    _ route: String = "case.view"
  ) async throws -> Problem? {
    do {
      _ = try await office.page(route, office.request(worker, ["case": caseID], on: day))
      return nil
    } catch let problem as Problem { return problem }
  }

  @Test(arguments: Engines.available)
  func
    `UT-PRV-01 S15 the day after the agreement's last, the partner loses access and history stays`(
      engine: EngineName
    ) async throws
  {
    let (office, id) = try await Self.shared(engine)
    #expect(try await Self.problem(office, id, as: .tyler, on: "2026-06-30") == nil)
    let lost = try #require(try await Self.problem(office, id, as: .tyler, on: "2026-07-01"))
    #expect(lost.status == 403)
    #expect(lost.type == "urn:resettle:not-shared:no-agreement")
    #expect(try await Self.problem(office, id, as: .rachel, on: "2026-07-01") == nil)
    let audited = try await office.texts(
      "SELECT document FROM agreement WHERE to_on = $1", ["2026-06-30"])
    #expect(audited == ["Agreement 1"])
  }

  @Test(arguments: Engines.available)
  func `UT-PRV-01 a partner without any agreement is kept out once the lead agency has one`(
    engine: EngineName
  ) async throws {
    let (office, id) = try await Self.shared(engine)
    let state = try #require(try await Self.problem(office, id, as: .samira, on: "2026-03-01"))
    #expect(state.type == "urn:resettle:not-shared:no-agreement")
    let listed = try await office.search("Nguyen", as: .samira)
    #expect(listed.exact.isEmpty && listed.alike.isEmpty)
  }

  @Test(arguments: Engines.available)
  func `UT-PRV-01 a class that the agreement leaves out is named as not shared`(
    engine: EngineName
  ) async throws {
    let (office, id) = try await Self.shared(engine, classes: [.identity, .contact, .plan])
    let header = try #require(try await office.header(id, as: .tyler))
    #expect(header.reach.classes == [.identity, .contact, .plan])
    #expect(header.reach.withheld[.notes] == .noAgreement)
    await #expect(throws: Problem.notShared(.noAgreement).explained(ofCase: id)) {
      try await office.page("note.list", office.request(.tyler, ["case": id]))
    }
  }

  @Test(arguments: Engines.available)
  func
    `IRC-CONF-01 a page withheld for its class leads to what may be seen, and a hidden one to nothing`(
      engine: EngineName
    ) async throws
  {
    let (office, id) = try await Self.shared(engine, classes: [.identity, .contact, .plan])
    func refused(_ caseID: String, as worker: Office.Worker) async throws -> Problem? {
      try await Self.problem(office, caseID, as: worker, on: "2026-02-03", "note.list")
    }
    let withheld = try #require(try await refused(id, as: .tyler))
    #expect(withheld.status == 403 && withheld.reasons == "/cases/\(id)/why")
    let chrome = Chrome(
      token: "token", idempotencyKey: "key", today: Day("2026-02-03")!,
      actor: Office.Worker.tyler.actor)
    let text = ProblemPage(problem: withheld).html(chrome).text
    #expect(text.contains("href=\"/cases/\(id)/why\""))
    #expect(
      try await office.page("reason.list", office.request(.tyler, ["case": id])).status == 200)
    // Not even the names may reach the therapist's agency, which has no agreement.
    let shut = try #require(try await refused(id, as: .samira))
    #expect(shut.status == 403 && shut.reasons == nil)
    #expect(!ProblemPage(problem: shut).html(chrome).text.contains("/why"))
    let hidden = try #require(try await refused(id, as: .omar))
    #expect(hidden == .notFound && hidden.reasons == nil)
    #expect(try await refused("none", as: .omar) == hidden)
    #expect(try await refused("none", as: .tyler) == hidden)
  }

  @Test(arguments: Engines.available)
  func `UT-PRV-02 S6 an opt-out towards one agency closes the case to it and to no other`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    let form = Input([
      "sharing_choice": ["opt-out"], "kept_from": ["agency-county"], "on": ["2026-06-10"],
      "language": ["Vietnamese"],
    ])
    _ = try await office.done(
      "sharing-choice.record",
      office.request(.rachel, ["case": opened.caseID], form, on: "2026-06-10"))
    let refused = try #require(
      try await Self.problem(office, opened.caseID, as: .tyler, on: "2026-06-10"))
    #expect(refused.type == "urn:resettle:not-shared:opt-out")
    #expect(try await office.header(opened.caseID, as: .samira)?.reach == .full)
    #expect(try await office.header(opened.caseID, as: .rachel)?.reach == .full)
    let entries = try await office.texts(
      "SELECT action FROM audit_entry WHERE action = 'sharing-choice.record' AND result = 'done'")
    #expect(entries.count == 1)
  }

  @Test(arguments: Engines.available)
  func `UT-PRV-02 an opt-out that names the state takes away even its minimum`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    let some = Input([
      "sharing_choice": ["opt-out"], "kept_classes": ["notes"], "on": ["2026-02-03"],
      "language": ["Vietnamese"],
    ])
    let request = office.request(.rachel, ["case": opened.caseID], some)
    _ = try await office.done("sharing-choice.record", request)
    let counselor = try #require(try await office.header(opened.caseID, as: .tyler))
    #expect(counselor.reach.withheld == [.notes: .optOut])
    let all = Input([
      "sharing_choice": ["opt-out"], "kept_from": ["agency-state"], "on": ["2026-02-03"],
      "language": ["Vietnamese"],
    ])
    _ = try await office.done(
      "sharing-choice.record", office.request(.rachel, ["case": opened.caseID], all))
    #expect(try await office.header(opened.caseID, as: .samira) == nil)
    #expect(try await office.header(opened.caseID, as: .tyler)?.reach == .full)
  }

  @Test(arguments: Engines.available)
  func `UT-PRV-01 an agreement needs two agencies of this server, and days in their order`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    var form = Input([
      "document": ["Agreement 2"], "parties": [Office.alpine, "no-agency"],
      "data_classes": ["identity"], "from_on": ["2026-02-01"], "to_on": ["2026-01-01"],
    ])
    #expect(
      try await office.refusal(try AddAgreement(form), as: .ada) == "agreement.few-parties")
    form = Input(form.values.merging(["parties": [Office.alpine, "agency-state"]]) { $1 })
    #expect(
      try await office.refusal(try AddAgreement(form), as: .ada)
        == "agreement.ends-before-it-begins")
    #expect(throws: InvalidInput.self) { try AddAgreement(Input(["document": ["x"]])) }
  }

  @Test(arguments: Engines.available)
  func `UT-PRV-01 the page of agreements says which partner sees nothing`(
    engine: EngineName
  ) async throws {
    let (office, _) = try await Self.shared(engine)
    let (page, _) = try await office.page("agreement.list", office.request(.ada, on: "2026-07-01"))
    let agreements = try #require(page as? AgreementsPage)
    #expect(
      agreements.partnerships.map(\.partner).sorted() == [
        "Example County", "Utah State Refugee Office",
      ])
    #expect(agreements.partnerships.allSatisfy { $0.classes.isEmpty && $0.keepsAgreements })
    let html = agreements.html(
      Chrome(token: "t", idempotencyKey: "k", today: agreements.day, actor: Office.Worker.ada.actor)
    ).text
    #expect(html.contains("Nothing: no agreement covers it today"))
  }
}
