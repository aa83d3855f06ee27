/// One row of an answer, read by column position (0-based) while it is current; it cannot be kept.
package struct Row {
  let cell: (Int) -> Value

  package func value(_ column: Int) -> Value { cell(column) }

  /// Text that the schema declares `NOT NULL`; an empty string where it is null all the same.
  package func text(_ column: Int) -> String { optionalText(column) ?? "" }

  package func optionalText(_ column: Int) -> String? {
    switch cell(column) {
    case .text(let text): text
    case .integer(let number): String(number)
    case .null, .bytes: nil
    }
  }

  package func int(_ column: Int) -> Int { optionalInt(column) ?? 0 }

  package func optionalInt(_ column: Int) -> Int? {
    switch cell(column) {
    case .integer(let number): Int(number)
    case .text(let text): Int(text)
    case .null, .bytes: nil
    }
  }

  package func bool(_ column: Int) -> Bool { int(column) != 0 }

  package func bytes(_ column: Int) -> [UInt8]? {
    if case .bytes(let bytes) = cell(column) { bytes } else { nil }
  }
}
