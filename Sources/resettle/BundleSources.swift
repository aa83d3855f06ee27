import Features
import Foundation

/// Why a bundle cannot be read at all.
enum BundleSourceError: Error, CustomStringConvertible {
  case missing(String)
  case unreadable(String, why: String)

  var description: String {
    switch self {
    case .missing(let path):
      "\(path) is neither a folder nor a .zip file. Give the folder that holds the CSV files."
    case .unreadable(let path, let why): "\(path) cannot be read: \(why)."
    }
  }
}

/// A folder of CSV files.
struct FolderSource: BundleSource {
  private let path: String

  init(_ path: String) { self.path = path }

  func fileNames() throws -> Set<String> {
    do {
      return Set(
        try FileManager.default.contentsOfDirectory(atPath: path).filter { !$0.hasPrefix(".") })
    } catch {
      throw BundleSourceError.unreadable(path, why: error.localizedDescription)
    }
  }

  func open(_ fileName: String) throws -> () throws -> [UInt8] {
    let filePath = path + "/" + fileName
    guard let handle = FileHandle(forReadingAtPath: filePath) else {
      throw BundleSourceError.unreadable(filePath, why: "it cannot be opened")
    }
    return { try handle.nextChunk(of: filePath) }
  }
}

/// A `.zip` of such a folder, read through `unzip`; nothing is unpacked on disk.
struct ZipSource: BundleSource {
  private let path: String
  private let entries: [String: String]

  init(_ path: String) throws {
    self.path = path
    let next = try ZipSource.unzip(["-Z1", path], path)
    var listing: [UInt8] = []
    while case let chunk = try next(), !chunk.isEmpty { listing += chunk }
    let names = String(decoding: listing, as: UTF8.self).split(separator: "\n").map(String.init)
    let files = names.filter { !$0.hasSuffix("/") && !$0.contains("__MACOSX/") }
    entries = Dictionary(
      files.map { (String($0.split(separator: "/").last!), $0) }, uniquingKeysWith: { a, _ in a })
  }

  func fileNames() throws -> Set<String> {
    Set(entries.keys.filter { !$0.hasPrefix(".") })
  }

  func open(_ fileName: String) throws -> () throws -> [UInt8] {
    guard let entry = entries[fileName] else { return { [] } }
    let literal = entry.reduce(into: "") { pattern, letter in
      if "*?[]\\".contains(letter) { pattern.append("\\") }
      pattern.append(letter)
    }
    return try ZipSource.unzip(["-p", path, literal], path)
  }

  /// The output of `unzip`, which must end well: a damaged file is not half a bundle.
  private static func unzip(
    _ arguments: [String], _ path: String
  ) throws -> () throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["unzip"] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch {
      throw BundleSourceError.unreadable(path, why: "the program unzip is not installed")
    }
    return {
      let chunk = try output.fileHandleForReading.nextChunk(of: path)
      guard chunk.isEmpty else { return chunk }
      process.waitUntilExit()
      guard process.terminationStatus == 0 else {
        throw BundleSourceError.unreadable(path, why: "it is no zip file, or it is damaged")
      }
      return []
    }
  }
}

extension FileHandle {
  fileprivate func nextChunk(of path: String) throws -> [UInt8] {
    do { return try read(upToCount: 1 << 17).map { [UInt8]($0) } ?? [] } catch {
      throw BundleSourceError.unreadable(path, why: error.localizedDescription)
    }
  }
}

/// The source that a path means.
func bundleSource(at path: String) throws -> any BundleSource {
  var isFolder: ObjCBool = false
  guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
    throw BundleSourceError.missing(path)
  }
  if isFolder.boolValue { return FolderSource(path) }
  guard path.lowercased().hasSuffix(".zip") else { throw BundleSourceError.missing(path) }
  return try ZipSource(path)
}
