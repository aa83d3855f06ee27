import Markup

/// What happened, newest first: notes, contacts, changes of state.
package struct Timeline: Component {
  package struct Entry: Sendable {
    let when: String
    let title: HTML
    let who: String?
    let badge: Badge?
    let body: HTML
    /// - Parameters:
    ///   - when: the day, and where it matters the time, as shown.
    ///   - body: the text itself; line breaks in it are kept.
    package init(
      when: String, title: HTML, who: String? = nil, badge: Badge? = nil, body: HTML = .none
    ) {
      self.when = when
      self.title = title
      self.who = who
      self.badge = badge
      self.body = body
    }
  }

  let entries: [Entry]
  let empty: EmptyState

  package init(_ entries: [Entry], empty: EmptyState) {
    self.entries = entries
    self.empty = empty
  }

  package var html: HTML {
    guard !entries.isEmpty else { return empty.html }
    return "<ol class=\"timeline\">\n\(entries.markup(line))</ol>\n"
  }

  private func line(_ entry: Entry) -> HTML {
    let who: HTML = entry.who.map { " <span class=\"muted\">· <bdi>\($0)</bdi></span>" } ?? .none
    let body: HTML =
      entry.body.isEmpty ? .none : "<div class=\"timeline-body\">\(entry.body)</div>\n"
    return """
      <li class="timeline-entry">
      <p class="timeline-head"><span class="timeline-when">\(Prose(entry.when))</span>\(who) \(entry.badge)</p>
      <p class="timeline-title">\(entry.title)</p>
      \(body)</li>

      """
  }
}
