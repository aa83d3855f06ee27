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

  /// The first case manager is a neighbor of one family of theirs, and kin of another's.
  func writeConflicts() throws {
    guard let worker = try ids(of: "staff")["cm1"] else { return }
    let cases = try tx.rows(
      """
      SELECT c.id, c.number, EXISTS (SELECT 1 FROM care_team t WHERE t.case_id = c.id
        AND t.staff_id = $1 AND t.to_on IS NULL) FROM case_file c
      WHERE c.closed_on IS NULL ORDER BY c.number
      """, [worker]
    ) { (id: $0.text(0), number: $0.text(1), isTheirs: $0.flag(2)) }
    let declared: [(Bool, ConflictEffect, ConflictNature)] = [
      (true, .blocks, .friend), (false, .warns, .family),
    ]
    for (isTheirs, effect, nature) in declared {
      guard let one = cases.last(where: { $0.isTheirs == isTheirs }) else { continue }
      try ConflictRecords.declare(
        now.newID(), of: worker, caseNumber: one.number, caseID: one.id, effect, nature,
        on: now.today.adding(days: -5), by: worker, now.stamp, tx)
    }
  }

  /// A review that is open today, its files drawn from Alpine's open cases.
  func writeReview() throws {
    let (staff, agencies) = (try ids(of: "staff"), try ids(of: "agency"))
    guard let monitor = staff["monitor"], let alpine = agencies["alpine"],
      let state = agencies["state"], let drawer = staff["cm-supervisor"]
    else { return }
    let reviewer = StaffChoice(
      id: monitor, name: "", role: .monitor, agencyID: state, agency: "")
    let scope = Scope(now.actor, on: now.today)
    let population = try SampledCase.population(
      ofAgency: alpine, .open, for: reviewer, scope, tx.reader)
    let seed = String(digest("demo review").prefix(16))
    let drawn = Sampling.draw(6, of: population, seed: UInt64(seed, radix: 16) ?? 0)
    let begin = now.today.adding(days: -2)
    try ReviewRecords.add(
      now.newID(),
      ReviewRow(
        agencyID: alpine, monitorID: monitor, title: "Files of this quarter (invented)",
        pool: .open, from: begin, to: now.today.adding(days: 12), size: 6, seed: seed,
        population: population.count,
        populationDigest: digest(population.map(\.number).joined(separator: "\n"))),
      sample: drawn.map { (now.newID(), $0.id) }, on: begin, by: drawer, now.stamp, tx)
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
