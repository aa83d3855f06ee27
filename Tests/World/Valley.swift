import Domain
import Features
import Markup
import Storage
import Synchronization

/// A small world with invented people: three agencies, their staff, and two families. Ids and
/// instants are the same in every run, so that pages can be compared with golden files.
package final class Valley: Sendable {
  package let database: Database
  private let ids = Mutex(0)

  package static let alpine = "agency-alpine"
  package static let state = "agency-state"
  package static let employment = "agency-employment"
  /// Not in the world until a test adds it.
  package static let school = "agency-school"
  package static let clinic = "agency-clinic"
  package static let nguyen = "case-nguyen"
  package static let warsame = "case-warsame"

  package init(_ engine: EngineName) async throws {
    database = try await Engines.fresh(engine, Schema.migrator.migrations)
    let stamp = Stamp(
      at: Instant("2026-02-03T16:00:00Z")!, by: "staff-rachel", source: "", ref: nil)
    try await database.write { tx in try ValleyRows(tx: tx, stamp: stamp).fill() }
  }

  /// The moment at which someone acts: a day and a time of day in Denver's winter.
  package func now(
    _ person: ValleyStaff = .rachel, on day: String = "2026-02-10", at time: String = "10:00"
  ) -> Now {
    let local = Instant("\(day)T\(time):00Z")!
    return Now(
      instant: local.adding(seconds: 7 * 3600), actor: person.actor,
      newIDs: { [self] _ in
        ids.withLock { last in
          last += 1
          let digits = String(last)
          return "id-" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits
        }
      },
      dayIn: { _, instant in Day(instant.adding(seconds: -7 * 3600).description.prefix(10))! })
  }

  /// A request as the server hands it over, signed in as `person`.
  package func request(
    _ method: Request.Method, _ path: Path, as person: ValleyStaff = .rachel,
    parameters: [String: String] = [:], query: Input = Input(), _ input: Input = Input(),
    on day: String = "2026-02-10", wantsJSON: Bool = false,
    word: ClientWord = .client, sealing: Sealing? = nil
  ) -> Request {
    let now = now(person, on: day).acting(as: person.actor(saying: word))
    let session = Session(
      id: "session", kind: .browser, csrf: "token", actor: now.actor,
      endsAt: now.instant.adding(seconds: 3600))
    return Request(
      method: method, path: path, parameters: parameters, query: query, input: input,
      wantsJSON: wantsJSON, session: session, now: now,
      app: App(
        database: database, isDemo: false, passwords: PasswordHashing(rounds: 2) { try $0() },
        sealing: sealing))
  }

  /// What a page renders with, the same in every run.
  package func chrome(
    _ person: ValleyStaff = .rachel, on day: String = "2026-02-10"
  ) -> Chrome {
    Chrome(token: "token", idempotencyKey: "key", today: Day(day)!, actor: person.actor)
  }
}

/// Who works in the valley.
package enum ValleyStaff: String, CaseIterable, Sendable {
  case rachel, omar, helen, samira, tyler, ruth
  /// Not in the world until a test adds them.
  case pauline, edgar, quinn, grace, hugo, monique

  package var id: String { "staff-\(rawValue)" }

  package var role: Role {
    switch self {
    case .rachel, .omar: .caseManager
    case .helen: .caseManagerSupervisor
    case .samira: .therapist
    case .tyler: .employmentCounselor
    case .ruth: .therapistSupervisor
    case .pauline: .pointOfContact
    case .edgar: .employmentSupervisor
    case .quinn: .stateAnalyst
    case .grace: .englishAssessor
    case .hugo: .partner
    case .monique: .monitor
    }
  }

  package var name: String {
    switch self {
    case .rachel: "Rachel Ortega"
    case .omar: "Omar Fields"
    case .helen: "Helen Marsh"
    case .samira: "Dr Samira Haddad"
    case .tyler: "Tyler Jensen"
    case .ruth: "Ruth Lindqvist"
    case .pauline: "Pauline Frost"
    case .edgar: "Edgar Stone"
    case .quinn: "Quinn Harper"
    case .grace: "Grace Okafor"
    case .hugo: "Hugo Lindqvist"
    case .monique: "Monique Desrosiers"
    }
  }

  package var agency: (id: String, name: String, kind: String) {
    switch self {
    case .rachel, .omar, .helen, .pauline: (Valley.alpine, "Alpine Resettlement", "resettlement")
    case .samira, .ruth, .quinn, .monique:
      (Valley.state, "Utah State Refugee Office", "state-office")
    case .tyler, .edgar: (Valley.employment, "Utah Employment Office", "employment-office")
    case .grace: (Valley.school, "Canyon Language School", "partner")
    case .hugo: (Valley.clinic, "Copper Street Clinic", "partner")
    }
  }

  var supervisor: ValleyStaff? {
    switch self {
    case .rachel, .omar: .helen
    case .samira: .ruth
    default: nil
    }
  }

  package var actor: Actor { actor(saying: .client) }

  package func actor(saying word: ClientWord) -> Actor {
    Actor(
      id: id, name: name, role: role, agencyID: agency.id, agencyName: agency.name,
      agencyKind: agency.kind, timeZone: "America/Denver", clientWord: word)
  }
}
