import Domain
import Policies
import Storage

/// The second agency's families are in Wisconsin's Social Services: a signed plan with its
/// follow-ups, citizenship, a job search and English.
struct DemoLakeFamilies {
  let tx: Transaction
  /// The moment of work of a day, by the case manager.
  let at: (Day) -> Now
  let today: Day

  func write(_ file: DemoCase) throws {
    guard file.closed == nil, DemoStory.isOfSecondAgency(file.number),
      let head = file.adults.first, file.opened.adding(days: 60) <= today
    else { return }
    let opened = at(file.opened)
    for adult in file.adults {
      try EnrollmentRecords.add(
        id: opened.newID(), personID: adult.id, program: "wi-ss", startedOn: file.opened,
        opened.stamp, tx)
    }
    let goals = try plan(file, head)
    try followUp(file, head, goals)
    try citizenship(file, head)
    try jobSearch(file, head)
    try english(file, head)
  }

  /// Two goals of a family plan that both sides signed on the day.
  private func plan(_ file: DemoCase, _ head: DemoCase.Adult) throws -> [String] {
    let day = file.opened.adding(days: 25)
    let now = at(day)
    let planID = now.newID()
    try FamilyPlanRecords.begin(
      planID, .family, caseID: file.id, personID: nil, on: day, tx, now.stamp)
    var budget = goal("A family budget", planID, on: day)
    budget.goal.clientWords = "To know where the money goes"
    budget.goal.measure = "Three months in which the budget was kept"
    budget.goal.supportingActivities = "Two sittings with the financial counselor"
    budget.resources = "The budget form in their language; an interpreter for two sittings"
    var english = goal("Reach English level 3", planID, on: day)
    english.goal.personID = head.id
    english.goal.clientWords = "To speak at work"
    english.goal.measure = "The college's test shows level 3"
    english.goal.supportingActivities = "Evening class, and a tutor on Saturdays"
    english.resources = "A place in the evening class; child care until nine"
    let goals = try [budget, english].enumerated().map { place, row in
      var row = row
      row.goal.position = place + 1
      let id = now.newID()
      try FamilyPlanRecords.add(id, detail: now.newID(), row, tx, now.stamp)
      return id
    }
    try sign(planID, head, file, on: day)
    return goals
  }

  private func goal(_ title: String, _ planID: String, on day: Day) -> FamilyGoalRow {
    var row = FamilyGoalRow(
      goal: GoalRow(planID: planID, goalClass: "case-management", title: title, addedOn: day))
    row.goal.targetOn = day.adding(months: 10)
    row.goal.statedBy = "client"
    row.goal.clientRole = "Comes to each sitting"
    row.goal.caseManagerRole =
      "Finds the class and the interpreter, and asks each month how it goes"
    return row
  }

  private func sign(
    _ planID: String, _ head: DemoCase.Adult, _ file: DemoCase, on day: Day
  ) throws {
    let now = at(day)
    let sides: [(FamilyPlans.Party, String?, String?)] = [
      (.client, head.id, nil), (.worker, nil, file.managerID),
    ]
    for (party, personID, staffID) in sides {
      try FamilyPlanRecords.add(
        now.newID(),
        SignatureRow(
          planID: planID, party: party, personID: personID, staffID: staffID, on: day,
          manner: .paper, witness: "", interpreter: ""), tx, now.stamp)
    }
  }

  /// One follow-up, with the school, that leaves the other goal uncovered.
  private func followUp(_ file: DemoCase, _ head: DemoCase.Adult, _ goals: [String]) throws {
    let day = today.adding(days: -20)
    guard let goal = goals.last else { return }
    let now = at(day)
    let (contact, note) = (now.newID(), now.newID())
    try NoteRecords.add(
      NewNote(
        kind: .followUp, person: head.id, eventOn: day, mode: "phone", with: "provider",
        participants: "Lakeside College (invented)",
        parts: NoteParts(activity: "Comes to each class, asks for a later hour"),
        nextFollowUpOn: day.adding(days: 30)),
      id: note, caseID: file.id, isLate: false, tx, now)
    try ContactRecords.add(
      ContactRecord(
        id: contact, caseID: file.id, person: head.id, on: day, mode: "phone", with: "provider",
        goals: [goal]), tx, now)
    try FollowUpRecords.add(
      now.newID(),
      FollowUpRow(
        kind: .followUp, contactID: contact, noteID: note, name: "Lakeside College (invented)",
        result: "Comes to each class, asks for a later hour", nextOn: day.adding(days: 30)),
      caseID: file.id, now.stamp, tx)
    try FollowUpRecords.add(
      representative: now.newID(),
      RepresentativeRow(
        name: "A neighbour (invented)", relationship: "friend", personID: nil, phone: "",
        releaseID: nil, endedOn: nil), caseID: file.id, now.stamp, tx)
  }

  private func citizenship(_ file: DemoCase, _ head: DemoCase.Adult) throws {
    let now = at(file.opened.adding(days: 40))
    try CitizenshipRecords.add(
      talk: now.newID(), personID: head.id, on: file.opened.adding(days: 40),
      advantages: ["welfare", "deportation", "family"], wish: .wishes,
      remark: "My parents are still abroad", now.stamp, tx)
  }

  /// Four weeks of a job search: reached, below, missed, and the running one.
  private func jobSearch(_ file: DemoCase, _ head: DemoCase.Adult) throws {
    let monday = today.adding(days: 1 - today.weekday)
    let from = monday.adding(days: -21)
    try JobSearchPlanRecords.put(
      plan: at(from).newID(), personID: head.id,
      JobSearchPlanRow(
        from: from, resume: "One page, with help", applying: "Online, at the library",
        interviewing: "One mock interview a week", contacts: 5, applications: 3),
      at(from).stamp, tx)
    for (weeks, contacts, applications) in [(3, 6, 3), (2, 2, 1)] {
      let week = monday.adding(days: -7 * weeks)
      let now = at(week.adding(days: 4))
      try JobSearchPlanRecords.put(
        week: now.newID(), personID: head.id, monday: week, contacts: contacts,
        applications: applications, remark: "", on: week.adding(days: 4), now.stamp, tx)
    }
    let now = at(from)
    try JobSearchPlanRecords.put(
      hours: now.newID(), personID: head.id,
      ["", "", "", "", "", "08:00-12:00", ""], now.stamp, tx)
  }

  private func english(_ file: DemoCase, _ head: DemoCase.Adult) throws {
    for (days, level) in [(10, "1"), (55, "2")] {
      let day = file.opened.adding(days: days)
      let now = at(day)
      try EnglishClassRecords.add(
        level: now.newID(), personID: head.id, on: day, level: level,
        source: "Lakeside College (invented), BEST Plus", now.stamp, tx)
    }
  }
}
