/// Names as others at the desk may read them (IRC-CONF-13).
package enum Initials {
  /// "N. V. N." of "Nguyễn Văn Nam". What stands in brackets, such as a year of birth, stays.
  package static func of(_ name: String) -> String {
    name.split(separator: " ", omittingEmptySubsequences: true).reduce(into: [String]()) {
      words, word in
      let isAside = word.hasPrefix("(") || (words.last.map(isOpen) ?? false)
      words.append(isAside ? String(word) : initial(word))
    }.joined(separator: " ")
  }

  /// Whether brackets were opened in the word and not closed.
  private static func isOpen(_ word: String) -> Bool {
    word.hasPrefix("(") && !word.hasSuffix(")")
  }

  private static func initial(_ word: Substring) -> String {
    guard let letter = word.first(where: \.isLetter) else { return "" }
    return letter.uppercased() + "."
  }
}
