import Domain
import Markup

/// Problem notes that have been open for long, of every case that the reader reaches (IRC-NOTE-05).
package struct ProblemsPage: Page {
  package struct Line: Codable, Sendable, Hashable {
    package let caseID: String
    package let caseNumber: String
    package let noteID: String
    package var family: String
    package let on: Day
    /// Days since it happened.
    package let days: Int
    /// How the note begins.
    package var words: String
    package let by: String

    var key: String { "\(on)~\(noteID)" }
  }

  /// Older than so many days.
  package let days: Int
  package let source: String
  package var lines: [Line]
  /// Where the list goes on; nil at its end.
  package let next: String?

  package var title: String { "Open problems" }
  package var trail: [Crumb] { [Crumb("Cases", "/cases")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    <p>Notes marked as a problem more than \(days) days ago, which no later note has resolved. \
    While one is open the case does not close.</p>
    \(DataTable(
      caption: title, isCaptionHidden: true,
      columns: [
        .init("Family", isRowHeader: true), .init("Case"), .init("Problem"), .init("Since"),
        .init("Days", .end), .init("Written by"),
      ],
      rows: lines.map { row($0, chrome) },
      empty: EmptyState(
        "No problem has been open for long",
        "A note marked as a problem stands here after \(days) days, until a later note resolves it."),
      isList: true))
    \(Pager(next: next.map { ("/problems" as Path).query("after", $0) }))
    <p class="muted">\(source)</p>
    """
  }

  private func row(_ line: Line, _ chrome: Chrome) -> DataTable.Row {
    let path: Path = "/cases/\(line.caseID)"
    return .init([
      "<a href=\"\(path)\"><bdi>\(line.family)</bdi></a>", "\(line.caseNumber)",
      "<a href=\"\(path)/notes/\(line.noteID)\"><bdi>\(line.words)</bdi></a>",
      "\(DayText(line.on))", "\(line.days)", "<bdi>\(line.by)</bdi>",
    ])
  }
}

extension ProblemsPage: NamesOfMany {
  /// What was written may name them too.
  func inInitials() -> ProblemsPage {
    var page = self
    page.lines = lines.map { line in
      var line = line
      line.words = Masking.masked(
        line.words, line.family.isEmpty ? [] : [(line.family, Initials.of(line.family))])
      line.family = Initials.of(line.family)
      return line
    }
    return page
  }
}
