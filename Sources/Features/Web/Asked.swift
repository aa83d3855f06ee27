/// What the address of a page may ask for after the `?`.
package enum Asked: String, Sendable, CaseIterable {
  case on, knownAt, from, to, by, item, format, kind, when, person, show, q, next
  /// The key of the last line of the page before.
  case after, before
  case area, language, location, eligibility, program

  /// Whether people type it themselves, so that it may hold anybody's name.
  package var isTyped: Bool { self == .q || self == .location }

  /// What it asks, for those who write programs.
  package var words: String {
    switch self {
    case .on: "The day to look from, such as 2026-03-31: what was true and owed on it."
    case .knownAt: "The instant whose records count, such as 2026-03-31T17:00:00Z."
    case .from: "The first day of the period."
    case .to: "The last day of the period."
    case .by: "What people are grouped by: cohort, arrival-year, language or agency."
    case .item: "The number whose people are listed."
    case .format: "`csv` for a file instead of a page."
    case .kind: "Only lines of this kind."
    case .when: "`later` for what is due after the next two weeks."
    case .person: "Only what is about this person, by id."
    case .show: "Which cases, notices or entries."
    case .q: "Words to look for; never a person's name."
    case .next: "Where to go on to."
    case .after: "The key that the page before gave for the next one."
    case .area: "Only this area of the assessment, by its code."
    case .language: "Only what is offered in this language."
    case .location: "Only what is in this place."
    case .eligibility: "Only what is open to these people."
    case .program: "The program that is meant, by its code, such as irc-icm."
    case .before: "The key that the page before gave for the older one."
    }
  }
}
