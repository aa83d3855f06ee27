/// How well someone speaks, reads or writes a language, in the words of the American Community
/// Survey's question, so that clients and workers mean the same by them.
package enum LanguageLevel: String, Codable, Sendable, CaseIterable {
  case notAtAll = "not-at-all"
  case notWell = "not-well"
  case well
  case veryWell = "very-well"
}

/// One language of a person (IRC-LANG-01). A level that nobody asked for is nil.
package struct LanguageSkill: Codable, Sendable, Hashable {
  /// As people call it.
  package let name: String
  package let speaks: LanguageLevel?
  package let reads: LanguageLevel?
  package let writes: LanguageLevel?

  package init(
    _ name: String, speaks: LanguageLevel?, reads: LanguageLevel?, writes: LanguageLevel?
  ) {
    self.name = name
    self.speaks = speaks
    self.reads = reads
    self.writes = writes
  }

  /// A person has each language once, however it is capitalised.
  ///
  /// - Parameter others: the person's other languages.
  package func check(beside others: [String]) throws(LanguageRefusal) {
    let own = name.lowercased()
    if others.contains(where: { $0.lowercased() == own }) { throw .recordedAlready(name) }
    if speaks == nil, reads == nil, writes == nil { throw .noLevel }
  }
}

/// Why a person's language cannot be recorded so.
package enum LanguageRefusal: Refusal {
  case recordedAlready(String)
  case noLevel

  package var code: String {
    switch self {
    case .recordedAlready: "language.recorded-already"
    case .noLevel: "language.no-level"
    }
  }
}
