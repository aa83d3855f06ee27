import Domain

/// One entry of the file: what stands in a copy, word for word.
package struct FileCopyEntry: Codable, Sendable, Hashable {
  package struct Line: Codable, Sendable, Hashable {
    package let label: String
    package var text: String
  }

  package let part: FileCopyPart
  /// Of the record; one entry a record.
  package let id: String
  package let on: Day
  package let title: String
  package let by: String
  /// The one member it is about; nil for the family.
  package let personID: String?
  package var lines: [Line]

  /// How decisions name it.
  package var key: String { "\(part.rawValue)-\(id)" }
}

extension FileCopyEntry {
  /// Lines that say something.
  static func lines(_ all: [(label: String, text: String)]) -> [Line] {
    all.filter { !$0.text.isBlank }.map { Line(label: $0.label, text: $0.text) }
  }
}

/// A copy as it was handed over.
package struct FileCopyPackage: Codable, Sendable, Hashable {
  package let agency: String
  package let caseNumber: String
  package let person: String
  /// The file is copied as it stood on this day.
  package let day: Day
  package let parts: [FileCopyPart]
  package let entries: [FileCopyEntry]
  /// How many entries are not in it.
  package let leftOut: Int
}

/// What is gone through before a copy is approved.
package struct ComposedFileCopy: Sendable {
  /// Words that may tell of somebody else, where they stand, and what was decided.
  package struct Words: Codable, Sendable, Hashable {
    package let words: String
    package let kind: FoundWords.Kind
    /// Keys of the entries they stand in.
    package let entries: [String]
    /// What stands around them where they are first.
    package let excerpt: String
    package let choice: WordsChoice?
    package let reason: String
  }

  /// Why an entry is not in the copy.
  package enum LeftOut: String, Codable, Sendable, Hashable, CaseIterable {
    /// It is about another adult who did not agree.
    case otherAdult = "other-adult"
    case decided
    /// A supervisor has not worded it yet.
    case awaitsSupervisor = "awaits-supervisor"
  }

  package struct Entry: Codable, Sendable, Hashable {
    /// As it would be handed over.
    package let entry: FileCopyEntry
    package let leftOut: LeftOut?
    package let reason: String
  }

  let words: [Words]
  let entries: [Entry]

  var undecided: Int { words.count { $0.choice == nil } }
  var awaiting: Int { entries.count { $0.leftOut == .awaitsSupervisor } }
}

extension ComposedFileCopy {
  /// Applies what was decided to what stands in the file.
  init(
    _ file: [FileCopyEntry], _ choices: FileCopyChoices, _ finder: WordFinder,
    withoutPeople others: Set<String>
  ) {
    let parted = file.map { ($0, ComposedFileCopy.place($0, choices, others)) }
    let kept = parted.compactMap { $0.1.leftOut == nil ? $0.1.entry : nil }
    words = ComposedFileCopy.words(of: kept, choices, finder)
    let masks = words.filter { $0.choice == .mask }.map { (words: $0.words, mark: $0.kind.mark) }
    entries = parted.map { _, placed in
      guard placed.leftOut == nil else { return placed }
      var entry = placed.entry
      for index in entry.lines.indices {
        entry.lines[index].text = Masking.masked(entry.lines[index].text, masks)
      }
      return Entry(entry: entry, leftOut: nil, reason: placed.reason)
    }
  }

  private static func place(
    _ entry: FileCopyEntry, _ choices: FileCopyChoices, _ others: Set<String>
  ) -> Entry {
    if let person = entry.personID, others.contains(person) {
      return Entry(entry: entry, leftOut: .otherAdult, reason: "")
    }
    guard let (choice, words) = choices.entries[entry.key] else {
      let waits = entry.part.isWordedBySupervisor
      return Entry(entry: entry, leftOut: waits ? .awaitsSupervisor : nil, reason: "")
    }
    switch choice {
    case .asItStands: return Entry(entry: entry, leftOut: nil, reason: words)
    case .leaveOut: return Entry(entry: entry, leftOut: .decided, reason: words)
    case .ownWords:
      var worded = entry
      worded.lines = [.init(label: "", text: words)]
      return Entry(entry: worded, leftOut: nil, reason: "")
    }
  }

  private static func words(
    of entries: [FileCopyEntry], _ choices: FileCopyChoices, _ finder: WordFinder
  ) -> [Words] {
    let texts = entries.map { ($0.key, $0.lines.map(\.text).joined(separator: "\n")) }
    var kinds: [(words: String, kind: FoundWords.Kind)] = []
    var seen: Set<String> = []
    for (_, text) in texts {
      for found in finder.found(in: text) where seen.insert(found.words.lowercased()).inserted {
        kinds.append((found.words, found.kind))
      }
    }
    for added in choices.added where seen.insert(added.lowercased()).inserted {
      kinds.append((added, .name))
    }
    return kinds.map { words, kind in
      let holding = texts.filter { Masking.contains(words, in: $0.1) }
      let decided = choices.words[words.lowercased()]
      return Words(
        words: words, kind: kind, entries: holding.map(\.0),
        excerpt: holding.first.map { excerpt(of: $0.1, around: words) } ?? "",
        choice: decided?.choice, reason: decided?.reason ?? "")
    }
  }

  /// Some forty characters to both sides.
  private static func excerpt(of text: String, around words: String) -> String {
    let parted = Masking.masked(text, [(words, "\u{1}")])
    guard let place = parted.firstIndex(of: "\u{1}") else { return "" }
    let before = parted[..<place].suffix(40)
    let after = parted[parted.index(after: place)...].prefix(40)
    return "\(before)\(words)\(after)".split(whereSeparator: \.isWhitespace)
      .joined(separator: " ").replacing("\u{1}", with: words)
  }
}

extension FoundWords.Kind {
  /// What stands where words were taken out.
  var mark: String {
    switch self {
    case .name, .member: "[name removed]"
    case .number: "[number removed]"
    case .address: "[address removed]"
    }
  }
}
