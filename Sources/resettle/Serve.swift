import ArgumentParser
import Features
import Foundation
import Server
import Storage

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve the pages and the JSON API until told to stop.")

  @OptionGroup var options: DatabaseOptions

  @Option(help: "The address to listen on (default: 127.0.0.1).")
  var host: String?

  @Option(help: "The port to listen on; 0 takes a free one (default: 8080).")
  var port: Int?

  @Flag(help: "Mark cookies as for HTTPS only; set this behind a proxy that ends TLS.")
  var secureCookies = false

  @Option(
    help: ArgumentHelp(
      "How many requests a minute one account, or one address without a sign-in, may make (default: 6000).",
      discussion: """
        As many at once, then as they fill up evenly; who asks more is told to wait (429). 0 is no \
        limit, for measuring. Otherwise `requests-per-minute` in the configuration file.
        """))
  var requestsPerMinute: Int?

  @Option(
    help: ArgumentHelp(
      "The address of a proxy whose X-Forwarded-For is believed; may be given several times.",
      discussion: """
        Without it every request through a proxy seems to come from the proxy: in the audit log, and \
        where tries to sign in are slowed. Otherwise `trusted-proxy` in the configuration file, with \
        commas between several.
        """))
  var trustedProxy: [String] = []

  func run() async throws {
    let settings = try options.settings()
    let database = try await options.open()
    let sealing = try await MasterKey.sealing(options, for: database)
    let isDemo = try await Installation.isRehearsal(database)
    guard options.today == nil || isDemo else {
      throw Failure(
        "--today is for a demo or rehearsal database only. Make one with "
          + "`resettle demo`, or mark an empty one with `resettle migrate --rehearsal`.")
    }
    let port = try self.port ?? settings["port"].map { try Self.number($0, of: "port") } ?? 8080
    guard (0...65_535).contains(port) else { throw Failure("\(port) is no port: give 0 to 65535.") }
    let host = self.host ?? settings["host"] ?? "127.0.0.1"
    try await Serving.run(
      database, isDemo: isDemo, sealing: sealing,
      .init(
        host: host, port: port, today: options.today, secureCookies: secureCookies,
        requestsPerMinute: try perMinute(settings), proxies: try proxies(settings))
    ) { bound in
      print("resettle serves http://\(host):\(bound)/")
      fflush(nil)
    }
    await database.close()
  }

  private func perMinute(_ settings: Settings) throws -> Int {
    let key = "requests-per-minute"
    let number = try requestsPerMinute ?? settings[key].map { try Self.number($0, of: key) } ?? 6_000
    guard (0...1_000_000).contains(number) else {
      throw Failure("\(number) requests a minute are no limit: give 1 to 1000000, or 0 for none.")
    }
    return number
  }

  private func proxies(_ settings: Settings) throws -> TrustedProxies {
    let kept = settings["trusted-proxy"]?.split(separator: ",").map(String.init) ?? []
    do { return try TrustedProxies(trustedProxy.isEmpty ? kept : trustedProxy) } catch {
      throw Failure("\(error.text) is no IP address of a proxy. Give one such as 127.0.0.1.")
    }
  }

  private static func number(_ text: String, of key: String) throws -> Int {
    guard let number = Int(text) else {
      throw Failure("`\(key) = \(text)` in the configuration file is not a number.")
    }
    return number
  }
}
