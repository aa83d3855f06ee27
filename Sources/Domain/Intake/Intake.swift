/// Why an intake step cannot be taken yet.
package enum IntakeRefusal: Refusal {
  /// UT-INT-01: nobody recorded that the process was explained by the opening.
  case processNotExplained(by: Day)
  case opensInFuture(Day, today: Day)
  /// UT-INT-07: neither share nor opt-out is recorded.
  case noDisclosureChoice
  /// UT-INT-06: required fields are empty and no supervisor has overridden it.
  case recordIncomplete([MissingField])
  case overrideNeedsReason
  /// IRC-INT-04: no notice of the limits of confidentiality on or before the session.
  case limitsNotTold(by: Day)
  /// UT-INT-02: TANF needs the TEVS entry date and reference.
  case verificationMissing
  /// UT-PPL-08: the arrival day of a Utah case.
  case arrivalMissing(RecordID)

  package var code: String {
    switch self {
    case .processNotExplained: "intake.process-not-explained"
    case .opensInFuture: "intake.opens-in-future"
    case .noDisclosureChoice: "intake.no-disclosure-choice"
    case .recordIncomplete: "intake.record-incomplete"
    case .overrideNeedsReason: "intake.override-reason"
    case .limitsNotTold: "intake.limits-not-told"
    case .verificationMissing: "intake.verification-missing"
    case .arrivalMissing: "intake.arrival-missing"
    }
  }
}

/// The gates of intake. Each returns nothing where the step may be taken.
package enum Intake {
  /// UT-INT-01, WI-INT-02: `explainedOn` are the days on which the process was explained.
  package static func checkOpening(
    on opened: Day, explainedOn days: [Day], needsExplanation: Bool = true, today: Day
  ) throws(IntakeRefusal) {
    guard opened <= today else { throw .opensInFuture(opened, today: today) }
    guard !needsExplanation || days.contains(where: { $0 <= opened }) else {
      throw .processNotExplained(by: opened)
    }
  }

  /// UT-PPL-08: every member of a Utah case has a day of arrival.
  package static func checkArrivals(of members: [Member]) throws(IntakeRefusal) {
    if let member = members.first(where: { $0.arrivedOn == nil }) {
      throw .arrivalMissing(member.id)
    }
  }

  /// UT-INT-07: `choice` is `share` or `opt-out`.
  package static func checkFinishing(choice: String?) throws(IntakeRefusal) {
    guard let choice, FixedSet.disclosureChoices.contains(choice) else {
      throw .noDisclosureChoice
    }
  }

  /// UT-INT-02.
  package static func checkConfirming(
    program: String, verifiedOn: Day?, reference: String
  ) throws(IntakeRefusal) {
    guard program == "TANF" else { return }
    guard verifiedOn != nil, !reference.isBlank else { throw .verificationMissing }
  }

  /// UT-INT-06: booking an assessment is never refused; this is what to warn of.
  package static func warningsForBooking(_ completeness: Completeness) -> [MissingField] {
    completeness.missing
  }

  /// A supervisor's leave to start an assessment before the record is complete.
  package struct Override: Sendable, Equatable {
    package let reason: String
    package init(reason: String) { self.reason = reason }
  }

  /// UT-INT-06 and IRC-INT-04: what the first session of an assessment needs. `limitsToldOn` are
  /// the days on which the limits of confidentiality were explained.
  package static func checkStartingAssessment(
    on session: Day, _ completeness: Completeness, override: Override? = nil,
    limitsToldOn days: [Day]
  ) throws(IntakeRefusal) {
    guard days.contains(where: { $0 <= session }) else { throw .limitsNotTold(by: session) }
    guard !completeness.isComplete else { return }
    guard let override else { throw .recordIncomplete(completeness.missing) }
    guard !override.reason.isBlank else { throw .overrideNeedsReason }
  }
}
