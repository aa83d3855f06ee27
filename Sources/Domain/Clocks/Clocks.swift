/// The one function that says which deadlines exist and what met them: used when something is
/// written, at night, and for any day that is asked about.
package enum Clocks {
  /// Every clock of `file` that exists on `day`, in the order of person, rule, due day, subject.
  ///
  /// Only what happened on or before `day` counts; a case not open by then has none. Work grows
  /// with the number of facts in the file, and nothing else.
  package static func running(
    for file: CaseFile, on day: Day, under rules: [ClockRule]
  ) -> [Clock] {
    guard let file = file.asItStood(on: day) else { return [] }
    let rules = file.holidays.isEmpty ? rules : rules.map { $0.observing(file.holidays) }
    var reckoning = Reckoning(file: file, day: day)
    for rule in rules { reckoning.family(rule) }
    for member in file.members { reckoning.member(member, rules) }
    // These follow from the clocks that exist; a delay note may follow from any other.
    for rule in rules { reckoning.followUp(rule, rules: rules) }
    return sorted(reckoning.clocks)
  }

  /// Sorts places, because moving whole clocks about costs more than working them out.
  private static func sorted(_ clocks: [Clock]) -> [Clock] {
    let places = clocks.withUnsafeBufferPointer { clocks in
      clocks.indices.sorted { Clock.precedesInCase(clocks[$0], clocks[$1]) }
    }
    return places.map { clocks[$0] }
  }
}

/// The working state of one run: the file as it stood, indexed by person, and the clocks so far.
struct Reckoning {
  let file: CaseFile
  let day: Day
  var clocks: [Clock] = []
  private let plansByPerson: [RecordID: [Plan]]
  private let contactsByPerson: [RecordID: [Contact]]

  init(file: CaseFile, day: Day) {
    self.file = file
    self.day = day
    var plans: [RecordID: [Plan]] = [:]
    for plan in file.plansNamingMembers {
      if let person = plan.person { plans[person, default: []].append(plan) }
    }
    plansByPerson = plans
    var contacts: [RecordID: [Contact]] = [:]
    for contact in file.contactsNamingMembers {
      if let person = contact.person { contacts[person, default: []].append(contact) }
    }
    contactsByPerson = contacts
  }

  func plans(of member: Member) -> [Plan] { plansByPerson[member.id] ?? [] }
  func contacts(of member: Member) -> [Contact] { contactsByPerson[member.id] ?? [] }

  /// The clocks of the whole family, and those that hang on plans and interactions.
  mutating func family(_ rule: ClockRule) {
    switch rule.kind {
    case .recordComplete: recordComplete(rule)
    case .counselorFollowUp(let parameters): counselorFollowUps(rule, parameters)
    case .familyPlan(let instrument): familyPlan(rule, instrument)
    case .goalFollowUp: goalFollowUp(rule)
    case .planRevision: planRevisions(rule)
    case .nextGoal: nextGoal(rule)
    case .noteOwed: noteOwed(rule)
    default: break
    }
  }

  /// The clocks of one person. Rules of one pack stand together, so a stay is worked out once.
  mutating func member(_ member: Member, _ rules: [ClockRule]) {
    var programs: [String] = []
    var stay: Stay?
    for rule in rules {
      if rule.programs != programs {
        programs = rule.programs
        stay = Stay(of: member, in: programs)
      }
      if let stay { self.member(member, stay, rule) }
    }
  }

  private mutating func member(_ member: Member, _ stay: Stay, _ rule: ClockRule) {
    switch rule.kind {
    case .initialAssessment(let instrument): initialAssessment(rule, member, stay, instrument)
    case .ongoingAssessment(let instrument, let window, let next):
      ongoingAssessment(rule, member, stay, instrument, window, next)
    case .programEnd(let anchor, let ceiling): programEnd(rule, member, stay, anchor, ceiling)
    case .graduationHold(let scoring): graduationHold(rule, member, stay, scoring)
    case .finalAssessment(let instrument, let ceiling):
      finalAssessment(rule, member, stay, instrument, ceiling)
    case .recommendation(let window): recommendation(rule, member, stay, window)
    case .fromArrival(let arrival): fromArrival(rule, member, stay, arrival)
    case .employmentServices(let assistance, let grace):
      employmentServices(rule, member, stay, assistance, grace)
    case .jobWeek, .jobWindow, .jobPeriodic: jobs(rule, member, stay)
    case .weeklyTally: weeklyTallies(rule, member, stay)
    case .assistanceReport(let types): assistanceReports(rule, member, stay, types)
    case .monthlyService(let alert): monthlyServices(rule, member, stay, alert)
    case .endNotice(let anchor, let normal, let ceiling):
      endNotice(rule, member, stay, anchor, normal, ceiling)
    case .quarterlyMeeting: quarterlyMeetings(rule, member, stay)
    case .reassessment(let instrument): reassessment(rule, member, stay, instrument)
    case .recordComplete, .assessmentBooking, .counselorFollowUp, .familyPlan, .goalFollowUp,
      .planRevision,
      .nextGoal, .noteOwed, .delayNote:
      break
    }
  }

  mutating func followUp(_ rule: ClockRule, rules: [ClockRule]) {
    switch rule.kind {
    case .assessmentBooking(let names, let lead): bookings(rule, names, lead)
    case .delayNote: delayNotes(rule, rules)
    default: break
    }
  }

  /// Whether anyone's programme of `stay` was open on `day` and the case too.
  func isOpen(_ stay: Stay, on day: Day) -> Bool {
    stay.isOpen(on: day) && (file.closedOn.map { $0 >= day } ?? true)
  }
}
