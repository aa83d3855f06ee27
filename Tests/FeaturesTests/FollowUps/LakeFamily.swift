import Domain
import Features
import Markup
import Storage
import Testing
import World

/// The Nguyễn family of the valley, enrolled in Wisconsin's programs, with a family plan that both
/// sides signed on 10 February 2026.
struct LakeFamily {
  let valley: Valley
  let caseID = Valley.nguyen
  static let day = "2026-03-09"

  init(_ engine: EngineName) async throws {
    valley = try await Valley(engine)
    let stamp = Stamp(
      at: Instant("2026-02-03T17:00:00Z")!, by: ValleyStaff.rachel.id, source: "", ref: nil)
    try await valley.database.write { tx in
      for person in ["person-nam", "person-hoa"] {
        try EnrollmentRecords.add(
          id: "wi-\(person)", personID: person, program: "wi-ss", startedOn: Day("2026-02-03")!,
          stamp, tx)
      }
      var plan = PlanRow(type: "fsp", caseID: Valley.nguyen)
      plan.establishedOn = Day("2026-02-05")
      plan.clientSignedOn = Day("2026-02-10")
      plan.workerSignedOn = Day("2026-02-10")
      try PlanRecords.add("plan-lake", plan, tx, stamp)
      for (id, title, person) in [
        ("goal-esl", "Reach ESL level 3", "person-hoa"), ("goal-budget", "A family budget", nil),
      ] as [(String, String, String?)] {
        var goal = GoalRow(
          planID: "plan-lake", goalClass: "case-management", title: title,
          addedOn: Day("2026-02-05")!)
        goal.personID = person
        goal.targetOn = Day("2026-12-31")
        goal.caseManagerRole = "Arranges it"
        goal.clientRole = "Comes"
        try GoalRecords.add(id, goal, tx, stamp)
      }
    }
    try await valley.recompute(Valley.nguyen, on: Self.day)
  }

  /// What a command does, as someone of the team on a day.
  func done<C: Command>(
    _ command: C, as worker: ValleyStaff = .rachel, on day: String = day
  ) async throws -> Path {
    try await perform(command, in: valley.database, valley.now(worker, on: day)).location
  }

  func page<P: Page>(
    _ name: String, _ type: P.Type, as worker: ValleyStaff = .rachel,
    _ parameters: [String: String] = [:], on day: String = day
  ) async throws -> P {
    try await valley.page(
      name, type, as: worker, ["case": caseID].merging(parameters) { $1 }, on: day)
  }

  /// Sends a form to a route as a browser does; the page that came back with its faults.
  func refused(
    _ name: String, _ input: Input, _ parameters: [String: String] = [:],
    as worker: ValleyStaff = .rachel, on day: String = day
  ) async throws -> String {
    let route = try #require(Routes.all.first { $0.name == name })
    let answer = try await route.handle(
      valley.request(
        route.method, "/", as: worker,
        parameters: ["case": caseID].merging(parameters) { $1 }, input, on: day))
    guard case .page(let page, _, _, _) = answer else { return "" }
    return page.html(valley.chrome(worker, on: day)).text
  }

  /// The deadline of one rule that the stored clocks hold, as `due state`.
  func clocks(_ rule: String) async throws -> [String] {
    try await valley.database.read { reader in
      try reader.rows(
        "SELECT due_on, state FROM clock WHERE case_id = $1 AND rule = $2 ORDER BY due_on, id",
        [Valley.nguyen, rule]
      ) { "\($0.text(0)) \($0.text(1))" }
    }
  }
}
