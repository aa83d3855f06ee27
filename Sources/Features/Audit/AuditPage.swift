import Domain
import Markup

/// An agency's audit log, newest first: who did or saw what, and whether it was allowed.
package struct AuditPage: Page {
  package struct Line: Codable, Sendable, Hashable {
    package let number: Int
    package let at: Instant
    package let actor: String
    package let role: String
    package let action: String
    package let result: String
    package let reason: String
    package let subject: String
    /// From where it was asked: where colleagues are is told to administrators only.
    package let address: String?
  }

  package let agency: String
  /// A case the log is narrowed to, by its id; nil for the whole agency.
  package let caseID: String?
  package let lines: [Line]
  /// The number to go on from, where there are older entries.
  package let older: Int?

  package var title: String { caseID == nil ? "Audit log" : "Who looked at this case" }

  package var trail: [Crumb] {
    caseID.map { [Crumb("Case", "/cases/\($0)")] } ?? []
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    <p>\(agency). Each entry carries a hash over the one before it, so that a change to any of \
    them shows. Entries name records and never hold their content.</p>
    \(table)
    \(Pager(next: older.map { path.query("before", String($0)) }))
    """
  }

  private var path: Path { caseID.map { "/cases/\($0)/audit" } ?? "/audit" }

  private var table: DataTable {
    DataTable(
      caption: "Entries, newest first", isCaptionHidden: true,
      columns: [
        .init("No.", .end, isRowHeader: true), .init("When (UTC)"), .init("Who"), .init("Role"),
        .init("What"), .init("Result"), .init("Record"),
      ] + (saysWhere ? [.init("From")] : []),
      rows: lines.map(row),
      empty: EmptyState(
        "No entries yet", "Opening a record, changing one and being refused each add an entry."))
  }

  private var saysWhere: Bool { lines.contains { $0.address != nil } }

  private func row(_ line: Line) -> DataTable.Row {
    let result: HTML =
      line.result == "refused"
      ? "\(Badge("refused", .danger)) \(line.reason)" : "\(line.result)"
    return DataTable.Row(
      [
        "\(line.number)", "\(line.at)", "<bdi>\(line.actor)</bdi>", "\(line.role)",
        "\(line.action)", result, "<span class=\"break\">\(line.subject)</span>",
      ] + (saysWhere ? ["\(line.address ?? "")"] : []), isMarked: line.result == "refused")
  }
}
