import Domain
import Markup
import Storage

enum QuarterlyRoutes {
  static let all: [Route] = [
    Route(
      .get, "/quarterly-reports", "quarter.list", .quarterView, "Quarterly reports",
      answers: [QuartersPage.self]
    ) { request in
      let scope = request.scope
      return .page(try await request.database.read { try QuartersPage.load(scope, $0) })
    },
    Route(
      .get, "/quarterly-reports/:quarter", "quarter.view", .quarterView, "A quarterly report",
      answers: [QuarterPage.self], asks: [.knownAt, .format, .show, .after]
    ) { request in
      let point = try PointInTime(request.query)
      let page = try await page(request, point.knowledge, FormState())
      guard let format = request.query["format"] else {
        let shown = page.cut(
          to: request.query["show"].flatMap(QuarterPage.Part.init),
          after: request.query["after"] ?? "")
        return .page(shown, seen: shown.seen, as: "quarter.view")
      }
      return try await file(page, format, request)
    },
    Route(
      .post, "/quarterly-reports/:quarter/freeze", "quarter.freeze", .quarterFreeze,
      "Freeze a quarter as submitted"
    ) { request in
      let quarter = try quarter(request)
      return try await request.run(
        { _ in FreezeQuarter(quarter) },
        again: { try await page(request, .now, $0).cut(to: nil, after: "") })
    },
    Route(
      .post, "/quarterly-reports/:quarter/adjustments", "quarter.adjust", .quarterFreeze,
      "Say why a figure of a frozen quarter changed", fields: QuarterFields.adjustment
    ) { request in
      let quarter = try quarter(request)
      return try await request.run(
        { try ExplainAdjustment($0, quarter: quarter) },
        again: { try await page(request, .now, $0).cut(to: nil, after: "") })
    },
    Route(
      .get, "/cases/:case/outcomes/:goal", "outcome.view", .planView, "An outcome",
      answers: [OutcomePage.self]
    ) { request in
      let page = try await outcome(request, FormState())
      return .page(
        page, seen: [.caseFile(page.header.id), Reference("goal", page.goalID)],
        as: "outcome.view")
    },
    Route(
      .post, "/cases/:case/outcomes/:goal/claim", "outcome.claim", .planView,
      "Choose which outcome of a quarter is claimed"
    ) { request in
      try await request.run(
        { _ in
          ClaimOutcome(caseID: request.parameter("case"), goalID: request.parameter("goal"))
        }, again: { try await outcome(request, $0) })
    },
  ]

  private static func quarter(_ request: Request) throws -> Quarter {
    guard let quarter = Quarter(request.parameter("quarter")) else { throw Problem.notFound }
    return quarter
  }

  private static func page(
    _ request: Request, _ knowledge: Knowledge, _ form: FormState
  ) async throws -> QuarterPage {
    let (scope, quarter) = (request.scope, try quarter(request))
    return try await request.database.read {
      try QuarterPage.load(quarter, as: knowledge, form, scope, $0)
    }
  }

  private static func outcome(
    _ request: Request, _ form: FormState
  ) async throws -> OutcomePage {
    let goalID = request.parameter("goal")
    return try await request.reading(case: request.parameter("case"), .planView) {
      reader, header, scope in
      try OutcomePage.load(header, goalID: goalID, form, scope, reader)
    }
  }

  private static func file(
    _ page: QuarterPage, _ format: String, _ request: Request
  ) async throws -> Response {
    let (bytes, type): ([UInt8], String)
    switch format {
    case "csv": (bytes, type) = (QuarterFile.csv(page, request.now), "text/csv; charset=utf-8")
    case "json": (bytes, type) = (JSONText.bytes(of: page), "application/json")
    case "xlsx":
      (bytes, type) = (
        try QuarterFile.workbook(page, request.now),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      )
    default:
      throw Problem(
        title: "Unknown format", status: 400, detail: "A quarter comes as xlsx, csv or json.",
        next: "Ask for one of these, or leave the format out for the page.")
    }
    try await request.app.views.write(
      .init(request.now, action: "quarter.export", result: "done", subjects: page.seen))
    return .file(
      bytes: bytes, type: type, name: "confidential-qpr-\(page.quarter).\(format)")
  }
}
