/// What an intake comes to: the facts on which opening a case is decided.
package struct CaseApplication: Sendable, Equatable {
  package struct Applicant: Sendable, Equatable {
    /// The name as shown, for the sentence of a refusal.
    package var name: String
    package var isHead: Bool
    package var birthDate: Day?
    package var arrivedOn: Day?
    package var programs: [String]

    package init(
      name: String, isHead: Bool, birthDate: Day? = nil, arrivedOn: Day? = nil,
      programs: [String] = []
    ) {
      self.name = name
      self.isHead = isHead
      self.birthDate = birthDate
      self.arrivedOn = arrivedOn
      self.programs = programs
    }
  }

  package var applicants: [Applicant]
  package var openedOn: Day
  package var intakeOn: Day
  /// The days on which the case manager explained the process.
  package var processExplainedOn: [Day]
  /// `share` or `opt-out`; nil where the client was not asked.
  package var sharingChoice: String?
  package var hasGatekeeper: Bool

  package init(
    applicants: [Applicant], openedOn: Day, intakeOn: Day, processExplainedOn: [Day],
    sharingChoice: String?, hasGatekeeper: Bool
  ) {
    self.applicants = applicants
    self.openedOn = openedOn
    self.intakeOn = intakeOn
    self.processExplainedOn = processExplainedOn
    self.sharingChoice = sharingChoice
    self.hasGatekeeper = hasGatekeeper
  }
}

/// Why a case cannot be opened.
package enum OpeningRefusal: Refusal {
  /// One of the gates of intake.
  case gate(IntakeRefusal)
  case noMembers
  case headNotOne(Int)
  case intakeInFuture
  case gatekeeperMissing
  case arrivalMissing(String)
  case arrivalInFuture(String)
  case arrivalBeforeBirth(String)
  case bornInFuture(String)
  /// Someone named for the team is not staff who may hold that place.
  case notOnStaff
  /// Someone named for the team has yet to sign the confidentiality agreement (IRC-CONF-09).
  case agreementOwed(name: String)
  /// Someone's training in confidentiality is too long ago.
  case trainingOwed(name: String)

  package var code: String {
    switch self {
    case .gate(let refusal): refusal.code
    case .noMembers: "intake.no-members"
    case .headNotOne: "intake.head-not-one"
    case .intakeInFuture: "intake.intake-in-future"
    case .gatekeeperMissing: "intake.gatekeeper-missing"
    case .arrivalMissing: "intake.arrival-missing"
    case .arrivalInFuture: "intake.arrival-in-future"
    case .arrivalBeforeBirth: "intake.arrival-before-birth"
    case .bornInFuture: "intake.born-in-future"
    case .notOnStaff: "intake.not-on-staff"
    case .agreementOwed: "intake.agreement-owed"
    case .trainingOwed: "intake.training-owed"
    }
  }
}

extension Intake {
  /// The pack whose manual asks for an explanation of the process and an arrival date.
  package static let utah = "utah-rccm"

  /// Whether the case may be opened as applied for. The first rule that fails is the answer.
  package static func open(
    _ application: CaseApplication, today: Day
  ) throws(OpeningRefusal) {
    let applicants = application.applicants
    guard !applicants.isEmpty else { throw .noMembers }
    let heads = applicants.count { $0.isHead }
    guard heads == 1 else { throw .headNotOne(heads) }
    guard application.intakeOn <= today else { throw .intakeInFuture }
    for applicant in applicants { try check(applicant, today: today) }
    do {
      let isUtah = applicants.contains { $0.programs.contains(utah) }
      try checkOpening(
        on: application.openedOn, explainedOn: application.processExplainedOn,
        needsExplanation: isUtah, today: today)
      try checkFinishing(choice: application.sharingChoice)
    } catch { throw .gate(error) }
    // WI-PPL-02.
    guard application.hasGatekeeper else { throw .gatekeeperMissing }
  }

  /// What a person's dates and programs must satisfy, at intake and whenever they change.
  package static func check(
    _ applicant: CaseApplication.Applicant, today: Day
  ) throws(OpeningRefusal) {
    if let born = applicant.birthDate, born > today { throw .bornInFuture(applicant.name) }
    guard let arrived = applicant.arrivedOn else {
      // UT-PPL-08: the anchor of the assessment and 24-month rules.
      if applicant.programs.contains(utah) { throw .arrivalMissing(applicant.name) }
      return
    }
    if arrived > today { throw .arrivalInFuture(applicant.name) }
    if let born = applicant.birthDate, born > arrived {
      throw .arrivalBeforeBirth(applicant.name)
    }
  }
}
