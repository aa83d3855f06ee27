import Domain
import Features
import Markup
import Storage
import Testing
import World

/// Supervision is of the two who met and the supervisor's manager, and in nobody's file.
@Suite struct SupervisionTests {
  private static let secret = "Rachel is worn out by the Nguyen case."
  private static let step = "Take the Friday off."
  private let sealing: Sealing

  init() throws { sealing = try Sealing(masterKey: Sealing.newMasterKey()) }

  private static func session(_ changes: [String: String] = [:]) -> Input {
    var input = Input([
      "worker": ["staff-rachel"], "on": ["2026-02-09"], "stage": ["visioning"],
      "cases": ["2026-0001"], "talk": [secret], "what_1": [step], "owner_1": ["worker"],
      "due_1": ["2026-02-20"],
    ])
    for (name, value) in changes { input.set(name, value) }
    return input
  }

  /// Helen reports to Pauline, the agency's point of contact.
  private static func valley(_ engine: EngineName) async throws -> Valley {
    let valley = try await Valley(engine)
    try await valley.database.write { tx in
      let stamp = valley.now().stamp
      try StaffRecords.add(
        id: ValleyStaff.pauline.id, agencyID: Valley.alpine, name: "Pauline Frost",
        role: .pointOfContact, email: "pauline@valley.example", supervisorID: nil,
        agreementOn: Day("2026-01-01")!, stamp, tx)
      try StaffRecords.add(
        id: "staff-ada", agencyID: Valley.alpine, name: "Ada", role: .administrator,
        email: "ada@valley.example", supervisorID: nil, agreementOn: Day("2026-01-01")!, stamp, tx)
    }
    let set = try SetSupervisor(
      Input(["supervisor": [ValleyStaff.pauline.id]]), staffID: ValleyStaff.helen.id)
    _ = try await perform(set, in: valley.database, valley.now().acting(as: ada))
    return valley
  }

  private static let ada = Actor(
    id: "staff-ada", name: "Ada", role: .administrator, agencyID: Valley.alpine,
    agencyName: "Alpine Resettlement", agencyKind: "resettlement", timeZone: "America/Denver")

  private func record(
    _ valley: Valley, _ input: Input = session(), as worker: ValleyStaff = .helen
  ) async throws -> String {
    let done = try await perform(
      try RecordSupervision(input, sealing: sealing), in: valley.database, valley.now(worker))
    return String(done.location.text.split(separator: "/").last ?? "")
  }

  private func page(
    _ valley: Valley, _ id: String, as reader: ValleyStaff
  ) async throws -> SupervisionPage {
    try await valley.page(
      "supervision.view", SupervisionPage.self, as: reader, ["supervision": id], on: "2026-02-10",
      sealing: sealing)
  }

  @Test(arguments: Engines.available)
  func `IRC-SUP-01 a supervisor records day, stage, cases and steps with who reports to them alone`(
    engine: EngineName
  ) async throws {
    let valley = try await Self.valley(engine)
    let id = try await record(valley)
    let read = try await page(valley, id, as: .rachel)
    #expect(read.session.stage == .visioning && read.session.on == Day("2026-02-09"))
    #expect(read.talk == Self.secret && read.cases == "2026-0001")
    #expect(read.actions.map(\.what) == [Self.step])
    #expect(
      await undone { _ = try await record(valley, as: .ruth) }
        == "supervision.not-their-supervisor")
    #expect(
      await undone { _ = try await record(valley, Self.session(["on": "2026-02-11"])) }
        == "supervision.in-future")
    #expect(
      await undone { _ = try await record(valley, Self.session(["due_1": "2026-02-01"])) }
        == "supervision.due-before-session")
    #expect(throws: InvalidInput.self) {
      try RecordSupervision(Self.session(["due_1": ""]), sealing: sealing)
    }
    #expect(throws: InvalidInput.self) { try RecordSupervision(Self.session(), sealing: nil) }
  }

  @Test(arguments: Engines.available)
  func `IRC-SUP-03 the two who met and the manager read it; to everybody else there is none`(
    engine: EngineName
  ) async throws {
    let valley = try await Self.valley(engine)
    let id = try await record(valley)
    for reader in [ValleyStaff.rachel, .helen, .pauline] {
      #expect(try await page(valley, id, as: reader).talk == Self.secret)
      let list = try await valley.page(
        "supervision.list", SupervisionsPage.self, as: reader, [:], on: "2026-02-10")
      #expect(list.sessions.map(\.id) == [id])
    }
    for other in [ValleyStaff.omar, .samira, .ruth, .tyler] {
      await #expect(throws: Problem.notFound) { try await page(valley, id, as: other) }
      let list = try await valley.page(
        "supervision.list", SupervisionsPage.self, as: other, [:], on: "2026-02-10")
      #expect(list.sessions.isEmpty)
    }
    let scope = Scope(Self.ada, on: Day("2026-02-10")!)
    let sealing = sealing
    let forAdministrator = try await valley.database.read { reader in
      try SupervisionPage.load(id, FormState(), scope, reader, sealing: sealing)
    }
    #expect(forAdministrator == nil)
  }

  @Test(arguments: Engines.available)
  func `IRC-SUP-03 nothing of it stands in the database in plain, nor points at a family's case`(
    engine: EngineName
  ) async throws {
    let valley = try await Self.valley(engine)
    let id = try await record(valley)
    _ = try await page(valley, id, as: .rachel)
    let (kept, subjects) = try await valley.database.read { reader in
      (
        try reader.rows(
          """
          SELECT s.sealed_talk || s.sealed_cases || s.stage || a.sealed_what
          FROM supervision_session s JOIN supervision_action a ON a.session_id = s.id
          """
        ) { $0.text(0) },
        try reader.rows(
          """
          SELECT COALESCE(b.case_id, '') || COALESCE(b.person_id, '') FROM audit_subject b
          JOIN audit_entry e ON e.agency_id = b.agency_id AND e.number = b.number
          WHERE e.action LIKE 'supervision%'
          """
        ) { $0.text(0) }
      )
    }
    let row = try #require(kept.first)
    #expect(!row.contains("Rachel") && !row.contains("2026-0001") && !row.contains("Friday"))
    #expect(Set(subjects).isSubset(of: [""]))
    for (name, columns) in Schema.columns where name.hasPrefix("supervision") {
      #expect(!columns.contains("case_id") && !columns.contains("person_id"))
    }
  }

  @Test(arguments: Engines.available)
  func `IRC-SUP-01 whoever agreed to a step says that it is done, once`(
    engine: EngineName
  ) async throws {
    let valley = try await Self.valley(engine)
    let id = try await record(valley)
    let action = try #require(try await page(valley, id, as: .rachel).actions.first)
    let finish = FinishAgreedAction(sessionID: id, actionID: action.id)
    func done(as worker: ValleyStaff) async throws {
      _ = try await perform(finish, in: valley.database, valley.now(worker, on: "2026-02-12"))
    }
    #expect(await undone { try await done(as: .helen) } == "supervision.not-their-action")
    #expect(await undone { try await done(as: .omar) } == "none")
    try await done(as: .rachel)
    #expect(try await page(valley, id, as: .helen).actions.map(\.doneOn) == [Day("2026-02-12")])
    #expect(await undone { try await done(as: .rachel) } == "supervision.already-done")
  }

  @Test(arguments: Engines.available)
  func `IRC-SUP-01 an administrator enters who supervises whom, of one agency and in no circle`(
    engine: EngineName
  ) async throws {
    let valley = try await Self.valley(engine)
    func set(_ supervisor: ValleyStaff, of worker: ValleyStaff) async throws {
      let set = try SetSupervisor(Input(["supervisor": [supervisor.id]]), staffID: worker.id)
      _ = try await perform(set, in: valley.database, valley.now().acting(as: Self.ada))
    }
    #expect(
      await undone { try await set(.rachel, of: .pauline) } == "staff.supervisor-in-circle")
    #expect(await undone { try await set(.helen, of: .helen) } == "staff.supervisor-in-circle")
    #expect(await undone { try await set(.ruth, of: .omar) } == "staff.no-such-supervisor")
    try await set(.pauline, of: .omar)
    let list = try await valley.page(
      "supervision.list", SupervisionsPage.self, as: .omar, [:], on: "2026-02-10")
    #expect(list.supervisor == "Pauline Frost")
    let alone = try await valley.page(
      "supervision.list", SupervisionsPage.self, as: .tyler, [:], on: "2026-02-10")
    #expect(alone.supervisor == nil)
    #expect(alone.html(valley.chrome(.tyler)).text.contains("No supervisor is on record for you"))
  }
}
