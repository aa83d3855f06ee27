import Domain
import Storage

/// The only writer of `import_row`: what each sender's rows became, and digests of what was last
/// imported.
package enum ImportRowRecords {
  struct Entry {
    let file: String
    let ref: String
    let recordID: String
    let cells: String
  }

  private static let most = 128

  static func put(_ entries: [Entry], source: String, _ tx: Transaction) throws {
    for start in stride(from: 0, to: entries.count, by: most) {
      let chunk = entries[start..<min(start + most, entries.count)]
      let tuples = (0..<chunk.count).map { "($1, \(.placeholders(4, from: 2 + 4 * $0)))" as SQL }
      try tx.run(
        """
        INSERT INTO import_row (source, file, ref, record_id, cells) \
        VALUES \(.joined(tuples, by: ", ")) \
        ON CONFLICT (source, file, ref) DO UPDATE SET cells = excluded.cells
        """, [source] + chunk.flatMap { [$0.file, $0.ref, $0.recordID, $0.cells] })
    }
  }
}

extension Remembered {
  /// What earlier imports of `source` left behind.
  package static func load(source: String, _ reader: Reader) throws -> Remembered {
    var remembered = Remembered()
    try reader.each(
      "SELECT file, ref, record_id, cells FROM import_row WHERE source = $1", [source]
    ) { row in
      guard let table = BundleFile.position(of: row.text(0)) else { return }
      remembered.rows[table][ExactText(row.text(1))] = Row(
        recordID: row.text(2), cells: row.text(3))
    }
    try reader.each("SELECT instrument, question, area FROM instrument_question") { row in
      remembered.questions[Question(row.text(0), row.text(1))] = row.text(2)
    }
    guard remembered.rows.contains(where: { !$0.isEmpty }) else { return remembered }
    try remembered.loadFacts(source, reader)
    return remembered
  }

  private mutating func loadFacts(_ source: String, _ reader: Reader) throws {
    try reader.each(
      """
      SELECT i.ref, a.instrument FROM import_row i JOIN assessment a ON a.id = i.record_id
      WHERE i.source = $1 AND i.file = 'assessments'
      """, [source]
    ) { instruments[ExactText($0.text(0))] = $0.text(1) }
    try reader.each(
      """
      SELECT i.ref, p.arrived_on FROM import_row i JOIN person p ON p.id = i.record_id
      WHERE i.source = $1 AND i.file = 'people' AND p.arrived_on IS NOT NULL
      """, [source]
    ) { arrivals[ExactText($0.text(0))] = $0.day(1) }
    try reader.each(
      """
      SELECT i.ref, e.program, e.started_on, e.ended_on, e.source, COALESCE(e.source_ref, e.id)
      FROM import_row i JOIN enrollment e ON e.person_id = i.record_id
      WHERE i.source = $1 AND i.file = 'people'
      """, [source]
    ) { row in
      guard let start = row.day(2) else { return }
      enrollments.append(
        StoredEnrollment(
          person: ExactText(row.text(0)), program: row.text(1),
          period: Period(from: start, to: row.day(3)),
          ref: [source, ""].contains(row.text(4)) ? ExactText(row.text(5)) : nil))
    }
  }
}
