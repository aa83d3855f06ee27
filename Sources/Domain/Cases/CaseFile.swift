/// All facts of one case that decisions need: days, kinds, ids and scores, never bodies of notes.
///
/// Behaviour lives beside the rules that use it (`Clocks`, `Graduation`, `Reports`); this file is
/// facts only. Amounts are in cents, hours in hundredths.
package struct CaseFile: Sendable, Equatable {
  package var id: RecordID
  /// The lead agency.
  package var agency: RecordID
  /// The case's gatekeeper (WI-PPL-02), where one is named.
  package var caseManager: RecordID?
  package var openedOn: Day
  package var intakeOn: Day?
  package var closedOn: Day?
  package var closeKind: String?
  package var members: [Member]
  package var plans: [Plan]
  package var contacts: [Contact]

  package init(
    id: RecordID, agency: RecordID, caseManager: RecordID? = nil, openedOn: Day,
    intakeOn: Day? = nil, closedOn: Day? = nil, closeKind: String? = nil, members: [Member] = [],
    plans: [Plan] = [], contacts: [Contact] = []
  ) {
    self.id = id
    self.agency = agency
    self.caseManager = caseManager
    self.openedOn = openedOn
    self.intakeOn = intakeOn
    self.closedOn = closedOn
    self.closeKind = closeKind
    self.members = members
    self.plans = plans
    self.contacts = contacts
  }
}

/// One person of a household, with every dated fact that belongs to that person.
package struct Member: Sendable, Equatable {
  package var id: RecordID
  package var birthDate: Day?
  /// Arrival in the United States (UT-PPL-08).
  package var arrivedOn: Day?
  /// Status on arrival or grant: `refugee`, `asylee`, … (interchange §6).
  package var status: String
  package var relationship: String
  package var isHead: Bool
  /// Names of the required fields of the person's record that are empty (UT-PPL-01).
  package var missingFields: [String] = []
  package var enrollments: [Enrollment] = []
  package var assistance: [Assistance] = []
  package var documents: [Document] = []
  package var assessments: [Assessment] = []
  package var jobs: [Job] = []
  package var services: [Service] = []
  package var connections: [DatedKind] = []
  package var immigrationSteps: [DatedKind] = []
  package var extensions: [Extension] = []
  package var residencies: [Residency] = []

  package init(
    id: RecordID, birthDate: Day? = nil, arrivedOn: Day? = nil, status: String = "refugee",
    relationship: String = "", isHead: Bool = false
  ) {
    self.id = id
    self.birthDate = birthDate
    self.arrivedOn = arrivedOn
    self.status = status
    self.relationship = relationship
    self.isHead = isHead
  }
}

package struct Enrollment: Sendable, Equatable {
  package var id: RecordID
  package var program: String
  package var startedOn: Day
  package var endedOn: Day?
  package init(id: RecordID, program: String, startedOn: Day, endedOn: Day? = nil) {
    self.id = id
    self.program = program
    self.startedOn = startedOn
    self.endedOn = endedOn
  }
}

package struct Assistance: Sendable, Equatable {
  package var id: RecordID
  package var type: String
  package var decidedOn: Day?
  package var startedOn: Day?
  package var endedOn: Day?
  package init(
    id: RecordID, type: String, decidedOn: Day? = nil, startedOn: Day? = nil, endedOn: Day? = nil
  ) {
    self.id = id
    self.type = type
    self.decidedOn = decidedOn
    self.startedOn = startedOn
    self.endedOn = endedOn
  }
}

package struct Document: Sendable, Equatable {
  package var id: RecordID
  package var type: String
  package var filedOn: Day
  package init(id: RecordID, type: String, filedOn: Day) {
    self.id = id
    self.type = type
    self.filedOn = filedOn
  }
}

/// One answer of an assessment (UT-ASM-02, UT-ASM-03).
package enum AnswerValue: Sendable, Equatable, Hashable {
  /// 1 vulnerable, 3 striving, 5 thriving.
  case scored(Int)
  case notEnoughInformation
  case notApplicable
}

package struct Answer: Sendable, Equatable {
  package var area: String
  package var question: String
  package var value: AnswerValue
  package init(area: String, question: String, value: AnswerValue) {
    self.area = area
    self.question = question
    self.value = value
  }
}

/// The therapist's discussion of an answer of 1 (UT-ASM-08).
package struct Discussion: Sendable, Equatable {
  package var id: RecordID
  package var question: String
  /// Nil while it is open.
  package var closedOn: Day?
  package var outcome: String?
  package var partner: String?
  package init(
    id: RecordID, question: String, closedOn: Day?, outcome: String? = nil, partner: String? = nil
  ) {
    self.id = id
    self.question = question
    self.closedOn = closedOn
    self.outcome = outcome
    self.partner = partner
  }
}

/// A finalised assessment; drafts are not facts of the case.
package struct Assessment: Sendable, Equatable {
  package var id: RecordID
  package var instrument: String
  package var kind: String
  package var finalisedOn: Day
  package var faceToFace: Bool
  package var answers: [Answer]
  package var discussions: [Discussion]
  package init(
    id: RecordID, instrument: String = "rccm", kind: String = "initial", finalisedOn: Day,
    faceToFace: Bool = false, answers: [Answer] = [], discussions: [Discussion] = []
  ) {
    self.id = id
    self.instrument = instrument
    self.kind = kind
    self.finalisedOn = finalisedOn
    self.faceToFace = faceToFace
    self.answers = answers
    self.discussions = discussions
  }
}

package struct Job: Sendable, Equatable {
  package var id: RecordID
  package var employer: String
  package var position: String
  package var hourlyWageCents: Int?
  package var healthInsurance: Bool
  package var securedOn: Day?
  package var startedOn: Day?
  package var endedOn: Day?
  /// The job this one improves on; nil for a placement (WI-SVC-06).
  package var upgradeOf: RecordID?
  package var employerContacts: [Day]
  package var assistanceReports: [Day]
  package init(
    id: RecordID, employer: String = "", position: String = "", hourlyWageCents: Int? = nil,
    healthInsurance: Bool = false, securedOn: Day? = nil, startedOn: Day? = nil,
    endedOn: Day? = nil, upgradeOf: RecordID? = nil, employerContacts: [Day] = [],
    assistanceReports: [Day] = []
  ) {
    self.id = id
    self.employer = employer
    self.position = position
    self.hourlyWageCents = hourlyWageCents
    self.healthInsurance = healthInsurance
    self.securedOn = securedOn
    self.startedOn = startedOn
    self.endedOn = endedOn
    self.upgradeOf = upgradeOf
    self.employerContacts = employerContacts
    self.assistanceReports = assistanceReports
  }
}

package struct Service: Sendable, Equatable {
  package var id: RecordID
  package var type: String
  package var group: String
  package var program: String?
  package var on: Day
  package var status: String
  package var mode: String
  package init(
    id: RecordID, type: String, group: String, program: String? = nil, on: Day,
    status: String = "completed", mode: String = ""
  ) {
    self.id = id
    self.type = type
    self.group = group
    self.program = program
    self.on = on
    self.status = status
    self.mode = mode
  }
}

/// A connection or an immigration step: what, and on which day.
package struct DatedKind: Sendable, Equatable {
  package var id: RecordID
  package var kind: String
  package var on: Day
  package init(id: RecordID, kind: String, on: Day) {
    self.id = id
    self.kind = kind
    self.on = on
  }
}

package struct Extension: Sendable, Equatable {
  package var id: RecordID
  /// Nil counts for every program.
  package var program: String?
  package var until: Day
  package var therapistAgreedOn: Day?
  package var caseManagerAgreedOn: Day?
  package init(
    id: RecordID, program: String? = nil, until: Day, therapistAgreedOn: Day? = nil,
    caseManagerAgreedOn: Day? = nil
  ) {
    self.id = id
    self.program = program
    self.until = until
    self.therapistAgreedOn = therapistAgreedOn
    self.caseManagerAgreedOn = caseManagerAgreedOn
  }
}

package struct Residency: Sendable, Equatable {
  package var id: RecordID
  package var site: String
  /// `original`, `occupant` or `neighbourhood`.
  package var residentClass: String
  package var from: Day
  package var to: Day?
  package init(id: RecordID, site: String, residentClass: String, from: Day, to: Day? = nil) {
    self.id = id
    self.site = site
    self.residentClass = residentClass
    self.from = from
    self.to = to
  }
}

/// A plan of the household (`namesCase`) or of one of its members.
package struct Plan: Sendable, Equatable {
  package var id: RecordID
  package var type: String
  /// True where the plan names the case itself, so it is not hidden by a person's later arrival.
  package var namesCase: Bool
  package var person: RecordID?
  package var establishedOn: Day?
  package var clientSignedOn: Day?
  package var workerSignedOn: Day?
  package var goals: [Goal]
  package var participations: [Participation]
  package init(
    id: RecordID, type: String, namesCase: Bool = false, person: RecordID? = nil,
    establishedOn: Day? = nil, clientSignedOn: Day? = nil, workerSignedOn: Day? = nil,
    goals: [Goal] = [], participations: [Participation] = []
  ) {
    self.id = id
    self.type = type
    self.namesCase = namesCase
    self.person = person
    self.establishedOn = establishedOn
    self.clientSignedOn = clientSignedOn
    self.workerSignedOn = workerSignedOn
    self.goals = goals
    self.participations = participations
  }
}

package struct Participation: Sendable, Equatable {
  package var id: RecordID
  package var person: RecordID
  package var on: Day
  package init(id: RecordID, person: RecordID, on: Day) {
    self.id = id
    self.person = person
    self.on = on
  }
}

package struct Goal: Sendable, Equatable {
  package var id: RecordID
  package var person: RecordID?
  package var goalClass: String
  package var title: String
  package var addedOn: Day
  package var targetOn: Day?
  package var achievedOn: Day?
  package var droppedOn: Day?
  package var caseManagerRole: String
  package var supportingActivities: String
  package var contributions: [Contribution]
  package init(
    id: RecordID, person: RecordID? = nil, goalClass: String = "case-management",
    title: String = "", addedOn: Day, targetOn: Day? = nil, achievedOn: Day? = nil,
    droppedOn: Day? = nil, caseManagerRole: String = "", supportingActivities: String = "",
    contributions: [Contribution] = []
  ) {
    self.id = id
    self.person = person
    self.goalClass = goalClass
    self.title = title
    self.addedOn = addedOn
    self.targetOn = targetOn
    self.achievedOn = achievedOn
    self.droppedOn = droppedOn
    self.caseManagerRole = caseManagerRole
    self.supportingActivities = supportingActivities
    self.contributions = contributions
  }
}

package struct Contribution: Sendable, Equatable {
  package var id: RecordID
  package var on: Day
  package var kind: String
  package var significant: Bool
  package init(id: RecordID, on: Day, kind: String, significant: Bool) {
    self.id = id
    self.on = on
    self.kind = kind
    self.significant = significant
  }
}

/// A contact with or about the family. `namesCase` as in `Plan`.
package struct Contact: Sendable, Equatable {
  package var id: RecordID
  package var namesCase: Bool
  package var person: RecordID?
  package var on: Day
  package var mode: String
  /// `client`, `family`, `provider`, `employer` or `other`.
  package var with: String
  package var goals: [RecordID]
  package init(
    id: RecordID, namesCase: Bool = false, person: RecordID? = nil, on: Day, mode: String,
    with: String, goals: [RecordID] = []
  ) {
    self.id = id
    self.namesCase = namesCase
    self.person = person
    self.on = on
    self.mode = mode
    self.with = with
    self.goals = goals
  }
}
