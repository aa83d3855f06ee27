import Domain
import Storage

/// What the demo's agencies publish and ask each other.
struct DemoOffice {
  let tx: Transaction
  let now: Now

  func write() throws {
    let staff = try ids(of: "staff")
    let agencies = try ids(of: "agency")
    guard let therapists = staff["lct-supervisor"], let contact = staff["poc"],
      let supervisor = staff["cm-supervisor"], let state = agencies["state"],
      let alpine = agencies["alpine"]
    else { return }
    try publish(by: therapists, from: state, alpine: alpine, contact, staff)
    try ask(alpine, contact, supervisor, answering: therapists)
  }

  private func publish(
    by therapists: String, from state: String, alpine: String, _ contact: String,
    _ staff: [String: String]
  ) throws {
    let meeting = PublicationRow(
      .meeting, "State coordination meeting",
      "We meet at ten in room 4 (invented). On the agenda: booking assessments in time.\n"
        + "Bring the cases that wait for a therapist.",
      meetsOn: now.today.adding(days: 12),
      to: Audience(
        agencies: [],
        roles: [
          .caseManager, .employmentCounselor, .therapist, .caseManagerSupervisor,
          .employmentSupervisor, .therapistSupervisor, .pointOfContact,
        ]))
    try PublicationRecords.add(
      now.newID(), meeting, from: state, on: now.today.adding(days: -2), by: therapists, now.stamp,
      tx)
    let policy = PublicationRow(
      .complaints, "How complaints are received",
      "Every complaint is acknowledged within five working days, by letter or call.",
      to: Audience(agencies: [alpine], roles: []), edition: 2)
    let id = now.newID()
    let day = now.today.adding(days: -20)
    try PublicationRecords.add(id, policy, from: alpine, on: day, by: contact, now.stamp, tx)
    for reference in ["cm1", "cm-supervisor", "interpreter"] {
      guard let reader = staff[reference] else { continue }
      try PublicationRecords.acknowledge(
        id, edition: 2, by: reader, on: day.adding(days: 1), id: now.newID(), now.stamp, tx)
    }
  }

  private func ask(
    _ alpine: String, _ contact: String, _ supervisor: String, answering state: String
  ) throws {
    let first = now.newID()
    try AssistanceRecords.ask(
      first, agencyID: alpine, by: contact, on: now.today.adding(days: -9),
      subject: "N/A for those who look after children",
      question: "Does the employment area stay empty for a parent at home?", now.stamp, tx)
    try AssistanceRecords.answer(
      first,
      "Answer N/A with the reason “not applicable”. The area is then exempt and does not count.",
      by: state, on: now.today.adding(days: -7), now.stamp, tx)
    try AssistanceRecords.ask(
      now.newID(), agencyID: alpine, by: supervisor, on: now.today.adding(days: -1),
      subject: "Late arrivals in the coverage report",
      question: "From which day do we count a spouse who arrives later?", now.stamp, tx)
  }

  private func ids(of table: SQL) throws -> [String: String] {
    let rows = try tx.rows(
      "SELECT source_ref, id FROM \(table) WHERE source = 'demo' AND source_ref IS NOT NULL"
    ) { ($0.text(0), $0.text(1)) }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }
}
