import Domain
import Storage

/// What the demo's teams say to each other, and when they meet.
struct DemoTeam {
  let tx: Transaction
  let now: Now
  let therapist: Actor
  let manager: Actor

  func write(_ file: DemoCase) throws {
    guard file.closed == nil else { return }
    if file.number % 3 == 0 { try speak(file) }
    if let assessment = file.adults.lazy.compactMap(\.lastAssessment).first, file.number % 3 != 2 {
      try meet(file, assessment)
    }
  }

  private func speak(_ file: DemoCase) throws {
    let posts: [(by: Actor, days: Int, body: String)] = [
      (manager, -3, "The evening class ends after the last bus. Is there room in the morning?"),
      (therapist, -2, "The morning group takes one more from Monday. Can the bus pass be ready?"),
    ]
    for post in posts {
      let day = now.today.adding(days: post.days)
      let instant = Instant(milliseconds: Int64(day.number) * 86_400_000 + 17 * 3_600_000)
      let said = now.at(min(instant, now.instant)).acting(as: post.by)
      try ThreadRecords.add(
        now.newID(), caseID: file.id, body: post.body, for: (now.newID(), .service),
        asked: [], needsAttention: false,
        role: post.by.role, on: day, tx, said.stamp)
    }
  }

  private func meet(_ file: DemoCase, _ assessment: String) throws {
    let day = now.today.adding(days: 4 + file.number % 7)
    let called = now.acting(as: therapist)
    var row = AppointmentRow(
      caseID: file.id, personID: nil, kind: "meeting", startsAt: "\(day)T14:00", on: day,
      place: "Juniper Community Center (demo), room 1", withStaffID: therapist.id,
      proposedBy: therapist.id)
    row.confirmedBy = therapist.id
    let id = now.newID()
    try AppointmentRecords.add(id, row, tx, called.stamp)
    let invitees = [(therapist, "Licensed clinical therapist"), (manager, file.managerName)].map {
      Invitee(
        id: now.newID(), staffID: $0.0.id, name: $0.0.name.isEmpty ? $0.1 : $0.0.name,
        role: $0.0.role.rawValue)
    }
    try TeamMeetingRecords.call(
      now.newID(), appointment: id, assessment: assessment,
      purpose: "What the assessment means for the plan", isClientInvited: true,
      inviting: invitees, tx, called.stamp)
  }
}
