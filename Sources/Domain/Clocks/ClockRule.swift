/// One rule of table (a): its name, whom it binds, its dated numbers, and its kind.
///
/// The kinds are Swift, because the compiler then shows every place that must know a new one; the
/// numbers, calendars, owners and citations are data in the packs (UT-CLK-01).
package struct ClockRule: Sendable {
  package let name: String
  /// The rule binds people who are, or were, in one of these; empty binds every case.
  package let programs: [String]
  package let terms: ClockTerms
  package let kind: ClockKind
  /// Part of the interchange contract (§2) rather than only of our pages.
  package let isContract: Bool
  /// Still owed after programme or case have ended.
  package let outlives: Bool
  /// A miss owes a note with the reason (IRC-NOTE-06).
  package let owesDelayNote: Bool

  /// `after` is the key of the rule's span in `parameters`.
  package init(
    _ name: String, in programs: [String], after key: String, of parameters: Parameters,
    _ kind: ClockKind, contract: Bool = true, outlives: Bool = false, owesDelayNote: Bool = true
  ) {
    self.name = name
    self.programs = programs
    terms = ClockTerms(key, in: parameters)
    self.kind = kind
    isContract = contract
    self.outlives = outlives
    self.owesDelayNote = owesDelayNote
  }

  /// The same rule with other terms.
  init(_ rule: ClockRule, terms: ClockTerms) {
    name = rule.name
    programs = rule.programs
    self.terms = terms
    kind = rule.kind
    isContract = rule.isContract
    outlives = rule.outlives
    owesDelayNote = rule.owesDelayNote
  }
}

/// The kinds of deadline. Each is explained where it is computed.
package enum ClockKind: Sendable {
  // Utah
  case initialAssessment(instrument: String)
  /// `window` opens that long before the due day; `next` is the span of the assessment after it.
  case ongoingAssessment(instrument: String, window: ClockTerms, next: ClockTerms?)
  case programEnd(from: ProgramAnchor, ceiling: ClockTerms)
  /// The therapist's recommendation at the normal end; `window` opens that long before it.
  case recommendation(window: ClockTerms)
  case recordComplete
  case graduationHold(ScoringTerms)
  case finalAssessment(instrument: String, ceiling: ClockTerms)
  /// A meeting for each assessment that is owed under the rules named.
  case assessmentBooking(rules: [String], lead: ClockTerms)
  /// The hours are `counselor.followup.hours`; the rule's own span counts where only a day is known.
  case counselorFollowUp(Parameters)
  // Counted from arrival, for several packs
  case fromArrival(ArrivalRule)
  // Wisconsin
  case employmentServices(assistance: String, grace: ClockTerms)
  case familyPlan(instrument: String)
  case jobWeek
  /// The contact counts after `previous`'s due day; nil = from the day after the start.
  case jobWindow(previous: ClockTerms?)
  /// Every span after `first`'s due day, and a last one at `until`.
  case jobPeriodic(first: ClockTerms, until: ClockTerms)
  case assistanceReport(assistance: [String])
  case goalFollowUp
  case planRevision
  case nextGoal
  case weeklyTally
  // IRC and HUD
  case monthlyService(alertOnDay: Int)
  case endNotice(end: ProgramAnchor, normal: ClockTerms, ceiling: ClockTerms)
  case quarterlyMeeting
  case reassessment(instrument: String)
  // Everywhere
  case noteOwed
  case delayNote
}

/// From which day a programme's length counts.
package enum ProgramAnchor: Sendable {
  case arrival
  case start
}

/// A deadline that counts from arrival and is met by a kind of event.
package struct ArrivalRule: Sendable {
  package enum Evidence: Sendable {
    case connection([String])
    case immigrationStep([String])
    /// Nothing meets it: information only.
    case none
  }
  package var adultsOnly = false
  /// Only people with one of these statuses; empty is everyone.
  package var statuses: [String] = []
  /// Only people on SSI or 65 and older, arrived after this day.
  package var ssiArrivedAfter: Day?
  package var evidence: Evidence
  /// Evidence counts from this long after arrival; nil counts whenever it is dated.
  package var notBefore: ClockTerms?

  package init(
    adultsOnly: Bool = false, statuses: [String] = [], ssiArrivedAfter: Day? = nil,
    evidence: Evidence, notBefore: ClockTerms? = nil
  ) {
    self.adultsOnly = adultsOnly
    self.statuses = statuses
    self.ssiArrivedAfter = ssiArrivedAfter
    self.evidence = evidence
    self.notBefore = notBefore
  }
}
