import Domain

/// What is to be done with each good row of a judged bundle: nothing, a new record, or an
/// amendment of the columns that changed.
struct ImportPlan: Sendable {
  struct Step: Sendable {
    let table: Int
    let row: Int
    let ref: String
    let recordID: String
    /// Columns that changed since the row was last imported; nil for a new record.
    let changed: [Int]?
    let digests: String
  }

  private(set) var steps: [Step] = []
  private(set) var unchanged = 0
  /// Own ids of records by table and sender's id: those of the bundle and those remembered.
  private(set) var recordIDs: [[ExactText: String]]
  private(set) var gone: [ImportNotice] = []
  /// The instrument of each assessment.
  private(set) var instruments: [ExactText: String]

  init(_ bundle: Bundle, _ remembered: Remembered, _ digests: CellDigests, _ now: Now) {
    recordIDs = remembered.rows.map { $0.mapValues(\.recordID) }
    instruments = remembered.instruments
    for row in bundle["assessments"].rows where !row.isRejected {
      instruments[ExactText(row.cells[0])] = row.cells[2]
    }
    for (position, table) in bundle.tables.enumerated() {
      var seen: Set<ExactText> = []
      var entered = 0
      for (index, row) in table.rows.enumerated() {
        let ref = table.key(of: row)
        let key = ExactText(ref)
        seen.insert(key)
        guard !row.isRejected else { continue }
        let known = remembered.rows[position][key]
        if let known, known.cells == nil {
          entered += 1
          unchanged += 1
          continue
        }
        let cells = ImportPlan.keepingSealed(
          digests.digests(file: table.file.name, ref: ref, row.cells), known, row, table.file)
        let changed = known?.cells.map { CellDigests.changes(from: $0, to: cells) }
        if changed?.isEmpty == true {
          unchanged += 1
          continue
        }
        let recordID = known?.recordID ?? now.newID()
        recordIDs[position][key] = recordID
        steps.append(
          Step(
            table: position, row: index, ref: ref, recordID: recordID, changed: changed,
            digests: cells))
      }
      noteEntered(table.file, entered)
      noteGone(table.file, remembered.rows[position], seen)
    }
  }

  /// An empty cell of a column that is sealed says nothing: exports never fill it, so importing one
  /// again must not take away what was sealed.
  private static func keepingSealed(
    _ cells: String, _ known: Remembered.Row?, _ row: BundleRow, _ file: BundleFile
  ) -> String {
    guard let former = known?.cells, let column = file.index(of: "alien_number"),
      row.cells[column].isEmpty
    else { return cells }
    return CellDigests.replacing(column, of: cells, by: former)
  }

  private mutating func noteEntered(_ file: BundleFile, _ count: Int) {
    guard count > 0 else { return }
    gone.append(
      ImportNotice(
        file: file.fileName,
        text: "\(count) rows are of records that were entered here; they are left as they are"))
  }

  private mutating func noteGone(
    _ file: BundleFile, _ remembered: [ExactText: Remembered.Row], _ seen: Set<ExactText>
  ) {
    let refs = remembered.keys.filter { !seen.contains($0) }.sorted()
    gone += refs.map {
      ImportNotice(
        file: file.fileName,
        text: "\($0.text.quotedForMessage) is no longer in the bundle; its record is left alone")
    }
  }

  func recordID(_ table: Int, _ ref: String) -> String? { recordIDs[table][ExactText(ref)] }
}
