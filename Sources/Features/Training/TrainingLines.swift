import Domain
import Markup
import Policies

/// A course as lists show it.
package struct CourseLine: Codable, Sendable, Hashable {
  package let code: String
  package let edition: String
  package let group: Course.Group
  package let title: String
  package let offeredTo: [Role]
  package let requiredOf: [Role]
  /// The first day of this edition, where it is not the first of all.
  package let from: Day?
  package let source: String

  init(_ course: Course) {
    code = course.code
    edition = course.edition
    group = course.group
    title = course.words
    offeredTo = Role.ofStaff.filter(course.offeredTo.contains)
    requiredOf = Role.ofStaff.filter(course.requiredOf.contains)
    from = course.from
    source = course.source
  }
}

/// A course that someone took.
package struct CompletionLine: Codable, Sendable, Hashable {
  package let id: String
  package let course: String
  package let title: String
  package let edition: String
  package let on: Day
  package let trainer: String
  /// Whether the trainer is on staff here.
  package let isTrainerOnStaff: Bool
  package let certificate: String
}

/// A licence or certificate on record.
package struct CredentialLine: Codable, Sendable, Hashable {
  package let id: String
  package let kind: Credential.Kind
  package let number: String
  package let issuedBy: String
  package let expiresOn: Day?
}

extension Course {
  /// The title as people of the reader's agency say it.
  var words: String { Words.marked(title) }
}

extension Course.Group {
  var words: String {
    switch self {
    case .operational: "Operational guidelines"
    case .professional: "Professional and skill development"
    case .resources: "Resources"
    case .trauma: "Trauma awareness"
    }
  }
}

extension Credential.Kind {
  var words: String {
    switch self {
    case .licence: "Licence"
    case .certificate: "Certificate"
    case .interpreting: "Interpreter's certificate"
    }
  }
}

/// The tables that a person's own page and their supervisor's page of them share.
enum TrainingTables {
  static func owed(_ courses: [CourseLine], _ whose: String) -> DataTable {
    DataTable(
      caption: "Required and not recorded", isCaptionHidden: true,
      columns: [.init("Course", isRowHeader: true), .init("Group"), .init("Why")],
      rows: courses.map { course in
        .init(
          [
            "\(course.title)", "\(course.group.words)",
            "<span class=\"muted\">\(course.source)</span>",
          ])
      },
      empty: EmptyState(
        "Nothing is owed", "Every course that \(whose) role requires is recorded."))
  }

  /// - Parameter act: what stands at the end of a line, such as a form that takes it back.
  static func completions(
    _ lines: [CompletionLine], empty: String, act: ((CompletionLine) -> HTML)? = nil
  ) -> DataTable {
    let columns: [DataTable.Column] = [
      .init("Course", isRowHeader: true), .init("Day"), .init("Version"), .init("Trainer"),
      .init("Certificate"),
    ]
    return DataTable(
      caption: "Courses taken", isCaptionHidden: true,
      columns: act == nil ? columns : columns + [.init("Withdraw", isLabelHidden: true)],
      rows: lines.map { line in
        let cells: [HTML] = [
          "\(line.title)", "\(DayText(line.on))", "\(line.edition)",
          line.isTrainerOnStaff
            ? "<bdi>\(line.trainer)</bdi>"
            : "<bdi>\(line.trainer)</bdi> <span class=\"muted\">from outside</span>",
          line.certificate.isEmpty ? "–" : "<bdi>\(line.certificate)</bdi>",
        ]
        return .init(act.map { cells + [$0(line)] } ?? cells)
      },
      empty: EmptyState("No course recorded", empty))
  }

  static func credentials(_ lines: [CredentialLine], on day: Day) -> DataTable {
    DataTable(
      caption: "Licences and certificates", isCaptionHidden: true,
      columns: [
        .init("What", isRowHeader: true), .init("Number"), .init("Issued by"), .init("Last day"),
      ],
      rows: lines.map { line in
        let state: HTML =
          switch line.expiresOn {
          case nil: "Does not expire"
          case let end? where end < day: "\(DayText(end)) \(Badge("Expired", .danger))"
          case let end? where end < day.adding(days: 60):
            "\(DayText(end)) \(Badge("Ends soon", .warning))"
          case let end?: "\(DayText(end))"
          }
        return .init([
          "\(line.kind.words)", "<bdi>\(line.number)</bdi>", "<bdi>\(line.issuedBy)</bdi>", state,
        ])
      },
      empty: EmptyState(
        "No licence recorded",
        "A licence stands here once a supervisor records it; without one nothing is checked."))
  }
}
