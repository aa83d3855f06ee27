import Domain
import Features
import Markup
import Storage
import Testing
import World

/// S10: Amina Nur Hersi, born 1958-01-10, arrived 2021-06-15, whose case closed on 2024-08-01.
@Suite struct S10Tests {
  private let amina = "person-fatuma"

  private func world(_ engine: EngineName, arrived: String = "2021-06-15") async throws -> Valley {
    let valley = try await Valley(engine)
    let stamp = valley.now(on: "2026-02-01").stamp
    try await valley.database.write { [amina] tx in
      try tx.amend(
        Table("person"), id: amina,
        [
          ("given_names", "Amina Nur"), ("family_name", "Hersi"), ("sort_key", "hersi"),
          ("birth_date", Day("1958-01-10")!), ("arrived_on", Day(arrived)!),
        ], stamp)
      try tx.amend(
        Table("enrollment"), id: "enrollment-person-fatuma",
        [
          ("program", "wi-ss"), ("started_on", Day("2021-07-01")!),
          ("ended_on", Day("2024-08-01")!),
        ], stamp)
      try tx.amend(
        Table("case_file"), id: Valley.warsame,
        [
          ("opened_on", Day("2021-07-01")!), ("closed_on", Day("2024-08-01")!),
          ("close_kind", "completed"),
        ], stamp)
      try tx.amend(
        Table("care_team"), id: "\(Valley.warsame)-omar", [("from_on", Day("2021-07-01")!)], stamp)
      try PlanRecords.add(
        "plan-amina", PlanRow(type: "fsp", caseID: Valley.warsame), tx, stamp)
    }
    try await valley.recompute(Valley.warsame, on: "2025-12-10")
    return valley
  }

  @Test(arguments: Engines.available)
  func `R29 the outlook has a line for each adult, with the end of SSI where it concerns them`(
    engine: EngineName
  ) async throws {
    let valley = try await world(engine)
    let table = try await ReportFacts.report(
      named: "citizenship-outlook", from: Day("2026-01-01")!, to: Day("2026-03-31")!,
      in: valley.database)
    #expect(
      table.lines == [
        ["person-fatuma", "2021-06-15", "", "2025-12-15", "2026-06-15", "2028-06-15", ""]
      ])
    let page = try await valley.page(
      "report.run", ReportPage.self, as: .omar, ["report": "citizenship-outlook"],
      query: ["from": "2026-01-01", "to": "2026-03-31"], on: "2026-04-01")
    try valley.golden(page, "Reports/ReportPage.citizenship-outlook", as: .omar, on: "2026-04-01")
  }
}
