import Domain
import Features
import Markup
import Storage
import Testing
import World

/// The reports' valley with a Wisconsin family: its plans, outcomes, services and jobs of the first
/// quarter of 2026.
struct QuarterWorld {
  static let quarter = "2026-Q1"
  static let today = "2026-04-10"
  static let saw = "saw"
  static let naw = "naw"

  let world: ReportWorld
  var valley: Valley { world.valley }

  init(_ engine: EngineName) async throws {
    world = try await ReportWorld(engine)
    for (person, program) in [(Self.saw, "wi-ss"), (Self.naw, "wi-tap")] {
      try await world.adult(person)
      try await add(
        "enrollment", "wi-\(person)", ref: nil,
        [
          ("person_id", .text(person)), ("program", .text(program)),
          ("started_on", .text("2025-11-10")),
        ])
      try await plan(person)
    }
  }

  /// An individual plan of the person, signed by both in December.
  private func plan(_ person: String) async throws {
    try await add(
      "plan", "edp-\(person)", ref: nil,
      [
        ("type", .text("edp")), ("case_id", .text(ReportWorld.people)),
        ("person_id", .text(person)), ("established_on", .text("2025-12-18")),
        ("client_signed_on", .text("2025-12-18")), ("worker_signed_on", .text("2025-12-18")),
      ])
  }

  /// A goal that lacks nothing, achieved on `day`.
  func outcome(
    _ id: String, of person: String, _ title: String, on day: String, isSignificant: Bool = true,
    added: String = "2025-12-18"
  ) async throws {
    try await add(
      "goal", id, ref: nil,
      [
        ("plan_id", .text("edp-\(person)")), ("person_id", .text(person)),
        ("class", .text("case-management")), ("title", .text(title)),
        ("added_on", .text(added)), ("achieved_on", .text(day)),
        ("case_manager_role", .text("Finds a class")),
        ("supporting_activities", .text("Meets the teacher monthly")),
      ])
    try await add(
      "contribution", "contribution-\(id)", ref: nil,
      [
        ("goal_id", .text(id)), ("on_day", .text("2026-01-08")),
        ("kind", .text(isSignificant ? "arranged-class" : "information-given")),
        ("significant", .integer(isSignificant ? 1 : 0)),
      ])
  }

  func service(_ id: String, of person: String, _ type: String, on day: String) async throws {
    try await add(
      "service", id, ref: nil,
      [
        ("person_id", .text(person)), ("type", .text(type)),
        ("service_group", .text("supportive")), ("on_day", .text(day)),
        ("status", .text("completed")), ("mode", .text("in-person")),
      ])
  }

  func job(
    _ id: String, of person: String, secured: String, started: String, upgradeOf: String? = nil
  ) async throws {
    try await add(
      "job", id, ref: nil,
      [
        ("person_id", .text(person)), ("employer", .text("Invented Foods")),
        ("position", .text("Packer")), ("hourly_wage_cents", .integer(1525)),
        ("health_insurance", .integer(1)),
        ("secured_on", upgradeOf == nil ? .text(secured) : .null),
        ("started_on", .text(started)), ("upgrade_of", upgradeOf.map { .text($0) } ?? .null),
      ])
  }

  func contact(_ id: String, withEmployerOf job: String, on day: String) async throws {
    try await add(
      "employer_contact", id, ref: nil, [("job_id", .text(job)), ("on_day", .text(day))])
  }

  /// Adds a row whose other columns are blank.
  func add(
    _ table: String, _ id: String, ref: String?, _ cells: [(column: String, value: Value)],
    at instant: String = "2026-04-01T16:00:00Z"
  ) async throws {
    let stamp = Stamp(at: Instant(instant)!, by: ValleyStaff.rachel.id, source: "", ref: nil)
    try await valley.database.write { tx in
      try FactRecords.add([NewFact(id: id, ref: ref, cells)], to: Table(table), stamp, tx)
    }
  }

  /// Changes a row later than the quarter was frozen.
  func amend(
    _ table: String, _ id: String, _ cells: [(column: String, value: Value)]
  ) async throws {
    let stamp = Stamp(
      at: Instant("2026-04-20T16:00:00Z")!, by: ValleyStaff.rachel.id, source: "", ref: nil)
    _ = try await valley.database.write { tx in
      try tx.amend(Table(table), id: id, cells.map { ($0.column, $0.value) }, stamp)
    }
  }

  func page(
    as staff: ValleyStaff = .pauline, quarter: String = quarter, query: [String: String] = [:],
    on day: String = today
  ) async throws -> QuarterPage {
    try await valley.page(
      "quarter.view", QuarterPage.self, as: staff, ["quarter": quarter], query: query, on: day)
  }

  func outcome(_ goal: String, as staff: ValleyStaff = .rachel) async throws -> OutcomePage {
    try await valley.page(
      "outcome.view", OutcomePage.self, as: staff,
      ["case": ReportWorld.people, "goal": goal], on: Self.today)
  }

  func post(
    _ route: String, as staff: ValleyStaff, _ parameters: [String: String],
    _ input: [String: String] = [:], on day: String = today
  ) async throws -> Response {
    let found = try #require(Routes.all.first { $0.name == route })
    return try await found.handle(
      valley.request(
        .post, "/", as: staff, parameters: parameters, Input(input.mapValues { [$0] }), on: day))
  }

  func freeze(
    as staff: ValleyStaff = .pauline, quarter: String = quarter, on day: String = today
  ) async throws -> Response {
    try await post("quarter.freeze", as: staff, ["quarter": quarter], on: day)
  }

  func claim(_ goal: String, as staff: ValleyStaff = .rachel) async throws -> Response {
    try await post("outcome.claim", as: staff, ["case": ReportWorld.people, "goal": goal])
  }
}

extension Response {
  /// The path a command led on to; nil for any other answer.
  var doneAt: String? {
    if case .done(let path) = self { path.text } else { nil }
  }
}
