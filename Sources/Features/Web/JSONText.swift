import Foundation

/// A page's model as JSON: keys in order, so that the same model is the same bytes.
package enum JSONText {
  package static func bytes(of value: any Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Every model is made of values that JSON can hold; a failure is a fault of ours.
    guard let data = try? encoder.encode(value) else { preconditionFailure("unencodable \(value)") }
    return Array(data)
  }

  /// An entity tag of the bytes.
  package static func tag(of bytes: [UInt8]) -> String {
    "\"" + digest(String(decoding: bytes, as: UTF8.self)).prefix(32) + "\""
  }

  /// Reads back what `bytes(of:)` wrote; nil where the text is something else.
  package static func value<T: Decodable>(_ type: T.Type, from text: String) -> T? {
    try? JSONDecoder().decode(type, from: Data(text.utf8))
  }
}
