import Domain
import Markup

enum InitialsRoutes {
  static let all: [Route] = [
    Route(.post, "/account/initials", "initials.begin", .accountOwn, "Show initials, not names") {
      try await set(true, $0)
    },
    Route(.post, "/account/initials/end", "initials.end", .accountOwn, "Show names again") {
      try await set(false, $0)
    },
  ]

  private static func set(_ isOn: Bool, _ request: Request) async throws -> Response {
    let home = Home.path(for: request.now.actor.role)
    let chrome = Chrome(
      token: "", idempotencyKey: "", today: request.now.today, actor: request.now.actor)
    let back = request.cameFrom.flatMap { chrome.mayOpen($0) ? $0 : nil } ?? home
    let done = try await perform(
      ShowInitials(isOn: isOn, back: back), in: request.database, request.now)
    return .done(done.location)
  }
}
