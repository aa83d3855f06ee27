import Domain

/// What everyone on staff signs before they see or are given a case (IRC-CONF-09). The sources ask
/// for an agreement and give no wording: this one is our design, after what 003 says of the duty.
package enum ConfidentialityText {
  package struct Edition: Sendable, Hashable {
    package let number: Int
    package let from: Day
    package let paragraphs: [String]
    package let source: String
  }

  /// The edition that is to be signed now. A new one is added at the end, and is signed anew.
  package static let current = Edition(
    number: 1, from: Day("2026-01-01") ?? Day(number: 0),
    paragraphs: [
      "I keep to myself what I learn about the people we serve. I speak of it only with those who need it for their work with the same family, and only as much as they need.",
      "I open a case only when I work on it, supervise it, review it, or was let in for a need that I stated. I know that every look is recorded.",
      "Outside the agency I share only what the person allowed in writing, to whom, for what and for how long. Without their consent I share only what the law or a danger to life demands, and I record it.",
      "I speak with people where others cannot listen, keep paper and screens out of sight, and take no file out of the office.",
      "I report at once when something was seen or told that should not have been.",
      "The duty stays when my work for a family, or for this agency, has ended.",
    ], source: "003 L743, L751, L768–772")
}
