import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct StaffTests {
  private func refusal(
    _ office: Office, disabling worker: Office.Worker, successor: String?
  ) async throws -> String? {
    var input = Input()
    input.set("successor", successor)
    let command = try DisableStaff(input, staffID: worker.id)
    return try await office.refusal(command, as: .ada, on: "2026-02-10")
  }

  @Test(arguments: Engines.available)
  func `IRC-PPL-06 who holds open clocks leaves only with a successor, to whom all moves`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let first = try await office.open(S1.input())
    let second = try await office.open(S1.input())
    let clocks = try await office.texts(
      "SELECT id FROM clock WHERE state = 'open' ORDER BY id")
    #expect(!clocks.isEmpty)
    #expect(
      try await refusal(office, disabling: .rachel, successor: nil)
        == "team.successor-needed")
    #expect(
      try await refusal(office, disabling: .rachel, successor: "staff-tyler")
        == "team.successor-of-other-agency")
    let at = try await office.done(
      "staff.disable",
      office.request(
        .ada, ["staff": "staff-rachel"], Input(["successor": ["staff-omar"]]), on: "2026-02-10"))
    #expect(at == "/staff/staff-rachel/handover")
    for opened in [first, second] {
      #expect(try await office.header(opened.caseID, as: .rachel, on: "2026-02-10") == nil)
      let header = try #require(
        try await office.header(opened.caseID, as: .omar, on: "2026-02-10"))
      #expect(header.team.filter(\.isGatekeeper).map(\.name) == ["Omar"])
    }
    #expect(
      try await office.texts("SELECT id FROM clock WHERE state = 'open' ORDER BY id") == clocks)
    let orphans = try await office.texts(
      """
      SELECT c.id FROM case_file c WHERE NOT EXISTS (SELECT 1 FROM care_team t \
      WHERE t.case_id = c.id AND t.is_gatekeeper = 1 AND t.to_on IS NULL)
      """)
    #expect(orphans.isEmpty)
  }

  @Test(arguments: Engines.available)
  func `IRC-PPL-06 leaver, successor and administrator see what moved, others do not`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    try await office.open(S1.input())
    #expect(
      try await refusal(office, disabling: .rachel, successor: "staff-omar") == nil)
    for worker in [Office.Worker.ada, .omar, .rachel, .helen] {
      let (page, _) = try await office.page(
        "staff.handover", office.request(worker, ["staff": "staff-rachel"], on: "2026-02-10"))
      let lines = try #require(page as? HandoverPage).lines
      #expect(lines.map(\.number) == ["AR-00001"], "\(worker)")
      #expect(lines.first?.successor == "Omar")
      #expect(lines.first?.clocks.isEmpty == false)
    }
    await #expect(throws: Problem.notFound) {
      try await office.page(
        "staff.handover", office.request(.tyler, ["staff": "staff-rachel"], on: "2026-02-10"))
    }
  }

  @Test(arguments: Engines.available)
  func `a successor who is on the team already takes the gatekeeper's place only`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input(["team.other": "staff-omar"]))
    #expect(
      try await refusal(office, disabling: .rachel, successor: "staff-omar") == nil)
    let header = try #require(try await office.header(opened.caseID, as: .omar, on: "2026-02-10"))
    #expect(header.team.filter { $0.name == "Omar" }.map(\.isGatekeeper) == [true])
  }

  @Test(arguments: Engines.available)
  func `an administrator adds staff, sets passwords and adds agencies; nobody else does`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    var input = Input([
      "agency": [Office.alpine], "name": ["Pat Example"], "email": ["Pat@office.example"],
      "role": ["case-manager"], "password": ["twelve letters"], "supervisor": ["staff-helen"],
    ])
    #expect(try await office.done("staff.add", office.request(.ada, [:], input)) == "/staff")
    let account = try await office.database.read {
      try SessionRecords.account("pat@office.example", $0)
    }
    #expect(account?.actor.role == .caseManager)
    let (taken, status) = try await office.page("staff.add", office.request(.ada, [:], input))
    #expect(status == 409)
    let form = try #require(taken as? StaffPage).form
    #expect(form.value("password").isEmpty)
    input.set("password", "short")
    let (_, wrong) = try await office.page("staff.add", office.request(.ada, [:], input))
    #expect(wrong == 422)
    let command = try AddAgency(
      Input([
        "name": ["Example Housing"], "kind": ["housing"], "time_zone": ["America/Denver"],
        "client_label": ["resident"],
      ]))
    #expect(try await office.refusal(command, as: .rachel) == "forbidden:staff.manage")
    #expect(try await office.refusal(command, as: .ada) == nil)
    #expect(try await office.refusal(command, as: .ada) == "agency.name-taken")
  }

  @Test(arguments: Engines.available)
  func `IRC-PPL-01 an agency has its own word for the people it serves`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let command = try AddAgency(
      Input([
        "name": ["Example Housing"], "kind": ["housing"], "time_zone": ["America/Denver"],
        "client_label": ["resident"],
      ]))
    #expect(try await office.refusal(command, as: .ada) == nil)
    let (page, _) = try await office.page("agency.list", office.request(.ada))
    let agencies = try #require(page as? AgenciesPage).agencies
    let line = try #require(agencies.first { $0.name == "Example Housing" })
    #expect(line.clientLabel == "resident")
  }
}
