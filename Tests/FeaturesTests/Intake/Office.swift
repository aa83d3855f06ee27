import Domain
import Features
import Markup
import Policies
import Storage
import Synchronization
import Testing
import World

/// Staff of three agencies and no family yet: where intakes are made. Everyone is invented.
final class Office: Sendable {
  let database: Database
  let sealing: Sealing
  private let ids = Mutex(0)

  static let alpine = "agency-alpine"

  enum Worker: String, CaseIterable {
    case rachel, omar, helen, samira, tyler, ada

    var id: String { "staff-\(rawValue)" }

    var role: Role {
      switch self {
      case .rachel, .omar: .caseManager
      case .helen: .caseManagerSupervisor
      case .samira: .therapist
      case .tyler: .employmentCounselor
      case .ada: .administrator
      }
    }

    var agency: (id: String, name: String, kind: String) {
      switch self {
      case .rachel, .omar, .helen, .ada: (Office.alpine, "Alpine Resettlement", "resettlement")
      case .samira: ("agency-state", "Utah State Refugee Office", "state-office")
      case .tyler: ("agency-county", "Example County", "county")
      }
    }

    var actor: Actor {
      Actor(
        id: id, name: rawValue.prefix(1).uppercased() + rawValue.dropFirst(), role: role,
        agencyID: agency.id,
        agencyName: agency.name, agencyKind: agency.kind, timeZone: "America/Denver")
    }
  }

  init(_ engine: EngineName) async throws {
    database = try await Engines.migrated(engine)
    sealing = try Sealing(masterKey: String(repeating: "0a", count: 32))
    let stamp = Stamp(at: Instant("2026-01-01T12:00:00Z")!, by: "test", source: "", ref: nil)
    try await database.write { tx in
      for worker in [Worker.helen, .rachel, .omar, .samira, .tyler, .ada] {
        let agency = worker.agency
        if try !tx.exists("SELECT 1 FROM agency WHERE id = $1", [agency.id]) {
          try StaffRecords.addAgency(
            id: agency.id, name: agency.name, kind: agency.kind, timeZone: "America/Denver",
            stamp, tx)
        }
        let isLed = worker == .rachel || worker == .omar
        try StaffRecords.add(
          id: worker.id, agencyID: agency.id, name: worker.actor.name, role: worker.role,
          email: "\(worker.rawValue)@office.example",
          supervisorID: isLed ? Worker.helen.id : nil, agreementOn: Day("2026-01-01")!, stamp, tx)
      }
      // The employment counselor took the course that opens assessments.
      let course = TrainingCourses.catalogue.course("assessment-view", on: Day("2026-01-01")!)!
      try TrainingRecords.add(
        "completion-tyler", course, of: Worker.tyler.id, on: Day("2025-12-01")!, trainerID: nil,
        trainerName: "State trainer", certificate: "", stamp, tx)
    }
  }

  func now(_ worker: Worker = .rachel, on day: String = "2026-02-03") -> Now {
    Now(
      instant: Instant("\(day)T17:00:00Z")!, actor: worker.actor,
      newIDs: { [self] _ in
        ids.withLock { last in
          last += 1
          return "id-" + String(100_000 + last)
        }
      }, dayIn: { _, instant in Day(instant.description.prefix(10))! })
  }

  func scope(_ worker: Worker = .rachel, on day: String = "2026-02-03") -> Scope {
    Scope(worker.actor, on: Day(day)!)
  }

  /// Opens a case and returns its id and people.
  @discardableResult
  func open(
    _ input: Input, as worker: Worker = .rachel, on day: String = "2026-02-03"
  ) async throws -> OpenCase.Outcome {
    let command = try OpenCase(input, sealing: sealing)
    guard case .now(let outcome, _) = try await perform(command, in: database, now(worker, on: day))
    else { throw Undone.none }
    return outcome
  }

  func search(
    _ query: String, as worker: Worker = .rachel
  ) async throws -> SearchPage {
    let scope = scope(worker)
    return try await database.read { reader in
      try SearchPage.load(query, after: nil, scope, reader)
    }
  }
}

/// The family of scenario S1, as an intake brings it.
enum S1 {
  static func input(_ changes: [String: String?] = [:]) -> Input {
    var input = Input([
      "members.1.given_name": ["Nam"], "members.1.middle_name": ["Văn"],
      "members.1.family_name": ["Nguyễn"], "members.1.name_order": ["family-first"],
      "members.1.birth_date": ["1985-04-12"], "members.1.sex": ["male"],
      "members.1.alien_number": ["A000111222"], "members.1.phone": ["801 555 0101"],
      "members.1.address": ["12 Invented Street, Salt Lake City"],
      "members.2.given_name": ["Hoa"], "members.2.middle_name": ["Thị"],
      "members.2.family_name": ["Trần"], "members.2.name_order": ["family-first"],
      "members.2.birth_date": ["1987-09-03"], "members.2.sex": ["female"],
      "members.2.relationship": ["wife"],
      "members.3.given_name": ["Mai"], "members.3.middle_name": ["Thị"],
      "members.3.family_name": ["Nguyễn"], "members.3.name_order": ["family-first"],
      "members.3.birth_date": ["2008-02-29"], "members.3.sex": ["female"],
      "members.3.relationship": ["daughter"], "members.3.alien_number": ["A000111224"],
      "explained": ["process", "limits", "privacy"], "explained_on": ["2026-02-03"],
      "explained_language": ["Vietnamese"],
      "explained_interpreter": ["Lê Minh Tuấn, trained"], "sharing_choice": ["share"],
      "opened_on": ["2026-02-03"], "intake_on": ["2026-02-03"], "programs": ["utah-rccm"],
      "gatekeeper": ["staff-rachel"], "team.counselor": ["staff-tyler"],
      "team.therapist": ["staff-samira"],
    ])
    for number in 1...3 {
      input.set("members.\(number).arrived_on", "2026-01-31")
      input.set("members.\(number).status", "refugee")
      input.set("members.\(number).country_of_birth", "Vietnam")
      input.set("members.\(number).language", "Vietnamese")
      input.set("members.\(number).interpreter_needed", "yes")
    }
    for (name, value) in changes { input.set(name, value) }
    return input
  }
}

extension Office {
  /// A request as the server hands it over, signed in as `worker`.
  func request(
    _ worker: Worker = .rachel, _ parameters: [String: String] = [:], _ input: Input = Input(),
    query: Input = Input(), on day: String = "2026-02-03", wantsJSON: Bool = false
  ) -> Request {
    let now = now(worker, on: day)
    let session = Session(
      id: "session", kind: .browser, csrf: "token", actor: worker.actor,
      endsAt: now.instant.adding(seconds: 3600))
    let passwords = PasswordHashing(rounds: 2) { try $0() }
    return Request(
      method: .get, path: "/", parameters: parameters, query: query, input: input,
      wantsJSON: wantsJSON, session: session, now: now,
      app: App(database: database, isDemo: false, passwords: passwords, sealing: sealing))
  }

  /// What the route of that name answers.
  func answer(_ name: String, _ request: Request) async throws -> Response {
    let route = try #require(Routes.all.first { $0.name == name }, "no route \(name)")
    return try await route.handle(request)
  }

  /// The page that the route of that name answers.
  func page(_ name: String, _ request: Request) async throws -> (page: any Page, status: Int) {
    guard case .page(let page, let status, _, _) = try await answer(name, request) else {
      throw Undone.none
    }
    if let said = Routes.all.first(where: { $0.name == name })?.answers, !said.isEmpty {
      #expect(said.contains { $0 == type(of: page) }, "\(name) answers a \(type(of: page))")
    }
    return (page, status)
  }

  /// Where the route of that name leads after a command.
  func done(_ name: String, _ request: Request) async throws -> String {
    guard case .done(let path) = try await answer(name, request) else { throw Undone.none }
    return path.text
  }

  func header(_ caseID: String, as worker: Worker = .rachel, on day: String = "2026-02-03")
    async throws -> CaseHeader?
  {
    let scope = scope(worker, on: day)
    return try await database.read { try CaseHeader.load(caseID, scope, $0) }
  }

  /// Why a command is refused; nil where it was done.
  func refusal(
    _ command: some Command, as worker: Worker = .rachel, on day: String = "2026-03-01"
  ) async throws -> String? {
    do {
      _ = try await perform(command, in: database, now(worker, on: day))
      return nil
    } catch let undone as Undone { return undone.code }
  }

  func texts(_ sql: SQL, _ parameters: [String] = []) async throws -> [String] {
    try await database.read { reader in try reader.rows(sql, parameters) { $0.text(0) } }
  }
}
