import Domain
import Markup

/// How complete the records of a case are, and what is missing by name (UT-PPL-01).
package struct CompletenessPage: Page {
  package struct Part: Codable, Sendable, Hashable {
    /// "The case", or a member's name.
    package let name: String
    package let personID: String?
    package let percent: Int
    /// Labels of the fields that are empty.
    package let missing: [String]
  }

  package let header: CaseHeader
  package let percent: Int
  /// What the pack needs before an assessment can start, and is not known: "Name: Date of birth".
  /// Nil where no pack of the family's asks for a minimum (WI-INT-01).
  package let minimumMissing: [String]?
  package let parts: [Part]
  /// When everything must be there, where it is not yet (UT-INT-05).
  package let dueOn: Day?
  package let dueBecause: String
  package let mayEdit: Bool

  package var title: String { "Completeness" }
  package var trail: [Crumb] { [Crumb("Cases", "/cases"), header.crumb] }

  package func html(_ chrome: Chrome) -> HTML {
    let due: HTML =
      dueOn.map { "<p>Everything must be there by <strong>\($0)</strong>: \(dueBecause).</p>" }
      ?? .none
    return """
      <h1>Completeness</h1>
      \(header.line)
      <p><strong>\(percent) percent</strong> of what the record must hold is there.</p>
      \(due)
      \(minimum)
      \(DataTable(
        caption: "What is missing",
        columns: [.init("Record", isRowHeader: true), .init("Complete", .end), .init("Missing")],
        rows: parts.map(row),
        empty: EmptyState("Nothing to show", "The case has no records yet.")))
      """
  }

  private var minimum: HTML {
    guard let minimumMissing else { return .none }
    guard !minimumMissing.isEmpty else {
      return Notice(.success, "The minimum for an assessment is there (002 §3(a)(1), §6(a)).").html
    }
    return Notice(
      .warning, "An assessment cannot start yet (002 §3(a)(1), §6(a))",
      details: "<ul>\(minimumMissing.markup { "<li><bdi>\($0)</bdi></li>" })</ul>"
    ).html
  }

  private func row(_ part: Part) -> DataTable.Row {
    let path: Path? = part.personID.map {
      mayEdit ? "\(header.path)/people/\($0)/edit" : "\(header.path)/people/\($0)"
    }
    let name: HTML =
      path.map { "<a href=\"\($0)\"><bdi>\(part.name)</bdi></a>" } ?? "\(part.name)"
    let missing: HTML =
      part.missing.isEmpty
      ? "\(Badge("Complete", .success))" : "\(part.missing.joined(separator: ", "))"
    return DataTable.Row([name, "\(part.percent) %", missing], isMarked: !part.missing.isEmpty)
  }
}
