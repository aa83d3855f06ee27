import Domain
import Markup
import Storage

enum ReportsRoutes {
  static let all: [Route] = [
    Route(.get, "/reports", "report.list", .report, "Reports", answers: [ReportsPage.self]) {
      .page(ReportsPage.of($0.now.actor.role))
    },
    Route(
      .get, "/reports/:report", "report.run", .report, "A report", answers: [ReportPage.self],
      asks: [.from, .to, .knownAt, .by, .area, .item, .format]
    ) { request in
      let name = request.parameter("report")
      guard ReportsPage.all.reports.contains(where: { $0.report == name }) else {
        throw Problem.notFound
      }
      let asked = try asked(name, request.query, request)
      let scope = request.scope
      if request.query["format"] == "csv" { return try await file(asked, scope, request) }
      let page = try await request.database.read { reader in
        try ReportPage.load(asked, scope, reader)
      }
      return .page(page, seen: page.seen, as: page.people.isEmpty ? "report.view" : "report.names")
    },
    Route(
      .post, "/reports/:report/purpose", "report.state-purpose", .report,
      "Say why names are needed", fields: ReportPurposeFields.all
    ) { request in
      let name = request.parameter("report")
      guard ReportsPage.all.reports.contains(where: { $0.report == name }) else {
        throw Problem.notFound
      }
      return try await request.run(
        { try StateReportPurpose($0, report: name, sessionID: request.session?.id ?? "") },
        again: { form in try await again(name, form, request) })
    },
  ]

  /// The report as it was asked for, with the form for the purpose as it was left.
  private static func again(
    _ name: String, _ form: FormState, _ request: Request
  ) async throws -> ReportPage {
    var asked = try asked(name, form.input, request)
    asked.purposeForm = form
    let (found, scope) = (asked, request.scope)
    return try await request.database.read { reader in try ReportPage.load(found, scope, reader) }
  }

  /// The period asked for; by default the last whole quarter, because that is what is due.
  private static func asked(
    _ name: String, _ query: Input, _ request: Request
  ) throws -> ReportPage.Asked {
    let quarter = Quarter(
      containing: Quarter(containing: request.now.today).firstDay.adding(days: -1))
    let isList = name == "overdue-clocks"
    // A trend is seen over time: eight quarters.
    let from = name == "assessment-trends" ? quarter.firstDay.adding(months: -21) : quarter.firstDay
    let input = query.filled(with: [
      "from": "\(from)", "to": "\(isList ? request.now.today : quarter.lastDay)",
    ])
    var parse = Parse(input)
    let first = parse.requiredDay(ReportPage.fields[0])
    let to = parse.requiredDay(ReportPage.fields[1])
    let at = parse.text(ReportPage.fields[2])
    let instant = at.isEmpty ? nil : Instant(at)
    if !at.isEmpty, instant == nil {
      parse.fail(
        ReportPage.fields[2], "As known at must be an instant such as 2026-10-01T00:00:00Z")
    }
    let cut = ReportPage.cut(&parse, of: name)
    try parse.finish()
    return ReportPage.Asked(
      run: .init(
        name: name, from: first, to: to, knowledge: instant.map(Knowledge.at) ?? .now, cut: cut),
      item: query["item"], sessionID: request.session?.id ?? "", form: FormState(input))
  }

  private static func file(
    _ asked: ReportPage.Asked, _ scope: Scope, _ request: Request
  ) async throws -> Response {
    let isAnalyst = scope.actor.role == .stateAnalyst
    let table: ReportTable
    do {
      table = try await request.database.read { reader in
        let table = try ReportRun.table(asked.run, scope, reader)
        return isAnalyst ? SmallCells.suppressed(table) : table
      }
    } catch let refused as ReportRefusal { throw Problem(refused: Words.of(refused)) }
    var writer = CSVWriter(for: .spreadsheet)
    writer.row(table.columns + [Marking.column])
    let marking = Marking.line("Downloaded", request.now)
    for line in table.lines { writer.row(line + [marking]) }
    try await request.app.views.write(
      .init(
        request.now, action: "report.export", result: "done",
        subjects: [Reference("report", asked.run.name)]))
    return .file(
      bytes: writer.bytes, type: "text/csv; charset=utf-8",
      name: "confidential-\(asked.run.name)-\(asked.run.from)-\(asked.run.to).csv")
  }
}
