/// What a case file should hold, and whether it does (WI-FILE-01; 002 §6(a)–(e)).
package enum FilePart: String, Sendable, Codable, CaseIterable, Hashable {
  case intake, assessment
  case familyPlan = "family-plan"
  case personalPlan = "personal-plan"
  case referral
  case employmentReport = "employment-report"
  case statusProof = "status-proof"
  case greenCard = "green-card"
  case assistance, employment
  case activityLog = "activity-log"
}

package enum FileState: String, Sendable, Codable, CaseIterable, Hashable {
  case present, missing
  case notRequired = "not-required"
}

/// What the file holds, as far as the list asks.
package struct FileFacts: Sendable, Hashable {
  package struct Person: Sendable, Hashable {
    package var id: String
    package var isAdult: Bool
    package var assessedOn: Day?
    /// The day on which both signed a plan of their own.
    package var planSignedOn: Day?
    package var statusProof: EligibilityProof.State
    package var greenCard: EligibilityProof.State

    package init(
      id: String, isAdult: Bool, assessedOn: Day? = nil, planSignedOn: Day? = nil,
      statusProof: EligibilityProof.State, greenCard: EligibilityProof.State
    ) {
      self.id = id
      self.isAdult = isAdult
      self.assessedOn = assessedOn
      self.planSignedOn = planSignedOn
      self.statusProof = statusProof
      self.greenCard = greenCard
    }
  }

  package var people: [Person]
  package var intakeOn: Day?
  package var familyPlanSignedOn: Day?
  /// The day of the first of each; nil where there is none.
  package var referredOn: Day?
  package var assistanceOn: Day?
  package var employmentOn: Day?
  package var notedOn: Day?
  /// Reports on employment that were owed, and the last that was sent.
  package var reportsOwed: Int
  package var reportsOpen: Int
  package var reportedOn: Day?

  package init(people: [Person]) {
    self.people = people
    reportsOwed = 0
    reportsOpen = 0
  }
}

/// One line of the list; a line for each person where the part is each one's.
package struct FileLine: Sendable, Hashable {
  package let part: FilePart
  package let personID: String?
  package let state: FileState
  /// Since when it is there, where that is known.
  package let on: Day?
}

package enum FileChecklist {
  /// In the order of the manual. Optional documents stand in no line (WI-INT-05).
  package static func lines(of facts: FileFacts) -> [FileLine] {
    let adults = facts.people.filter(\.isAdult)
    var lines = [line(.intake, facts.intakeOn)]
    lines += adults.map { line(.assessment, $0.assessedOn, $0.id) }
    lines.append(line(.familyPlan, facts.familyPlanSignedOn))
    lines += adults.map { line(.personalPlan, $0.planSignedOn, $0.id) }
    // A form is owed where somebody was referred, and made with the referral.
    lines.append(line(.referral, facts.referredOn, isRequired: false))
    lines.append(report(facts))
    lines += facts.people.map { proof(.statusProof, $0.statusProof, $0.id) }
    lines += facts.people.filter { $0.greenCard != .notRequired }
      .map { proof(.greenCard, $0.greenCard, $0.id) }
    if facts.people.allSatisfy({ $0.greenCard == .notRequired }) {
      lines.append(FileLine(part: .greenCard, personID: nil, state: .notRequired, on: nil))
    }
    lines.append(line(.assistance, facts.assistanceOn))
    lines.append(line(.employment, facts.employmentOn, isRequired: facts.reportsOwed > 0))
    lines.append(line(.activityLog, facts.notedOn))
    return lines
  }

  private static func line(
    _ part: FilePart, _ on: Day?, _ person: String? = nil, isRequired: Bool = true
  ) -> FileLine {
    let state: FileState = on != nil ? .present : isRequired ? .missing : .notRequired
    return FileLine(part: part, personID: person, state: state, on: on)
  }

  private static func report(_ facts: FileFacts) -> FileLine {
    let state: FileState =
      facts.reportsOwed == 0 ? .notRequired : facts.reportsOpen == 0 ? .present : .missing
    return FileLine(
      part: .employmentReport, personID: nil, state: state,
      on: state == .present ? facts.reportedOn : nil)
  }

  private static func proof(
    _ part: FilePart, _ proof: EligibilityProof.State, _ person: String
  ) -> FileLine {
    let state: FileState =
      proof == .satisfied ? .present : proof == .notRequired ? .notRequired : .missing
    return FileLine(part: part, personID: person, state: state, on: nil)
  }
}
