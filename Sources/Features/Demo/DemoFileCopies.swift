import Domain
import Storage

/// Two families of the demo asked for a copy of their file: one got it, one waits for the review.
struct DemoFileCopies {
  let tx: Transaction
  let now: Now
  let sealing: Sealing

  /// A moment in which one of the demo's staff acts.
  private func stamp(_ staff: String) throws -> Stamp {
    let id = try tx.one("SELECT id FROM staff WHERE source_ref = $1", [staff]) { $0.text(0) }
    return Stamp(at: now.instant, by: id ?? now.actor.id, source: "", ref: nil)
  }

  func write() throws {
    let files = try tx.rows(
      """
      SELECT c.id, m.person_id, p.language FROM case_file c JOIN agency a ON a.id = c.agency_id
      JOIN care_team t ON t.case_id = c.id AND t.is_gatekeeper = 1
      JOIN staff s ON s.id = t.staff_id
      JOIN membership m ON m.case_id = c.id AND m.is_head = 1 AND m.to_on IS NULL
      JOIN person p ON p.id = m.person_id
      WHERE a.source_ref = 'alpine' AND s.source_ref = 'cm1' AND c.closed_on IS NULL
      ORDER BY c.id DESC LIMIT 2
      """
    ) { (id: $0.text(0), person: $0.text(1), language: LanguageName.of($0.text(2))) }
    for (index, file) in files.enumerated() {
      let id = now.newID()
      try FileCopyRecords.add(
        id,
        FileCopyRow(
          caseID: file.id, personID: file.person,
          askedOn: now.today.adding(days: index == 0 ? -1 : -12), askedBy: "",
          language: file.language, parts: [.notes, .plans, .log], agreed: []), try stamp("cm1"), tx)
      if index == 1 { try handOver(id, ofCase: file.id, in: file.language) }
    }
  }

  /// What may tell of somebody else is taken out; then it is approved and handed over.
  private func handOver(_ id: String, ofCase caseID: String, in language: String) throws {
    guard let facts = try facts(id, caseID) else { return }
    for found in facts.composed.words {
      try FileCopyRecords.choose(
        now.newID(), of: id, kind: "words", found.words, WordsChoice.mask.rawValue, words: "",
        try stamp("cm1"), tx)
    }
    guard let masked = try self.facts(id, caseID) else { return }
    let text = String(
      decoding: JSONText.bytes(of: masked.package(on: now.today.adding(days: -6))), as: UTF8.self)
    try sealing.seal(
      person: masked.copy.personID, agency: masked.header.agencyID,
      field: masked.copy.sealedField, text, tx)
    try FileCopyRecords.approve(
      id, on: now.today.adding(days: -6), digest: digest(text), try stamp("cm-supervisor"), tx)
    try FileCopyRecords.handOver(
      id, on: now.today.adding(days: -5), how: "read", language: language,
      interpreter: "Invented interpreter", try stamp("cm1"), tx)
  }

  private func facts(_ id: String, _ caseID: String) throws -> FileCopyFacts? {
    let scope = Scope(now.actor, on: now.today)
    guard let header = try CaseHeader.load(caseID, scope, tx.reader) else { return nil }
    return try FileCopyFacts.load(header, id, scope, tx.reader)
  }
}
