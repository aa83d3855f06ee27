/// How a case manager's duty to a Wisconsin family ends: there are no other ends (002 §4(f)).
package struct FamilyEnding: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case selfSufficient = "self-sufficient"
    case noLongerEligible = "no-longer-eligible"
  }

  package let kind: Kind
  package let evidence: String
  package let on: Day

  package init(kind: Kind, evidence: String, on: Day) {
    self.kind = kind
    self.evidence = evidence
    self.on = on
  }
}

/// What a pack asks before a case of its programmes is closed as graduated or completed.
package enum ClosingAsk: String, Sendable, Hashable, CaseIterable {
  /// A finalised final assessment of each adult (UT-LIFE-07).
  case finalAssessment = "final-assessment"
  /// The therapist's recommendation to end service (UT-LIFE-07).
  case recommendation
  /// To whom help is handed over (UT-LIFE-08).
  case handover
  /// Which of the family's two ends it is (WI-LIFE-01); asked of an administrative closing too.
  case ending
}

/// What a decision on closing a case rests on.
package struct ClosingFacts: Sendable {
  /// `graduated`, `completed` or `administrative`.
  package var kind: String
  package var closedOn: Day
  /// What the packs in force ask.
  package var asks: Set<ClosingAsk>
  /// Members whose programme would still run.
  package var stillServed: [RecordID] = []
  /// Members without a finalised final assessment.
  package var withoutFinalAssessment: [RecordID] = []
  /// Members for whom the therapist has not recommended an end.
  package var withoutRecommendation: [RecordID] = []
  /// Members who are to graduate and may not yet.
  package var notEligible: [RecordID] = []
  package var ending: FamilyEnding?
  package var hasNote = false
  package var hasHandover = false
  /// A disagreement of therapist and case manager about closing that is not settled (UT-LIFE-11).
  package var hasOpenDisagreement = false
  package var openProblemNotes = 0
  /// Unresolved complaints of the family of which whoever closes may know.
  package var openComplaints = 0
  /// There are others, of which they are told nothing: they may be about themselves (IRC-CMP-03).
  package var awaitsSupervisor = false
  /// Deadlines overdue on the day, without those that outlive closing.
  package var overdue: [Clock] = []
  /// A supervisor approved and gave a reason.
  package var supervisorReason = ""

  package init(kind: String, closedOn: Day, asks: Set<ClosingAsk> = []) {
    self.kind = kind
    self.closedOn = closedOn
    self.asks = asks
  }
}

/// A condition of closing that does not hold.
package enum ClosingCondition: Sendable, Hashable {
  case stillServed([RecordID])
  case finalAssessment([RecordID])
  case recommendation([RecordID])
  case graduation([RecordID])
  case note
  /// WI-LIFE-01: which end, its evidence or its day is missing, or the day is after closing.
  case ending
  case handover
  case disagreement
  case problemNotes(Int)
  case complaints(Int)
  /// Rules overdue, sorted, each once.
  case overdue([String])
  case supervisorApproval
}

package enum ClosingRefusal: Refusal {
  case unmet([ClosingCondition])
  case unknownKind(String)
  case inFuture(Day, today: Day)
  case skipped(TransitionRefusal)

  package var code: String {
    switch self {
    case .unmet: "closing.unmet"
    case .unknownKind: "closing.unknown-kind"
    case .inFuture: "closing.in-future"
    case .skipped(let refusal): refusal.code
    }
  }
}

package enum Closing {
  /// UT-LIFE-05, 07, 08, 11, UT-NOTE-02, IRC-CLO-02: refuses with every condition at once. An
  /// administrative closing needs no assessment but a supervisor with a reason, who may also set
  /// aside problem notes, complaints and overdue deadlines; not complaints that they may not read.
  package static func check(_ facts: ClosingFacts, today: Day) throws(ClosingRefusal) {
    guard FixedSet.closeKinds.contains(facts.kind) else { throw .unknownKind(facts.kind) }
    guard facts.closedOn <= today else { throw .inFuture(facts.closedOn, today: today) }
    let unmet = self.unmet(facts)
    guard unmet.isEmpty else { throw .unmet(unmet) }
  }

  package static func unmet(_ facts: ClosingFacts) -> [ClosingCondition] {
    let isApproved = !facts.supervisorReason.isBlank
    var unmet: [ClosingCondition] = []
    if facts.kind == "administrative" {
      if !isApproved { unmet.append(.supervisorApproval) }
    } else {
      unmet += professional(facts)
    }
    if !facts.hasNote { unmet.append(.note) }
    if facts.asks.contains(.ending), !isProved(facts.ending, by: facts.closedOn) {
      unmet.append(.ending)
    }
    if facts.hasOpenDisagreement { unmet.append(.disagreement) }
    if facts.awaitsSupervisor, !unmet.contains(.supervisorApproval) {
      unmet.append(.supervisorApproval)
    }
    guard !isApproved else { return unmet }
    if facts.openProblemNotes > 0 { unmet.append(.problemNotes(facts.openProblemNotes)) }
    if facts.openComplaints > 0 { unmet.append(.complaints(facts.openComplaints)) }
    if !facts.overdue.isEmpty { unmet.append(.overdue(Set(facts.overdue.map(\.rule)).sorted())) }
    return unmet
  }

  private static func isProved(_ ending: FamilyEnding?, by closedOn: Day) -> Bool {
    ending.map { !$0.evidence.isBlank && $0.on <= closedOn } ?? false
  }

  private static func professional(_ facts: ClosingFacts) -> [ClosingCondition] {
    var unmet: [ClosingCondition] = []
    if !facts.stillServed.isEmpty { unmet.append(.stillServed(facts.stillServed)) }
    if !facts.withoutFinalAssessment.isEmpty {
      unmet.append(.finalAssessment(facts.withoutFinalAssessment))
    }
    if !facts.withoutRecommendation.isEmpty {
      unmet.append(.recommendation(facts.withoutRecommendation))
    }
    if facts.kind == "graduated", !facts.notEligible.isEmpty {
      unmet.append(.graduation(facts.notEligible))
    }
    if facts.asks.contains(.handover), !facts.hasHandover { unmet.append(.handover) }
    return unmet
  }

  /// The deadlines that stand in the way: overdue on `day`, mandatory, and not of the rules that
  /// outlive closing.
  package static func blocking(
    _ clocks: [Clock], on day: Day, under rules: [ClockRule]
  ) -> [Clock] {
    let mandatory = Set(rules.filter { $0.owesDelayNote && !$0.outlives }.map(\.name))
    return clocks.filter { mandatory.contains($0.rule) && $0.status(on: day) == .overdue }
  }

  /// The first day on which the file may be destroyed (IRC-FILE-03).
  package static func retainedUntil(closedOn: Day, years: Int) -> Day {
    closedOn.adding(months: 12 * years)
  }
}
