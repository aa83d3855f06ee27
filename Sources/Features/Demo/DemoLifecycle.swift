import Domain
import Storage

/// The first steps of the demo's families, what was handed over when service ended, and who asks
/// again.
struct DemoLifecycle {
  let lctID: String
  let tx: Transaction
  /// The moment of work of a day, by the case manager.
  let at: (Day) -> Now
  let today: Day

  func write(_ file: DemoCase) throws {
    for adult in file.adults {
      try TransitionRecords.enter(
        adult.id, caseID: file.id, intakeOn: file.opened, openedOn: file.opened, tx, at(file.opened)
      )
    }
    try recommend(file)
    guard let closed = file.closed, let head = file.adults.first,
      try tx.exists(
        "SELECT 1 FROM care_team WHERE case_id = $1 AND staff_id = $2", [file.id, lctID])
    else { return }
    try HandoverRecords.add(
      at(closed).newID(),
      HandoverRow(
        caseID: file.id, personID: nil, on: closed,
        communityTeam: "The invented neighbours' circle calls once a month",
        trainingCenter: "Evening English, twice a week", others: "Food bank on Main Street",
        therapistID: lctID, caseManagerID: file.managerID, interviewedOn: closed,
        clientView: "We know whom to ask."), at(closed).stamp, tx)
    let asked = closed.adding(days: 20)
    guard file.number % 2 == 0, asked <= today else { return }
    try ask(head, file, on: asked)
  }

  /// At month 24 the therapist has recommended for the head of the family, and owes the others.
  private func recommend(_ file: DemoCase) throws {
    guard file.closed == nil, today - file.opened >= 720, let head = file.adults.first,
      let assessment = head.lastAssessment, let day = head.lastAssessedOn
    else { return }
    let now = at(day)
    try RecommendationRecords.add(
      Recommendation(
        id: RecordID(now.newID()), person: RecordID(head.id), kind: .extend, decidedOn: day,
        assessment: RecordID(assessment)), caseID: file.id,
      reason: "Three more months, until the evening class ends.", by: lctID, now.stamp, tx)
  }

  private func ask(_ head: DemoCase.Adult, _ file: DemoCase, on day: Day) throws {
    guard let log = try LifecycleLog(of: file.id, tx.reader), let member = log.member(head.id),
      log.state(of: member, on: day).next.contains(.reRequested)
    else { return }
    let words = "The landlord sells the house; where do we go?"
    let now = at(day)
    let id = now.newID()
    try ReRequestRecords.add(
      id, caseID: file.id, personID: head.id, askedOn: day, area: "HOU", words: words,
      now.stamp, tx)
    let move = try log.move(member, on: day, through: [.reRequested])
    try TransitionRecords.add(
      move, caseID: file.id,
      TransitionGrounds(on: day, reason: words, evidence: Reference("re-request", id)), tx, now)
  }
}
