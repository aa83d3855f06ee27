import Features
import Foundation
import Storage

/// Where the master key comes from: RESETTLE_MASTER_KEY, else the key file; at its standard place
/// one is made for a database that has sealed nothing yet.
enum MasterKey {
  /// - Parameter isKept: whether a key that is made is written down; a run that seals nothing has
  ///   no need of it.
  static func sealing(
    _ options: DatabaseOptions, for database: Database, isKept: Bool = true
  ) async throws -> Sealing {
    let environment = ProcessInfo.processInfo.environment
    if let text = environment["RESETTLE_MASTER_KEY"], !text.isEmpty {
      return try sealing(text, from: "RESETTLE_MASTER_KEY")
    }
    let named = try named(options)
    let path = try named ?? standardPlace(try options.address(), isMade: isKept)
    let file = MasterKeyFile(path)
    if file.isThere { return try file.sealing() }
    let isSealed = try await database.read { try $0.exists("SELECT 1 FROM data_key LIMIT 1") }
    guard named == nil, !isSealed else {
      throw Failure(
        "the key file \(path) cannot be read. Put back the file that this database was sealed "
          + "with, or name it by --key-file.")
    }
    let key = Sealing.newMasterKey()
    guard isKept else { return try sealing(key, from: path) }
    try file.make([key])
    return try file.sealing()
  }

  /// The file that holds the master key, to change it in.
  static func file(_ options: DatabaseOptions) throws -> MasterKeyFile {
    guard (ProcessInfo.processInfo.environment["RESETTLE_MASTER_KEY"] ?? "").isEmpty else {
      throw Failure(
        "the master key is in RESETTLE_MASTER_KEY, where a running server cannot follow a change. "
          + "Write it into a file (mode 0600), name that by --key-file, and clear the variable.")
    }
    return MasterKeyFile(
      try named(options) ?? standardPlace(try options.address(), isMade: false))
  }

  private static func named(_ options: DatabaseOptions) throws -> String? {
    try options.keyFile ?? ProcessInfo.processInfo.environment["RESETTLE_KEY_FILE"]
      ?? options.settings()["key-file"]
  }

  /// Beside an SQLite file; for PostgreSQL under the home folder of whoever runs the program, by
  /// the database's host, port and name.
  private static func standardPlace(_ address: String, isMade: Bool) throws -> String {
    guard DatabaseOptions.isServer(address) else { return address + ".key" }
    let url = URLComponents(string: address)
    let parts = [url?.host ?? "local", url?.port.map(String.init) ?? "5432", url?.path ?? ""]
    let name = parts.joined(separator: "-").map { $0.isLetter || $0.isNumber ? $0 : "-" }
    let folder = NSHomeDirectory() + "/.resettle"
    let path = folder + "/" + String(name) + ".key"
    guard isMade else { return path }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Failure(
        "the folder \(folder) for the master key cannot be made. Give --key-file PATH, or set "
          + "RESETTLE_MASTER_KEY to 64 hexadecimal digits (openssl rand -hex 32).")
    }
    return path
  }

  private static func sealing(_ text: String, from place: String) throws -> Sealing {
    do { return try Sealing(masterKey: text) } catch { throw Failure("\(place): \(error).") }
  }
}
