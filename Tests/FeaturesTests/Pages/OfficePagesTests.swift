import Domain
import Features
import Markup
import Storage
import Testing
import World

/// HTML and JSON of the pages that open a case and that run an office, as golden files have them.
@Suite struct OfficePagesTests {
  private static func chrome(_ worker: Office.Worker) -> Chrome {
    Chrome(
      token: "token", idempotencyKey: "key", today: Day("2026-02-03")!, actor: worker.actor)
  }

  /// Asks for a page, and compares it with the golden files called `name`.
  private static func compare(
    _ office: Office, _ route: String, _ parameters: [String: String] = [:],
    _ input: Input = Input(), as worker: Office.Worker = .rachel, to name: String
  ) async throws {
    let (page, _) = try await office.page(route, office.request(worker, parameters, input))
    try golden(page, name, chrome(worker))
  }

  /// Answers of S1 whose names begin with one of the prefixes.
  private static func answers(_ prefixes: String..., step: String = "next") -> Input {
    let values = S1.input().values.filter { answer in
      prefixes.contains { answer.key.hasPrefix($0) }
    }
    var input = Input(values)
    input.set("step", step)
    return input
  }

  private static func begun(_ office: Office) async throws -> [String: String] {
    let start = try await office.done("intake.begin", office.request())
    return ["draft": String(start.split(separator: "/")[1])]
  }

  @Test(arguments: Engines.available)
  func `each step of an intake is as it was agreed`(engine: EngineName) async throws {
    let office = try await Office(engine)
    let draft = try await Self.begun(office)
    let first = draft.merging(["number": "1"]) { $1 }
    try await Self.compare(office, "intake.person", first, to: "Intake/IntakePage.first")
    let faulty = Input(["name_order": ["given-first"], "members.1.birth_date": ["12/04/1985"]])
    try await Self.compare(
      office, "intake.save-person", first, faulty, to: "Intake/IntakePage.faults")
    _ = try await office.done(
      "intake.save-person", office.request(.rachel, first, Self.answers("members.1.")))
    try await Self.compare(office, "intake.explained", draft, to: "Intake/IntakePage.explained")
    _ = try await office.done(
      "intake.save-explained",
      office.request(.rachel, draft, Self.answers("explained", "sharing_choice")))
    try await Self.compare(office, "intake.team", draft, to: "Intake/IntakePage.team")
    _ = try await office.done(
      "intake.save-team",
      office.request(
        .rachel, draft, Self.answers("opened_on", "intake_on", "programs", "gatekeeper", "team.")))
    try await Self.compare(office, "intake.check", draft, to: "Intake/IntakeCheckPage.nobody")
    try await Self.compare(office, "intake.start", to: "Intake/IntakeStartPage.one-draft")
  }

  @Test(arguments: Engines.available)
  func `the start of a case is as it was agreed`(engine: EngineName) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input(["programs": "match-grant"]))
    let at = ["case": opened.caseID]
    try await Self.compare(office, "start.view", at, to: "Eligibility/StartPage.nothing-yet")
    let done: [(String, Input)] = [
      (
        "engagement.record",
        Input([
          "step": ["initial-meeting"], "on": ["2026-02-03"], "outcome": ["Met at their home"],
        ])
      ),
      (
        "eligibility-document.collect",
        Input([
          "program": ["match-grant"], "document": ["Match Grant enrolment form"],
          "on": ["2026-02-03"],
        ])
      ),
    ]
    for (route, input) in done {
      _ = try await office.answer(route, office.request(.rachel, at, input))
    }
    try await Self.compare(office, "start.view", at, to: "Eligibility/StartPage.begun")
  }

  @Test(arguments: Engines.available)
  func `the pages of staff are as they were agreed`(engine: EngineName) async throws {
    let office = try await Office(engine)
    try await office.open(S1.input())
    try await Self.compare(office, "staff.list", as: .ada, to: "Staff/StaffPage.six")
    try await Self.compare(
      office, "staff.view", ["staff": "staff-rachel"], as: .ada,
      to: "Staff/StaffMemberPage.works-on-a-case")
  }

  @Test(arguments: Engines.available)
  func `WI-PRV-01 the page of one's own sign-ins is as it was agreed`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let at = office.request().now.instant
    _ = try await office.database.write { tx in
      for (number, kind) in ["browser", "token"].enumerated() {
        let began = at.adding(seconds: -60 * Int64(number + 1))
        try tx.run(
          """
          INSERT INTO session (id, staff_id, kind, csrf, began_at, used_at, ends_at)
          VALUES ($1, 'staff-rachel', $2, 'csrf', $3, $3, $4)
          """, ["sign-in-\(number)", kind, began, at.adding(seconds: 3600)])
      }
    }
    try await Self.compare(office, "account.sign-ins", to: "Account/SignInsPage.two")
  }

  @Test(arguments: Engines.available)
  func `the pages of agreements are as they were agreed`(engine: EngineName) async throws {
    let office = try await Office(engine)
    try await Self.compare(
      office, "agreement.list", as: .ada, to: "Agreements/AgreementsPage.empty")
    let form = Input([
      "document": ["Agreement 1"], "parties": [Office.alpine, "agency-county"],
      "data_classes": ["notes", "services"], "from_on": ["2026-01-01"], "to_on": ["2026-06-30"],
    ])
    _ = try await office.done("agreement.add", office.request(.ada, [:], form))
    try await Self.compare(office, "agreement.list", as: .ada, to: "Agreements/AgreementsPage.one")
    let id = try await office.texts("SELECT id FROM agreement")[0]
    try await Self.compare(
      office, "agreement.view", ["agreement": id], as: .ada, to: "Agreements/AgreementPage.open")
  }

  @Test(arguments: Engines.available)
  func `the pages of access for a stated need are as they were agreed`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    let number = try await office.texts(
      "SELECT number FROM case_file WHERE id = $1", [opened.caseID])[0]
    try await Self.compare(office, "access.list", as: .omar, to: "AccessRequests/AccessPage.empty")
    let form = Input([
      "case_number": [number], "purpose": ["coverage"], "reason": ["Rachel is on leave"],
      "days": ["14"],
    ])
    _ = try await office.done("access.ask", office.request(.omar, [:], form))
    try await Self.compare(office, "access.list", as: .omar, to: "AccessRequests/AccessPage.asked")
    try await Self.compare(
      office, "access.list", as: .helen, to: "AccessRequests/AccessPage.to-answer")
    let id = try await office.texts("SELECT id FROM access_request")[0]
    try await Self.compare(
      office, "access.view", ["request": id], as: .helen,
      to: "AccessRequests/AccessRequestPage.asked")
    try await Self.compare(
      office, "access.emergency-form", as: .omar, to: "AccessRequests/EmergencyPage.empty")
  }
}
