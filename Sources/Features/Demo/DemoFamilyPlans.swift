import Domain
import Policies
import Storage

/// Assessment, barriers and plans of the demo's Wisconsin families: the family's plan is signed by
/// both and has an outcome; the last adult's still awaits a signature.
struct DemoFamilyPlans {
  let tx: Transaction
  let today: Day
  /// The moment of work of a day, by the case manager.
  let at: (Day) -> Now

  /// Every tenth family that is still served is in Wisconsin's program too.
  static func isServed(_ number: Int) -> Bool {
    number % 10 == 4 && !DemoStory.isOfSecondAgency(number)
  }

  func write(_ file: DemoCase) throws {
    guard DemoFamilyPlans.isServed(file.number), file.closed == nil, let adult = file.adults.first
    else { return }
    let day = min(today, file.opened.adding(days: 20))
    try assess(file, on: day)
    let plan = at(day).newID()
    try FamilyPlanRecords.begin(
      plan, .family, caseID: file.id, personID: nil, on: day, tx, at(day).stamp)
    let goal = try add("Independent shopping", "case-management", plan, adult, on: day)
    _ = try add("Family budget", "case-management", plan, adult, on: day)
    try barrier(file, goal.id, on: day)
    try sign(plan, adult, file, on: day)
    let quarter = Quarter(containing: Quarter(containing: today).firstDay.adding(days: -1))
    try achieve(goal, on: max(quarter.firstDay.adding(days: 40), day.adding(days: 60)), since: day)
    for (place, one) in file.adults.enumerated() {
      let own = at(day).newID()
      try FamilyPlanRecords.begin(
        own, .adult, caseID: file.id, personID: one.id, on: day, tx, at(day).stamp)
      _ = try add("Work in a kitchen", "employment", own, one, on: day)
      if place == 0 || place + 1 < file.adults.count { try sign(own, one, file, on: day) }
    }
  }

  private func assess(_ file: DemoCase, on day: Day) throws {
    let now = at(day)
    let id = now.newID()
    try FamilyAssessmentRecords.begin(id, caseID: file.id, on: day, tx, now.stamp)
    let findings = [
      "CHC": "A grandmother looks after the children in the evening",
      "TRN": "By bus; nobody drives yet", "HEA": "Nothing stands in the way",
      "HOU": "Two rooms, dry and warm", "BAR": "No references from here",
    ]
    for (domain, words) in findings.sorted(by: { $0.key < $1.key }) {
      try FamilyAssessmentRecords.put(
        words, domain: domain, of: id, newID: now.newID(), tx, now.stamp)
    }
    for adult in file.adults {
      try FamilyAssessmentRecords.put(
        background: [
          "ENG": "Level 2, tested at the school", "OCC": "Cook in a school kitchen",
          "SKI": "Cooks for a hundred, keeps stock", "EXP": "None here yet",
          "TRA": "Wants the food handler card",
        ], ofPerson: adult.id, newID: now.newID(), tx, now.stamp)
      var row = AssessmentRow(
        personID: adult.id, instrument: SmallInstruments.family.id, kind: "initial",
        finalisedOn: day, faceToFace: true)
      row.instrumentVersion = SmallInstruments.family.version
      try AssessmentRecords.add(now.newID(), row, tx, now.stamp)
    }
    try FamilyAssessmentRecords.finalise(id, on: day, tx, now.stamp)
  }

  private func add(
    _ title: String, _ kind: String, _ plan: String, _ adult: DemoCase.Adult, on day: Day
  ) throws -> (id: String, row: FamilyGoalRow) {
    let now = at(day)
    var row = FamilyGoalRow(
      goal: GoalRow(planID: plan, goalClass: kind, title: title, addedOn: day))
    row.goal.personID = adult.id
    row.goal.targetOn = day.adding(months: 5)
    row.goal.clientWords = "I want to do this without asking anyone."
    row.goal.measure = "Does it alone for a whole week"
    row.goal.caseManagerRole = "Goes along twice, then calls each week"
    row.goal.supportingActivities = "Bus orientation and a class on money"
    row.goal.clientRole = "Goes every week and keeps the receipts"
    row.resources = "Bus pass; the class on Saturdays"
    let id = now.newID()
    try FamilyPlanRecords.add(id, detail: now.newID(), row, tx, now.stamp)
    return (id, row)
  }

  private func barrier(_ file: DemoCase, _ goal: String, on day: Day) throws {
    let now = at(day)
    var row = FamilyBarrierRow(
      personID: nil, kind: "transport", severity: "serious",
      description: "No bus before six in the morning",
      evidence: "The timetable of line 6; they told us on the visit", foundOn: day)
    row.status = "addressed"
    row.goalID = goal
    row.servicePlan = "Shared rides with the community group until there is a licence"
    row.decidedOn = day
    try FamilyAssessmentRecords.add(barrier: now.newID(), row, caseID: file.id, tx, now.stamp)
  }

  private func sign(
    _ plan: String, _ adult: DemoCase.Adult, _ file: DemoCase, on day: Day
  ) throws {
    let now = at(day)
    for party in FamilyPlans.Party.allCases {
      let isClient = party == .client
      try FamilyPlanRecords.add(
        now.newID(),
        SignatureRow(
          planID: plan, party: party, personID: isClient ? adult.id : nil,
          staffID: isClient ? nil : file.managerID, on: day, manner: .paper, witness: "",
          interpreter: ""), tx, now.stamp)
    }
  }

  private func achieve(
    _ goal: (id: String, row: FamilyGoalRow), on day: Day, since: Day
  ) throws {
    guard day <= today else { return }
    let now = at(day)
    try FamilyPlanRecords.add(
      contribution: now.newID(), ofGoal: goal.id, on: since.adding(days: 30), kind: "accompanied",
      isSignificant: true, tx, now.stamp)
    var row = goal.row
    row.goal.achievedOn = day
    row.result = "Shopped alone for a week and showed the receipts"
    _ = try FamilyPlanRecords.change(
      goal.id, version: 1, detail: now.newID(), row, tx, now.stamp)
  }
}
