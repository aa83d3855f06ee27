import Domain

/// What deadlines are called, by the name of their rule.
package enum ClockWords {
  /// "Initial assessment" for `assessment.initial`; the rule's own name where it has no other.
  package static func title(_ rule: String) -> String {
    if let known = titles[rule] { return known }
    for (prefix, words) in made where rule.hasPrefix(prefix) {
      let rest = title(String(rule.dropFirst(prefix.count)))
      return words + rest.lowercasedFirst
    }
    return rule
  }

  private static let made = [
    ("delay-note.", "Reason for the delay: ")
  ]

  private static let titles: [String: String] = [
    "assessment.initial": "Initial assessment", "assessment.6m": "6-month assessment",
    "assessment.12m": "12-month assessment", "assessment.18m": "18-month assessment",
    "assessment.24m": "24-month assessment", "assessment.final": "Final assessment",
    "assessment.booking.initial": "Book the initial assessment",
    "assessment.booking.6m": "Book the 6-month assessment",
    "assessment.booking.12m": "Book the 12-month assessment",
    "assessment.booking.18m": "Book the 18-month assessment",
    "assessment.booking.24m": "Book the 24-month assessment",
    "counselor.follow-up": "Follow-up with the employment counselor",
    "career-planner": "Connection with a career planner",
    "service.end": "Normal end of service",
    "service.recommendation": "Recommend to end or extend service",
    "service.ceiling": "Latest end of an extension",
    "record.complete": "Complete records of case and members",
    "graduation.hold": "Graduation hold", "note.owed": "Note",
    "rca.employment-services": "Enrolment in employment services",
    "plan.initial": "Plan, assessments and papers", "plan.revision": "Revision of the plan",
    "employer.same-week": "Contact with the employer, first week",
    "employer.30d": "Contact with the employer, day 30",
    "employer.60d": "Contact with the employer, day 60",
    "employer.90d": "Contact with the employer, day 90",
    "employer.periodic": "Contact with the employer",
    "job-search.weekly": "Weekly tally of the job search",
    "assistance-report": "Report to the assistance agency",
    "goal.follow-up": "Follow-up of goals", "goal.next": "Meeting about the next goal",
    "residence.application": "Residence application",
    "citizenship.contact": "Contact about citizenship",
    "citizenship.eligible": "Eligible for citizenship", "ssi.limit": "End of SSI",
    "ssi.warning.60m": "SSI ends in two years", "ssi.warning.72m": "SSI ends in one year",
    "ssi.warning.78m": "SSI ends in half a year", "icm.service": "Service of the month",
    "icm.end": "End of intensive case management",
    "icm.ceiling": "Latest end of intensive case management",
    "icm.end-notice": "Notice of the end of service", "hud.face-to-face": "Quarterly meeting",
    "hud.reassessment": "Yearly assessment",
  ]

  /// What started a deadline, with the name of the other deadline it may be about.
  static func fact(_ fact: String) -> String {
    if fact.hasSuffix(" missed") { return title(String(fact.dropLast(7))) + " missed" }
    if fact.hasPrefix("time to book ") {
      return "Time to book the " + title(String(fact.dropFirst(13))).lowercasedFirst
    }
    return fact.capitalisedFirst
  }

  /// Who owes it, as people say it.
  package static func owner(_ role: String) -> String { Role(rawValue: role)?.words ?? role }
}

extension String {
  /// The same with a small first letter, but for an abbreviation: "SSI" stays.
  var lowercasedFirst: String {
    guard let first, dropFirst().first?.isUppercase != true else { return self }
    return first.lowercased() + dropFirst()
  }
}

extension WaiverRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .noSuchDeadline:
      (
        "The case has no such deadline today.",
        "Look at its deadlines again: a fact may have moved this one."
      )
    case .notOwed:
      ("This deadline is not owed any more: it was met or cancelled.", "Nothing is left to do.")
    case .alreadyWaived:
      ("This deadline has been set aside already.", "Its history says by whom and why.")
    }
  }
}
