import Domain

/// Reads a bundle: bytes to rows, with the faults that need the bytes.
package enum ReadBundle {
  /// - Parameter progress: called with each file's name before it is read.
  package static func from(
    _ source: some BundleSource, progress: (String) -> Void = { _ in }
  ) throws -> Bundle {
    var bundle = Bundle()
    let names = try source.fileNames()
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    where !BundleFile.all.contains(where: { $0.fileName == name }) {
      bundle.notices.append(ImportNotice(file: name, text: "not a file of a bundle; ignored"))
    }
    for (position, file) in BundleFile.all.enumerated() where names.contains(file.fileName) {
      progress(file.fileName)
      var reading = FileReading(file: file)
      try reading.read(CSVReader(nextChunk: try source.open(file.fileName)))
      bundle.tables[position].rows = reading.rows
      bundle.faults += reading.faults
      bundle.notices += reading.notices
    }
    return bundle
  }
}

/// One file while it is read.
private struct FileReading {
  let file: BundleFile
  var rows: [BundleRow] = []
  var faults: [ImportFault] = []
  var notices: [ImportNotice] = []
  /// For each cell of a row, the contract's column it belongs to.
  private var places: [Int?] = []

  init(file: BundleFile) { self.file = file }

  mutating func read(_ reader: CSVReader) throws {
    var reader = reader
    guard let header = try reader.next() else { return }
    guard readHeader(header) else { return }
    while let row = try reader.next() { append(row) }
  }

  private mutating func readHeader(_ header: CSVRow) -> Bool {
    if let fault = header.fault { return refuseHeader(fault.kind.reason) }
    var seen: Set<ExactText> = []
    for cell in header.cells {
      guard case .text(let name) = cell else { return refuseHeader("the header is not UTF-8") }
      let place = file.columns.firstIndex { ExactText($0.name) == ExactText(name) }
      places.append(place)
      if !seen.insert(ExactText(name)).inserted, let place {
        return refuseHeader("the header names this column twice", at: file.columns[place].name)
      }
      if place == nil {
        notices.append(
          ImportNotice(
            file: file.fileName, text: "column \(name.quotedForMessage) is unknown; ignored"))
      }
    }
    return true
  }

  private mutating func refuseHeader(_ reason: String, at column: String? = nil) -> Bool {
    add(1, column ?? file.columns[0].name, reason + "; no row of this file was read")
    return false
  }

  private mutating func append(_ read: CSVRow) {
    var row = BundleRow(
      line: read.line, cells: Array(repeating: "", count: file.columns.count))
    for (cell, place) in zip(read.cells, places) {
      guard let place else { continue }
      switch cell {
      case .text(let text): row.cells[place] = text
      case .notUTF8:
        row.unreadable.insert(place)
        add(read.line, file.columns[place].name, "is not valid UTF-8")
      }
    }
    checkShape(read, &row)
    row.isRejected = !row.unreadable.isEmpty
    rows.append(row)
  }

  /// A row whose quotes or length are wrong: every column from the fault on is unreadable.
  private mutating func checkShape(_ read: CSVRow, _ row: inout BundleRow) {
    let reason: String
    if let fault = read.fault {
      reason = fault.kind.reason
    } else if read.cells.count != places.count {
      reason = "the row has \(read.cells.count) cells and the header \(places.count)"
    } else {
      return
    }
    let end = min(read.cells.count, places.count - 1)
    add(read.line, places[end].map { file.columns[$0].name } ?? file.columns[0].name, reason)
    row.unreadable.formUnion(places[end...].compactMap { $0 })
    row.unreadable.insert(places[end] ?? 0)
  }

  private mutating func add(_ line: Int, _ column: String, _ reason: String) {
    faults.append(
      ImportFault(file: file.fileName, line: line, column: column, reason: reason))
  }
}

extension CSVFault.Kind {
  var reason: String {
    switch self {
    case .unclosedQuote: "a quote is opened here and never closed"
    case .textAfterQuote: "text follows a closing quote"
    case .quoteInsideText: "a quote stands inside a cell that does not begin with one"
    }
  }
}
