import Domain
import Features
import Foundation

/// Compares text with a file under `Tests/Golden`. With `GOLDEN=record` in the environment the file
/// is written instead, so that a change of the look is one recorded difference to read.
package enum Golden {
  package static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Golden")

  /// Nil where `text` is the file's; else the first line that differs, in words.
  /// - Parameter name: path below `Tests/Golden`, with its extension ("Look/Notice.info.html").
  package static func difference(_ text: String, from name: String) throws -> String? {
    let file = folder.appending(path: name)
    // As it is sent to an agency without a word of its own.
    let said = ClientWord.client.said(in: text)
    let text = said.hasSuffix("\n") ? said : said + "\n"
    if ProcessInfo.processInfo.environment["GOLDEN"] == "record" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return nil
    }
    guard let recorded = try? String(contentsOf: file, encoding: .utf8) else {
      return "\(name) is missing: run with GOLDEN=record and read what it writes"
    }
    return recorded == text ? nil : firstDifference(recorded, text, in: name)
  }

  private static func firstDifference(_ recorded: String, _ text: String, in name: String) -> String
  {
    let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line =
      zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
    let before = line < old.count ? old[line] : "(end)"
    let after = line < new.count ? new[line] : "(end)"
    return "\(name), line \(line + 1)\n  recorded: \(before)\n  now:      \(after)"
  }
}
