import Domain
import Markup

/// What others did for the reader's cases, newest first (UT-SVC-08).
package struct NoticesPage: Page {
  package let unread: Int
  package let unreadOnly: Bool
  package var lines: [NoticeLine]
  /// Where older notices go on; nil at the last.
  package let further: String?
  /// What is asked of the reader that is about no case.
  package let office: [OfficeLine]

  package var title: String { "Notices" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Notices</h1>
    \(OfficeLine.card(office))
    \(TabLinks(
      "Which notices",
      [
        .init("All", "/notices", isCurrent: !unreadOnly),
        .init("Not read", path(unreadOnly: true), isCurrent: unreadOnly),
      ]))
    \(allRead(chrome))
    \(table(chrome))
    \(Pager(next: further.map { path(unreadOnly: unreadOnly).query("after", $0) }))
    """
  }

  private func path(unreadOnly: Bool) -> Path {
    ("/notices" as Path).query("show", unreadOnly ? "unread" : nil)
  }

  private func allRead(_ chrome: Chrome) -> HTML {
    guard unread > 0, let newest = lines.first else { return .none }
    return chrome.form(
      to: "/notices/read", keepsDraft: false,
      """
      <input type="hidden" name="upto" value="\(newest.key)">
      <p>\(unread) not read.</p>
      \(Actions(Button("Mark all as read", .secondary).html))
      """
    ).html
  }

  private func table(_ chrome: Chrome) -> DataTable {
    DataTable(
      caption: "Notices", isCaptionHidden: true,
      columns: [
        .init("What", isRowHeader: true), .init("Case"), .init("When"),
        .init("Read", isLabelHidden: true),
      ],
      rows: lines.map { line in
        .init(
          [
            what(line),
            "<a href=\"/cases/\(line.caseID)\"><bdi>\(line.family)</bdi></a>, \(line.caseNumber)",
            when(line, chrome), line.isRead ? .none : markRead(line, chrome),
          ], isMarked: !line.isRead)
      },
      empty: EmptyState(
        unreadOnly ? "Nothing new" : "No notices",
        "When someone of your teams finishes an assessment, changes a plan or an appointment, or "
          + "passes a disagreement on to you, it stands here at once."),
      isList: true)
  }

  private func what(_ line: NoticeLine) -> HTML {
    let person: HTML = line.person.map { ": <bdi>\($0)</bdi>" } ?? .none
    let title: HTML =
      Path(requested: line.place).map { "<a href=\"\($0)\">\(line.kind.words)</a>" }
      ?? "\(line.kind.words)"
    let isNew: HTML = line.isRead ? .none : " \(Badge("New", .info))"
    return "\(title)\(person)\(isNew)\(change(line))"
  }

  private func change(_ line: NoticeLine) -> HTML {
    let states = [line.before, line.after].map { line.kind.words(of: $0) }
    switch (line.kind == .planAgreed || !line.before.isEmpty, states[1].isEmpty) {
    case (true, _):
      return "<br>Before: <bdi>\(states[0])</bdi><br>Now: <bdi>\(states[1])</bdi>"
    case (false, false): return "<br><bdi>\(states[1])</bdi>"
    case (false, true): return .none
    }
  }

  /// By the clocks of the reader's agency.
  private func when(_ line: NoticeLine, _ chrome: Chrome) -> HTML {
    let raised = InstantText(line.raisedAt, in: chrome.actor?.timeZone).html
    let happened: HTML =
      line.eventOn.map { "\($0), entered \(raised)" } ?? raised
    let late: HTML =
      line.delay.map { " \(Badge("Entered \($0) days later", .warning))" } ?? .none
    let by: HTML = line.by.isEmpty ? .none : "<br><bdi>\(line.by)</bdi>"
    return "\(happened)\(late)\(by)"
  }

  /// Each form has a key of its own, so that two from one page are two acts.
  private func markRead(_ line: NoticeLine, _ chrome: Chrome) -> HTML {
    PostForm(
      to: "/notices/\(line.id)/read", token: chrome.token,
      hidden: [(name: "idempotency_key", value: "\(chrome.idempotencyKey)-\(line.id)")],
      keepsDraft: false,
      Button("Mark as read", .quiet).html
    ).html
  }
}
