import ArgumentParser
import Domain
import Features
import Foundation
import Server
import Storage

/// Which database, on which day: what every command takes. A flag wins over the environment, the
/// environment over the configuration file.
struct DatabaseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The database: the path of an SQLite file, or a postgres:// URL.",
      discussion: "Otherwise RESETTLE_DATABASE, or `database` in the configuration file."))
  var database: String?

  @Option(
    help: ArgumentHelp(
      "A file of `key = value` lines: database, key-file, host, port.",
      discussion: "Otherwise RESETTLE_CONFIG."))
  var config: String?

  @Option(help: "Act as if this day (YYYY-MM-DD) were today.")
  var today: Day?

  @Option(
    name: .customLong("key-file"),
    help: ArgumentHelp(
      "The file with the master key that seals alien numbers and the like.",
      discussion:
        "Otherwise RESETTLE_KEY_FILE; PATH.key beside an SQLite file, or a file under ~/.resettle, is made if missing."
    ))
  var keyFile: String?

  func settings() throws -> Settings {
    let environment = ProcessInfo.processInfo.environment
    guard let path = config ?? environment["RESETTLE_CONFIG"] else { return Settings() }
    return try Settings(readingFile: path)
  }

  /// The address of the database; a sentence where none is given.
  func address() throws -> String {
    let environment = ProcessInfo.processInfo.environment
    let found = try database ?? environment["RESETTLE_DATABASE"] ?? settings()["database"]
    guard let address = found, !address.isEmpty else {
      throw Failure(
        "no database is named. Give --database PATH, set RESETTLE_DATABASE, or write "
          + "`database = PATH` into the file given by --config.")
    }
    return address
  }

  /// Opens the database and refuses one that is not there, or whose schema is not this program's.
  func open() async throws -> Database {
    let address = try address()
    guard Self.isServer(address) || FileManager.default.fileExists(atPath: address) else {
      throw Failure(
        "there is no database at \(address). Check the path; to begin a new one there, run: "
          + "resettle migrate --database \(address)")
    }
    let opened = try await Database.open(address)
    guard try await Schema.migrator.isCurrent(opened) else {
      await opened.close()
      throw Failure(
        "the database \(Self.redacted(address)) has not been brought up to date. "
          + "Run: resettle migrate --database …")
    }
    return opened
  }

  /// Whether an address names a PostgreSQL server rather than a file.
  static func isServer(_ address: String) -> Bool {
    address.hasPrefix("postgres://") || address.hasPrefix("postgresql://")
  }

  /// An address without its password.
  static func redacted(_ address: String) -> String {
    guard let url = URLComponents(string: address), url.password != nil else { return address }
    var shown = url
    shown.password = nil
    return shown.string ?? "postgres://…"
  }

  var clock: WorldClock { WorldClock(today: today) }

  /// Now, for the operator under the system user's name.
  var now: Now { clock.now(as: .operatorNamed(NSUserName())) }
}

extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
