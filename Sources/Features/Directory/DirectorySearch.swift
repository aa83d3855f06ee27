import Domain

/// What someone looks for in the directory; what is empty does not narrow it (UT-SVC-07).
package struct DirectorySearch: Codable, Sendable, Hashable {
  package let words: String
  /// Code of an area of the assessment.
  package let area: String
  package let language: String
  package let location: String
  package let eligibility: String
  /// Entries that have ended instead of those that have not.
  package let ended: Bool

  package init(_ query: Input) {
    words = query["q"] ?? ""
    area = query["area"] ?? ""
    language = query["language"] ?? ""
    location = query["location"] ?? ""
    eligibility = query["eligibility"] ?? ""
    ended = query["show"] == "ended"
  }

  var isOpen: Bool { words + area + language + location + eligibility == "" }

  func finds(_ entry: StoredDirectoryEntry) -> Bool {
    let row = entry.row
    return (entry.endedOn != nil) == ended
      && (area.isEmpty || row.areas.contains(area))
      && has(words, in: "\(row.name) \(row.offers) \(row.contact)")
      && has(language, in: row.languages)
      && has(location, in: row.location)
      && has(eligibility, in: row.eligibility)
  }

  /// Whether each word asked begins a word of the text, in any script and case.
  private func has(_ asked: String, in text: String) -> Bool {
    let words = NameKey.parts(text)
    return NameKey.parts(asked).allSatisfy { part in words.contains { $0.hasPrefix(part) } }
  }
}
