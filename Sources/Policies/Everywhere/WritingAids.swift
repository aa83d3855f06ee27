import Domain

/// Words that a note's writer is reminded of; an agency's own list may replace them.
package enum WritingAids {
  /// IRC-NOTE-10; source: 003 L659: more than this much the same, within so many days.
  package static let reusePercent = 90
  package static let reuseDays = 7

  /// IRC-NOTE-03; source: 003 L661–662; the list is our default. A full stop marks an abbreviation.
  package static let professionalTitles = [
    "dr.", "doctor", "prof.", "professor", "attorney", "lawyer", "judge", "officer", "detective",
    "deputy", "nurse", "midwife", "dentist", "physician", "pediatrician", "psychologist",
    "psychiatrist", "therapist", "counselor", "caseworker", "teacher", "principal", "pastor",
    "imam", "rabbi",
  ]

  /// IRC-NOTE-03; words that follow a title with a capital and are no name; our default.
  package static let notNames: Set<String> = [
    "i", "he", "she", "they", "we", "it", "the", "a", "an", "and", "but", "then", "monday",
    "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
    "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "english", "esl",
  ]

  /// WI-NOTE-04; source: 002 §5(f)–(g), 003 L658; the list is our default.
  package static let judgementWords = [
    "bad attitude", "lazy", "unmotivated", "uncooperative", "manipulative", "hostile", "rude",
    "stupid", "dirty", "crazy", "drunk", "non-compliant", "refuses to", "always late", "I feel",
    "I think", "I believe", "obviously", "seems to be", "appears to be",
  ]
}
