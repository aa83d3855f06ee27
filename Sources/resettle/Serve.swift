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
    let port = try self.port ?? settings["port"].map(Self.number) ?? 8080
    guard (0...65_535).contains(port) else { throw Failure("\(port) is no port: give 0 to 65535.") }
    let host = self.host ?? settings["host"] ?? "127.0.0.1"
    try await Serving.run(
      database, isDemo: isDemo, sealing: sealing,
      .init(host: host, port: port, today: options.today, secureCookies: secureCookies)
    ) { bound in
      print("resettle serves http://\(host):\(bound)/")
      fflush(nil)
    }
    await database.close()
  }

  private static func number(_ text: String) throws -> Int {
    guard let number = Int(text) else {
      throw Failure("`port = \(text)` in the configuration file is not a number.")
    }
    return number
  }
}
