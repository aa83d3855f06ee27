/// What a column can hold: the whole dialect has `TEXT`, `BIGINT` and bytes.
package enum Value: Hashable, Sendable {
  case null
  case integer(Int64)
  case text(String)
  case bytes([UInt8])
}

/// A type that can stand for `$n` in a statement.
package protocol Bindable {
  var value: Value { get }
}

extension Value: Bindable { package var value: Value { self } }
extension String: Bindable { package var value: Value { .text(self) } }
extension Int: Bindable { package var value: Value { .integer(Int64(self)) } }
extension Int64: Bindable { package var value: Value { .integer(self) } }
extension Bool: Bindable { package var value: Value { .integer(self ? 1 : 0) } }
extension [UInt8]: Bindable { package var value: Value { .bytes(self) } }

extension Optional: Bindable where Wrapped: Bindable {
  package var value: Value { self?.value ?? .null }
}

/// The text of a statement. Only literals and other statements can be spliced into one, so no
/// user's text ever becomes SQL; values go through `$1`, `$2`, ….
package struct SQL: Sendable, Hashable, ExpressibleByStringInterpolation {
  package let text: String

  package init(stringLiteral literal: StaticString) { text = literal.description }
  package init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }
  init(_ text: String) { self.text = text }

  /// A table's or column's name. Only lower-case ASCII letters, digits and `_` make one.
  package static func identifier(_ name: String) -> SQL {
    precondition(
      !name.isEmpty
        && name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 },
      "not an identifier: \(name)")
    return SQL(name)
  }

  /// Text of digits, letters and `-:.` in quotes, such as an instant. Anything else is refused.
  package static func quoted(_ plain: String) -> SQL {
    precondition(
      plain.utf8.allSatisfy {
        (48...58).contains($0) || (65...90).contains($0) || (97...122).contains($0)
          || $0 == 45 || $0 == 46
      }, "not plain text: \(plain)")
    return SQL("'" + plain + "'")
  }

  /// `$first, $first+1, … ` for a list of `count` values.
  package static func placeholders(_ count: Int, from first: Int = 1) -> SQL {
    SQL((0..<count).map { "$\(first + $0)" }.joined(separator: ", "))
  }

  /// Pieces joined by a literal.
  package static func joined(_ parts: [SQL], by separator: SQL) -> SQL {
    SQL(parts.map(\.text).joined(separator: separator.text))
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    var text = ""
    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 16)
    }
    package mutating func appendLiteral(_ literal: StaticString) { text += literal.description }
    package mutating func appendInterpolation(_ part: SQL) { text += part.text }
    package mutating func appendInterpolation(_ number: Int) { text += String(number) }
  }
}

extension String {
  /// Neither engine keeps a zero character in text: it would end the value early.
  var withoutZeros: String {
    utf8.contains(0) ? String(decoding: utf8.filter { $0 != 0 }, as: UTF8.self) : self
  }
}
