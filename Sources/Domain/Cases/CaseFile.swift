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
  /// Plans of other cases that name a member, themselves or in a goal or participation: they count
  /// for that member as their own case's do, and for nothing of this case.
  package var plansElsewhere: [Plan] = []
  /// Contacts of other cases that name a member.
  package var contactsElsewhere: [Contact] = []
  /// The day on which the case came in from another system; nil for one that was opened here.
  package var receivedOn: Day?
  /// Names of the required fields of the case itself that are empty (UT-PPL-01).
  package var missingFields: [String] = []
  /// The day on which the last of them was filled; nil while one is empty or it is not known.
  package var recordCompleteOn: Day?
  package var appointments: [Appointment] = []
  package var interactions: [Interaction] = []
  package var delayNotes: [DelayNote] = []
  package var waivers: [Waiver] = []
  /// The holidays that the lead agency chose for working days; none means the packs' own.
  package var holidays: [HolidayChoice] = []

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

extension CaseFile {
  /// Every plan that may name a member: the case's own and those of other cases.
  package var plansNamingMembers: [Plan] { plansElsewhere.isEmpty ? plans : plans + plansElsewhere }
  /// Every contact that may name a member.
  package var contactsNamingMembers: [Contact] {
    contactsElsewhere.isEmpty ? contacts : contacts + contactsElsewhere
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
  /// The language they speak best, as it is recorded.
  package var language = ""
  /// When they looked for work (UT-RPT-02).
  package var jobSearches: [JobSearch] = []
  /// Names of the required fields of the person's record that are empty (UT-PPL-01).
  package var missingFields: [String] = []
  /// The day on which the last of them was filled; nil while one is empty.
  package var recordCompleteOn: Day?
  package var jobSearchPlan: JobSearchPlan?
  package var jobSearchWeeks: [JobSearchWeek] = []
  package var enrollments: [Enrollment] = []
  package var assistance: [Assistance] = []
  package var documents: [Document] = []
  package var assessments: [Assessment] = []
  package var jobs: [Job] = []
  package var services: [Service] = []
  package var connections: [DatedKind] = []
  package var immigrationSteps: [DatedKind] = []
  package var citizenshipTalks: [CitizenshipTalk] = []
  package var extensions: [Extension] = []
  package var recommendations: [Recommendation] = []
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
