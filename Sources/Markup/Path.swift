/// A path on this server, made of literal text and percent-encoded parts: the only thing that an
/// `href`, `action` or redirect takes, so that no user's text can become a scheme or another host.
package struct Path: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringInterpolation {
  package let text: String

  package init(stringLiteral literal: StaticString) { text = literal.description }
  package init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  package var description: String { text }

  /// The same path with `?name=value` (or `&name=value`) added, both percent-encoded.
  package func query(_ name: String, _ value: String?) -> Path {
    guard let value else { return self }
    let separator = text.utf8.contains(UInt8(ascii: "?")) ? "&" : "?"
    return Path(unchecked: text + separator + percentEncoded(name) + "=" + percentEncoded(value))
  }

  /// The same path with `#name`.
  package func fragment(_ name: String) -> Path {
    Path(unchecked: text + "#" + percentEncoded(name))
  }

  /// A path taken from a request, where it stays on this server; else nil.
  package init?(requested text: String) {
    let bytes = Array(text.utf8)
    guard bytes.first == UInt8(ascii: "/"), bytes.count < 2000,
      bytes.count == 1 || (bytes[1] != UInt8(ascii: "/") && bytes[1] != UInt8(ascii: "\\")),
      bytes.allSatisfy({ $0 > 32 && $0 < 127 })
    else { return nil }
    self.text = text
  }

  private init(unchecked text: String) { self.text = text }

  package struct StringInterpolation: StringInterpolationProtocol {
    var text = ""
    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 36)
    }
    package mutating func appendLiteral(_ literal: StaticString) { text += literal.description }
    package mutating func appendInterpolation(_ part: String) { text += percentEncoded(part) }
    package mutating func appendInterpolation(_ part: some CustomStringConvertible) {
      text += percentEncoded(part.description)
    }
    package mutating func appendInterpolation(_ path: Path) { text += path.text }
  }
}

/// RFC 3986: everything but unreserved characters becomes `%XX`.
func percentEncoded(_ text: String) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var encoded: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case 48...57, 65...90, 97...122, 45, 46, 95, 126: encoded.append(byte)
    default: encoded.append(contentsOf: [37, digits[Int(byte >> 4)], digits[Int(byte & 15)]])
    }
  }
  return String(decoding: encoded, as: UTF8.self)
}
