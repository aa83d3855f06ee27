import Domain
import Storage

/// Agreements between the demo's agencies, and someone who asks to be let into a case.
struct DemoSharing {
  let tx: Transaction
  let now: Now

  func write() throws {
    let agencies = try ids(of: "agency")
    let begin = now.today.adding(months: -30)
    try agree(
      "Utah Joint Service Agreement (invented)", ["alpine", "state", "dws"], agencies,
      DataClass.allCases.filter { $0 != .health }, from: begin, to: nil)
    try agree(
      "Referral agreement Alpine and Lakes (invented)", ["alpine", "lakes"], agencies,
      [.identity, .contact, .services], from: begin, to: now.today.adding(months: -1))
    try agree(
      "English assessment agreement (invented)", ["alpine", "canyon"], agencies,
      [.identity, .contact, .appointment], from: begin, to: nil)
    try agree(
      "Referral agreement Alpine and Copper Street Clinic (invented)", ["alpine", "clinic"],
      agencies, [.identity, .contact, .services], from: begin, to: nil)
    try askForAccess()
  }

  private func agree(
    _ document: String, _ parties: [String], _ agencies: [String: String], _ classes: [DataClass],
    from: Day, to: Day?
  ) throws {
    try AgreementRecords.add(
      id: now.newID(), document: document,
      parties: parties.compactMap { agencies[$0] }.map { (now.newID(), $0) }, classes: classes,
      from: from, to: to, now.stamp, tx)
  }

  /// A colleague who stands in for a case manager of Alpine.
  private func askForAccess() throws {
    let staff = try ids(of: "staff")
    guard let standIn = staff["cm2"] ?? staff["jobs"],
      let file = try tx.one(
        """
        SELECT c.id, c.number FROM case_file c JOIN agency a ON a.id = c.agency_id
        JOIN care_team t ON t.case_id = c.id AND t.is_gatekeeper = 1
        JOIN staff s ON s.id = t.staff_id
        WHERE a.source_ref = 'alpine' AND s.source_ref = 'cm1' AND c.closed_on IS NULL ORDER BY c.id
        """, [], { (id: $0.text(0), number: $0.text(1)) })
    else { return }
    let yesterday = now.today.adding(days: -1)
    try AccessRequestRecords.ask(
      id: now.newID(), staffID: standIn, caseNumber: file.number, caseID: file.id, kind: .request,
      purpose: "coverage", reason: "Rachel is away for a week; I take her calls.", days: 7,
      on: yesterday, now.stamp, tx)
  }

  private func ids(of table: SQL) throws -> [String: String] {
    let rows = try tx.rows(
      "SELECT source_ref, id FROM \(table) WHERE source = 'demo' AND source_ref IS NOT NULL"
    ) { ($0.text(0), $0.text(1)) }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }
}
