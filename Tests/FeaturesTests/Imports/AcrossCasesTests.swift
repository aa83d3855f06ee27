import Domain
import Features
import Storage
import Testing
import World

/// A row of one case may name someone of another, as it does when people move between households.
struct AcrossCasesTests {
  /// Nour lives in `own`; her plans, goals and contacts were written in `other`.
  private static let bundle = SmallBundle(files: [
    "agencies.csv": "agency,name,kind,time_zone\nag,Harbour,resettlement,America/Denver\n",
    "cases.csv": "case,agency,opened_on\nown,ag,2025-01-02\nother,ag,2025-02-03\n",
    "people.csv": """
    person,case,given_names,birth_date,status,arrived_on
    nour,own,Nour,1990-01-01,refugee,2025-01-02
    head,other,Sami,1985-01-01,refugee,2025-02-03

    """,
    "enrollments.csv": """
    enrollment,person,program,started_on
    e1,nour,wi-ss,2025-01-02
    e2,nour,hud-choice,2025-01-02

    """,
    "assessments.csv": """
    assessment,person,instrument,finalised_on
    h1,nour,hud,2025-03-01

    """,
    "residency.csv": "residency,person,site,class,from\nr1,nour,Oak,original,2025-01-02\n",
    "plans.csv": """
    plan,type,case,person,client_signed_on,worker_signed_on
    theirs,edp,other,nour,2025-03-01,2025-03-02
    fdp,fdp,other,,,
    fsp,fsp,other,,2025-03-01,2025-03-01

    """,
    "participation.csv": "participation,plan,person,on\nt1,fdp,nour,2025-03-05\n",
    "goals.csv": """
    goal,plan,person,class,title,added_on,achieved_on,case_manager_role,supporting_activities
    g1,fsp,nour,case-management,Home,2025-03-01,2025-03-20,helped,visits

    """,
    "contributions.csv": "contribution,goal,on,kind,significant\nb1,g1,2025-03-10,visit,yes\n",
    "contacts.csv": """
    contact,case,person,on,mode,with
    k1,other,nour,2025-03-12,in-person,client

    """,
  ])

  private func loaded(_ engine: EngineName) async throws -> Database {
    let database = try await Engines.fresh(engine, Schema.migrator.migrations)
    let summary = try await Self.bundle.load(into: database)
    #expect(summary.faults.isEmpty)
    return database
  }

  private func clocks(
    _ rules: Set<String>, on day: String, _ database: Database
  ) async throws -> [String] {
    try await ReportFacts.clocks(on: Day(day)!, in: database).rows
      .filter { rules.contains($0[3]) }.map { $0.joined(separator: ",") }
  }

  @Test(arguments: Engines.available)
  func `WI-CLK-08 an edp counts for its own person, in whichever case it was written`(
    engine: EngineName
  ) async throws {
    let database = try await loaded(engine)
    #expect(
      try await clocks(["plan.revision"], on: "2025-04-01", database) == [
        "own,nour,theirs,plan.revision,2025-03-02,2025-09-02,,upcoming"
      ])
  }

  @Test(arguments: Engines.available)
  func `HUD-MET-01 plans and contacts of another case count for the person they name`(
    engine: EngineName
  ) async throws {
    let database = try await loaded(engine)
    #expect(
      try await clocks(["hud.face-to-face"], on: "2025-03-31", database) == [
        "own,nour,,hud.face-to-face,2025-01-02,2025-03-31,2025-03-12,met"
      ])
    let metric = try await ReportFacts.report(
      named: "hud-metric", from: Day("2025-01-01")!, to: Day("2025-03-31")!, in: database)
    #expect(metric.lines == [["Oak", "1", "1", "0", "1", "0", "1"]])
  }

  @Test(arguments: Engines.available)
  func `WI-QPR-01 a goal in another case's plan is an outcome of the person it names`(
    engine: EngineName
  ) async throws {
    let database = try await loaded(engine)
    let report = try await ReportFacts.report(
      named: "qpr", from: Day("2025-01-01")!, to: Day("2025-03-31")!, in: database)
    #expect(report.lines == [["case-management-outcome", "Home", "wi-ss", "1"]])
    #expect(
      report.people.map(\.line) == [
        ["case-management-outcome", "Home", "wi-ss", "nour", "yes", ""]
      ])
  }

  @Test(arguments: Engines.available)
  func `what another case wrote is there from that case's opening on`(
    engine: EngineName
  ) async throws {
    let database = try await Engines.fresh(engine, Schema.migrator.migrations)
    try await Self.bundle
      .with("cases.csv", "other,ag,2025-02-03", "other,ag,2025-03-15").load(into: database)
    #expect(try await clocks(["plan.revision"], on: "2025-03-14", database) == [])
    #expect(try await clocks(["plan.revision"], on: "2025-03-15", database).count == 1)
  }

  @Test(arguments: Engines.available)
  func `a changed row of one case moves the stored clocks of another`(
    engine: EngineName
  ) async throws {
    let database = try await loaded(engine)
    try await Self.bundle.with("plans.csv", "2025-03-01,2025-03-02", "2025-03-01,2025-03-04")
      .load(into: database)
    let due = try await database.read { reader in
      try reader.rows("SELECT due_on FROM clock WHERE rule = 'plan.revision'") { $0.text(0) }
    }
    #expect(due == ["2025-09-04"])
  }

  @Test(arguments: Engines.available)
  func `IRC-NOTE-06 what was missed before a case came in owes no reason here`(
    engine: EngineName
  ) async throws {
    let database = try await Engines.fresh(engine, Schema.migrator.migrations)
    let bundle = SmallBundle().with(
      "enrollments.csv", "e2,p3", "e3,p3,utah-rccm,2025-02-10,\ne2,p3")
    try await bundle.load(into: database)
    func states() async throws -> [String] {
      try await database.read { reader in
        try reader.rows(
          "SELECT DISTINCT state FROM clock WHERE rule LIKE 'delay-note.%' AND met_on IS NULL"
        ) { $0.text(0) }
      }
    }
    #expect(try await states() == ["cancelled"])
    let then = try await ReportFacts.clocks(on: Day("2025-08-01")!, in: database).rows
    #expect(then.contains { $0[3].hasPrefix("delay-note.") && $0[7] == "overdue" })
  }
}
