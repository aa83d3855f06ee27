import Domain
import Policies
import Storage

/// What the terminal prints of every case: reports, clocks and graduation, streamed case by case.
package enum ReportFacts {
  package static func report(
    named name: String, from: Day, to: Day, as knowledge: Knowledge = .now,
    cut: TrendCut = TrendCut(), in database: Database
  ) async throws -> ReportTable {
    // Made once outside, so that a wrong name or period is told before anything is read.
    _ = try AllReports.counter(named: name, from: from, to: to)
    return try await run(
      .init(name: name, from: from, to: to, knowledge: knowledge, cut: cut), database)
  }

  /// R25: overdue clocks, with the name of whoever owes the act, else the role.
  package static func overdueClocks(
    on day: Day, as knowledge: Knowledge = .now, in database: Database
  ) async throws -> ReportTable {
    try await run(
      .init(name: "overdue-clocks", from: day, to: day, knowledge: knowledge), database)
  }

  /// The operator's reach is every case.
  private static func run(
    _ request: ReportRun.Request, _ database: Database
  ) async throws -> ReportTable {
    let scope = Scope(.operatorNamed("report"), on: request.to)
    return try await database.read { reader in try ReportRun.table(request, scope, reader) }
  }

  /// Every clock that exists on `day`, in the order of interchange §2.
  package static func clocks(
    on day: Day, as knowledge: Knowledge = .now, isOpenOnly: Bool = false, in database: Database
  ) async throws -> OutputTable {
    let clocks = try await database.read { reader in
      try allClocks(on: day, as: knowledge, reader)
    }
    let shown = isOpenOnly ? clocks.filter { $0.status(on: day).isOpen } : clocks
    return OutputTable(
      columns: ["case", "person", "subject", "rule", "trigger_on", "due_on", "met_on", "status"],
      rows: shown.map { clock in
        [
          clock.caseID.shown, clock.person?.shown ?? "", clock.subject?.shown ?? "", clock.rule,
          clock.triggerOn.description, clock.dueOn.description, clock.metOn?.description ?? "",
          clock.status(on: day).rawValue,
        ]
      })
  }

  private static func allClocks(
    on day: Day, as knowledge: Knowledge, _ reader: Reader
  ) throws -> [Clock] {
    var clocks: [Clock] = []
    try CaseFiles.each(as: knowledge, reader) {
      clocks += Clocks.running(for: $0, on: day, under: AllPolicies.clocks)
    }
    return clocks.sorted(by: Clock.precedes)
  }

  /// Who may graduate on `day`, by person.
  package static func graduation(
    on day: Day, as knowledge: Knowledge = .now, in database: Database
  ) async throws -> OutputTable {
    let rows = try await database.read { reader in
      var rows: [Graduation.Row] = []
      try CaseFiles.each(as: knowledge, reader) {
        rows += Graduation.rows(for: $0, on: day, under: UtahRCCM.scoring)
      }
      return rows.sorted { $0.person < $1.person }
    }
    return OutputTable(
      columns: ["person", "state", "qualifying_on", "earliest_on", "blocking"],
      rows: rows.map { row in
        [
          row.person.shown, row.standing.state.rawValue,
          row.standing.qualifyingOn?.description ?? "", row.standing.earliestOn?.description ?? "",
          row.standing.blocking.joined(separator: " "),
        ]
      })
  }
}
