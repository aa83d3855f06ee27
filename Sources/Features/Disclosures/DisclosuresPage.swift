import Domain
import Markup

/// Everything of a family that was told to somebody outside: what, to whom, when, on which basis,
/// by whom (IRC-CONF-03).
package struct DisclosuresPage: Page {
  package struct Line: Codable, Sendable, Hashable {
    package let id: String
    package let on: Day
    package let recipient: String
    package let personID: String?
    package let person: String?
    package let classes: [DataClass]
    package let what: String
    package let means: String
    package let basis: String
    package let releaseID: String?
    package let by: String
  }

  package let header: CaseHeader
  package let lines: [Line]

  package var title: String { "What was told to others" }
  package var trail: [Crumb] { [Crumb("Cases", "/cases"), header.crumb] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    \(header.line)
    <p>Each time something left the agencies of the team. \
    <a href="\(header.path)/releases">Releases of this family</a></p>
    \(table)
    """
  }

  private var table: DataTable {
    DataTable(
      caption: "What was told to others", isCaptionHidden: true,
      columns: [
        .init("Day", isRowHeader: true), .init("To whom"), .init("About"), .init("What"),
        .init("Basis"), .init("By"),
      ],
      rows: lines.map(row),
      empty: EmptyState(
        "Nothing was told to others",
        "What is sent under a release, or without consent because the law says so, stands here."))
  }

  private func row(_ line: Line) -> DataTable.Row {
    let classes = line.classes.map(\.words).joined(separator: ", ")
    let basis: HTML =
      line.releaseID.map {
        "<a href=\"\(header.path)/releases/\($0)\">\(DisclosureWords.basis(line.basis))</a>"
      } ?? "\(DisclosureWords.basis(line.basis))"
    return .init([
      "\(DayText(line.on))", "<bdi>\(line.recipient)</bdi>",
      line.person.map { "<bdi>\($0)</bdi>" } ?? "The family",
      """
      \(classes)<br><bdi>\(line.what)</bdi><br>\
      <span class="muted">\(DisclosureWords.means(line.means))</span>
      """,
      basis, "<bdi>\(line.by)</bdi>",
    ])
  }
}
