import Domain
import Storage

/// Who interprets for the demo's resettlement agency, and for some of its families.
struct DemoInterpreters {
  let tx: Transaction
  let now: Now

  func write() throws {
    guard
      let agency = try tx.one(
        "SELECT id FROM agency WHERE source_ref = 'alpine'", [], { $0.text(0) })
    else { return }
    let signed = now.today.adding(months: -8)
    let trained = try add(
      agency, "Lê Minh Tuấn (invented)", "Vietnamese, English",
      ListedInterpreter(
        kind: .contractor, agreementOn: signed, trainedOn: signed, community: "Vietnam"))
    _ = try add(
      agency, "Many Tongues Line (invented)", "Dari, Pashto, Somali, Swahili and 60 more",
      ListedInterpreter(kind: .telephone, agreementOn: signed, trainedOn: nil),
      phone: "801-555-0190")
    _ = try add(
      agency, "Ewa Nowak (invented)", "Polish, Ukrainian",
      ListedInterpreter(kind: .volunteer, agreementOn: nil, trainedOn: signed))
    try assign(trained)
  }

  private func add(
    _ agency: String, _ name: String, _ languages: String, _ listed: ListedInterpreter,
    phone: String = "801-555-0170"
  ) throws -> String {
    let id = now.newID()
    try InterpreterRecords.add(
      id, agencyID: agency,
      InterpreterEntry(name: name, languages: languages, phone: phone, listed: listed),
      now.stamp, tx)
    return id
  }

  private func assign(_ interpreter: String) throws {
    let heads = try tx.rows(
      """
      SELECT c.id, m.person_id FROM case_file c JOIN agency a ON a.id = c.agency_id
      JOIN membership m ON m.case_id = c.id AND m.is_head = 1 AND m.to_on IS NULL
      WHERE a.source_ref = 'alpine' AND c.closed_on IS NULL ORDER BY c.id LIMIT 6
      """
    ) { (caseID: $0.text(0), person: $0.text(1)) }
    for (index, head) in heads.enumerated() {
      let id = now.newID()
      let on = now.today.adding(days: index - 5)
      try AssignmentRecords.add(
        id,
        AssignmentRow(
          caseID: head.caseID, personID: head.person, on: on,
          topic: index % 2 == 0 ? "health" : "everyday", interpreterID: interpreter,
          mode: index % 2 == 0 ? "telephone" : "in-person"), now.stamp, tx)
      guard index < 3 else { continue }
      try AssignmentRecords.confirm(id, client: true, staff: index != 1, now.stamp, tx)
    }
  }
}
