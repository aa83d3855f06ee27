import Domain
import Features
import Hummingbird
import Logging
import NIOPosix
import Storage

/// Starts the server and runs until it is told to stop.
package enum Serving {
  package struct Options: Sendable {
    package let host: String
    package let port: Int
    package let today: Day?
    package let secureCookies: Bool
    /// Of one account, or of one address that is not signed in; 0 for no limit.
    package let requestsPerMinute: Int
    package let proxies: TrustedProxies
    package init(
      host: String, port: Int, today: Day?, secureCookies: Bool, requestsPerMinute: Int,
      proxies: TrustedProxies
    ) {
      self.requestsPerMinute = requestsPerMinute
      self.proxies = proxies
      self.host = host
      self.port = port
      self.today = today
      self.secureCookies = secureCookies
    }
  }

  /// - Parameter ready: told the port once the server answers.
  package static func run(
    _ database: Database, isDemo: Bool, sealing: Sealing, _ options: Options,
    ready: @escaping @Sendable (Int) async -> Void
  ) async throws {
    let app = App(
      database: database, isDemo: isDemo, passwords: passwords(), sealing: sealing)
    var logger = Logger(label: "resettle")
    logger.logLevel = .warning
    let mount = Mount(
      app: app, clock: WorldClock(today: options.today), secureCookies: options.secureCookies,
      logger: logger,
      limit: options.requestsPerMinute > 0
        ? RequestLimit(perMinute: options.requestsPerMinute) : nil,
      proxies: options.proxies)
    let application = Application(
      router: mount.router(),
      configuration: .init(
        address: .hostname(options.host, port: options.port), serverName: "resettle"),
      onServerRunning: { channel in await ready(channel.localAddress?.port ?? options.port) },
      logger: logger)
    try await application.runService()
  }

  /// Password hashing on two threads of its own.
  package static func passwords() -> PasswordHashing {
    let threads = NIOThreadPool(numberOfThreads: 2)
    threads.start()
    return PasswordHashing { work in try await threads.runIfActive { try work() } }
  }
}
