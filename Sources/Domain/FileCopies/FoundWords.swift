/// Words of a text that may tell of somebody else.
package struct FoundWords: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    case name
    /// A member of the household who did not agree that their part be copied.
    case member
    case number
    case address
  }

  /// As written, with single spaces.
  package let words: String
  package let kind: Kind

  package init(_ words: String, _ kind: Kind) {
    self.words = words
    self.kind = kind
  }
}

/// Finds words that may tell of somebody else: what is written like a name, names that are known, and
/// long numbers and addresses. It would rather find too much: a person decides on each.
package struct WordFinder: Sendable {
  /// Folded words that are no one else's: of whom the file is about, and of who works for them.
  package var own: Set<String>
  /// Digits of numbers that are their own.
  package var ownNumbers: Set<String>
  /// Names of others, each as folded words.
  package var others: Set<[String]>
  /// Names of members who did not agree, each as folded words.
  package var members: Set<[String]>
  /// The words of a name as they are compared: without marks and letter case, none for a particle.
  package let fold: @Sendable (String) -> [String]

  package init(
    own: Set<String>, ownNumbers: Set<String> = [], others: Set<[String]> = [],
    members: Set<[String]> = [], fold: @escaping @Sendable (String) -> [String]
  ) {
    self.own = own
    self.ownNumbers = ownNumbers
    self.others = others
    self.members = members
    self.fold = fold
  }

  /// Each once, in the order of the text.
  package func found(in text: String) -> [FoundWords] {
    let tokens = Token.all(of: text)
    let whole = known(tokens)
    var found = whole + parted(tokens, but: whole) + addresses(tokens) + numbers(text)
    let said = Set(found.flatMap { fold($0.words) })
    found += written(tokens, but: said)
    var seen: Set<String> = []
    return found.filter { seen.insert($0.words.lowercased()).inserted }
  }

  /// Names of others that are known, as written, each once. What is only written like a name is not
  /// among them.
  package func knownNames(in text: String) -> [String] {
    var seen: Set<String> = []
    return known(Token.all(of: text)).filter { $0.kind == .name }.map(\.words)
      .filter { seen.insert($0.lowercased()).inserted }
  }

  /// Runs of words that are, in any order, exactly a known name.
  private func known(_ tokens: [Token]) -> [FoundWords] {
    let names = others.union(members).map { $0.sorted() }
    guard let longest = names.map(\.count).max() else { return [] }
    let (whole, ofMembers) = (Set(names), Set(members.map { $0.sorted() }))
    var found: [FoundWords] = []
    for start in tokens.indices {
      var folded: [String] = []
      for end in start..<min(tokens.count, start + longest) {
        if end > start, !tokens[end].isJoined { break }
        folded += fold(tokens[end].text)
        let name = folded.sorted()
        guard whole.contains(name) else { continue }
        let words = tokens[start...end].map(\.text).joined(separator: " ")
        found.append(FoundWords(words, ofMembers.contains(name) ? .member : .name))
      }
    }
    return found
  }

  /// The words of a known name that all stand in the text, though not in a row: "Hersi, Amina".
  private func parted(_ tokens: [Token], but whole: [FoundWords]) -> [FoundWords] {
    let said = Set(tokens.flatMap { fold($0.text) })
    let known = Set(whole.flatMap { fold($0.words) })
    return others.union(members).filter { name in
      name.count > 1 && name.allSatisfy(said.contains) && !name.allSatisfy(known.contains)
    }.sorted { $0.joined(separator: " ") < $1.joined(separator: " ") }.flatMap { name in
      tokens.filter { token in
        let folded = fold(token.text)
        return !folded.isEmpty && folded.allSatisfy(name.contains)
          && !folded.allSatisfy(own.contains)
      }.map { FoundWords($0.text, members.contains(name) ? .member : .name) }
    }
  }

  /// What begins with a capital within a sentence, or two such words in a row anywhere.
  private func written(_ tokens: [Token], but said: Set<String>) -> [FoundWords] {
    var found: [FoundWords] = []
    var run: [Token] = []
    func close() {
      defer { run = [] }
      while let last = run.last, isNobodys(last) { run.removeLast() }
      while let first = run.first, isNobodys(first) { run.removeFirst() }
      guard let first = run.first, run.count > 1 || !first.opensSentence else { return }
      let folded = run.flatMap { fold($0.text) }
      guard !folded.allSatisfy(own.contains), !folded.allSatisfy(said.contains) else { return }
      found.append(FoundWords(run.map(\.text).joined(separator: " "), .name))
    }
    for token in tokens {
      if !run.isEmpty, !token.isJoined { close() }
      if token.isWrittenLikeName || (!run.isEmpty && Self.particles.contains(token.text)) {
        run.append(token)
      } else {
        close()
      }
    }
    close()
    return found
  }

  private func isNobodys(_ token: Token) -> Bool {
    let folded = fold(token.text)
    return Self.particles.contains(token.text) || Self.plain.contains(token.text.lowercased())
      || folded.isEmpty || folded.allSatisfy(own.contains)
  }

  private func addresses(_ tokens: [Token]) -> [FoundWords] {
    tokens.filter { $0.text.contains("@") && !own.contains($0.text.lowercased()) }
      .map { FoundWords($0.text, .address) }
  }

  /// Seven digits and more that are no day and not their own.
  private func numbers(_ text: String) -> [FoundWords] {
    NumberRuns.all(of: text).filter { !ownNumbers.contains($0.filter(\.isNumber)) }
      .map { FoundWords($0, .number) }
  }

  private static let particles: Set<String> = [
    "al", "el", "bin", "bint", "ibn", "de", "del", "da", "dos", "la", "van", "von", "der",
  ]

  /// Words that open sentences of notes, and names of times and papers.
  private static let plain: Set<String> = Set(
    """
    a about after also and appointment as asked at august april arabic before both brought but call \
    called client customer refugee resident beneficiary december discussed during each english \
    english-class every explained family february follow-up for friday from gave goal had has have \
    he helped her his i i'm if in it january job july june march may meeting met monday my need \
    next no november october of on once our participant phone phoned plan reviewed said saturday \
    saw september served she since some spoke stated sunday talked that the their then there they \
    this thursday to today told tomorrow took tuesday until visited walked we wednesday went what \
    when while will with yesterday you medicaid foodshare mondays tuesdays wednesdays thursdays \
    fridays saturdays sundays
    """.split(separator: " ").map(String.init))
}

/// A word of a text, with what stands before it.
private struct Token {
  let text: String
  let opensSentence: Bool
  /// Nothing but a space stands between it and the word before.
  let isJoined: Bool

  var isWrittenLikeName: Bool {
    let letters = text.filter(\.isLetter)
    guard letters.contains(where: \.isUppercase), let first = letters.first else { return false }
    // TANF, DWS and the like are no names of people.
    if letters.count <= 5, letters.count > 1, letters.allSatisfy(\.isUppercase) { return false }
    return first.isUppercase || text.contains("-")
  }

  static func all(of text: String) -> [Token] {
    var tokens: [Token] = []
    var (word, gap) = ("", "\n")
    let characters = Array(text) + ["\n"]
    for (place, character) in characters.enumerated() {
      let next = place + 1 < characters.count ? characters[place + 1] : "\n"
      let isInner =
        !word.isEmpty && "-'’@._+".contains(character) && (next.isLetter || next.isNumber)
      if character.isLetter || character.isNumber || isInner {
        word.append(character)
        continue
      }
      if !word.isEmpty {
        for ending in ["'s", "’s"] where word.hasSuffix(ending) { word.removeLast(2) }
        let ends: Set<Character> = [".", "!", "?", ":", "\n", "\"", "“"]
        tokens.append(
          Token(text: word, opensSentence: gap.contains(where: ends.contains), isJoined: gap == " ")
        )
        (word, gap) = ("", "")
      }
      gap.append(character)
    }
    return tokens
  }
}

/// Runs of digits, with what is written between them.
private enum NumberRuns {
  static func all(of text: String) -> [String] {
    var runs: [String] = []
    for part in pieces(text) {
      var run: [Substring] = []
      func close() {
        let whole = run.joined(separator: " ")
        if whole.count(where: \.isNumber) >= 7 { runs.append(whole) }
        run = []
      }
      for piece in part.split(separator: " ") {
        if isDayOrTime(piece) { close() } else { run.append(piece) }
      }
      close()
    }
    return runs
  }

  /// Stretches of digits, spaces and what joins them; letters that touch a digit belong to it.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      let bare = trimmed(word)
      if bare.contains(where: \.isNumber), !bare.contains("@") {
        piece += piece.isEmpty ? String(bare) : " " + bare
        if let last = word.last, ".,;:!?".contains(last) {
          pieces.append(piece)
          piece = ""
        }
      } else if !piece.isEmpty {
        pieces.append(piece)
        piece = ""
      }
    }
    return pieces + [piece]
  }

  private static func trimmed(_ word: Substring) -> Substring {
    var word = word.drop { !$0.isLetter && !$0.isNumber && $0 != "+" && $0 != "(" }
    while let last = word.last, !last.isLetter, !last.isNumber {
      if last == ")", word.contains("(") { break }
      word.removeLast()
    }
    return word
  }

  private static func isDayOrTime(_ piece: Substring) -> Bool {
    Day(String(piece)) != nil || piece.contains("/") || piece.contains(":")
  }
}
