import Domain
import Features
import HTTPTypes
import Hummingbird
import Storage

/// Refused for having asked too often.
struct TooManyRequests: Error {
  let seconds: Int
  let perMinute: Int
}

extension Mount {
  /// One request of the account, or of the address of who is not signed in (ASVS 2.4.1). The first
  /// that is refused in a minute is in the log, not each.
  func limited(_ request: Features.Request) async throws {
    guard let limit else { return }
    let asker: RequestLimit.Asker =
      request.session.map { .account($0.actor.id) }
      ?? .address(ClientAddress.network(request.now.address))
    guard case .refused(let seconds, let isFirst) = await limit.take(asker, at: request.now.instant)
    else { return }
    if isFirst {
      try await app.views.write(
        .init(
          request.now, action: "request.limit", result: "refused", reason: "too many requests",
          subjects: []))
    }
    throw TooManyRequests(seconds: seconds, perMinute: limit.perMinute)
  }
}

extension Problem {
  init(_ many: TooManyRequests) {
    let wait = many.seconds == 1 ? "a second" : "\(many.seconds) seconds"
    self.init(
      title: "Too many requests", status: 429,
      detail: "More than \(many.perMinute) requests a minute came from this account, or from this "
        + "address without a sign-in. Nothing was saved.",
      next: "Wait \(wait), then load the page or send the form again. A program waits as long as "
        + "Retry-After says.")
  }
}
