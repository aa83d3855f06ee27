import Domain
import Markup

/// Follow-ups of signed goals, calls on someone's behalf, and which goals no follow-up has named
/// for long (WI-NOTE-09, WI-NOTE-03, WI-CLK-08).
package struct FollowUpsPage: Page {
  package struct Goal: Codable, Sendable, Hashable {
    package let id: String
    /// Whose; nil for the family's.
    package let person: String?
    package let title: String
    package let since: Day
    package let isCovered: Bool
    package let isFlagged: Bool
    package let uncoveredFrom: Day
  }

  package struct Standing: Codable, Sendable, Hashable {
    /// When the next follow-up is due; nil where no signed goal is open.
    package let dueOn: Day?
    package let isOverdue: Bool
    package let goals: [Goal]
  }

  package let header: CaseHeader
  package let standing: Shown<Standing>
  package let entries: [StoredFollowUp]
  /// Where earlier entries go on; nil at the first that was recorded.
  package let older: String?
  /// Later entries stand on the pages before.
  package let isFurther: Bool

  private var path: Path { "\(header.path)/follow-ups" }

  package var title: String { "Follow-ups and calls" }
  package var trail: [Crumb] { [header.crumb] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    \(header.line)
    \(Actions(actions(chrome)))
    \(standingPart)
    \(Card("Follow-ups and calls", "\(entriesTable)\(pager)"))
    """
  }

  private var pager: Pager {
    Pager(previous: isFurther ? path : nil, next: older.map { path.query("before", $0) })
  }

  private func actions(_ chrome: Chrome) -> HTML {
    var links = HTML.none
    if chrome.may(.noteWrite) {
      if standing.value?.goals.isEmpty == false {
        links +=
          ButtonLink("Record a follow-up", "\(header.path)/follow-ups/new", .primary).html
      }
      links += ButtonLink("Log a call on their behalf", "\(header.path)/calls/new").html
    }
    return links + ButtonLink("Who acts for them", "\(header.path)/representatives").html
  }

  private var standingPart: HTML {
    if let why = standing.why { return header.notShown(why) }
    guard let standing = standing.value else { return .none }
    let due: HTML =
      standing.dueOn.map { day in
        """
        <p>Next follow-up due on \(day)\
        \(standing.isOverdue ? " \(Badge("Overdue", .danger))" : .none)</p>

        """
      } ?? .none
    return Card("Open goals", "\(due)\(goalTable(standing.goals))").html
  }

  private func goalTable(_ goals: [Goal]) -> DataTable {
    DataTable(
      caption: "Signed goals that are open", isCaptionHidden: true,
      columns: [
        .init("Goal", isRowHeader: true), .init("Whose"), .init("Last followed up"),
        .init("State"),
      ],
      rows: goals.map { goal in
        let last: HTML = goal.isCovered ? "\(goal.since)" : "Not yet; signed \(goal.since)"
        return .init(
          [
            "<bdi>\(goal.title)</bdi>", goal.person.map { "<bdi>\($0)</bdi>" } ?? "The family",
            last,
            goal.isFlagged
              ? "\(Badge("No follow-up for 60 days", .danger))"
              : "Covered until \(goal.uncoveredFrom)",
          ], isMarked: goal.isFlagged)
      },
      empty: EmptyState(
        "No signed goal is open",
        "Goals stand here once both sides have signed their plan; each is then followed up."))
  }

  private var entriesTable: DataTable {
    DataTable(
      caption: "Follow-ups and calls", isCaptionHidden: true,
      columns: [
        .init("Day"), .init("With whom", isRowHeader: true), .init("About"), .init("Result"),
        .init("Next"), .init("By"),
      ],
      rows: entries.map { one in
        .init([
          "<a href=\"\(header.path)/notes/\(one.noteID)\">\(one.on)</a>", partner(one),
          one.person.map { "<bdi>\($0)</bdi>" } ?? "The family", result(one),
          one.isCall ? "<span class=\"muted\">Call</span>" : "\(one.nextOn)",
          "<bdi>\(one.by)</bdi>",
        ])
      },
      empty: EmptyState(
        "Nothing is recorded yet",
        "Each follow-up names the goals that were spoken about; calls on the family's behalf name "
          + "the caller."))
  }

  private func partner(_ one: StoredFollowUp) -> HTML {
    let mode = NoteWords.mode(one.mode).lowercasedFirst
    if one.isCall {
      let relationship = FollowUpWords.relationship(one.relationship).lowercasedFirst
      return "<bdi>\(one.name)</bdi>, \(relationship); \(mode)"
    }
    let name: HTML = one.name.isEmpty ? .none : ": <bdi>\(one.name)</bdi>"
    return "\(FollowUpWords.with(one.with))\(name); \(mode)"
  }

  private func result(_ one: StoredFollowUp) -> HTML {
    let goals: HTML =
      one.goals.isEmpty
      ? .none
      : "<br><span class=\"muted\">Goals: <bdi>\(one.goals.joined(separator: "; "))</bdi></span>"
    return "<bdi>\(one.result)</bdi>\(goals)"
  }
}

/// The form of one follow-up.
package struct NewFollowUpPage: Page {
  package let header: CaseHeader
  package let goals: [FollowUpsPage.Goal]
  package let form: FormState

  package var title: String { "Record a follow-up" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb("Follow-ups and calls", "\(header.path)/follow-ups")]
  }

  package func html(_ chrome: Chrome) -> HTML {
    let people = header.people.map { Choice($0.id, $0.name) }
    let offered = goals.map { goal in
      Choice(
        goal.id, goal.title,
        hint: goal.isFlagged
          ? "No follow-up has named it since \(goal.since.words)"
          : "Last: \(goal.since.words)")
    }
    let fields = [
      FollowUpFields.on, FollowUpFields.with, FollowUpFields.name, FollowUpFields.person(people),
      FollowUpFields.mode, FollowUpFields.result, FollowUpFields.goals(offered),
      FollowUpFields.nextOn,
    ]
    return """
      <h1>\(title)</h1>
      \(header.line)
      \(form.summary)
      \(goals.isEmpty
        ? EmptyState(
          "No signed goal is open", "Goals are followed up once both sides signed their plan.").html
        : chrome.form(
          to: "\(header.path)/follow-ups",
          "\(form.fields(fields))\(Actions(Button("Save the follow-up").html))").html)
      """
  }
}

/// The form of one call on behalf of someone of the case (WI-NOTE-03).
package struct NewCallPage: Page {
  package let header: CaseHeader
  /// Who acts for them on the day.
  package let representatives: [StoredRepresentative]
  package let form: FormState

  package var title: String { "Log a call on their behalf" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb("Follow-ups and calls", "\(header.path)/follow-ups")]
  }

  package func html(_ chrome: Chrome) -> HTML {
    let people = header.people.map { Choice($0.id, $0.name) }
    let known = representatives.map { one in
      Choice(
        one.id,
        "\(one.name), \(FollowUpWords.relationship(one.relationship).lowercasedFirst)")
    }
    let fields = [
      FollowUpFields.on, FollowUpFields.representative(known), FollowUpFields.caller,
      FollowUpFields.relationship, FollowUpFields.behalf(people), FollowUpFields.mode,
      FollowUpFields.said,
    ]
    return """
      <h1>\(title)</h1>
      \(header.line)
      <p>Whom a release covers stands under \
      <a href="\(header.path)/representatives">Who acts for them</a>. To anyone else: listen, \
      write it down, and tell nothing.</p>
      \(form.summary)
      \(chrome.form(
        to: "\(header.path)/calls",
        "\(form.fields(fields))\(Actions(Button("Log the call").html))"))
      """
  }
}
