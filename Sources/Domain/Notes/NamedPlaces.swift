/// Places that a note names and gives no address of: a reminder to write down where they are, never
/// a block (IRC-NOTE-03).
package struct NamedPlaces: Sendable {
  /// What a place may be, in small letters: "clinic" makes "Copper Street Clinic" one.
  private let kinds: Set<String>
  /// Words that do not tell one place from another: a "Community Center" alone is none.
  private let general: Set<String>
  /// Words that are capitalised without being of a name.
  private let notNames: Set<String>

  private static let mostWords = 8
  private static let links: Set<String> = ["of", "the", "for", "and", "de", "la"]
  private static let shortened: Set<String> = ["st.", "mt.", "ft.", "n.", "s.", "e.", "w."]

  package init(kinds: Set<String>, general: Set<String>, notNames: Set<String>) {
    self.kinds = kinds
    self.general = general
    self.notNames = notNames
  }

  /// Each once, as written. What stands in quotation marks is not looked at.
  ///
  /// - Parameters:
  ///   - known: places whose address is known, each as folded words.
  ///   - fold: the words of a name as they are compared.
  package func found(
    in text: String, known: [Set<String>], fold: (String) -> [String]
  ) -> [String] {
    let words = JudgementWords.unquoted(text).split(whereSeparator: \.isWhitespace).map(String.init)
    var found: [String] = []
    var seen: [Set<String>] = []
    var place = 0
    while place < words.count {
      let run = run(in: words, from: place)
      place = max(place + 1, run.end)
      guard isPlace(run.name), !hasAddress(in: words, after: run.end) else { continue }
      let folded = Set(fold(run.name.joined(separator: " ")))
      guard !folded.isEmpty, !known.contains(where: { Self.isSame($0, folded) }),
        !seen.contains(where: { folded.isSubset(of: $0) || $0.isSubset(of: folded) })
      else { continue }
      seen.append(folded)
      found.append(run.name.joined(separator: " "))
    }
    return found
  }

  /// A text may name less of a place than the list does, or a word more.
  private static func isSame(_ known: Set<String>, _ named: Set<String>) -> Bool {
    named.isSubset(of: known) || (known.count > 1 && known.isSubset(of: named))
  }

  /// The capitalised words from `start`, up to a mark that ends the name.
  private func run(in words: [String], from start: Int) -> (name: [String], end: Int) {
    var name: [String] = []
    var held: [String] = []
    var end = start
    for (place, word) in words.enumerated().dropFirst(start) {
      if isLink(word, after: name), held.count < 2 {
        held.append(word)
        continue
      }
      guard name.count < Self.mostWords, let part = part(word, isFirst: name.isEmpty) else { break }
      name += held + [part]
      held = []
      end = place + 1
      if !Self.shortened.contains(word.lowercased()), let last = word.last, !isInside(last) {
        break
      }
    }
    return (name, end)
  }

  /// "Salt and Light Center" is one place, "Lake Clinic and Lake College" are two.
  private func isLink(_ word: String, after name: [String]) -> Bool {
    guard !name.isEmpty, Self.links.contains(word) else { return false }
    return word != "and" || !name.contains { kinds.contains($0.lowercased()) }
  }

  private func isInside(_ letter: Character) -> Bool { letter.isLetter || letter.isNumber }

  /// The word where it may be part of a name: capitalised, or a number such as "4th".
  private func part(_ word: String, isFirst: Bool) -> String? {
    if Self.shortened.contains(word.lowercased()), word.first?.isUppercase == true { return word }
    let bare = isFirst ? String(word.drop { !isInside($0) }) : word
    let text = String(bare.reversed().drop { !isInside($0) }.reversed())
    guard let first = text.first, first.isUppercase || first.isNumber,
      text.contains(where: \.isLetter),
      text.allSatisfy({ isInside($0) || "'’-.&".contains($0) })
    else { return nil }
    let ending = text.suffix(2).lowercased()
    let owner = String(text.dropLast(2))
    let own = ["'s", "’s"].contains(ending) && kinds.contains(owner.lowercased())
    let name = own ? owner : text
    return notNames.contains(name.lowercased()) ? nil : name
  }

  private func isPlace(_ name: [String]) -> Bool {
    let words = name.map { $0.lowercased() }
    return words.contains(where: kinds.contains)
      && words.contains {
        !kinds.contains($0) && !general.contains($0) && !Self.links.contains($0)
      }
  }

  /// A number of a house with its street, in the same sentence and soon: "Lake College, 9 Main St".
  private func hasAddress(in words: [String], after end: Int) -> Bool {
    for place in end..<min(end + 4, words.count) {
      if let last = words[place - 1].last, ".!?;".contains(last) { return false }
      let number = words[place].filter(isInside)
      guard let digit = number.first, digit.isNumber, number.count <= 6,
        number.filter(\.isLetter).count <= 1, place + 1 < words.count
      else { continue }
      let street = words[place + 1].filter(isInside)
      if let first = street.first, first.isUppercase || first.isNumber,
        !notNames.contains(street.lowercased())
      {
        return true
      }
    }
    return false
  }
}
