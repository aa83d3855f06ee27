import Domain
import Markup

/// The agencies of this server.
package struct AgenciesPage: Page {
  package struct Line: Codable, Sendable, Hashable {
    package let id: String
    package let name: String
    package let kind: String
    package let timeZone: String
    package let clientLabel: String
    package let staff: Int
  }

  package let agencies: [Line]
  package let form: FormState

  package var title: String { "Agencies" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [Crumb("Staff", "/staff")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Agencies</h1>
    \(form.summary)
    \(DataTable(
      caption: "Agencies", isCaptionHidden: true,
      columns: [
        .init("Name", isRowHeader: true), .init("Kind"), .init("Time zone"),
        .init("Serves"), .init("Staff", .end),
      ],
      rows: agencies.map { line in
        let kind = AddAgency.words(ofKind: line.kind)
        return .init([
          "<a href=\"/agencies/\(line.id)\">\(line.name)</a>", "\(kind)", "\(line.timeZone)", "\(line.clientLabel)", "\(line.staff)",
        ])
      }, empty: EmptyState("No agencies", "Add the first one below.")))
    \(Card(
      "Add an agency",
      chrome.form(
        to: "/agencies", keepsDraft: false,
        "\(form.fields(AddAgency.fields))\(Actions(Button("Add the agency").html))").html))
    """
  }
}
