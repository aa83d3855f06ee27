import Domain
import Markup
import Storage

enum TimelineRoutes {
  static let all: [Route] = [
    Route(
      .get, "/cases/:case/timeline", "timeline.view", .caseView, "Timeline",
      answers: [TimelinePage.self], asks: [.kind, .on, .knownAt, .before]
    ) { request in
      let query = request.query
      let at = try PointInTime(query)
      let page = try await request.reading(case: request.parameter("case")) {
        reader, header, scope in
        try TimelinePage.load(
          header, kind: query["kind"].flatMap(TimelineKind.init), at,
          before: query["before"], scope, reader)
      }
      return .page(page, seen: page.seen, as: "timeline.view")
    }
  ]
}

extension TimelinePage {
  /// The case, the people named, and each record shown.
  fileprivate var seen: [Reference] {
    [.caseFile(header.id)]
      + Set(lines.compactMap(\.personID)).sorted().map(Reference.person)
      + lines.map { Reference($0.kind.rawValue, $0.ref) }
  }
}
