import Domain
import Storage

/// The ids by which people outside know records: the sender's own where it is unique among senders
/// for that file, else `source:id`; a record entered on a page shows its own (interchange §6).
package struct ShownIDs: Sendable {
  /// Every sender there has been; with one or none no id can be ambiguous.
  let sources: [String]

  package init(_ reader: Reader) throws {
    var found: [String] = []
    // One step of the index a sender, not one a row.
    while let next = try reader.one(
      "SELECT MIN(source) FROM import_row WHERE source > $1", [found.last ?? ""],
      { $0.optionalText(0) })
    {
      guard let next else { break }
      found.append(next)
    }
    sources = found
  }

  /// Four columns from which `id` makes a record's id: those of the row `alias` of `table`.
  /// Where there are several senders they are the parameters from `$first` on.
  func columns(of table: Table, _ alias: SQL, first: Int = 1) -> SQL {
    guard sources.count > 1 else {
      return "\(alias).id, \(alias).source, \(alias).source_ref, 0"
    }
    return """
      \(alias).id, \(alias).source, \(alias).source_ref, \
      CASE WHEN EXISTS (SELECT 1 FROM \(.identifier(table.name)) o \
      WHERE o.source IN (\(.placeholders(sources.count, from: first))) \
      AND o.source_ref = \(alias).source_ref AND o.source <> \(alias).source) THEN 1 ELSE 0 END
      """
  }

  /// The parameters that `columns` needs.
  var parameters: [any Bindable] { sources.count > 1 ? sources : [] }

  /// The id in the four columns from `start` on.
  func id(_ row: Row, _ start: Int = 0) -> RecordID {
    let own = row.text(start)
    guard let ref = row.optionalText(start + 2) else { return RecordID(own) }
    return RecordID(own: own, shown: row.bool(start + 3) ? row.text(start + 1) + ":" + ref : ref)
  }
}
