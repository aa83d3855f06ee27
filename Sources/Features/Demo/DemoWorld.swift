import Domain
import Storage

/// Fills an empty database with invented people: the bundle through the importer, then what a
/// bundle cannot carry.
package struct DemoWorld: Sendable {
  package enum Refused: Error, CustomStringConvertible {
    case notEmpty
    case rejected(String)

    package var description: String {
      switch self {
      case .notEmpty:
        "the database already holds cases. Give an empty one: the demo never mixes with real people."
      case .rejected(let fault): "the demo's own bundle was not accepted: \(fault)"
      }
    }
  }

  /// The sender's name of everyone invented.
  static let source = "demo"

  let people: Int
  let seed: Int
  let sealing: Sealing

  package init(people: Int, seed: Int, _ sealing: Sealing) {
    self.people = people
    self.seed = seed
    self.sealing = sealing
  }

  /// - Parameter passwordHash: the hash of `DemoStaff.password`, shared by all demo accounts.
  package func fill(
    _ database: Database, passwordHash: String, _ now: Now,
    progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void
  ) async throws {
    guard try await database.read({ try !$0.exists("SELECT 1 FROM case_file LIMIT 1") }) else {
      throw Refused.notEmpty
    }
    try await Installation.mark("demo", database)
    let bundle = try ReadBundle.from(DemoBundle(people: people, seed: seed, today: now.today))
    let summary = try await Importing(into: database, source: DemoWorld.source, sealing, now)
      .run(bundle, progress: progress)
    if let fault = summary.faults.first { throw Refused.rejected("\(fault)") }
    try await addAccounts(database, passwordHash, now)
    try await addTeams(database, now)
    try await database.write { [sealing] tx in
      try DemoSharing(tx: tx, now: now).write()
      try DemoInterpreters(tx: tx, now: now).write()
      try DemoBreaches(tx: tx, now: now).write()
      try DemoDisclosures(tx: tx, now: now, sealing: sealing).write()
      try DemoComplaints(tx: tx, now: now, sealing: sealing).write()
      try DemoDocuments(tx: tx, now: now, sealing: sealing).write()
      try DemoDirectory(tx: tx, now: now).write()
      try DemoTraining(tx: tx, now: now).write()
      try DemoOffice(tx: tx, now: now).write()
      try DemoJobs(tx: tx, now: now).write()
    }
    try await addWork(database, now)
    try await database.write { [sealing] tx in
      try DemoFileCopies(tx: tx, now: now, sealing: sealing).write()
      try DemoSharing(tx: tx, now: now).writeReview()
      try DemoSharing(tx: tx, now: now).writeConflicts()
    }
  }

  /// Explanations, choices, plans, notes and appointments of every family, and the clocks that
  /// they move.
  private func addWork(_ database: Database, _ now: Now) async throws {
    let ids = try await database.read { reader in
      try ["lct", "english", "ec"].map { ref in
        try reader.one("SELECT id FROM staff WHERE source_ref = $1", [ref]) { $0.text(0) }
      }
    }
    guard let lct = ids[0], let assessor = ids[1], let counselor = ids[2] else { return }
    var last = ""
    while true {
      let after = last
      let files = try await database.read { reader in
        try DemoCase.batch(after: after, 200, now.today, reader)
      }
      guard let end = files.last?.id else { return }
      try await database.write { tx in
        let work = DemoWork(
          lctID: lct, assessorID: assessor, counselorID: counselor, tx: tx, now: now)
        for file in files { try work.write(file) }
        try ClockRecords.recompute(caseIDs: files.map(\.id), tx, now)
      }
      last = end
    }
  }

  private func addAccounts(_ database: Database, _ hash: String, _ now: Now) async throws {
    let people = DemoStaff.people(workers: DemoBundle.workers(people: people))
    try await database.write { tx in
      for person in people {
        guard
          let id = try tx.one(
            "SELECT id FROM staff WHERE source = 'demo' AND source_ref = $1", [person.id],
            { $0.text(0) })
        else { continue }
        try SessionRecords.setPassword(
          staffID: id, email: person.email, hash: hash, at: now.instant, tx)
      }
      // Employment offices call the people they serve customers (IRC-PPL-01).
      if let office = try tx.one(
        "SELECT id, version FROM agency WHERE source = 'demo' AND source_ref = 'dws'", [],
        { (id: $0.text(0), version: $0.int(1)) })
      {
        _ = try StaffRecords.setClientWord(
          .customer, ofAgency: office.id, version: office.version, now.stamp, tx)
      }
    }
  }

  /// The state's therapist and the employment counselor work for every open case of Alpine.
  private func addTeams(_ database: Database, _ now: Now) async throws {
    let cases = try await database.read { reader in
      try reader.rows(
        """
        SELECT c.id, c.opened_on FROM case_file c JOIN agency a ON a.id = c.agency_id
        WHERE a.source_ref = 'alpine' ORDER BY c.id
        """
      ) { (id: $0.text(0), opened: $0.day(1) ?? now.today) }
    }
    let staff = try await database.read { reader in
      try reader.rows("SELECT source_ref, id FROM staff WHERE source_ref IN ('lct', 'ec')") {
        (ref: $0.text(0), id: $0.text(1))
      }
    }
    for start in stride(from: 0, to: cases.count, by: 200) {
      let batch = Array(cases[start..<min(start + 200, cases.count)])
      try await database.write { tx in
        for file in batch {
          for person in staff {
            try CareTeamRecords.add(
              id: now.newID(), caseID: file.id, staffID: person.id,
              role: person.ref == "lct" ? "therapist" : "employment-counselor",
              isGatekeeper: false, from: file.opened, now.stamp, tx)
          }
        }
      }
    }
  }
}
