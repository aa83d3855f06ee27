import Domain
import Markup

/// Complaints received in a period, without anybody's name (R17).
package struct ComplaintsReportPage: Page {
  package struct Line: Codable, Sendable, Hashable {
    package let number: String
    package let receivedOn: Day
    package let topic: String
    /// Working days until it was acknowledged; nil while it is not.
    package let acknowledgeDays: Int?
    /// Days until it was answered; nil while it is not.
    package let answerDays: Int?
    package let result: String

    var cells: [String] {
      [
        number, receivedOn.description, topic, acknowledgeDays.map(String.init) ?? "",
        answerDays.map(String.init) ?? "", result,
      ]
    }
  }

  package static let columns = [
    "number", "received", "category", "working days to acknowledge", "days to answer", "result",
  ]
  static let from = Field("from", "From", .day)
  static let to = Field("to", "To", .day)

  package let from: Day
  package let to: Day
  package let lines: [Line]
  package let form: FormState

  package var title: String { "Complaints in a period" }
  package var trail: [Crumb] { [Crumb("Complaints", "/complaints")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    <form method="get" action="/complaints/report">
    \(form.fields([Self.from, Self.to]))\(Actions(Button("Show").html))
    </form>
    <p>\(lines.count) received from \(from) to \(to). Nobody is named.</p>
    \(DataTable(
      caption: title, isCaptionHidden: true,
      columns: [
        .init("No.", isRowHeader: true), .init("Received"), .init("Category"),
        .init("Working days to acknowledge", .end), .init("Days to answer", .end), .init("Result"),
      ],
      rows: lines.map { line in
        .init([
          "\(line.number)", "\(line.receivedOn)", "\(line.topic)",
          "\(line.acknowledgeDays.map(String.init) ?? "Not yet")",
          "\(line.answerDays.map(String.init) ?? "Not yet")",
          "\(line.result.isEmpty ? "Not yet" : line.result)",
        ])
      },
      empty: EmptyState("None in this period", "Choose other days above.")))
    <p><a href="\(download)">Download as CSV</a></p>
    """
  }

  private var download: Path {
    ("/complaints/report" as Path).query("from", from.description).query("to", to.description)
      .query("format", "csv")
  }

  /// The lines as a file, each marked as confidential.
  func file(_ now: Now) -> [UInt8] {
    var writer = CSVWriter(for: .spreadsheet)
    writer.row(Self.columns + [Marking.column])
    let marking = Marking.line("Downloaded", now)
    for line in lines { writer.row(line.cells + [marking]) }
    return writer.bytes
  }
}
