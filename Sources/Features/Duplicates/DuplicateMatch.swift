import Domain

/// Someone on record who may be the person that is being registered (UT-PPL-07). Whoever may not
/// see the record learns the agency and the strength, and nothing else.
package struct DuplicateMatch: Codable, Sendable, Hashable {
  /// What one field says for or against, for those who may see both records.
  package struct Evidence: Codable, Sendable, Hashable {
    package let field: String
    package let finding: String
    /// Hundredths of a bit; negative speaks against.
    package let weight: Int
  }

  package struct Seen: Codable, Sendable, Hashable {
    package let caseID: String
    package let personID: String
    package let name: String
    package let evidence: [Evidence]
  }

  /// The name of the person being registered, as typed.
  package let registering: String
  package let agency: String
  /// `possible`, `probable` or `strong`.
  package let strength: String
  /// Nil where the reader may not see the record.
  package let seen: Seen?

  package init(registering: String, agency: String, strength: String, seen: Seen?) {
    self.registering = registering
    self.agency = agency
    self.strength = strength
    self.seen = seen
  }
}

/// What came of a search for duplicates.
package struct DuplicateFindings: Codable, Sendable, Hashable {
  package var matches: [DuplicateMatch]
  /// Searched too often within the hour; nothing was looked up.
  package var isThrottled: Bool

  package init(matches: [DuplicateMatch] = [], isThrottled: Bool = false) {
    self.matches = matches
    self.isThrottled = isThrottled
  }
}
