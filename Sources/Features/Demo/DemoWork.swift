import Domain
import Storage

/// What staff did for the demo's families: explanations, choices, plans, notes, appointments. A
/// bundle carries none of it, so it is written here, through the same records as on the pages.
struct DemoWork {
  let lctID: String
  let assessorID: String
  let counselorID: String
  let tx: Transaction
  let now: Now

  func write(_ file: DemoCase) throws {
    guard let head = file.adults.first else { return }
    try explain(file, head)
    try DemoStart(tx: tx, manager: manager(of: file)).write(file, head.id, at(file.opened))
    try DemoLifecycle(
      lctID: lctID, tx: tx, at: { at($0).acting(as: manager(of: file)) }, today: now.today
    ).write(file)
    guard !DemoStory.isBare(file.number) else { return }
    try DemoServices(
      tx: tx, today: now.today, manager: manager(of: file), therapist: therapist, at: { at($0) }
    ).write(file)
    try reach(head, file)
    try searches(file)
    try plan(file)
    try notes(file)
    try appointments(file)
    try announce(file)
    try DemoReleases(tx: tx, at: { at($0).acting(as: manager(of: file)) }, today: now.today)
      .write(file)
    try DemoEmploymentPlans(
      counselorID: counselorID, tx: tx, today: now.today,
      at: { at($0).acting(as: manager(of: file)) }
    ).write(file)
    try DemoFamilyPlans(
      tx: tx, today: now.today, at: { at($0).acting(as: manager(of: file)) }
    ).write(file)
    try DemoEnglish(
      assessorID: assessorID, tx: tx, now: now, at: { at($0).acting(as: manager(of: file)) }
    ).write(file)
    try DemoLakeFamilies(
      tx: tx, at: { at($0).acting(as: manager(of: file)) }, today: now.today
    ).write(file)
    try DemoTeam(tx: tx, now: now, therapist: therapist, manager: manager(of: file)).write(file)
  }

  /// The team is told of assessments of the last months.
  private func announce(_ file: DemoCase) throws {
    for adult in file.adults {
      guard let id = adult.lastAssessment, let day = adult.lastAssessedOn,
        now.today - day <= 90
      else { continue }
      var notice = NewNotice(
        .assessmentFinal, file.id, at: AssessmentPaths.result(file.id, id))
      notice.person = adult.id
      notice.eventOn = day
      try NoticeRecords.raise([notice], tx, at(day).acting(as: therapist))
    }
  }

  private var therapist: Actor {
    Actor(
      id: lctID, name: "", role: .therapist, agencyID: "", agencyName: "",
      agencyKind: "state-office", timeZone: "America/Denver")
  }

  private func stamp(_ day: Day) -> Stamp { at(day).stamp }

  /// The moment at which work of `day` was entered: some hours into that day, never after now.
  private func at(_ day: Day) -> Now {
    let instant = Instant(milliseconds: Int64(day.number) * 86_400_000 + 17 * 3_600_000)
    return now.at(min(instant, now.instant))
  }

  private func explain(_ file: DemoCase, _ head: DemoCase.Adult) throws {
    for kind in [ExplanationKind.process, .limits, .privacy, .roles] {
      try ExplanationRecords.add(
        kind, id: now.newID(), caseID: file.id, on: file.opened, by: file.managerID,
        language: head.language, interpreter: "Lê Minh Tuấn", stamp(file.opened), tx)
    }
    try SharingChoiceRecords.record(
      DemoStory.hasOptedOut(file.number) ? "opt-out" : "share", id: now.newID(), caseID: file.id,
      on: file.opened, language: head.language, interpreter: "Lê Minh Tuấn", stamp(file.opened),
      tx)
  }

  /// Where the family lives and how to call them, which a bundle does not carry.
  private func reach(_ head: DemoCase.Adult, _ file: DemoCase) throws {
    guard let (stored, version) = try PersonRecords.row(head.id, tx.reader) else { return }
    var row = stored
    row.address = "\(100 + file.number) Invented Street, Salt Lake City"
    row.phone = "801-555-01" + (file.number % 100 < 10 ? "0" : "") + String(file.number % 100)
    try PersonRecords.amend(row, id: head.id, version: version, now.stamp, tx)
    let own = LanguageName.of(row.language)
    let skills = [
      LanguageSkill(
        own, speaks: .veryWell, reads: file.number % 3 == 0 ? .notWell : .well,
        writes: file.number % 3 == 0 ? .notAtAll : .well),
      LanguageSkill("English", speaks: .notWell, reads: .notWell, writes: .notAtAll),
    ]
    for skill in skills where !skill.name.isEmpty {
      try LanguageRecords.add(
        skill, id: now.newID(), personID: head.id, stamp(file.opened), tx)
    }
  }

  /// Two adults of each family look for work, from some days after the opening on.
  private func searches(_ file: DemoCase) throws {
    let from = file.opened.adding(days: 12)
    guard from <= min(now.today, file.closed ?? now.today) else { return }
    for adult in file.adults.prefix(2) {
      let id = now.newID()
      try JobSearchRecords.begin(id: id, personID: adult.id, on: from, stamp(from), tx)
      if let closed = file.closed {
        try JobSearchRecords.end(id, on: closed, stamp(closed), tx)
      }
    }
  }

  private func plan(_ file: DemoCase) throws {
    guard let assessed = file.adults.first(where: { $0.lastAssessment != nil }),
      let day = assessed.lastAssessedOn, let assessment = assessed.lastAssessment
    else { return }
    let planID = now.newID()
    var plan = PlanRow(type: "coordinated", caseID: file.id)
    plan.establishedOn = day
    plan.reviewedOn = file.number % 3 == 0 ? nil : day
    try PlanRecords.add(planID, plan, tx, stamp(day))
    try PlanRecords.add(
      now.newID(),
      FocusAreaRow(
        planID: planID, assessmentID: assessment, personID: assessed.id, area: "LAN",
        reason: "below"), tx, stamp(day))
    try goal(planID, file, assessed, day)
  }

  private func goal(
    _ planID: String, _ file: DemoCase, _ adult: DemoCase.Adult, _ day: Day
  ) throws {
    let goalID = now.newID()
    var goal = GoalRow(
      planID: planID, goalClass: "case-management", title: "Speak with the doctor without help",
      addedOn: day)
    goal.personID = adult.id
    goal.targetOn = day.adding(months: 6)
    goal.area = "LAN"
    goal.clientWords = "I want to tell the doctor myself where it hurts."
    goal.strength = "Learns fast; speaks two languages already"
    goal.need = "English for daily life"
    goal.measure = "Makes one appointment by phone alone"
    goal.statedBy = "client"
    goal.caseManagerRole = "Enrolls in evening class and checks in each month"
    goal.clientRole = "Attends class twice a week"
    try GoalRecords.add(goalID, goal, tx, stamp(day))
    let steps = [
      ("Enroll in the evening English class", file.managerName, "done"),
      ("Practise the words for the clinic", "client", "in-progress"),
      ("Book the next check-up by phone", "client", "open"),
    ]
    for (index, step) in steps.enumerated() {
      try GoalRecords.add(
        now.newID(),
        ActionItemRow(
          planID: planID, goalID: goalID, area: "LAN", description: step.0,
          helper: step.1 == "client" ? "client" : "",
          helperStaffID: step.1 == "client" ? nil : file.managerID,
          dueOn: day.adding(days: 30 * (index + 1)), status: step.2), tx, stamp(day))
    }
  }

  private func notes(_ file: DemoCase) throws {
    for (index, story) in DemoNotes.all.enumerated() {
      let day = file.opened.adding(days: 3 + index * 26 + file.number % 5)
      guard day <= min(now.today, file.closed ?? now.today) else { return }
      var note = NewNote(
        kind: .contact, person: file.adults[index % file.adults.count].id, eventOn: day,
        eventTime: "1\(index % 6):30", mode: story.mode, with: "client",
        participants: file.adults.map(\.name).joined(separator: ", "))
      note.parts = NoteParts(
        served: story.served, need: story.need, activity: story.activity, plan: story.plan)
      let entered = at(index % 4 == 3 ? min(now.today, day.adding(days: 6)) : day)
        .acting(as: manager(of: file))
      try NoteRecords.add(
        note, id: now.newID(), caseID: file.id, isLate: index % 4 == 3, tx, entered)
    }
  }

  private func manager(of file: DemoCase) -> Actor {
    Actor(
      id: file.managerID, name: file.managerName, role: .caseManager, agencyID: "",
      agencyName: "", agencyKind: "resettlement", timeZone: "America/Denver")
  }

  /// A family that was never assessed, or only long ago, meets the therapist next week.
  private func appointments(_ file: DemoCase) throws {
    guard file.closed == nil, let adult = file.adults.first, file.number % 3 != 2 else { return }
    let day = now.today.adding(days: 2 + file.number % 9)
    var appointment = AppointmentRow(
      caseID: file.id, personID: adult.id, kind: "assessment", startsAt: "\(day)T10:00", on: day,
      place: "Juniper Community Center (demo), room 2", withStaffID: lctID,
      proposedBy: file.managerID)
    appointment.confirmedBy = file.number % 2 == 0 ? lctID : nil
    let id = now.newID()
    try AppointmentRecords.add(id, appointment, tx, stamp(now.today.adding(days: -3)))
    try TalkPlaceRecords.state(
      TalkPlace(
        topic: file.number % 3 == 0 ? "sensitive" : "", isPrivate: file.number % 2 == 0),
      ofAppointment: id, caseID: file.id, tx, now)
  }
}
