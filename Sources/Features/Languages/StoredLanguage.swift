import Domain

/// A language of a person as it is recorded.
package struct StoredLanguage: Codable, Sendable, Hashable {
  package let id: String
  package let version: Int
  package let skill: LanguageSkill
}
