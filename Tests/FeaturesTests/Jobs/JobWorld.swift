import Domain
import Features
import Markup
import Storage
import Testing
import World

/// Fatuma's case in a program of Wisconsin, with refugee cash assistance.
struct JobWorld {
  let world: AssessmentWorld
  var valley: Valley { world.valley }
  var caseID: String { world.caseID }

  init(_ engine: EngineName, hasCash: Bool = true) async throws {
    world = try await AssessmentWorld(engine)
    let stamp = world.valley.now(.omar, on: "2026-02-03").stamp
    let fatuma = world.fatuma
    try await world.valley.database.write { tx in
      try EnrollmentRecords.add(
        id: "enrollment-wi", personID: fatuma, program: "wi-ss", startedOn: Day("2026-02-03")!,
        stamp, tx)
      guard hasCash else { return }
      try tx.insert(
        Table("assistance"), id: "assistance-rca",
        [
          ("person_id", fatuma), ("type", "RCA"), ("decided_on", Day("2026-02-05")!),
          ("started_on", Day("2026-02-05")!), ("ended_on", Day?.none), ("monthly_cents", 65300),
          ("end_reason", ""),
        ], stamp)
    }
  }

  /// The cash ends owing to earnings.
  func endCash(on day: String) async throws {
    let stamp = valley.now(.omar, on: day).stamp
    try await valley.database.write { tx in
      try tx.amend(
        Table("assistance"), id: "assistance-rca",
        [("ended_on", Day(day)!), ("end_reason", "Earnings")], stamp)
    }
  }

  static let placement = Input([
    "employer": ["Lakeside <Foods>"], "position": ["Line worker"], "contact_name": ["Joan Dahl"],
    "contact_reach": ["608 555 0123"], "hourly_wage": ["15.25"], "hours": ["40"],
    "health_insurance": ["yes"], "secured_on": ["2026-03-12"], "started_on": [""],
    "transit": ["public-transit"], "help": ["resume", "interpretation"],
  ])

  static func contact(_ on: String) -> Input {
    Input([
      "on": [on], "mode": ["phone"], "with_whom": ["Joan Dahl"],
      "words": ["On time, <learns> fast"],
    ])
  }

  static let upgrade = Input([
    "effective_on": ["2026-06-26"], "position": ["Line lead"], "hourly_wage": ["17.00"],
    "hours": ["40"], "health_insurance": ["yes"],
  ])

  func send(
    _ name: String, as staff: ValleyStaff = .omar, _ parameters: [String: String] = [:],
    _ input: Input, on day: String
  ) async throws -> Response {
    let route = try #require(Routes.all.first { $0.name == name && $0.method == .post })
    return try await route.handle(
      valley.request(
        .post, "/", as: staff,
        parameters: parameters.merging(["case": caseID, "person": world.fatuma]) { own, _ in own },
        input, on: day))
  }

  /// The id at the end of where it leads; nil where it was refused with the form.
  @discardableResult
  func done(
    _ name: String, as staff: ValleyStaff = .omar, job: String = "", _ input: Input, on day: String
  ) async throws -> String? {
    guard case .done(let path) = try await send(name, as: staff, ["job": job], input, on: day)
    else { return nil }
    return String(path.text.split(separator: "/").last ?? "")
  }

  /// The form again, as it was left after a refusal.
  func again(
    _ name: String, job: String = "", _ input: Input, on day: String
  ) async throws -> FormState? {
    guard case .page(let page, _, _, _) = try await send(name, ["job": job], input, on: day)
    else { return nil }
    return (page as? JobActPage)?.form ?? (page as? NewJobPage)?.form
  }

  func place(_ change: [String: String] = [:], on day: String = "2026-03-12") async throws -> String
  {
    var input = Self.placement
    for (name, value) in change { input.set(name, value) }
    return try #require(try await done("job.record", input, on: day))
  }

  /// The placement of S8 with its first day of work.
  func started() async throws -> String {
    try await place(["started_on": "2026-03-16"], on: "2026-03-16")
  }

  func page(_ id: String, as staff: ValleyStaff = .omar, on day: String) async throws -> JobPage {
    try await valley.page(
      "job.view", JobPage.self, as: staff, ["case": caseID, "job": id], on: day)
  }

  /// `rule due status met` of each deadline of the case.
  func clocks(_ rule: String, on day: String) async throws -> [String] {
    let page = try await valley.page(
      "clock.list", ClocksPage.self, as: .omar, ["case": caseID], on: day)
    return page.clocks.filter { $0.rule == rule }
      .map { "\($0.dueOn) \($0.status)" + ($0.metOn.map { " \($0)" } ?? "") }
  }
}
