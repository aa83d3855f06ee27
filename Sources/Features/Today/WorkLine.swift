import Domain
import Markup

/// One thing that is owed: who, what, since when, until when, why.
package struct WorkLine: Codable, Sendable, Hashable {
  package let id: String
  package let caseID: String
  package let caseNumber: String
  /// The head of the household, by whom the case is known.
  package var family: String
  package let personID: String?
  /// With the year of birth where two people of the list have the same name.
  package var person: String?
  package let subjectID: String?
  package let rule: String
  package let dueOn: Day
  package let status: String
  package let owner: String
  package let why: ClockReason
  package let bornOn: Day?
  /// Of a booking: when the assessment itself is due.
  package let assessmentDueOn: Day?

  var name: DeadlineName {
    DeadlineName(rule: rule, person: personID ?? "", subject: subjectID ?? "", dueOn: dueOn)
  }

  var key: String { "\(dueOn)~\(id)" }

  func row(_ chrome: Chrome, back: Path) -> DataTable.Row {
    let act = NextAct(
      for: name, fact: why.trigger, triggerOn: why.triggerOn, caseID: caseID, chrome, back: back)
    let home: Path = "/cases/\(caseID)"
    let what: HTML = act.map { "<a href=\"\($0.path)\">\($0.label)</a>" } ?? .none
    let whom: HTML = person.map { "<bdi>\($0)</bdi>" } ?? "The family"
    return DataTable.Row(
      [
        "\(ClockWords.title(rule))\(assessment(chrome.today))",
        "\(whom)<br><a class=\"muted\" href=\"\(home)\"><bdi>\(family)</bdi>, \(caseNumber)</a>",
        why.triggerOn == dueOn ? .none : "\(why.triggerOn)",
        "\(dueOn) \(why.component(dueOn))",
        "\(ClockBadge(state, detail: detail(chrome.today)))",
        what,
      ], isMarked: state.isPast)
  }

  var state: ClockBadge.State { ClockBadge.State(status, of: rule) ?? .upcoming }

  private func assessment(_ today: Day) -> HTML {
    guard let assessmentDueOn else { return .none }
    let verb: HTML = assessmentDueOn < today ? "was" : "is"
    return "<span class=\"under\">The assessment \(verb) due \(assessmentDueOn)</span>"
  }

  private func detail(_ today: Day) -> String? {
    let days = abs(dueOn - today)
    switch state {
    case .overdue: return days == 1 ? "by 1 day" : "by \(days) days"
    case .missed: return days == 1 ? "1 day ago" : "\(days) days ago"
    case .dueSoon: return days == 0 ? "today" : days == 1 ? "in 1 day" : "in \(days) days"
    default: return nil
    }
  }
}

/// How much of one kind is owed.
package struct WorkCount: Codable, Sendable, Hashable {
  package let kind: WorkKind
  /// Of what is due, what is overdue and can still be done.
  package let overdue: Int
  /// Of what is due, the windows that nobody can meet any more.
  package let missed: Int
  package let due: Int

  /// "Other deadlines, 2 overdue, 1 missed".
  var words: String {
    let past = [(overdue, "overdue"), (missed, "missed")].filter { $0.0 > 0 }
    return ([kind.words] + past.map { "\($0.0) \($0.1)" }).joined(separator: ", ")
  }

  var state: ClockBadge.State { overdue > 0 ? .overdue : missed > 0 ? .missed : .dueSoon }
}
