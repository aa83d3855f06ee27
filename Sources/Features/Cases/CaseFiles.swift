import Domain
import Storage

/// Loads the facts of cases: a few indexed queries for a batch of them, whatever its size.
package enum CaseFiles {
  /// One case, or nil where there is none.
  package static func load(
    _ caseID: String, as knowledge: Knowledge = .now, _ reader: Reader
  ) throws -> CaseFile? {
    try load([caseID], as: knowledge, reader).first
  }

  /// The cases that exist among `caseIDs`, in the order of their own ids.
  package static func load(
    _ caseIDs: [String], as knowledge: Knowledge = .now, _ reader: Reader
  ) throws -> [CaseFile] {
    var loading = CaseFilesLoading(
      facts: FactReader(reader: reader, knowledge: knowledge, ids: try ShownIDs(reader)))
    try loading.load(caseIDs)
    return loading.files
  }

  /// Hands over every case, one after the other, keeping no more than a batch of them.
  package static func each(
    as knowledge: Knowledge = .now, _ reader: Reader, batch: Int = 512,
    _ body: (CaseFile) throws -> Void
  ) throws {
    let ids = try ShownIDs(reader)
    var last = ""
    while true {
      let caseIDs = try reader.rows(
        """
        SELECT DISTINCT t.id FROM \(knowledge.table(CaseFilesLoading.caseFile)) t \
        WHERE t.id > $1 AND \(knowledge.condition("t")) ORDER BY t.id LIMIT $2
        """, [last, batch]
      ) { $0.text(0) }
      guard let end = caseIDs.last else { return }
      var loading = CaseFilesLoading(
        facts: FactReader(reader: reader, knowledge: knowledge, ids: ids))
      try loading.load(caseIDs)
      for file in loading.files { try body(file) }
      last = end
    }
  }
}

/// Reads rows of dated tables by a list of ids in one of their columns.
struct FactReader {
  let reader: Reader
  let knowledge: Knowledge
  let ids: ShownIDs

  /// Rows of `table` whose `column` is among `values`. A row starts with the four columns of the
  /// record's id; `columns` follow from position 4 on.
  func rows(
    of table: Table, where column: SQL, in values: [String], and condition: SQL = "1 = 1",
    _ columns: SQL, _ body: (Row, RecordID) throws -> Void
  ) throws {
    for chunk in values.chunksForLists {
      let parameters = ids.parameters + (chunk as [any Bindable])
      let sql: SQL = """
        SELECT \(ids.columns(of: table, "t")), \(columns) FROM \(knowledge.table(table)) t \
        WHERE t.\(column) IN (\(.placeholders(chunk.count, from: ids.parameters.count + 1))) \
        AND \(condition) AND \(knowledge.condition("t"))
        """
      try reader.each(sql, parameters) { try body($0, ids.id($0)) }
    }
  }
}

extension [String] {
  /// Pieces for `IN` lists, each filled up to a power of two by repeating its last value, so that
  /// few statements serve every length.
  var chunksForLists: [[String]] {
    stride(from: 0, to: count, by: 1024).map { start in
      let piece = self[start..<Swift.min(start + 1024, count)]
      var size = 1
      while size < piece.count { size *= 2 }
      return Array(piece) + repeatElement(piece.last!, count: size - piece.count)
    }
  }
}
