import Domain
import Policies
import Storage

/// A quarter counted over the cases of one agency that a reader reaches.
struct QuarterCount {
  let table: ReportTable
  let jobs: [ScheduleC.Line]
  /// The case of each person counted or considered.
  let cases: [RecordID: RecordID]

  static func of(
    _ quarter: Quarter, agencyID: String, as knowledge: Knowledge, _ scope: Scope,
    _ reader: Reader
  ) throws -> QuarterCount {
    var report = try QuarterlyProgramReport(
      from: quarter.firstDay, to: quarter.lastDay,
      claims: try OutcomeClaims.load(
        from: quarter.firstDay, to: quarter.lastDay, as: knowledge, reader))
    var jobs = try ScheduleC(
      from: quarter.firstDay, to: quarter.lastDay, under: WisconsinRefugee.clocks)
    var cases: [RecordID: RecordID] = [:]
    try ReportRun.eachCase(scope, knowledge, reader) { file in
      guard file.agency.own == agencyID else { return }
      report.add(file)
      jobs.add(file)
      for member in file.members { cases[member.id] = file.id }
    }
    let table = report.finish()
    let considered = Set(table.people.map(\.person))
    return QuarterCount(
      table: table, jobs: jobs.lines.sorted { ($0.on, $0.person) < ($1.on, $1.person) },
      cases: cases.filter { considered.contains($0.key) })
  }

  var figures: [QuarterlyFigure] { QuarterlyFigure.all(of: table) }
}
