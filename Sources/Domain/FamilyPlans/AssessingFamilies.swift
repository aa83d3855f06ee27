/// Why a family's assessment or a barrier cannot be recorded so.
package enum FamilyAssessmentRefusal: Refusal {
  case caseClosed
  case notInProgram
  case alreadyBegun
  case notBegun
  case inFuture(Day)
  case before(Day)
  case unknownPerson
  case noAdult
  /// WI-ASM-01: required domains that nothing covers.
  case domainsMissing([FamilyAssessments.Gap])
  case unknownGoal
  /// WI-ASM-02: a barrier is addressed by a goal or by services in words.
  case serviceNeeded
  case reasonNeeded

  package var code: String {
    switch self {
    case .caseClosed: "case.closed"
    case .notInProgram: "family-assessment.not-in-program"
    case .alreadyBegun: "family-assessment.begun"
    case .notBegun: "family-assessment.none"
    case .inFuture: "family-assessment.in-future"
    case .before: "family-assessment.before"
    case .unknownPerson: "family-assessment.unknown-person"
    case .noAdult: "family-assessment.no-adult"
    case .domainsMissing: "family-assessment.domains-missing"
    case .unknownGoal: "barrier.unknown-goal"
    case .serviceNeeded: "barrier.service-needed"
    case .reasonNeeded: "barrier.reason-needed"
    }
  }
}

/// What an assessment of a Wisconsin family covers (WI-ASM-01, WI-ASM-04).
package enum FamilyAssessments {
  /// A required domain that nothing covers; `person` is nil for the family's.
  package struct Gap: Sendable, Hashable {
    package let person: String?
    package let domain: String
    package init(person: String?, domain: String) {
      self.person = person
      self.domain = domain
    }
  }

  /// Another form that stands in for ours; `person` is nil where it is about the whole family.
  package struct Equivalent: Sendable, Hashable {
    package let person: String?
    package let domains: [String]
    package init(person: String?, domains: [String]) {
      self.person = person
      self.domains = domains
    }
  }

  /// The required domains, of the family and of each adult, that neither our own words nor an
  /// equivalent form cover. What a form says of one person covers the family's domains too.
  ///
  /// - Parameters:
  ///   - findings: our words by domain of the family.
  ///   - adults: each adult with our words by domain, in the order to report them.
  package static func missing(
    family: [String], ofAdults: [String], findings: [String: String],
    adults: [(id: String, words: [String: String])], equivalents: [Equivalent]
  ) -> [Gap] {
    let covered = Set(equivalents.flatMap(\.domains))
    let own = family.filter { domain in
      (findings[domain] ?? "").isBlank && !covered.contains(domain)
    }.map { Gap(person: nil, domain: $0) }
    return own
      + adults.flatMap { adult in
        ofAdults.filter { domain in
          (adult.words[domain] ?? "").isBlank
            && !equivalents.contains { form in
              form.domains.contains(domain) && (form.person == nil || form.person == adult.id)
            }
        }.map { Gap(person: adult.id, domain: $0) }
      }
  }

  package static func finalise(
    on day: Day, begunOn: Day, today: Day, adults: Int, missing: [Gap]
  ) throws(FamilyAssessmentRefusal) {
    guard day <= today else { throw .inFuture(day) }
    guard day >= begunOn else { throw .before(begunOn) }
    guard adults > 0 else { throw .noAdult }
    guard missing.isEmpty else { throw .domainsMissing(missing) }
  }

  /// What becomes of a barrier (WI-ASM-02, WI-PLN-05).
  package enum BarrierStatus: String, Sendable, CaseIterable {
    case open, addressed, deferred, resolved

    /// Whether a plan may be signed with it.
    package var isSettled: Bool { self != .open }
  }

  package static func decide(
    _ status: BarrierStatus, goal: String?, servicePlan: String, reason: String
  ) throws(FamilyAssessmentRefusal) {
    switch status {
    case .open: return
    case .addressed:
      guard goal != nil || !servicePlan.isBlank else { throw .serviceNeeded }
    case .deferred, .resolved:
      guard !reason.isBlank else { throw .reasonNeeded }
    }
  }
}
