import Domain
import Features
import Markup
import Policies
import Storage
import Testing
import World

/// The family of scenario S7 in the valley: two adults, a child, Wisconsin's program.
struct FamilyWorld {
  let valley: Valley
  let caseID = "case-thein"
  let saw = "person-saw"
  let paw = "person-paw"

  init(_ engine: EngineName) async throws {
    valley = try await Valley(engine)
    let stamp = Stamp(
      at: Instant("2025-11-10T17:00:00Z")!, by: ValleyStaff.rachel.id, source: "", ref: nil)
    try await valley.database.write { tx in
      let opened = Day("2025-11-10")!
      try tx.insert(
        Table("case_file"), id: "case-thein",
        [
          ("agency_id", Valley.alpine), ("number", "2025-0001"), ("opened_on", opened),
          ("intake_on", opened), ("closed_on", Day?.none), ("close_kind", String?.none),
        ], stamp)
      try CareTeamRecords.add(
        id: "thein-rachel", caseID: "case-thein", staffID: ValleyStaff.rachel.id,
        role: "case-manager", isGatekeeper: true, from: opened, stamp, tx)
      try FamilyWorld.add("saw", "Ba Thein", "Saw", "1988-01-01", "self", tx, stamp)
      try FamilyWorld.add("paw", "Eh Paw", "Naw", "1990-01-01", "spouse", tx, stamp)
      try FamilyWorld.add("htoo", "Doh Htoo", "Eh", "2018-01-01", "child", tx, stamp)
      try tx.insert(
        Table("assistance"), id: "rca-saw",
        [
          ("person_id", "person-saw"), ("type", "RCA"), ("decided_on", Day("2025-11-12")!),
          ("started_on", Day("2025-11-12")!), ("ended_on", Day?.none),
          ("monthly_cents", Int?.none), ("end_reason", ""),
        ], stamp)
    }
  }

  private static func add(
    _ id: String, _ given: String, _ family: String, _ born: String, _ relationship: String,
    _ tx: Transaction, _ stamp: Stamp
  ) throws {
    let person = "person-\(id)"
    try tx.insert(
      Table("person"), id: person,
      [
        ("given_names", given), ("family_name", family), ("name_order", "family-first"),
        ("name_parts", ""), ("preferred_name", ""), ("native_name", ""), ("document_name", ""),
        ("sort_key", family.lowercased()), ("birth_date", Day(born)!), ("birth_precision", "day"),
        ("sex", "unknown"), ("arrived_on", Day("2025-11-01")!), ("arrival_reason", "refugee"),
        ("status", "refugee"), ("country_of_birth", ""), ("language", "kar"),
        ("written_language", "kar"), ("interpreter_needed", true), ("phone", ""), ("email", ""),
        ("address", ""),
      ], stamp)
    try tx.insert(
      Table("membership"), id: "member-\(id)",
      [
        ("case_id", "case-thein"), ("person_id", person), ("relationship", relationship),
        ("is_head", relationship == "self"), ("from_on", Day("2025-11-10")!),
        ("to_on", Day?.none),
      ], stamp)
    try tx.insert(
      Table("enrollment"), id: "enrollment-\(id)",
      [
        ("person_id", person), ("program", "wi-ss"), ("started_on", Day("2025-11-10")!),
        ("ended_on", Day?.none),
      ], stamp)
  }

  /// Sends a request to the route called `name`, as a program does.
  @discardableResult
  func send(
    _ name: String, _ owner: String = "family", _ input: Input = Input(),
    _ parameters: [String: String] = [:], version: Int? = nil, as staff: ValleyStaff = .rachel,
    on day: String
  ) async throws -> Response {
    let route = try #require(Routes.all.first { $0.name == name })
    var request = valley.request(
      route.method, "/", as: staff,
      parameters: ["case": caseID, "owner": owner].merging(parameters) { $1 }, input, on: day,
      wantsJSON: true)
    request.sentJSON = true
    request.ifMatch = version.map(String.init)
    return try await route.handle(request)
  }

  func page<P: Page>(
    _ name: String, _ type: P.Type, _ owner: String = "family", _ more: [String: String] = [:],
    as staff: ValleyStaff = .rachel, on day: String
  ) async throws -> P {
    try await valley.page(
      name, type, as: staff, ["case": caseID, "owner": owner].merging(more) { $1 }, on: day)
  }

  func plan(_ owner: String = "family", on day: String) async throws -> FamilyPlanPage {
    try await page("family-plan.view", FamilyPlanPage.self, owner, on: day)
  }

  static let goal = Input([
    "title": ["Shop independently"], "client_words": ["I want to buy <my> rice alone"],
    "class": ["case-management"], "person": ["person-paw"],
    "measure": ["Shops for a week without help"], "target_on": ["2026-06-30"],
    "resources": ["Bus pass, finance class"], "case_manager_role": ["Rides the bus along twice"],
    "supporting_activities": ["Bus orientation and finance class"],
    "client_role": ["Takes the bus every week"],
  ])

  static func signed(
    _ signer: String, on day: String, manner: String = "paper", witness: String = "",
    interpreter: String = ""
  ) -> Input {
    Input([
      "signer": [signer], "on": [day], "manner": [manner], "witness": [witness],
      "interpreter": [interpreter],
    ])
  }

  func sign(_ owner: String = "family", by client: String, on day: String) async throws {
    try await send("family-plan.sign", owner, Self.signed(client, on: day), on: day)
    try await send(
      "family-plan.sign", owner, Self.signed(ValleyStaff.rachel.id, on: day), on: day)
  }

  /// A plan with one goal that both have signed; the goal's id.
  @discardableResult
  func signedPlan(
    _ owner: String = "family", by client: String, on day: String
  ) async throws -> String {
    try await send("family-plan.begin", owner, on: day)
    try await send("family-goal.add", owner, Self.goal, on: day)
    try await sign(owner, by: client, on: day)
    return try #require(try await plan(owner, on: day).goals.first?.goal.id)
  }

  /// The clocks of a rule as they stand on a day: person, due day and what met it.
  func clocks(_ rule: String, on day: String) async throws -> [String] {
    let caseID = caseID
    let day = Day(day)!
    return try await valley.database.read { reader in
      guard let file = try CaseFiles.load(caseID, reader)?.asItStood(on: day) else { return [] }
      return Clocks.running(for: file, on: day, under: AllPolicies.clocks)
        .filter { $0.rule == rule }
        .map { clock in
          let person = clock.person.map { "\($0.own.dropFirst(7)) " } ?? ""
          let met = clock.metOn.map { " met \($0)" } ?? ""
          return "\(person)\(clock.dueOn)\(met)"
        }.sorted()
    }
  }
}
