import Features
import Foundation

/// The file with the master key: one key a line, the one in use first; more than one only while the
/// key is changed.
struct MasterKeyFile: Sendable {
  let path: String

  init(_ path: String) { self.path = path }

  var isThere: Bool { FileManager.default.fileExists(atPath: path) }

  /// Seals with the keys of the file, and reads it again where none of them opens.
  func sealing() throws -> Sealing {
    let file = self
    return Sealing(
      try MasterKeys {
        let text = try file.text()
        do { return try Sealing.masterKeys(text) } catch {
          throw Failure("\(file.path): \(error).")
        }
      })
  }

  /// Puts a new key before the one in use. Where two are there, a change was interrupted: it goes on
  /// with those.
  func beginChange() throws {
    let keys = try lines()
    if keys.count == 1 { try replace(with: [Sealing.newMasterKey()] + keys) }
  }

  /// Leaves only the key in use.
  func endChange() throws { try replace(with: [try lines()[0]]) }

  /// Makes the file for its owner's eyes only; a file that is there already is an error.
  func make(_ keys: [String]) throws { try write(keys, to: path) }

  private func text() throws -> String {
    do { return try String(contentsOfFile: path, encoding: .utf8) } catch {
      throw Failure("the key file \(path) cannot be read. Check that it is there, and its rights.")
    }
  }

  private func lines() throws -> [String] {
    _ = try sealing()
    return try text().split(whereSeparator: \.isNewline).map(String.init)
      .filter { $0.contains { !$0.isWhitespace } }
  }

  /// In one step: a crash leaves the former file or the new one.
  private func replace(with keys: [String]) throws {
    let new = path + ".new"
    try? FileManager.default.removeItem(atPath: new)
    try write(keys, to: new)
    guard rename(new, path) == 0 else {
      throw Failure("the key file \(path) cannot be replaced. Check the rights of its folder.")
    }
    let folder = open((path as NSString).deletingLastPathComponent, O_RDONLY)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  private func write(_ keys: [String], to place: String) throws {
    let file = open(place, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard file >= 0 else {
      throw Failure("the key file \(place) cannot be made. Check the rights of its folder.")
    }
    defer { close(file) }
    let bytes = Array(keys.map { $0 + "\n" }.joined().utf8)
    guard Foundation.write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else {
      throw Failure("the key file \(place) cannot be written. Is the disk full?")
    }
  }
}
