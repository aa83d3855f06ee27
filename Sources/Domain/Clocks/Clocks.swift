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
    var reckoning = Reckoning(file: file, day: day)
    var later: [ClockRule] = []
    for rule in rules {
      switch rule.kind {
      case .assessmentBooking, .delayNote: later.append(rule)
      default: reckoning.reckon(rule)
      }
    }
    // These follow from the clocks that exist; a delay note may follow from any other.
    for rule in later { reckoning.followUp(rule, rules: rules) }
    reckoning.clocks.sort(by: Clock.precedesInCase)
    return reckoning.clocks
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
    for plan in file.plans {
      if let person = plan.person { plans[person, default: []].append(plan) }
    }
    plansByPerson = plans
    var contacts: [RecordID: [Contact]] = [:]
    for contact in file.contacts {
      if let person = contact.person { contacts[person, default: []].append(contact) }
    }
    contactsByPerson = contacts
  }

  func plans(of member: Member) -> [Plan] { plansByPerson[member.id] ?? [] }
  func contacts(of member: Member) -> [Contact] { contactsByPerson[member.id] ?? [] }

  mutating func reckon(_ rule: ClockRule) {
    switch rule.kind {
    case .recordComplete: recordComplete(rule)
    case .familyPlan(let instrument): familyPlan(rule, instrument)
    case .goalFollowUp: goalFollowUp(rule)
    case .planRevision: planRevisions(rule)
    case .nextGoal: nextGoal(rule)
    case .noteOwed: noteOwed(rule)
    case .assessmentBooking, .delayNote: break
    default: eachMember(rule)
    }
  }

  private mutating func eachMember(_ rule: ClockRule) {
    for member in file.members {
      guard let stay = Stay(of: member, in: rule.programs) else { continue }
      switch rule.kind {
      case .initialAssessment(let instrument): initialAssessment(rule, member, stay, instrument)
      case .ongoingAssessment(let instrument, let window, let next):
        ongoingAssessment(rule, member, stay, instrument, window, next)
      case .programEnd(let anchor, let ceiling): programEnd(rule, member, stay, anchor, ceiling)
      case .graduationHold(let scoring): graduationHold(rule, member, stay, scoring)
      case .finalAssessment(let instrument, let ceiling):
        finalAssessment(rule, member, stay, instrument, ceiling)
      case .fromArrival(let arrival): fromArrival(rule, member, stay, arrival)
      case .employmentServices(let assistance, let grace):
        employmentServices(rule, member, stay, assistance, grace)
      case .jobWeek, .jobWindow, .jobPeriodic: jobs(rule, member, stay)
      case .assistanceReport(let types): assistanceReports(rule, member, stay, types)
      case .monthlyService(let alert): monthlyServices(rule, member, stay, alert)
      case .endNotice(let anchor, let normal, let ceiling):
        endNotice(rule, member, stay, anchor, normal, ceiling)
      case .quarterlyMeeting: quarterlyMeetings(rule, member, stay)
      case .reassessment(let instrument): reassessment(rule, member, stay, instrument)
      case .recordComplete, .assessmentBooking, .familyPlan, .goalFollowUp, .planRevision,
        .nextGoal, .noteOwed, .delayNote:
        break
      }
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
