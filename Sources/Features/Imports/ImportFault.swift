/// Why a row was rejected: which cell of it, and what is wrong there.
package struct ImportFault: Sendable, Hashable, CustomStringConvertible {
  /// With its ending: `cases.csv`.
  package let file: String
  /// The physical line on which the row starts; the header is line 1.
  package let line: Int
  package let column: String
  package let reason: String

  package init(file: String, line: Int, column: String, reason: String) {
    self.file = file
    self.line = line
    self.column = column
    self.reason = reason
  }

  /// `FILE:LINE: COLUMN: reason`.
  package var description: String { "\(file):\(line): \(column): \(reason)" }
}

/// Something worth knowing that rejects nothing: an unknown file or column, a row that is gone.
package struct ImportNotice: Sendable, Hashable, CustomStringConvertible {
  package let file: String
  package let text: String

  package init(file: String, text: String) {
    self.file = file
    self.text = text
  }

  /// `FILE: notice: text`.
  package var description: String { "\(file): notice: \(text)" }
}

extension String {
  /// The text in quotes, on one line, cut where it is long: for messages about foreign input.
  package var quotedForMessage: String {
    let shown = unicodeScalars.prefix(60).map { scalar in
      scalar.properties.generalCategory == .control
        ? "\\u{\(String(scalar.value, radix: 16))}"
        : String(scalar)
    }
    return "\"" + shown.joined() + (unicodeScalars.count > 60 ? "…\"" : "\"")
  }
}
