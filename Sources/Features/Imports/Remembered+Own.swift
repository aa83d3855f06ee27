import Domain
import Storage

/// Records that were entered on pages here and come back in a bundle, because it was exported: an
/// export shows them by their own ids.
extension Remembered {
  /// Finds the rows of `bundle` that are such records.
  mutating func findOwn(in bundle: Bundle, _ reader: Reader) throws {
    for (position, table) in bundle.tables.enumerated() where table.file.key.count == 1 {
      let refs = table.rows.map { $0.cells[0] }.filter {
        Remembered.isOwnForm($0) && rows[position][ExactText($0)] == nil
      }
      for chunk in refs.chunksForLists {
        try reader.each(
          """
          SELECT id FROM \(.identifier(table.file.table)) \
          WHERE source_ref IS NULL AND id IN (\(.placeholders(chunk.count)))
          """, chunk
        ) { rows[position][ExactText($0.text(0))] = Row(recordID: $0.text(0), cells: nil) }
      }
    }
    try findOwnAnswers(in: bundle, reader)
  }

  private mutating func findOwnAnswers(in bundle: Bundle, _ reader: Reader) throws {
    let own = rows[BundleFile.position(of: "assessments")!].values
      .filter { $0.cells == nil }.map(\.recordID)
    let answers = BundleFile.position(of: "answers")!
    for chunk in own.chunksForLists {
      try reader.each(
        """
        SELECT id, assessment_id, question FROM assessment_answer \
        WHERE assessment_id IN (\(.placeholders(chunk.count)))
        """, chunk
      ) { row in
        rows[answers][ExactText(row.text(1) + " " + row.text(2))] = Row(
          recordID: row.text(0), cells: nil)
      }
    }
  }

  /// Whether a text could be an id that was made here; senders' ids seldom look like one, so a
  /// first import asks for nothing.
  private static func isOwnForm(_ text: String) -> Bool {
    text.utf8.count == 36 && text.utf8.count { $0 == UInt8(ascii: "-") } == 4
  }
}
