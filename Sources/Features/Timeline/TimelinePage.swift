import Domain
import Markup

/// Everything that happened in a case in one list by day, as far as its reader may see it
/// (UT-SVC-08).
package struct TimelinePage: Page {
  package let header: CaseHeader
  package let today: Day
  package let kind: TimelineKind?
  /// The last day shown, where it is not the latest.
  package let on: Day?
  /// The instant whose records are shown, where it is not now.
  package let knownAt: Instant?
  /// What the reader may see.
  package let kinds: [TimelineKind]
  /// Classes of data that do not reach the reader's agency, and why.
  package let withheld: [String: Withholding]
  package let lines: [TimelineLine]
  /// Where older lines go on; nil at the oldest.
  package let older: String?
  /// False on the newest page.
  package let isFurther: Bool

  package var title: String { "Timeline" }
  package var trail: [Crumb] { [header.crumb] }

  private var path: Path { "\(header.path)/timeline" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Timeline</h1>
    \(header.line)
    \(PointInTime(knownAt: knownAt).notice(back: narrowed(kind, on, nil)))
    \(notShown)
    \(filter)
    \(days(chrome))
    \(Pager(
      previous: isFurther ? narrowed(kind, on, knownAt) : nil,
      next: older.map { narrowed(kind, on, knownAt).query("before", $0) }))
    """
  }

  private func narrowed(_ kind: TimelineKind?, _ on: Day?, _ knownAt: Instant?) -> Path {
    PointInTime(on: on, knownAt: knownAt).path(path.query("kind", kind?.rawValue))
  }

  private var notShown: HTML {
    guard !withheld.isEmpty else { return .none }
    let lines = withheld.sorted { $0.key < $1.key }.markup { name, why in
      "<li>\(DataClass(rawValue: name)?.words ?? name): \(why.sentence)</li>\n"
    }
    return Notice(
      .info, "Not everything is shown", details: "<ul>\n\(lines)</ul>\n<p>\(header.reasonsLink)</p>"
    ).html
  }

  private var filter: FilterBar {
    var active: [FilterBar.Active] = []
    if let kind { active.append(.init(kind.words, without: narrowed(nil, on, knownAt))) }
    if let on {
      active.append(.init("Until \(on.words)", without: narrowed(kind, nil, knownAt)))
    }
    if let knownAt {
      active.append(
        .init("As known at \(knownAt.words)", without: narrowed(kind, on, nil)))
    }
    return FilterBar(
      action: path, label: "Filter the timeline",
      fields: """
        \(SelectField(
          "kind", "What", choices: kinds.map { Choice($0.rawValue, $0.words) },
          selected: kind?.rawValue, prompt: "Everything", presence: .unmarked))
        \(DateField("on", "Until", value: on?.description ?? "", presence: .unmarked))
        \(TextField(
          "knownAt", "As known at", value: knownAt?.description ?? "",
          hint: "For example 2026-03-31T17:00:00Z", presence: .unmarked, width: .medium))
        """,
      active: active)
  }

  private func days(_ chrome: Chrome) -> HTML {
    guard !lines.isEmpty else {
      return EmptyState(
        "Nothing here", "Notes, assessments, plans, meetings and services stand here by their day."
      ).html
    }
    let byDay = Dictionary(grouping: lines, by: \.on).sorted { $0.key > $1.key }
    return byDay.markup { day, lines -> HTML in
      let coming: HTML = day > today ? " \(Badge("To come", .info))" : .none
      return """
        <section>
        <h2>\(day)\(coming)</h2>
        \(Timeline(lines.map { entry($0, chrome) }, empty: EmptyState("", "")))
        </section>

        """
    }
  }

  private func entry(_ line: TimelineLine, _ chrome: Chrome) -> Timeline.Entry {
    let path = line.path(header).flatMap { chrome.mayOpen($0, header.reach) ? $0 : nil }
    let what: HTML = path.map { "<a href=\"\($0)\">\(line.title)</a>" } ?? "\(line.title)"
    let whom: HTML = line.person.map { " · <bdi>\($0)</bdi>" } ?? .none
    return Timeline.Entry(
      when: line.kind.word, title: "\(what)\(whom)", who: line.by.isEmpty ? nil : line.by,
      badge: line.delay.map { Badge("Entered \($0) days later", .warning) },
      body: line.body.isEmpty ? .none : "<p><bdi>\(line.body)</bdi></p>\n")
  }
}
