/// Markup that is safe to send. A literal is markup; what is interpolated is text and is escaped,
/// unless it is itself `HTML`. Outside this target nothing can turn a `String` into markup.
package struct HTML: Sendable, ExpressibleByStringInterpolation {
  private(set) var bytes: [UInt8]

  package init(stringLiteral markup: StaticString) {
    bytes = Array(UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  package init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

  /// Nothing at all.
  package static let none: HTML = ""

  package var isEmpty: Bool { bytes.isEmpty }

  /// The finished markup, as UTF-8.
  package var utf8: [UInt8] { bytes }

  /// The finished markup, for tests and golden files.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package static func + (left: HTML, right: HTML) -> HTML {
    var joined = left
    joined.bytes.append(contentsOf: right.bytes)
    return joined
  }

  package static func += (left: inout HTML, right: HTML) {
    left.bytes.append(contentsOf: right.bytes)
  }

  /// The interpolated parts arrive here; text is escaped for both element content and quoted
  /// attributes, so that one rule holds everywhere.
  package struct StringInterpolation: StringInterpolationProtocol {
    var bytes: [UInt8] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
    }

    package mutating func appendLiteral(_ markup: StaticString) {
      bytes.append(
        contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    }

    package mutating func appendInterpolation(_ markup: HTML) {
      bytes.append(contentsOf: markup.bytes)
    }

    package mutating func appendInterpolation(_ markup: HTML?) {
      if let markup { bytes.append(contentsOf: markup.bytes) }
    }

    package mutating func appendInterpolation(_ parts: [HTML]) {
      for part in parts { bytes.append(contentsOf: part.bytes) }
    }

    package mutating func appendInterpolation(_ attributes: Attributes) {
      bytes.append(contentsOf: attributes.bytes)
    }

    package mutating func appendInterpolation(_ number: Int) {
      bytes.append(contentsOf: String(number).utf8)
    }

    // Swift prefers `String` for literals in a ternary; disfavoured, they stay markup.
    @_disfavoredOverload
    package mutating func appendInterpolation(_ text: String) { escape(text, into: &bytes) }

    @_disfavoredOverload
    package mutating func appendInterpolation(_ text: String?) {
      if let text { escape(text, into: &bytes) }
    }

    @_disfavoredOverload
    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      escape(value.description, into: &bytes)
    }
  }
}

extension Sequence {
  /// One piece of markup for each element, joined.
  package func markup(_ render: (Element) -> HTML) -> HTML {
    var all = HTML.none
    for element in self { all += render(element) }
    return all
  }
}

/// Replaces the five characters that mean something in HTML, and drops control characters that no
/// HTML document may contain.
func escape(_ text: String, into bytes: inout [UInt8]) {
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
    case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
    case 0..<9, 11, 12, 14..<32, 127: bytes.append(contentsOf: "\u{FFFD}".utf8)
    default: bytes.append(byte)
    }
  }
}
