import Domain
import Storage

/// What an import did, or would do.
package struct ImportSummary: Sendable {
  package var faults: [ImportFault] = []
  package var notices: [ImportNotice] = []
  package var added = 0
  package var amended = 0
  package var unchanged = 0
  package var rejected = 0
}

/// Takes a bundle in: the whole of it is judged before the first write; then every case with all
/// that belongs to it goes in one transaction. A run after a crash completes it.
package struct Importing: Sendable {
  let database: Database
  let source: String
  let sealing: Sealing
  let now: Now
  private static let casesToATransaction = 50

  package init(into database: Database, source: String, _ sealing: Sealing, _ now: Now) {
    self.database = database
    self.source = source
    self.sealing = sealing
    self.now = now
  }

  /// - Parameters:
  ///   - isDryRun: judges and counts, and writes nothing.
  ///   - progress: groups of cases written, and how many there are.
  package func run(
    _ read: Bundle, isDryRun: Bool = false,
    progress: @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) async throws -> ImportSummary {
    let remembered = try await database.read { [source] in
      var remembered = try Remembered.load(source: source, $0)
      try remembered.findOwn(in: read, $0)
      return remembered
    }
    let bundle = JudgeBundle.judge(
      read, today: now.today, stored: remembered, builtIn: AllInstruments.builtIn)
    let digests =
      try isDryRun
      ? await database.read { [sealing] in try sealing.cellDigests($0) }
      : await database.write { [sealing] in try sealing.cellDigests($0) }
    let plan = ImportPlan(bundle, remembered, digests, now)
    var summary = ImportSummary(faults: bundle.faults, notices: bundle.notices + plan.gone)
    summary.unchanged = plan.unchanged
    summary.rejected = bundle.tables.reduce(0) { $0 + $1.rows.count(where: \.isRejected) }
    if isDryRun {
      summary.added = plan.steps.count { $0.changed == nil }
      summary.amended = plan.steps.count - summary.added
      return summary
    }
    try await write(bundle, plan, &summary, progress)
    return summary
  }

  private func write(
    _ bundle: Bundle, _ plan: ImportPlan, _ summary: inout ImportSummary,
    _ progress: @Sendable (Int, Int) -> Void
  ) async throws {
    let groups = ImportGroups(bundle, plan)
    let total = groups.groups.count
    try await write([groups.foundation], bundle, plan, &summary)
    for start in stride(from: 0, to: total, by: Self.casesToATransaction) {
      let end = min(start + Self.casesToATransaction, total)
      try await write(Array(groups.groups[start..<end]), bundle, plan, &summary)
      progress(end, total)
    }
  }

  private func write(
    _ groups: [[ImportPlan.Step]], _ bundle: Bundle, _ plan: ImportPlan,
    _ summary: inout ImportSummary
  ) async throws {
    let steps = groups.flatMap { $0 }
    guard !steps.isEmpty else { return }
    let counts = try await database.write { [source, sealing, now] tx in
      var batch = ImportBatch(bundle, plan, source: source, sealing, now, tx)
      try batch.write(steps)
      try ClockRecords.recompute(caseIDs: batch.touched.keys.sorted(), tx, now)
      for step in steps where batch.bundle.tables[step.table].file.name == "staff" {
        try ConfidentialityRecords.sign(by: step.recordID, on: now.today, .sender, now.stamp, tx)
      }
      try ImportAudit.append(batch, steps, now, tx)
      return (added: batch.added, amended: batch.amended)
    }
    summary.added += counts.added
    summary.amended += counts.amended
  }
}

/// One audit entry a case, and one for each agency whose own record or staff an import touched.
enum ImportAudit {
  static func append(
    _ batch: ImportBatch, _ steps: [ImportPlan.Step], _ now: Now, _ tx: Transaction
  ) throws {
    var events: [AuditRecords.Event] = []
    for (caseID, people) in batch.touched.sorted(by: { $0.key < $1.key }) {
      let agency = try tx.one("SELECT agency_id FROM case_file WHERE id = $1", [caseID]) {
        $0.text(0)
      }
      events.append(
        .init(
          now, agency: agency, action: "import.case", result: "done",
          subjects: [.caseFile(caseID)] + people.sorted().map(Reference.person)))
    }
    for (agency, subjects) in foundations(batch, steps).sorted(by: { $0.key < $1.key }) {
      events.append(
        .init(now, agency: agency, action: "import.agency", result: "done", subjects: subjects))
    }
    try AuditRecords.append(events, tx)
  }

  private static func foundations(
    _ batch: ImportBatch, _ steps: [ImportPlan.Step]
  ) -> [String: [Reference]] {
    var touched: [String: [Reference]] = [:]
    for step in steps {
      switch batch.bundle.tables[step.table].file.name {
      case "agencies":
        touched[step.recordID, default: []].append(Reference("agency", step.recordID))
      case "staff":
        if let agency = batch.reference(step, "agency") {
          touched[agency, default: []].append(Reference("staff", step.recordID))
        }
      default: break
      }
    }
    return touched
  }
}
