import Domain
import Markup

/// Someone's levels of English, the classes chosen and how they come to them (WI-ASM-03,
/// WI-SVC-04).
package struct EnglishClassPage: Page {
  package struct Level: Codable, Sendable, Hashable {
    package let on: Day
    package let level: String
    package let source: String
    /// The first that is known.
    package let isBaseline: Bool
  }

  package struct Attendance: Codable, Sendable, Hashable {
    package let until: Day
    package let held: Int
    package let came: Int
  }

  package let header: CaseHeader
  package let personID: String
  /// The latest first, as in the other lists.
  package let levels: [Level]
  package let choices: [EnglishClassRow]
  package let attendance: [Attendance]
  package let form: FormState

  static func path(_ caseID: String, _ personID: String) -> Path {
    "/cases/\(caseID)/people/\(personID)/english-classes"
  }

  package var name: String { header.person(personID)?.name ?? "A member" }
  package var title: String { "\(name): English" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [header.crumb, Crumb("Plan", "\(header.path)/plan")] }

  private var path: Path { EnglishClassPage.path(header.id, personID) }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1><bdi>\(name)</bdi>: English</h1>
    \(header.line)
    \(form.summary)
    \(Card("Levels", "\(EnglishClassPage.table(of: levels))\(act(chrome, "levels", EnglishClassFields.levels, "Record the level"))"))
    \(Card("Classes", "\(choiceTable)\(act(chrome, "choices", EnglishClassFields.choice, "Record the choice"))"))
    \(Card("Attendance", "\(attendanceTable)\(act(chrome, "attendance", EnglishClassFields.attendance, "Record the attendance"))"))
    """
  }

  private func act(_ chrome: Chrome, _ part: String, _ fields: [Field], _ button: String) -> HTML {
    guard chrome.may(.employmentPlanEdit) else { return .none }
    return chrome.form(
      to: "\(path)/\(part)",
      "\(form.fields(fields))\(Actions(Button(button, .secondary).html))"
    ).html
  }

  static func table(of levels: [Level]) -> DataTable {
    DataTable(
      caption: "Levels of English", isCaptionHidden: true,
      columns: [.init("Day"), .init("Level", isRowHeader: true), .init("Which"), .init("Source")],
      rows: levels.map { one in
        .init([
          "\(one.on)", "\(EnglishClassWords.level(one.level))",
          one.isBaseline ? "Baseline" : "Change", "<bdi>\(one.source)</bdi>",
        ])
      },
      empty: EmptyState(
        "Not assessed yet", "The first level is the baseline; each change follows with its source."
      ))
  }

  private var choiceTable: DataTable {
    DataTable(
      caption: "Classes discussed and chosen", isCaptionHidden: true,
      columns: [
        .init("Day"), .init("Chosen", isRowHeader: true), .init("Options discussed"),
        .init("In the way"), .init("How it is overcome"),
      ],
      rows: choices.map { one in
        let place: HTML = one.provider.isEmpty ? .none : ": <bdi>\(one.provider)</bdi>"
        return .init([
          "\(one.discussedOn)",
          "\(EnglishClassWords.label(one.kind, in: EnglishClassWords.kinds))\(place)",
          "<bdi>\(one.options)</bdi>",
          "\(one.obstacles.map { EnglishClassWords.label($0, in: EnglishClassWords.obstacles) }.joined(separator: ", "))",
          "<bdi>\(one.overcome)</bdi>",
        ])
      },
      empty: EmptyState(
        "No class yet", "Technical college, literacy council or another structured program."))
  }

  private var attendanceTable: DataTable {
    DataTable(
      caption: "Attendance", isCaptionHidden: true,
      columns: [
        .init("Up to", isRowHeader: true), .init("Held", .end), .init("Came to", .end),
      ],
      rows: attendance.map { .init(["\($0.until)", "\($0.held)", "\($0.came)"]) },
      empty: EmptyState("Nothing recorded", "Ask the school each month."))
  }
}
