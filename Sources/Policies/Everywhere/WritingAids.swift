import Domain

/// Words that a note's writer is reminded of; an agency's own list may replace them.
package enum WritingAids {
  /// IRC-NOTE-10; source: 003 L659: more than this much the same, within so many days.
  package static let reusePercent = 90
  package static let reuseDays = 7

  /// WI-NOTE-04; source: 002 §5(f)–(g), 003 L658; the list is our default.
  package static let judgementWords = [
    "bad attitude", "lazy", "unmotivated", "uncooperative", "manipulative", "hostile", "rude",
    "stupid", "dirty", "crazy", "drunk", "non-compliant", "refuses to", "always late", "I feel",
    "I think", "I believe", "obviously", "seems to be", "appears to be",
  ]
}
