import Domain
import Markup

/// Everything of a family that was told to somebody outside: what, to whom, when, on which basis,
/// by whom (IRC-CONF-03). What was told without consent shows its content only to who told it and
/// who reviews it.
package struct DisclosuresPage: Page {
  package struct Line: Codable, Sendable, Hashable {
    package let id: String
    package let on: Day
    package let releaseID: String?
    /// The author; of what is restricted only their role.
    package let by: String
    /// Nil where it is restricted for the reader.
    package let content: Content?
    package let reviewDueOn: Day?
    package let reviewedOn: Day?
  }

  package struct Content: Codable, Sendable, Hashable {
    package let recipient: String
    package let personID: String?
    package let person: String?
    package let classes: [DataClass]
    package let what: String
    package let means: String
    package let basis: String
  }

  package let header: CaseHeader
  package let lines: [Line]
  package let mayRecord: Bool

  package var title: String { "What was told to others" }
  package var trail: [Crumb] { [Crumb("Cases", "/cases"), header.crumb] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    \(header.line)
    <p>Each time something left the agencies of the team. \
    <a href="\(header.path)/releases">Releases of this family</a></p>
    \(mayRecord ? Actions(ButtonLink("Told without consent", "\(header.path)/disclosures/new").html).html : .none)
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
    guard let content = line.content else {
      return .init([
        "\(DayText(line.on))", .none, .none, Badge("Restricted", .neutral).html,
        "Without consent", "\(line.by)",
      ])
    }
    let classes = content.classes.map(\.words).joined(separator: ", ")
    let to: Path =
      line.releaseID.map { "\(header.path)/releases/\($0)" }
      ?? "\(header.path)/disclosures/\(line.id)"
    return .init([
      "\(DayText(line.on))", "<bdi>\(content.recipient)</bdi>",
      content.person.map { "<bdi>\($0)</bdi>" } ?? "The family",
      """
      \(classes)<br><bdi>\(content.what)</bdi><br>\
      <span class="muted">\(DisclosureWords.means(content.means))</span>
      """,
      "<a href=\"\(to)\">\(DisclosureWords.basis(content.basis))</a>\(review(line))",
      "<bdi>\(line.by)</bdi>",
    ])
  }

  private func review(_ line: Line) -> HTML {
    guard let due = line.reviewDueOn else { return .none }
    return line.reviewedOn.map { "<br><span class=\"muted\">Reviewed \(DayText($0))</span>" }
      ?? "<br><span class=\"muted\">Review due \(DayText(due))</span>"
  }
}
