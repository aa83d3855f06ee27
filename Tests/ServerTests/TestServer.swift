import Domain
import Features
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Server
import Storage
import World

/// The server's own router on a real database, asked without a socket.
struct TestServer {
  let database: Database
  private let respond: @Sendable (Hummingbird.Request, Context) async throws -> Hummingbird.Response

  struct Answer {
    let status: Int
    let headers: HTTPFields
    let body: String

    func header(_ name: String) -> String? { headers[HTTPField.Name(name)!] }
  }

  /// - Parameters:
  ///   - today: the day to act as if it were today.
  ///   - reading: where the time of day comes from.
  ///   - limit: how many requests a minute an account or an address may make.
  ///   - proxies: whose word about an address is taken.
  init(
    _ engine: EngineName, today: Day = Day("2026-11-20")!, sealing: Sealing? = nil,
    reading: @escaping @Sendable () -> Instant = WorldClock.systemInstant,
    limit: RequestLimit? = nil, proxies: TrustedProxies = .none
  ) async throws {
    database = try await Engines.migrated(engine)
    let app = App(
      database: database, isDemo: false,
      // Few rounds: the strength of the hash is not what these tests are about.
      passwords: PasswordHashing(rounds: 16) { work in try work() }, sealing: sealing)
    let mount = Mount(
      app: app, clock: WorldClock(today: today, reading: reading), secureCookies: false,
      logger: Logger(label: "test"), beat: .none, limit: limit, proxies: proxies
    )
    let responder = mount.router().buildResponder()
    respond = { try await responder.respond(to: $0, context: $1) }
  }

  func send(
    _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], body: [UInt8] = [],
    from peer: String? = nil
  ) async throws -> Answer {
    var fields = headers
    fields[.contentLength] = String(body.count)
    let request = Hummingbird.Request(
      head: HTTPRequest(
        method: method, scheme: "http", authority: "localhost", path: path, headerFields: fields),
      body: .init(buffer: ByteBuffer(bytes: body)))
    let channel = EmbeddedChannel()
    channel.remoteAddress = try peer.map { try SocketAddress(ipAddress: $0, port: 40_000) }
    let source = ApplicationRequestContextSource(channel: channel, logger: Logger(label: "test"))
    let response = try await respond(request, Context(source: source))
    let writer = CollectedBody()
    try await response.body.write(writer)
    return Answer(
      status: response.status.code, headers: response.headers,
      body: String(buffer: await writer.collected.buffer))
  }

  func post(_ path: String, form: String, headers: HTTPFields = [:]) async throws -> Answer {
    var fields = headers
    fields[.contentType] = "application/x-www-form-urlencoded"
    return try await send(.post, path, headers: fields, body: Array(form.utf8))
  }

  func post(_ path: String, json: String, headers: HTTPFields = [:]) async throws -> Answer {
    var fields = headers
    fields[.contentType] = "application/json"
    fields[.accept] = "application/json"
    return try await send(.post, path, headers: fields, body: Array(json.utf8))
  }

  /// Adds a member of staff who signs in with `correct horse battery`.
  func staff(_ email: String, _ role: Role, agency: String = "Alpine (test)") async throws {
    let hash = try await PasswordHashing(rounds: 16) { try $0() }.hash("correct horse battery")
    let now = WorldClock(today: Day("2026-11-20")).now(as: .operatorNamed("test"))
    try await database.write { tx in
      _ = try JoiningStaff(
        agency: agency, agencyKind: "resettlement", timeZone: "America/Denver", name: email,
        email: email, role: role, supervisorEmail: nil, passwordHash: hash
      ).write(tx, now)
    }
  }

  /// The cookie of a fresh sign-in.
  func signIn(_ email: String) async throws -> HTTPFields {
    cookie(of: try await post("/session", form: "email=\(email)&password=correct+horse+battery"))
  }

  /// What a browser sends after it got `answer`.
  func cookie(of answer: Answer) -> HTTPFields {
    let cookie = answer.headers[.setCookie]?.split(separator: ";").first.map(String.init)
    return [.cookie: cookie ?? ""]
  }
}

private actor CollectedBytes {
  var buffer = ByteBuffer()
  func add(_ more: ByteBuffer) { buffer.writeImmutableBuffer(more) }
}

private struct CollectedBody: ResponseBodyWriter {
  let collected = CollectedBytes()
  mutating func write(_ buffer: ByteBuffer) async throws { await collected.add(buffer) }
  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
