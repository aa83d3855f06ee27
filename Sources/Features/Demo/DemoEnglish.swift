import Domain
import Markup
import Storage

/// Whom the demo's families are connected with for an English assessment, and what was found: one
/// waits for the appointment, one is begun, one is final, one was corrected.
struct DemoEnglish {
  let assessorID: String
  let tx: Transaction
  let now: Now
  /// The moment of work of a day, by the case manager.
  let at: (Day) -> Now

  func write(_ file: DemoCase) throws {
    let isShared =
      !DemoStory.hasOptedOut(file.number) && !DemoStory.isOfSecondAgency(file.number)
    guard file.closed == nil, isShared, file.number % 5 != 1, let head = file.adults.first,
      now.today - file.opened >= 30
    else { return }
    let day = max(file.opened.adding(days: 20), now.today.adding(days: -40 - file.number % 19))
    let referral = try connect(head, file, on: day)
    guard file.number % 5 != 2 else { return }
    try assess(head, file, referral, on: day.adding(days: 7))
  }

  private func connect(_ head: DemoCase.Adult, _ file: DemoCase, on day: Day) throws -> String {
    let (connection, referral) = (now.newID(), now.newID())
    let meets =
      file.number % 5 == 2 ? now.today.adding(days: 3 + file.number % 7) : day.adding(days: 7)
    let hour = 10 + file.number % 7
    try ConnectionRecords.add(
      connection, personID: head.id, kind: "ell-assessor", on: day, tx, at(day).stamp)
    try EnglishRecords.refer(
      referral, connection: connection, caseID: file.id, personID: head.id, to: assessorID,
      on: day,
      EnglishMeeting(
        meetsAt: "\(meets)T\(hour):30", place: "Canyon Language School (demo), room 4",
        help: "\(file.managerName) brings them; an interpreter is booked"),
      at(day).stamp, tx)
    return referral
  }

  private func assess(
    _ head: DemoCase.Adult, _ file: DemoCase, _ referral: String, on day: Day
  ) throws {
    guard day <= now.today else { return }
    let assessor = at(day).acting(as: assessor)
    let id = now.newID()
    var row = EnglishRow(
      assessedOn: day, test: "BEST Plus, form D", level: .highBeginning,
      needs: "Reading forms; speaking on the telephone",
      recommendations: "Evening class, four hours a week, for two terms")
    try EnglishRecords.add(
      id, referral: referral, personID: head.id, row, assessor.stamp, tx)
    guard file.number % 5 != 3 else { return }
    try finalise(id, head, file, on: day, assessor)
    guard file.number % 5 == 4 else { return }
    row.level = .lowIntermediate
    let corrected = now.newID()
    try EnglishRecords.add(
      corrected, referral: referral, personID: head.id, row, corrects: id,
      reason: "Two answers were counted under the wrong heading.", assessor.stamp, tx)
    try finalise(corrected, head, file, on: day, assessor)
  }

  private func finalise(
    _ id: String, _ head: DemoCase.Adult, _ file: DemoCase, on day: Day, _ now: Now
  ) throws {
    try EnglishRecords.finalise(id, on: day, now.stamp, tx)
    var notice = NewNotice(.englishFinal, file.id, at: "/cases/\(file.id)/english/\(id)")
    notice.person = head.id
    try NoticeRecords.raise([notice], tx, now)
  }

  private var assessor: Actor {
    Actor(
      id: assessorID, name: "", role: .englishAssessor, agencyID: "", agencyName: "",
      agencyKind: "partner", timeZone: "America/Denver")
  }
}
