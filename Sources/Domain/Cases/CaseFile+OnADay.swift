/// What was true on a day, as it is known now: facts are cut by the day of the event, never by the
/// day of their entry (interchange §6, "Days").
extension CaseFile {
  /// This file with nothing in it that happened after `day`, or nil if the case was not open yet.
  ///
  /// Rows dated later vanish; ends, signatures, decisions and achievements that are later become
  /// empty; an extension stays once both agreements are there. `until`, `targetOn`, birth dates
  /// and the days of appointments are never cut. Cutting twice at one day changes nothing.
  package func asItStood(on day: Day) -> CaseFile? {
    guard openedOn <= day else { return nil }
    var file = self
    if let closed = closedOn, closed > day {
      file.closedOn = nil
      file.closeKind = nil
    }
    file.intakeOn.clear(after: day)
    file.receivedOn.clear(after: day)
    file.recordCompleteOn.clear(after: day)
    var hidden: Set<RecordID> = []
    for member in members where !member.exists(on: day) { hidden.insert(member.id) }
    if !hidden.isEmpty { file.members.removeAll { hidden.contains($0.id) } }
    for index in file.members.indices { file.members[index].cut(on: day) }
    file.cutPlans(on: day, hidden: hidden)
    file.contacts.removeAll { contact in
      contact.on > day
        || (!contact.namesCase && contact.person.map(hidden.contains) ?? false)
    }
    file.cutElsewhere(on: day)
    file.cutDealings(on: day, hidden: hidden)
    return file
  }

  private mutating func cutPlans(on day: Day, hidden: Set<RecordID>) {
    plans.removeAll { plan in
      !plan.namesCase && plan.person.map(hidden.contains) ?? false
    }
    for index in plans.indices { plans[index].cut(on: day) }
  }

  private mutating func cutElsewhere(on day: Day) {
    plansElsewhere.removeAll { $0.existsFrom.map { $0 > day } ?? false }
    for index in plansElsewhere.indices { plansElsewhere[index].cut(on: day) }
    contactsElsewhere.removeAll { contact in
      contact.on > day || (contact.existsFrom.map { $0 > day } ?? false)
    }
  }

  private mutating func cutDealings(on day: Day, hidden: Set<RecordID>) {
    func isHidden(_ person: RecordID?) -> Bool { person.map(hidden.contains) ?? false }
    appointments.removeAll { isHidden($0.person) || ($0.bookedOn.map { $0 > day } ?? false) }
    for index in appointments.indices where appointments[index].on > day {
      // Whether it was kept shows on its day; until then it was booked.
      if ["attended", "no-show"].contains(appointments[index].status) {
        appointments[index].status = "booked"
      }
    }
    for index in appointments.indices { appointments[index].counselor?.cut(on: day) }
    interactions.removeAll { $0.on > day || isHidden($0.person) }
    for index in interactions.indices { interactions[index].notedOn.clear(after: day) }
    delayNotes.removeAll { $0.on > day }
    waivers.removeAll { $0.on > day }
  }
}

extension Member {
  /// A person exists from arrival; always, where the arrival is unknown.
  fileprivate func exists(on day: Day) -> Bool { arrivedOn.map { $0 <= day } ?? true }

  fileprivate mutating func cut(on day: Day) {
    recordCompleteOn.clear(after: day)
    enrollments.removeAll { $0.startedOn > day }
    for index in enrollments.indices { enrollments[index].endedOn.clear(after: day) }
    for index in assistance.indices {
      assistance[index].decidedOn.clear(after: day)
      assistance[index].startedOn.clear(after: day)
      assistance[index].endedOn.clear(after: day)
    }
    documents.removeAll { $0.filedOn > day }
    assessments.removeAll { $0.finalisedOn > day }
    for index in assessments.indices { assessments[index].cut(on: day) }
    jobSearches.removeAll { $0.from > day }
    for index in jobSearches.indices { jobSearches[index].to.clear(after: day) }
    if let plan = jobSearchPlan, plan.from > day { jobSearchPlan = nil }
    jobSearchPlan?.to.clear(after: day)
    jobSearchWeeks.removeAll { $0.enteredOn > day }
    jobs.removeAll { !$0.exists(on: day) }
    for index in jobs.indices { jobs[index].cut(on: day) }
    services.removeAll { $0.on > day }
    connections.removeAll { $0.on > day }
    immigrationSteps.removeAll { $0.on > day }
    citizenshipTalks.removeAll { $0.on > day }
    extensions.removeAll { !$0.isAgreed(on: day) }
    recommendations.removeAll { $0.decidedOn > day }
    residencies.removeAll { $0.from > day }
    for index in residencies.indices { residencies[index].to.clear(after: day) }
  }
}

extension Assessment {
  fileprivate mutating func cut(on day: Day) {
    for index in discussions.indices where discussions[index].closedOn.map({ $0 > day }) ?? false {
      discussions[index].closedOn = nil
      discussions[index].outcome = nil
      discussions[index].partner = nil
    }
  }
}

extension Job {
  /// A placement is dated by the day it was secured, an upgrade by the day it started.
  fileprivate func exists(on day: Day) -> Bool {
    guard let dated = upgradeOf == nil ? securedOn : startedOn else { return true }
    return dated <= day
  }

  fileprivate mutating func cut(on day: Day) {
    securedOn.clear(after: day)
    startedOn.clear(after: day)
    endedOn.clear(after: day)
    employerContacts.removeAll { $0 > day }
    assistanceReports.removeAll { $0 > day }
  }
}

extension Extension {
  /// The day on which both had agreed; nil while one has not.
  package var agreedOn: Day? {
    guard let therapistAgreedOn, let caseManagerAgreedOn else { return nil }
    return max(therapistAgreedOn, caseManagerAgreedOn)
  }

  fileprivate func isAgreed(on day: Day) -> Bool { agreedOn.map { $0 <= day } ?? false }
}

extension Plan {
  /// The day on which client and worker had both signed; nil while one has not.
  package var signedOn: Day? {
    guard let clientSignedOn, let workerSignedOn else { return nil }
    return max(clientSignedOn, workerSignedOn)
  }

  fileprivate mutating func cut(on day: Day) {
    establishedOn.clear(after: day)
    clientSignedOn.clear(after: day)
    workerSignedOn.clear(after: day)
    participations.removeAll { $0.on > day }
    goals.removeAll { $0.addedOn > day }
    for index in goals.indices {
      goals[index].achievedOn.clear(after: day)
      goals[index].droppedOn.clear(after: day)
      goals[index].contributions.removeAll { $0.on > day }
    }
  }
}

extension Optional where Wrapped == Day {
  fileprivate mutating func clear(after day: Day) {
    if let known = self, known > day { self = nil }
  }
}

extension CounselorMeeting {
  fileprivate mutating func cut(on day: Day) {
    if let at = followedUpAt, offsets.day(of: at) > day { followedUpAt = nil }
  }
}
