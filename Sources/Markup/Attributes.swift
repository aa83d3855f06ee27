/// A run of attributes, each preceded by a space and always quoted. Absent values leave no trace,
/// so a page can write `<input\(Attributes("required", if: isRequired))>`.
package struct Attributes: Sendable {
  var bytes: [UInt8] = []

  package init() {}

  /// `name="value"`; nothing where the value is nil. The name is a literal, so it needs no escape.
  package init(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    append(name)
    bytes.append(contentsOf: "=\"".utf8)
    escape(value, into: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  /// A boolean attribute, present only where `condition` holds.
  package init(_ name: StaticString, if condition: Bool) {
    if condition { append(name) }
  }

  package static func + (left: Attributes, right: Attributes) -> Attributes {
    var joined = left
    joined.bytes.append(contentsOf: right.bytes)
    return joined
  }

  private mutating func append(_ name: StaticString) {
    bytes.append(UInt8(ascii: " "))
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }
}
