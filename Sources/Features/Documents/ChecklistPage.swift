import Domain
import Markup

/// What the case file should hold: present, missing or not required, and where each is mended
/// (WI-FILE-01).
package struct ChecklistPage: Page {
  package struct Line: Codable, Sendable, Hashable {
    package let part: FilePart
    package let personID: String?
    package let person: String
    package let state: FileState
    package let on: Day?
  }

  package let header: CaseHeader
  package let lines: [Line]

  package var title: String { "File checklist" }
  package var trail: [Crumb] { [Crumb("Cases", "/cases"), header.crumb] }

  package func html(_ chrome: Chrome) -> HTML {
    let missing = lines.count { $0.state == .missing }
    let required = lines.count { $0.state != .notRequired }
    return """
      <h1>File checklist</h1>
      \(header.line)
      <p><strong>\(required - missing) of \(required)</strong> required parts are there.</p>
      \(DataTable(
        caption: "Parts of the file", isCaptionHidden: true,
        columns: [
          .init("Part", isRowHeader: true), .init("Of"), .init("State"), .init("Since"),
        ],
        rows: lines.map { row($0, chrome) },
        empty: EmptyState("Nothing is asked for", "The case has no members.")))
      <p class="muted">Source: 002 §6(a)–(e). Optional documents are not listed.</p>
      """
  }

  private func row(_ line: Line, _ chrome: Chrome) -> DataTable.Row {
    let path = path(line)
    let words = DocumentWords.part(line.part)
    return DataTable.Row(
      [
        chrome.mayOpen(path, header.reach) ? "<a href=\"\(path)\">\(words)</a>" : "\(words)",
        "<bdi>\(line.person)</bdi>", DocumentWords.badge(line.state).html,
        line.on.map { DayText($0).html } ?? .none,
      ], isMarked: line.state == .missing)
  }

  /// Where it is mended.
  private func path(_ line: Line) -> Path {
    let person = line.personID ?? header.people.first { $0.isHead }?.id ?? ""
    let people: Path = "\(header.path)/people/\(person)"
    return switch line.part {
    case .intake: "\(header.path)/completeness"
    case .assessment: "\(people)/assessments"
    case .familyPlan: "\(header.path)/plan"
    case .personalPlan: "\(people)/employment-plan"
    case .referral: "\(header.path)/connections"
    case .employmentReport, .employment: "\(header.path)/clocks"
    case .statusProof, .greenCard: "\(people)/documents"
    case .assistance: "\(people)/assistance"
    case .activityLog: "\(header.path)/log"
    }
  }
}

extension DocumentWords {
  static func part(_ part: FilePart) -> String {
    switch part {
    case .intake: "Intake"
    case .assessment: "Assessment"
    case .familyPlan: "Family self-sufficiency plan"
    case .personalPlan: "Employability development plan"
    case .referral: "Referral forms"
    case .employmentReport: "Employment report to county or W-2"
    case .statusProof: "I-94, both sides, or judge's letter"
    case .greenCard: "Green card"
    case .assistance: "Record of assistance"
    case .employment: "Record of employment"
    case .activityLog: "Activity log"
    }
  }

  static func badge(_ state: FileState) -> Badge {
    switch state {
    case .present: Badge("Present", .success)
    case .missing: Badge("Missing", .warning)
    case .notRequired: Badge("Not required", .neutral)
    }
  }
}
