import Features
import Foundation
import Storage

/// Where the master key comes from: RESETTLE_MASTER_KEY, else the key file; beside an SQLite file
/// one is made for a database that has sealed nothing yet.
enum MasterKey {
  static func sealing(
    _ options: DatabaseOptions, for database: Database
  ) async throws -> Sealing {
    let environment = ProcessInfo.processInfo.environment
    if let text = environment["RESETTLE_MASTER_KEY"], !text.isEmpty {
      return try sealing(text, from: "RESETTLE_MASTER_KEY")
    }
    let named =
      try options.keyFile ?? environment["RESETTLE_KEY_FILE"] ?? options.settings()["key-file"]
    let address = try options.address()
    guard let path = named ?? beside(address) else {
      throw Failure(
        "a PostgreSQL database needs a master key for what is sealed in it. Give --key-file PATH, "
          + "or set RESETTLE_MASTER_KEY to 64 hexadecimal digits (openssl rand -hex 32).")
    }
    if let text = try? String(contentsOfFile: path, encoding: .utf8) {
      return try sealing(text, from: path)
    }
    let isSealed = try await database.read { try $0.exists("SELECT 1 FROM data_key LIMIT 1") }
    guard named == nil, !isSealed else {
      throw Failure(
        "the key file \(path) cannot be read. Put back the file that this database was sealed "
          + "with, or name it by --key-file.")
    }
    let key = Sealing.newMasterKey()
    try make(path, key + "\n")
    return try sealing(key, from: path)
  }

  private static func beside(_ address: String) -> String? {
    address.hasPrefix("postgres://") || address.hasPrefix("postgresql://") ? nil : address + ".key"
  }

  private static func sealing(_ text: String, from place: String) throws -> Sealing {
    do { return try Sealing(masterKey: text) } catch {
      throw Failure("\(place): \(error.description).")
    }
  }

  /// Makes the file for its owner's eyes only; a file that is there already is an error.
  private static func make(_ path: String, _ text: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard file >= 0 else {
      throw Failure("the key file \(path) cannot be made. Check the rights of its folder.")
    }
    defer { close(file) }
    let bytes = Array(text.utf8)
    guard write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else {
      throw Failure("the key file \(path) cannot be written. Is the disk full?")
    }
  }
}
