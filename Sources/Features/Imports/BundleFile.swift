/// One file of a bundle: its columns and what may stand in them (interchange §1 and §6).
package struct BundleFile: Sendable {
  package let name: String
  /// The table that keeps its rows.
  package let table: String
  package let columns: [BundleColumn]
  /// The columns that name a row: one, or two for `answers` and `instruments`.
  package let key: [Int]
  /// Pairs of columns of which the second may not be dated before the first.
  package let spans: [(start: Int, end: Int)]

  package var fileName: String { name + ".csv" }

  package func index(of column: String) -> Int? { columns.firstIndex { $0.name == column } }
}

/// One column of a file of a bundle.
package struct BundleColumn: Sendable {
  package enum Kind: Sendable, Equatable {
    /// The sender's own id of the row: text without white space.
    case id
    case text
    /// `isAhead`: may be dated after today.
    case day(isAhead: Bool)
    case boolean
    case choice([String])
    /// Hundredths; at most two decimals.
    case amount
    case reference(to: String)
    /// Several ids, separated by a space.
    case references(to: String)
  }

  package let name: String
  package let kind: Kind
  package let isRequired: Bool
  /// What an empty cell of a choice means; empty where it means none.
  package let fallback: String
  /// The column of the file's table; nil where several tables share the row.
  package let column: String?

  /// The file that a reference names, if it is one.
  package var target: String? {
    switch kind {
    case .reference(let file), .references(let file): file
    default: nil
    }
  }
}

extension BundleFile {
  /// Every file of a bundle. A later file refers to earlier ones or to its own.
  package static let all: [BundleFile] = parse(contract)

  private static let positions = Dictionary(
    uniqueKeysWithValues: all.enumerated().map { ($1.name, $0) })

  /// The place of a file in `all`.
  package static func position(of name: String) -> Int? { positions[name] }

  private static func parse(_ text: String) -> [BundleFile] {
    text.split(separator: "\n\n").map { paragraph in
      let lines = paragraph.split(separator: "\n")
      let head = lines[0].split(separator: " ").map(String.init)
      let columns = lines.dropFirst().map(BundleColumn.init(line:))
      func index(_ name: String) -> Int { columns.firstIndex { $0.name == name }! }
      let keyAt = head.firstIndex(of: "key").map { head[($0 + 1)...].prefix(2).map(index) }
      let spans = head.firstIndex(of: "span").map {
        [(start: index(head[$0 + 1]), end: index(head[$0 + 2]))]
      }
      return BundleFile(
        name: head[0], table: head[1], columns: columns, key: keyAt ?? [0], spans: spans ?? [])
    }
  }
}

extension BundleColumn {
  /// `name  kind[!] [values…]  -> column`; `!` marks what must not be empty.
  fileprivate init(line: Substring) {
    let halves = line.split(separator: " -> ")
    var words = halves[0].split(separator: " ").map(String.init)
    name = words.removeFirst()
    var kindName = words.removeFirst()
    isRequired = kindName.hasSuffix("!") || kindName == "id"
    if kindName.hasSuffix("!") { kindName.removeLast() }
    let standard = words.first { $0.hasPrefix("empty=") }
    fallback = standard.map { String($0.dropFirst(6)) } ?? ""
    words.removeAll { $0.hasPrefix("empty=") }
    kind =
      switch kindName {
      case "id": .id
      case "text": .text
      case "day": .day(isAhead: words == ["ahead"])
      case "boolean": .boolean
      case "choice": .choice(words == ["program"] ? BundleFile.programs : words)
      case "amount": .amount
      case "ref": .reference(to: words[0])
      case "refs": .references(to: words[0])
      default: preconditionFailure("no kind of column: \(kindName)")
      }
    column = halves.count > 1 ? String(halves[1]) : nil
  }
}
