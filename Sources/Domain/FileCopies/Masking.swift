/// Takes words out of a text, and leaves a mark where they stood.
package enum Masking {
  /// - Parameter masks: words with single spaces, and the mark that stands for them; longer words
  ///   are taken out first. Letter case and the width of spaces do not count, whole words do.
  package static func masked(_ text: String, _ masks: [(words: String, mark: String)]) -> String {
    let ordered = masks.sorted {
      ($1.words.count, $0.words) < ($0.words.count, $1.words)
    }
    return ordered.reduce(text) { without($1.words, in: $0, mark: $1.mark) }
  }

  package static func contains(_ words: String, in text: String) -> Bool {
    let characters = Array(text)
    return characters.indices.contains { end(of: Array(words), at: $0, in: characters) != nil }
  }

  private static func without(_ words: String, in text: String, mark: String) -> String {
    let (sought, characters) = (Array(words), Array(text))
    var result = ""
    var place = 0
    while place < characters.count {
      if let end = end(of: sought, at: place, in: characters) {
        result += mark
        place = end
      } else {
        result.append(characters[place])
        place += 1
      }
    }
    return result
  }

  /// Where the words end that begin at `start`; nil where others do.
  private static func end(
    of words: [Character], at start: Int, in text: [Character]
  ) -> Int? {
    guard !words.isEmpty, start == 0 || !isOfWord(text[start - 1]) else { return nil }
    var place = start
    for character in words {
      guard place < text.count else { return nil }
      if character == " " {
        guard text[place].isWhitespace else { return nil }
        while place < text.count, text[place].isWhitespace { place += 1 }
      } else {
        guard text[place].lowercased() == character.lowercased() else { return nil }
        place += 1
      }
    }
    return place == text.count || !isOfWord(text[place]) ? place : nil
  }

  private static func isOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }
}
