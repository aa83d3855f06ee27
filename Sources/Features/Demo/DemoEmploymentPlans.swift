import Domain
import Storage

/// Employment plans of the demo's families: in effect, awaiting the case manager, and one whose
/// first goal is achieved.
struct DemoEmploymentPlans {
  let counselorID: String
  let tx: Transaction
  let today: Day
  /// The moment of work of a day, by the case manager.
  let at: (Day) -> Now

  func write(_ file: DemoCase) throws {
    guard file.number % 4 != 3, file.closed == nil, let adult = file.adults.first,
      let assessment = adult.lastAssessment, let assessed = adult.lastAssessedOn,
      try tx.exists(
        "SELECT 1 FROM care_team WHERE case_id = $1 AND staff_id = $2", [file.id, counselorID])
    else { return }
    let day = min(today, assessed.adding(days: 7))
    let plan = at(day).newID()
    try EmploymentPlanRecords.begin(
      at(day).newID(), planID: plan, caseID: file.id, personID: adult.id, on: day, tx,
      at(day).stamp)
    try PlanBasisRecords.rest(at(day).newID(), planID: plan, on: assessment, at(day).stamp, tx)
    let isAchieved = file.number % 4 == 2
    try goals(plan, adult, on: day, isAchieved: isAchieved)
    try barrier(plan, on: day, isResolved: isAchieved)
    try activity(plan, on: day, isDone: isAchieved)
    let parties: [EmploymentPlanAgreement.Party] =
      file.number % 4 == 1 ? [.counselor, .client] : [.counselor, .client, .caseManager]
    try agree(plan, parties, on: min(today, day.adding(days: 2)))
  }

  private func goals(
    _ plan: String, _ adult: DemoCase.Adult, on day: Day, isAchieved: Bool
  ) throws {
    let now = at(day)
    var near = GoalRow(
      planID: plan, goalClass: "employment", title: "Part-time work in a bakery", addedOn: day)
    near.personID = adult.id
    near.clientWords = "I baked bread for twelve years. I want to bake here."
    near.targetOn = day.adding(months: 4)
    near.area = "EMP"
    let id = now.newID()
    try GoalRecords.add(id, near, tx, now.stamp)
    var far = near
    far.title = "A bakery of their own"
    far.clientWords = ""
    far.targetOn = day.adding(months: 36)
    far.position = 1
    try GoalRecords.add(now.newID(), far, tx, now.stamp)
    guard isAchieved else { return }
    let end = min(today, day.adding(days: 60))
    _ = try GoalRecords.change(
      id, near.ended(.achieved(on: end, selfHelp: "with-help"), on: end).cells, tx, at(end).stamp)
  }

  private func barrier(_ plan: String, on day: Day, isResolved: Bool) throws {
    let id = at(day).newID()
    let words = "No bus at four in the morning, when the shift begins"
    try EmploymentPlanRecords.add(
      barrier: id, planID: plan, kind: "transport", description: words, on: day, tx,
      at(day).stamp)
    guard isResolved else { return }
    try EmploymentPlanRecords.change(
      barrier: id, version: 1, kind: "transport", description: words, status: "resolved", tx,
      at(min(today, day.adding(days: 50))).stamp)
  }

  private func activity(_ plan: String, on day: Day, isDone: Bool) throws {
    let row = ActivityRow(
      planID: plan, goalID: nil, description: "Food handler class", purpose: "job-preparation work",
      responsibleStaffID: counselorID, bestInterest: "Every kitchen asks for the card",
      fit: "It is taught with an interpreter, on Saturdays", dueOn: day.adding(days: 45),
      status: isDone ? "done" : "open")
    try EmploymentPlanRecords.add(activity: at(day).newID(), row, tx, at(day).stamp)
  }

  private func agree(
    _ plan: String, _ parties: [EmploymentPlanAgreement.Party], on day: Day
  ) throws {
    var standing = EmploymentPlanAgreement()
    for party in parties {
      switch party {
      case .caseManager: standing.caseManagerOn = day
      case .counselor: standing.counselorOn = day
      case .client: standing.clientOn = day
      }
      let now = party == .caseManager ? at(day) : at(day).acting(as: counselor)
      try EmploymentPlanRecords.add(
        agreement: now.newID(), planID: plan, party: party, on: day, standing: standing, tx,
        now.stamp)
    }
  }

  private var counselor: Actor {
    Actor(
      id: counselorID, name: "", role: .employmentCounselor, agencyID: "", agencyName: "",
      agencyKind: "employment-office", timeZone: "America/Denver")
  }
}
