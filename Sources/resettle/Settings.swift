import Foundation

/// A configuration file: `key = value` lines, `#` begins a comment.
struct Settings {
  static let keys: Set<String> = [
    "database", "key-file", "host", "port", "requests-per-minute", "trusted-proxy",
  ]
  private var values: [String: String] = [:]

  init() {}

  init(readingFile path: String) throws {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw Failure("the configuration file \(path) cannot be read. Check its path and its rights.")
    }
    for (index, line) in text.components(separatedBy: "\n").enumerated() {
      let content = line.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces)
      guard !content.isEmpty else { continue }
      let parts = content.split(separator: "=", maxSplits: 1).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard parts.count == 2, Self.keys.contains(parts[0]) else {
        throw Failure(
          "\(path), line \(index + 1): write `key = value`, where the key is one of "
            + Self.keys.sorted().joined(separator: ", ") + ".")
      }
      values[parts[0]] = parts[1]
    }
  }

  subscript(key: String) -> String? { values[key] }
}
