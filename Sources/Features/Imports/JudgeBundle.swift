import Domain

/// Judges every row of a bundle: form, allowed values, references, uniqueness, the order of a row's
/// own days and hard ceilings (interchange §6). Nothing is written before all of it is judged.
package struct JudgeBundle {
  package private(set) var bundle: Bundle
  let today: Day
  let stored: Remembered
  let builtIn: BuiltInInstruments
  var found: [Found] = []
  /// The first row of each id, rejected or not, by file.
  private(set) var firstRows: [[ExactText: Int]] = []

  /// A fault by its place, so that all can be put in order at the end.
  struct Found {
    let table: Int
    let row: Int
    let column: Int
    let reason: String
  }

  private init(
    _ bundle: Bundle, today: Day, stored: Remembered, builtIn: BuiltInInstruments
  ) {
    self.bundle = bundle
    self.today = today
    self.stored = stored
    self.builtIn = builtIn
  }

  /// The bundle with its bad rows marked as rejected, and every fault in the order of the files,
  /// lines and columns.
  package static func judge(
    _ bundle: Bundle, today: Day, stored: Remembered = Remembered(),
    builtIn: BuiltInInstruments
  ) -> Bundle {
    var judge = JudgeBundle(bundle, today: today, stored: stored, builtIn: builtIn)
    for table in bundle.tables.indices { judge.checkForms(table) }
    for table in bundle.tables.indices { judge.checkIdentity(table) }
    judge.checkOverlaps()
    judge.checkInstruments()
    for table in bundle.tables.indices { judge.checkReferences(table) }
    judge.checkCeilings()
    return judge.finished()
  }

  mutating func reject(_ table: Int, _ row: Int, _ column: Int, _ reason: String) {
    bundle.tables[table].rows[row].isRejected = true
    found.append(Found(table: table, row: row, column: column, reason: reason))
  }

  mutating func reject(_ table: Int, _ row: Int, _ column: String, _ reason: String) {
    reject(table, row, bundle.tables[table].file.index(of: column)!, reason)
  }

  private mutating func checkForms(_ table: Int) {
    let form = RowForm(file: bundle.tables[table].file, today: today)
    for row in bundle.tables[table].rows.indices {
      for fault in form.faults(of: bundle.tables[table].rows[row]) {
        reject(table, row, fault.column, fault.reason)
      }
    }
  }

  /// Of two rows with one id the first stays, whatever else is wrong with either.
  private mutating func checkIdentity(_ table: Int) {
    let file = bundle.tables[table].file
    var first: [ExactText: Int] = [:]
    first.reserveCapacity(bundle.tables[table].rows.count)
    for row in bundle.tables[table].rows.indices {
      let cells = bundle.tables[table].rows[row].cells
      if file.key.contains(where: { cells[$0].isEmpty }) { continue }
      let key = ExactText(bundle.tables[table].key(of: bundle.tables[table].rows[row]))
      if let earlier = first[key] {
        let line = bundle.tables[table].rows[earlier].line
        reject(table, row, file.key.last!, "the row of line \(line) has the same id; it stays")
      } else {
        first[key] = row
      }
    }
    firstRows.append(first)
  }

  /// The first row of an id in the bundle, rejected or not.
  func firstRow(_ table: Int, _ id: String) -> BundleRow? {
    firstRows[table][ExactText(id)].map { bundle.tables[table].rows[$0] }
  }

  private mutating func checkReferences(_ table: Int) {
    let columns = bundle.tables[table].file.columns
    let references = columns.indices.filter { columns[$0].target != nil }
    guard !references.isEmpty else { return }
    let targets = references.map { BundleFile.position(of: columns[$0].target!)! }
    // Only a file that refers to itself needs more than one pass: the others refer to earlier ones.
    var pending = references.indices.map { ($0, true) }
    while pending.contains(where: \.1) {
      let before = found.count
      for (index, isDue) in pending where isDue {
        checkReference(table, column: references[index], target: targets[index])
      }
      let isChanged = found.count > before
      pending = references.indices.map { ($0, isChanged && targets[$0] == table) }
    }
  }

  private mutating func checkReference(_ table: Int, column: Int, target: Int) {
    let isList =
      if case .references = bundle.tables[table].file.columns[column].kind {
        true
      } else {
        false
      }
    let repeated =
      target == table
      ? Set(found.filter { $0.table == table && $0.column == column }.map(\.row)) : []
    for row in bundle.tables[table].rows.indices where !repeated.contains(row) {
      let cell = bundle.tables[table].rows[row].cells[column]
      if cell.isEmpty { continue }
      let ids = isList ? cell.split(separator: " ").map(String.init) : [cell]
      for id in ids {
        guard let reason = fault(ofReference: id, to: target) else { continue }
        reject(table, row, column, reason)
        break
      }
    }
  }

  private func fault(ofReference id: String, to target: Int) -> String? {
    let file = bundle.tables[target].file.fileName
    if let first = firstRows[target][ExactText(id)] {
      let row = bundle.tables[target].rows[first]
      return row.isRejected
        ? "refers to \(id.quotedForMessage), rejected in line \(row.line) of \(file)" : nil
    }
    if stored.rows[target][ExactText(id)] != nil { return nil }
    return "refers to \(id.quotedForMessage), which \(file) does not have"
  }

  private func finished() -> Bundle {
    var bundle = bundle
    let ordered = found.sorted {
      ($0.table, bundle.tables[$0.table].rows[$0.row].line, $0.column)
        < ($1.table, bundle.tables[$1.table].rows[$1.row].line, $1.column)
    }
    bundle.faults += ordered.map { fault in
      let file = bundle.tables[fault.table].file
      return ImportFault(
        file: file.fileName, line: bundle.tables[fault.table].rows[fault.row].line,
        column: file.columns[fault.column].name, reason: fault.reason)
    }
    return bundle
  }
}

/// The questions that every installation knows, with their areas.
package struct BuiltInInstruments: Sendable {
  package let names: Set<String>
  package let areas: [Question: String]
  /// The areas that rows of `instruments.csv` for the instrument must name.
  package let closedAreas: [String: [String]]

  package init(
    names: Set<String>, areas: [Question: String], closedAreas: [String: [String]]
  ) {
    self.names = names
    self.areas = areas
    self.closedAreas = closedAreas
  }
}
