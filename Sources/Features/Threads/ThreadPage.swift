import Domain
import Markup

/// The team's own conversation about a case. Nothing said here can be taken back (UT-PLN-11).
package struct ThreadPage: Page {
  package struct Colleague: Codable, Sendable, Hashable {
    package let id: String
    package let name: String
  }

  package let header: CaseHeader
  package let isOfTeam: Bool
  package let colleagues: [Colleague]
  package let posts: [ThreadPost]
  /// Where older posts go on; nil at the oldest.
  package let older: String?
  /// False on the newest page.
  package let isFurther: Bool
  package let form: FormState

  package var title: String { "Team thread" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [header.crumb] }

  private var path: Path { "\(header.path)/thread" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Team thread</h1>
    \(header.line)
    \(form.summary)
    \(write(chrome))
    \(Timeline(
      posts.map { $0.entry(in: header.timeZone) },
      empty: EmptyState(
        "Nothing raised yet",
        "What stands in the way is raised here, directly among those who work for the family. "
          + "The \(Words.client) is not part of it.")))
    \(Pager(previous: isFurther ? path : nil, next: older.map { path.query("before", $0) }))
    """
  }

  private func write(_ chrome: Chrome) -> HTML {
    guard chrome.may(.threadWrite), isOfTeam, !isFurther else { return .none }
    let asked = ThreadFields.asked(colleagues.map { Choice($0.id, $0.name) })
    return Card(
      "Raise an issue or answer",
      chrome.form(
        to: path,
        """
        \(form.field(ThreadFields.body))
        \(form.field(ThreadFields.purpose))
        \(colleagues.isEmpty ? .none : form.field(asked))
        \(form.field(ThreadFields.attention))
        <p class="muted">A post stays as it is: it can be answered, not changed or deleted.</p>
        \(Actions(Button("Post").html))
        """
      ).html
    ).html
  }
}

extension ThreadPost {
  private var shared: HTML {
    purpose.map { "<p class=\"muted\">Shared for: \($0.words.lowercasedFirst)</p>\n" } ?? .none
  }

  /// - Parameter zone: of the case's lead agency.
  func entry(in zone: String) -> Timeline.Entry {
    let asks: HTML =
      asked.isEmpty ? .none : "To <bdi>\(asked.joined(separator: ", "))</bdi>"
    return Timeline.Entry(
      when: at.words(in: zone), title: asks.isEmpty ? "To the team" : asks,
      who: role.map { "\(by), \($0.words.lowercasedFirst)" } ?? by,
      badge: needsAttention ? Badge("Needs attention", .warning) : nil,
      body: "<p><bdi>\(body)</bdi></p>\n\(shared)")
  }
}
