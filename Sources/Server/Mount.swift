import Domain
import Features
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Markup
import Storage

/// Puts the routes on an HTTP router: session, form token, reading, handling, the view log, errors.
package struct Mount: Sendable {
  let app: App
  let clock: WorldClock
  let secureCookies: Bool
  let logger: Logger
  let beat: Beat
  /// Nil for none: in tests, and where the operator turned it off.
  let limit: RequestLimit?
  let proxies: TrustedProxies

  package init(
    app: App, clock: WorldClock, secureCookies: Bool, logger: Logger, beat: Beat = .standard,
    limit: RequestLimit? = nil, proxies: TrustedProxies = .none
  ) {
    self.limit = limit
    self.proxies = proxies
    self.app = app
    self.clock = clock
    self.secureCookies = secureCookies
    self.logger = logger
    self.beat = beat
  }

  package func router() -> Router<Context> {
    let router = Router(context: Context.self)
    router.add(middleware: SafeHeaders())
    router.get("/public/**") { request, context in
      Assets.response(to: request, rest: context.parameters.getCatchAll())
    }
    for route in Routes.all {
      router.on(RouterPath(route.pattern), method: route.method.http) { request, context in
        await respond(to: request, context, route)
      }
    }
    // Everything else gets the one answer for *hidden* and *none*.
    for method in [HTTPRequest.Method.get, .post, .put, .patch, .delete] {
      router.on("/**", method: method) { request, context in
        await respond(to: request, context, nil)
      }
    }
    return router
  }

  private func respond(
    to http: Hummingbird.Request, _ context: Context, _ route: Route?
  ) async -> Hummingbird.Response {
    let began = ContinuousClock.now
    let wantsJSON = http.headers[.accept]?.contains("application/json") == true
    var request = Features.Request(
      method: .get, path: Path(requested: http.uri.string) ?? "/", wantsJSON: wantsJSON,
      now: clock.now(as: .nobody), app: app)
    do {
      try await fill(&request, from: http, context, route)
      guard let route else { throw Problem.notFound }
      try admit(request, to: route, http)
      let handled = try await route.handle(request)
      let answer = request.session?.showsInitials == true ? handled.inInitials : handled
      try await logView(answer, request)
      // Who asks to be let into a case learns nothing of whether there is one.
      if route.name == "access.ask" { await beat.wait(since: began) }
      return try Answer(request: request, secureCookies: secureCookies).response(answer)
    } catch {
      var error = error
      do { try await logRefusal(error, request, route) } catch let unlogged { error = unlogged }
      if Problem(describing: error).status == 404 { await beat.wait(since: began) }
      return failed(error, request, route, http)
    }
  }

  private func fill(
    _ request: inout Features.Request, from http: Hummingbird.Request, _ context: Context,
    _ route: Route?
  ) async throws {
    request.method = Features.Request.Method(rawValue: http.method.rawValue) ?? .get
    request.path = Path(requested: http.uri.path) ?? "/"
    for (name, value) in context.parameters { request.parameters[String(name)] = String(value) }
    request.query = try Body.form(http.uri.query ?? "")
    request.ifMatch = http.headers[.ifMatch].map { $0.trimmingCharacters(in: ["\"", " "]) }
    request.ifNoneMatch = http.headers[.ifNoneMatch]
    request.idempotencyKey = http.headers[HTTPField.Name("Idempotency-Key")!]
    request.cameFrom = http.headers[HTTPField.Name("Referer")!].flatMap(pathOnly)
    request.address = proxies.client(
      peer: context.address, forwarded: http.headers[HTTPField.Name("X-Forwarded-For")!])
    request.now.address = request.address
    request.anonymousToken = cookie("resettle_visit", http) ?? ""
    let secret = bearer(http) ?? cookie(Answer.cookie, http)
    if let secret { try await open(secret, &request) }
    try await limited(request)
    let body = try await Body.read(http, files: files(route, request))
    (request.input, request.files, request.sentJSON) = (body.input, body.files, body.isJSON)
  }

  private func files(_ route: Route?, _ request: Features.Request) -> Body.Files {
    guard let route, route.takesFiles else { return .none }
    guard let actor = request.session?.actor, let permission = route.permission,
      Access.allows(actor.role, permission)
    else { return .unwanted }
    return .taken
  }

  private typealias Running = (session: Session, isStale: Bool)

  private func open(_ secret: String, _ request: inout Features.Request) async throws {
    let instant = request.now.instant
    let (asked, wantsJSON) = (request.now, request.wantsJSON)
    let found = try await app.database.read { reader -> (Running, Int)? in
      guard let running = try SessionRecords.running(secret, at: instant, reader) else {
        return nil
      }
      let now = asked.acting(as: running.session.actor)
      let scope = Scope(now.actor, on: now.today)
      return (running, wantsJSON ? 0 : try NoticeLine.waiting(scope, reader))
    }
    guard let (running, unread) = found else { return }
    request.unread = unread
    if running.isStale {
      let id = running.session.id
      try await app.database.write { tx in try SessionRecords.touch(id, at: instant, tx) }
    }
    request.session = running.session
    request.now = request.now.acting(as: running.session.actor)
  }

  /// Signed in where the route asks for it, in a role that has its permission, and with the form
  /// token where a cookie speaks for the browser.
  private func admit(
    _ request: Features.Request, to route: Route, _ http: Hummingbird.Request
  ) throws {
    if let permission = route.permission {
      guard let session = request.session else { throw Problem.signInFirst }
      guard Access.allows(session.actor.role, permission) else {
        throw Problem.forbidden(permission.rawValue)
      }
      guard !session.owesAgreement || route.isOpenUnsigned else { throw Problem.agreementOwed }
      guard !session.owesTraining || route.isOpenUnsigned else {
        throw Problem.confidentialityTrainingOwed
      }
    }
    guard request.method != .get, bearer(http) == nil else { return }
    if let session = request.session {
      let token = http.headers[HTTPField.Name("X-CSRF-Token")!] ?? request.input[Look.tokenField]
      guard token == session.csrf else { throw Problem.tokenMissing }
    } else if let site = http.headers[HTTPField.Name("Sec-Fetch-Site")!], site == "cross-site" {
      throw Problem.tokenMissing
    }
  }

  private func logView(_ answer: Features.Response, _ request: Features.Request) async throws {
    guard let (seen, action) = answer.look else { return }
    try await app.views.write(.look(request.now, action: action, seen: seen))
  }

  /// Access that failed is in the log like access that did not (IRC-CONF-02); a command logs its own
  /// refusals. A hidden case and none leave the same kind of entry, and take as long.
  private func logRefusal(
    _ error: any Error, _ request: Features.Request, _ route: Route?
  ) async throws {
    guard let problem = error as? Problem, [403, 404].contains(problem.status), let route,
      request.session != nil
    else { return }
    let caseID = request.parameter("case")
    try await app.views.write(
      .init(
        request.now, action: route.name, result: "refused", reason: String(problem.status),
        subjects: caseID.isEmpty || caseID.utf8.count > 80 ? [] : [.caseFile(caseID)]))
  }

  private func failed(
    _ error: any Error, _ request: Features.Request, _ route: Route?, _ http: Hummingbird.Request
  ) -> Hummingbird.Response {
    let answer = Answer(request: request, secureCookies: secureCookies)
    let problem = Problem(describing: error)
    if problem.status == 401, !request.wantsJSON, request.method == .get {
      // What is not in an address must not get into one by the way round the sign-in.
      let isSearch = request.query["q"] != nil && route?.asks.contains(.q) != true
      let next = isSearch ? http.uri.path : http.uri.string
      let signIn = ("/sign-in" as Path).query("next", next)
      if let response = try? answer.response(.redirect(signIn)) { return response }
    }
    if [.agreementOwed, .confidentialityTrainingOwed].contains(problem), !request.wantsJSON,
      request.method == .get,
      let response = try? answer.response(.redirect(ConfidentialityPage.path))
    {
      return response
    }
    if problem.status >= 500 {
      logger.error(
        "request failed",
        metadata: ["route": "\(route?.name ?? "-")", "error": "\(LoggedError.words(of: error))"])
    }
    guard var response = try? answer.failed(problem) else {
      return Hummingbird.Response(status: .internalServerError)
    }
    if let many = error as? TooManyRequests { response.headers[.retryAfter] = String(many.seconds) }
    return response
  }

  private func bearer(_ http: Hummingbird.Request) -> String? {
    guard let value = http.headers[.authorization], value.lowercased().hasPrefix("bearer ") else {
      return nil
    }
    return String(value.dropFirst(7))
  }

  /// The path in an address; browsers name the page before to its own server only.
  private func pathOnly(_ address: String) -> Path? {
    let parts = address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    return parts.count == 4 ? Path(requested: "/" + parts[3]) : nil
  }

  private func cookie(_ name: String, _ http: Hummingbird.Request) -> String? {
    http.headers[.cookie]?.split(separator: ";").lazy
      .map { $0.trimmingCharacters(in: .whitespaces) }
      .first { $0.hasPrefix(name + "=") }
      .map { String($0.dropFirst(name.count + 1)) }
  }
}

extension Actor {
  /// A visitor who is not signed in.
  static let nobody = Actor(
    id: "nobody", name: "", role: .operator, agencyID: "installation", agencyName: "",
    agencyKind: "", timeZone: "UTC")
}

extension Features.Request.Method {
  var http: HTTPRequest.Method {
    switch self {
    case .get: .get
    case .post: .post
    case .put: .put
    case .delete: .delete
    }
  }
}
