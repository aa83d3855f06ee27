import Domain
import Storage

/// What a family of the demo complains of: one complaint that is to be acknowledged, one that was
/// answered.
struct DemoComplaints {
  let tx: Transaction
  let now: Now
  let sealing: Sealing

  func write() throws {
    guard let office = try ids(), let caseID = try file() else { return }
    try add(
      office, daysAgo: 2, caseID: caseID, .languageAccess, .inPerson, by: office.worker,
      matter: "The letter about the appointment came in English. \"Nobody here can read it.\"",
      wish: "Letters in our language, or a call.")
    let first = try add(
      office, daysAgo: 50, caseID: nil, .service, .phone, by: office.interpreter,
      matter: "They waited for two hours and nobody came.", wish: "An apology.")
    let day = now.today.adding(days: -50)
    try ComplaintRecords.acknowledge(first.id, on: day.adding(days: 1), now.stamp, tx)
    try ComplaintRecords.assign(
      first.id, to: office.supervisor, subject: nil, caseID: nil, now.stamp, tx)
    try ComplaintRecords.addStep(
      now.newID(), to: first, on: day.adding(days: 6),
      "The diary says that the appointment was moved and the family was not told.",
      by: office.supervisor, sealing, now.stamp, tx)
    try ComplaintRecords.decide(
      first, on: day.adding(days: 9), .founded,
      "Founded: whoever moves an appointment now calls the same day.", sealing, now.stamp, tx)
    try ComplaintRecords.approve(
      first.id, by: office.contact, on: day.adding(days: 10), now.stamp, tx)
    try ComplaintRecords.answer(
      first, on: day.adding(days: 12), language: "Dari",
      "By telephone with an interpreter, and in a letter, with how to appeal.", sealing, now.stamp,
      tx)
  }

  private typealias Office = (
    id: String, name: String, worker: String, interpreter: String, supervisor: String,
    contact: String
  )

  private func ids() throws -> Office? {
    let staff = Dictionary(
      try tx.rows(
        """
        SELECT source_ref, id FROM staff WHERE source = 'demo' \
        AND source_ref IN ('cm1', 'interpreter', 'cm-supervisor', 'poc')
        """
      ) { ($0.text(0), $0.text(1)) }, uniquingKeysWith: { first, _ in first })
    guard let worker = staff["cm1"], let interpreter = staff["interpreter"],
      let supervisor = staff["cm-supervisor"], let contact = staff["poc"]
    else { return nil }
    return try tx.one(
      "SELECT id, name FROM agency WHERE source = 'demo' AND source_ref = 'alpine'"
    ) { ($0.text(0), $0.text(1), worker, interpreter, supervisor, contact) }
  }

  /// The last case that the first case manager keeps.
  private func file() throws -> String? {
    try tx.one(
      """
      SELECT c.id FROM case_file c JOIN care_team t ON t.case_id = c.id AND t.is_gatekeeper = 1
      JOIN staff s ON s.id = t.staff_id WHERE s.source_ref = 'cm1' AND c.closed_on IS NULL
      ORDER BY c.id DESC
      """
    ) { $0.text(0) }
  }

  @discardableResult
  private func add(
    _ office: Office, daysAgo days: Int, caseID: String?, _ topic: ComplaintTopic,
    _ channel: ComplaintChannel, by recorder: String, matter: String, wish: String
  ) throws -> StoredComplaint {
    let (id, day) = (now.newID(), now.today.adding(days: -days))
    try ComplaintRecords.add(
      id,
      .init(
        agencyID: office.id, caseID: caseID, recorderID: recorder, subjectID: nil, on: day,
        channel: channel, topic: topic, isSafety: false, isAnonymous: false, language: "Dari",
        texts: [.complainant: "The father, by telephone", .matter: matter, .wish: wish]),
      sealing, now.stamp, tx)
    return StoredComplaint(
      id: id, agencyID: office.id, agency: office.name, caseID: caseID, recorder: "",
      subjectID: nil, subject: nil, investigatorID: nil, investigator: nil, approver: nil,
      receivedOn: day, channel: channel, topic: topic, isSafety: false, isAnonymous: false,
      language: "Dari", acknowledgedOn: nil, decidedOn: nil, result: nil, approvedOn: nil,
      answeredOn: nil, answerLanguage: "", followedOn: nil)
  }
}
