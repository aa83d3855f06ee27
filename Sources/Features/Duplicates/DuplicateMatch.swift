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
  /// Names the match without saying whose it is; what the reader asks to join. Empty outside an
  /// intake.
  package let reference: String
  /// The day on which the reader asked to join it.
  package let askedOn: Day?

  /// What a request to join says instead of a case number, which the asker may not know.
  package var asked: String { "\(agency), match \(reference)" }
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
