/// Abbreviations in what people write: those of the standard list, and those that nobody may know
/// (WI-NOTE-06).
package enum Abbreviations {
  /// A piece of a text, in order.
  package enum Piece: Sendable, Hashable {
    case plain(String)
    case known(String, meaning: String)
  }

  /// The text in pieces; joined they are the text again.
  package static func pieces(of text: String, known: [String: String]) -> [Piece] {
    var pieces: [Piece] = []
    var plain = ""
    for word in words(of: text) {
      if let meaning = known[String(word)] {
        if !plain.isEmpty { pieces.append(.plain(plain)) }
        plain = ""
        pieces.append(.known(String(word), meaning: meaning))
      } else {
        plain += word
      }
    }
    if !plain.isEmpty { pieces.append(.plain(plain)) }
    return pieces
  }

  /// Words in capitals that are not in the list, each once, in the order of the text. Roman
  /// numerals, words of one letter and sentences in capitals are none.
  package static func unknown(in text: String, known: Set<String>) -> [String] {
    var found: [String] = []
    for line in text.split(whereSeparator: \.isNewline) {
      let all = words(of: String(line)).filter { $0.first?.isLetter == true }
      let capitals = all.filter(isInCapitals)
      // Somebody who writes everything in capitals abbreviates nothing.
      guard capitals.count * 2 <= all.count || all.count < 3 else { continue }
      for word in capitals.map(String.init)
      where !known.contains(word) && !found.contains(word) && !isRoman(word) {
        found.append(word)
      }
    }
    return found
  }

  private static func isInCapitals(_ word: Substring) -> Bool {
    let letters = word.filter(\.isLetter)
    return (2...6).contains(letters.count) && letters.allSatisfy(\.isUppercase)
  }

  private static func isRoman(_ word: String) -> Bool { word.allSatisfy { "IVXLC".contains($0) } }

  /// Runs of letters, digits and hyphens between them, and what stands between.
  private static func words(of text: String) -> [Substring] {
    var words: [Substring] = []
    var start = text.startIndex
    var wasWord: Bool?
    for index in text.indices {
      let character = text[index]
      let next = text.index(after: index)
      let joins =
        character == "-" && wasWord == true && next < text.endIndex
        && (text[next].isLetter || text[next].isNumber)
      let isWord = character.isLetter || character.isNumber || joins
      if let wasWord, wasWord != isWord {
        words.append(text[start..<index])
        start = index
      }
      wasWord = isWord
    }
    if start < text.endIndex { words.append(text[start...]) }
    return words
  }
}
