import Domain
import Markup
import Storage

enum ClocksRoutes {
  static let all: [Route] = [
    Route(
      .get, "/cases/:case/clocks", "clock.list", .clockView, "Deadlines",
      answers: [ClocksPage.self], asks: [.on, .knownAt]
    ) {
      try await list($0)
    },
    Route(
      .get, "/cases/:case/clocks/waiver", "clock-waiver.new", .clockWaive, "Set a deadline aside",
      answers: [WaiverPage.self]
    ) { request in .page(try await form(request, FormState(request.query))) },
    Route(
      .post, "/cases/:case/clocks/waiver", "clock.waive", .clockWaive, "Set a deadline aside",
      fields: WaiveClock.fields
    ) { request in
      try await request.run(
        { try WaiveClock($0, caseID: request.parameter("case")) },
        again: { try await form(request, $0) })
    },
  ]

  private static func list(_ request: Request) async throws -> Response {
    let id = request.parameter("case")
    let at = try PointInTime(request.query)
    let now = request.now
    let page = try await request.reading(case: id, .clockView) { reader, header, _ in
      try ClocksPage.load(header, at, on: at.day(now.inZone(header.timeZone)), reader)
    }
    return .page(page, seen: [.caseFile(id)], as: "clock.list")
  }

  private static func form(_ request: Request, _ state: FormState) async throws -> WaiverPage {
    try await request.reading(case: request.parameter("case"), .clockWaive) { _, header, _ in
      WaiverPage(header: header, form: state)
    }
  }
}
