import Domain
import Markup
import Storage

enum ScheduleRoutes {
  static let all: [Route] = [
    Route(.get, "/schedule", "schedule.view", .worklist, "Schedule", answers: [SchedulePage.self]) {
      request in
      let scope = request.scope
      let page = try await request.database.read { try SchedulePage.load(scope, $0) }
      return .page(page, seen: page.seen, as: "schedule.view")
    },
    Route(
      .get, "/schedule/feed", "calendar-feed.view", .worklist, "Calendar feed",
      answers: [CalendarFeedPage.self]
    ) {
      .page(try await feedPage($0, address: nil))
    },
    Route(.post, "/schedule/feed", "calendar-feed.begin", .worklist, "Make a calendar feed") {
      request in
      // The address stands in this answer only; it is in no redirect and no log.
      let secret = randomToken()
      _ = try await perform(
        KeepCalendarFeed(secret: secret), in: request.database, request.now)
      return .page(try await feedPage(request, address: "/calendar/\(secret)"))
    },
    Route(.post, "/schedule/feed/end", "calendar-feed.end", .worklist, "End a calendar feed") {
      request in
      let done = try await perform(
        KeepCalendarFeed(secret: nil), in: request.database, request.now, key: request.key)
      return .done(done.location)
    },
    // The secret in the path is the sign-in of a calendar program.
    Route(
      .get, "/calendar/:secret", "calendar-feed.read", nil, "A calendar feed",
      sends: CalendarFile.type
    ) {
      try await feed($0)
    },
  ]

  private static func feedPage(
    _ request: Request, address: String?
  ) async throws -> CalendarFeedPage {
    let id = request.now.actor.id
    return try await request.database.read {
      try CalendarFeedPage.load(of: id, address: address, $0)
    }
  }

  private static func feed(_ request: Request) async throws -> Response {
    let (secret, now) = (request.parameter("secret"), request.now)
    let feed = try await request.database.read { reader in
      try CalendarFeed.load(secret: secret, now, reader)
    }
    guard let feed else { throw Problem.notFound }
    try await request.app.views.write(
      .init(
        now.acting(as: feed.actor), action: "calendar-feed.read", result: "seen",
        subjects: feed.cases.map(Reference.caseFile)))
    let marking = Marking.line("Read", now.acting(as: feed.actor))
    return .file(
      bytes: CalendarFile.bytes(feed.events, marking: marking), type: CalendarFile.type, name: nil)
  }
}

extension SchedulePage {
  /// The cases of the list, each once.
  fileprivate var seen: [Reference] {
    Set(lines.map(\.caseID) + toBook.map(\.caseID)).sorted().map(Reference.caseFile)
  }
}
