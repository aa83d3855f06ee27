import Domain
import Markup
import Storage

/// A request, already read: no HTTP library is known here.
package struct Request: Sendable {
  package enum Method: String, Sendable {
    case get = "GET", post = "POST", put = "PUT", delete = "DELETE"
  }

  package var method: Method
  package var path: Path
  /// Values of the `:name` parts of the route's pattern.
  package var parameters: [String: String]
  package var query: Input
  package var input: Input
  /// The files that came with the form, by the names of their fields.
  package var files: [String: UploadedFile] = [:]
  package var wantsJSON: Bool
  package var sentJSON: Bool
  package var ifMatch: String?
  package var ifNoneMatch: String?
  package var idempotencyKey: String?
  /// The form token of a visitor who is not signed in yet.
  package var anonymousToken: String
  /// The page of this server that holds the form that was sent.
  package var cameFrom: Path?
  /// From where it came, as far as the server knows: for slowing sign-in and for the log.
  package var address: String
  package var session: Session?
  /// How many notices the reader has not read yet.
  package var unread = 0
  package var now: Now
  package var app: App

  package init(
    method: Method, path: Path, parameters: [String: String] = [:], query: Input = Input(),
    input: Input = Input(), wantsJSON: Bool = false, sentJSON: Bool = false,
    ifMatch: String? = nil, ifNoneMatch: String? = nil, idempotencyKey: String? = nil,
    anonymousToken: String = "", address: String = "", session: Session? = nil, now: Now, app: App
  ) {
    self.method = method
    self.path = path
    self.parameters = parameters
    self.query = query
    self.input = input
    self.wantsJSON = wantsJSON
    self.sentJSON = sentJSON
    self.ifMatch = ifMatch
    self.ifNoneMatch = ifNoneMatch
    self.idempotencyKey = idempotencyKey
    self.anonymousToken = anonymousToken
    self.address = address
    self.session = session
    self.now = now
    self.app = app
  }

  package var database: Database { app.database }

  package func parameter(_ name: String) -> String { parameters[name] ?? "" }

  package var scope: Scope { Scope(now.actor, on: now.today) }

  /// The version a change was made on: `If-Match`, or the form's hidden field.
  package var version: Int? { (ifMatch ?? input["version"]).flatMap { Int($0) } }

  /// The key under which a repeat of this request is recognised.
  package var key: IdempotencyKey? {
    guard let key = idempotencyKey ?? input["idempotency_key"], !key.isEmpty, key.utf8.count <= 200
    else { return nil }
    let unstable: Set<String> = ["idempotency_key", Look.tokenField]
    let body = input.values.filter { !unstable.contains($0.key) }.sorted { $0.key < $1.key }
      .map { "\($0.key)=\($0.value.joined(separator: "\u{1}"))" }.joined(separator: "\u{2}")
    let sent = files.sorted { $0.key < $1.key }.map { "\n\($0.key) \(digest($0.value.bytes))" }
    return IdempotencyKey(key: key, digest: digest("\(path.text)\n\(body)\(sent.joined())"))
  }
}

/// What every request shares.
package struct App: Sendable {
  package let database: Database
  package let views: ViewLog
  /// True on a demo or rehearsal database: the style guide and the demo accounts are shown.
  package let isDemo: Bool
  package let passwords: PasswordHashing
  /// How alien numbers and the like are kept; nil where the server has no master key.
  package let sealing: Sealing?

  package init(
    database: Database, isDemo: Bool, passwords: PasswordHashing, sealing: Sealing? = nil
  ) {
    self.sealing = sealing
    self.database = database
    self.isDemo = isDemo
    self.passwords = passwords
    views = ViewLog(database)
  }
}
