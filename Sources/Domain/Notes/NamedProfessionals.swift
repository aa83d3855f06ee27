/// Professionals whom a note names with their title: a reminder to write down who they are, never a
/// block (IRC-NOTE-03).
package enum NamedProfessionals {
  private static let mostWords = 3

  /// Each once, as written: a title of `titles`, then capitalised words. What stands in quotation
  /// marks is somebody's own way of speaking, and is not looked at.
  ///
  /// - Parameters:
  ///   - titles: in small letters; one that ends in a full stop is an abbreviation.
  ///   - notNames: words that are capitalised without being names, in small letters.
  ///   - known: names on the lists of the case, each as folded words.
  ///   - fold: the words of a name as they are compared.
  package static func found(
    in text: String, titles: [String], notNames: Set<String>, known: [Set<String>],
    fold: (String) -> [String]
  ) -> [String] {
    let titles = Set(titles)
    let words = JudgementWords.unquoted(text).split(whereSeparator: \.isWhitespace).map(String.init)
    var found: [String] = []
    var seen: [Set<String>] = []
    for (place, word) in words.enumerated() {
      guard let title = title(word, titles) else { continue }
      let name = name(in: words[(place + 1)...], titles, notNames)
      let folded = Set(fold(name.joined(separator: " ")))
      guard !folded.isEmpty, !known.contains(where: { folded.isSubset(of: $0) }),
        !seen.contains(where: { folded.isSubset(of: $0) || $0.isSubset(of: folded) })
      else { continue }
      seen.append(folded)
      found.append(([title] + name).joined(separator: " "))
    }
    return found
  }

  /// The capitalised words at the start, up to a mark that ends the name; a form of address or a
  /// second title between is passed over: "teacher Ms. Keller".
  private static func name(
    in words: ArraySlice<String>, _ titles: Set<String>, _ notNames: Set<String>
  ) -> [String] {
    var name: [String] = []
    for word in words {
      if name.isEmpty, title(word, titles) != nil || address.contains(word.lowercased()) {
        continue
      }
      guard name.count < mostWords, let part = part(word, notNames) else { break }
      name.append(part)
      let isInitial = word.count == 2 && word.last == "."
      if !isInitial, let last = word.last, !last.isLetter { break }
    }
    return name
  }

  private static let address: Set<String> = ["ms.", "mr.", "mrs.", "ms", "mr", "mrs"]

  /// The word where it is a title that a name may follow.
  private static func title(_ word: String, _ titles: Set<String>) -> String? {
    let bare = word.drop { !$0.isLetter }
    let folded = bare.lowercased()
    if titles.contains(folded) { return String(bare) }
    // "Dr Haddad" is written too.
    return titles.contains(folded + ".") ? String(bare) : nil
  }

  /// The word where it may be part of a name.
  private static func part(_ word: String, _ notNames: Set<String>) -> String? {
    let bare = word.drop { !$0.isLetter }.reversed().drop { !$0.isLetter }.reversed()
    let text = String(bare)
    guard word.first?.isLetter ?? false, text.first?.isUppercase ?? false,
      text.allSatisfy({ $0.isLetter || "'’-.".contains($0) })
    else { return nil }
    let own = text.lowercased().hasSuffix("'s") || text.lowercased().hasSuffix("’s")
    let name = own ? String(text.dropLast(2)) : text
    return notNames.contains(name.lowercased()) ? nil : name
  }
}
