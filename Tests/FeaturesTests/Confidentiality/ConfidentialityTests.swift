import Domain
import Features
import Markup
import Policies
import Storage
import Testing
import World

/// The confidentiality agreement comes before access and before assignment (IRC-CONF-09).
@Suite struct ConfidentialityTests {
  /// The office, with Nora, a case manager who has signed nothing.
  private static func office(_ engine: EngineName) async throws -> Office {
    let office = try await Office(engine)
    try await office.database.write { tx in
      try StaffRecords.add(
        id: "staff-nora", agencyID: Office.alpine, name: "Nora", role: .caseManager,
        email: "nora@office.example", supervisorID: nil,
        office.now(on: "2026-01-02").stamp, tx)
    }
    return office
  }

  private static let nora = Actor(
    id: "staff-nora", name: "Nora", role: .caseManager, agencyID: Office.alpine,
    agencyName: "Alpine Resettlement", agencyKind: "resettlement", timeZone: "America/Denver")

  private static func sign(
    _ office: Office, edition: Int = ConfidentialityText.current.number
  ) async throws -> String? {
    let input = Input(["edition": ["\(edition)"], "agrees": ["yes"]])
    do {
      _ = try await perform(
        try SignConfidentiality(input), in: office.database,
        office.now(on: "2026-02-03").acting(as: nora))
      return nil
    } catch Undone.refused(let refusal) { return refusal.code }
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-09 nobody is assigned before they sign, as member, as gatekeeper or at intake`(
    engine: EngineName
  ) async throws {
    let office = try await Self.office(engine)
    let intake = try OpenCase(
      S1.input(["gatekeeper": "staff-nora"]), sealing: office.sealing)
    #expect(
      try await office.refusal(intake, on: "2026-02-03") == "intake.agreement-owed")
    let opened = try await office.open(S1.input())
    let add = Input(["worker": ["staff-nora"], "from": ["2026-03-01"]])
    let request = office.request(.rachel, ["case": opened.caseID], add, on: "2026-03-01")
    guard case .page(let page, let status, _, _) = try await office.answer("care-team.add", request)
    else { throw Undone.none }
    #expect(status == 403)
    #expect((page as? CareTeamPage)?.form.refusal?.sentence.contains("has not signed") == true)
    let change = try ChangeGatekeeper(
      Input(["gatekeeper": ["staff-nora"], "on": ["2026-03-01"]]), caseID: opened.caseID)
    #expect(try await office.refusal(change) == "team.agreement-owed")

    #expect(try await Self.sign(office) == nil)
    _ = try await office.done("care-team.add", request)
    #expect(
      try await office.texts(
        "SELECT staff_id FROM care_team WHERE case_id = $1 AND staff_id = 'staff-nora'",
        [opened.caseID]) == ["staff-nora"])
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-09 a person signs the version in force, once, and reads when they did`(
    engine: EngineName
  ) async throws {
    let office = try await Self.office(engine)
    #expect(try await Self.sign(office, edition: 2) == "confidentiality.newer-edition")
    #expect(throws: InvalidInput.self) { try SignConfidentiality(Input(["edition": ["1"]])) }
    #expect(try await Self.sign(office) == nil)
    #expect(try await Self.sign(office) == "confidentiality.already-signed")
    #expect(
      try await office.texts(
        "SELECT signed_on || ' ' || way FROM confidentiality_agreement WHERE staff_id = $1",
        ["staff-nora"]) == ["2026-02-03 page"])
    let page = try await office.page("confidentiality.view", office.request(.rachel)).page
    let read = try #require(page as? ConfidentialityPage)
    #expect(read.signedOn == Day("2026-01-01") && read.way == .paper)
    #expect(!read.paragraphs.isEmpty)
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-09 the training is recorded with the signature, and read again after a year`(
    engine: EngineName
  ) async throws {
    let office = try await Self.office(engine)
    func train(on day: String) async throws -> String {
      let command = try TakeConfidentialityTraining(Input(["has_read": ["yes"]]))
      return await undone {
        _ = try await perform(
          command, in: office.database, office.now(on: day).acting(as: Self.nora))
      }
    }
    func taken() async throws -> [String] {
      try await office.texts(
        """
        SELECT course || ' ' || completed_on || ' ' || trainer_name FROM training_completion
        WHERE staff_id = $1 ORDER BY completed_on
        """, ["staff-nora"])
    }
    #expect(try await train(on: "2026-02-03") == "confidentiality.sign-first")
    #expect(try await Self.sign(office) == nil)
    #expect(try await taken() == ["confidentiality 2026-02-03 Read under Your account"])
    #expect(try await train(on: "2026-02-03") == "confidentiality.trained-today")
    #expect(throws: InvalidInput.self) { try TakeConfidentialityTraining(Input()) }
    #expect(try await train(on: "2027-02-04") == "")
    #expect(try await taken().count == 2)
    let page = try await office.page(
      "confidentiality.view", office.request(.rachel, on: "2027-01-02")
    ).page
    let read = try #require(page as? ConfidentialityPage)
    #expect(read.trainedUntil == Day("2027-01-01") && read.months == 12)
    #expect(!read.module.isEmpty)
  }

  /// What is open to whoever has not signed is named route by route: a new route is shut to them.
  @Test func `IRC-CONF-09 without the agreement only the account, the agreement and the exit open`()
  {
    let open = Set(Routes.all.filter { $0.isOpenUnsigned && $0.permission != nil }.map(\.name))
    #expect(
      open == [
        "confidentiality.view", "confidentiality.sign", "confidentiality.train", "training.view",
        "course.list", "session.use", "session.end",
        "account.view", "account.sign-ins", "account.end-sign-ins", "account.password",
        "account.phone",
      ])
  }
}
