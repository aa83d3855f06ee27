import Domain
import Markup

/// Where a person is signed in now, and how to end what is not theirs any more.
package struct SignInsPage: Page {
  package struct Line: Codable, Sendable, Hashable {
    /// Names the sign-in in the form; it lets nobody in.
    package let id: String
    /// `browser`, `bearer` or `token`.
    package let kind: String
    package let beganAt: Instant
    package let usedAt: Instant
    package let endsAt: Instant
    package let isThis: Bool
  }

  package let lines: [Line]
  package let form: FormState

  package var title: String { "Where you are signed in" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [Crumb("Your account", "/account")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    <p>A sign-in ends after 15 minutes without use, and after 12 hours at most; a token of the \
    command line after 30 days. You may be signed in at several places at once.</p>
    \(form.summary)
    \(table)
    \(ending(chrome))
    """
  }

  private var table: DataTable {
    DataTable(
      caption: "Your sign-ins, the last used first", isCaptionHidden: true,
      columns: [
        .init("Where", isRowHeader: true), .init("Began (UTC)"), .init("Last used (UTC)"),
        .init("Ends at the latest (UTC)"),
      ],
      rows: lines.map { line in
        .init([
          "\(line.isThis ? "\(Self.words(line.kind)), this one" : Self.words(line.kind))",
          "\(Self.minute(line.beganAt))", "\(Self.minute(line.usedAt))",
          "\(Self.minute(line.endsAt))",
        ])
      },
      empty: EmptyState("No sign-in is running", "This page was asked for by a program."))
  }

  private func ending(_ chrome: Chrome) -> HTML {
    let others = lines.filter { !$0.isThis }
    guard !others.isEmpty else { return "<p>You are signed in nowhere else.</p>" }
    let which = Field(
      EndSignIns.which.name, EndSignIns.which.label,
      .list(
        [Choice(EndSignIns.allOthers, "All but this one")]
          + others.map { line in
            Choice(
              line.id, "\(Self.words(line.kind)), last used \(Self.minute(line.usedAt)) UTC")
          }))
    return """
      <h2>End a sign-in</h2>
      <p>Whoever uses it is asked to sign in again. If you do not know one of them, change your \
      password as well.</p>
      \(chrome.form(
        to: "/account/sign-ins", keepsDraft: false,
        "\(form.field(which))\(form.field(EndSignIns.password))\(Actions(Button("End").html))"))
      """
  }

  private static func words(_ kind: String) -> String {
    switch Session.Kind(rawValue: kind) {
    case .browser: "Browser"
    case .bearer: "Program"
    case .token, nil: "Token of the command line"
    }
  }

  /// An instant to the minute, as `2026-11-20 10:05`.
  private static func minute(_ instant: Instant) -> String {
    let text = instant.description
    return "\(text.prefix(10)) \(text.dropFirst(11).prefix(5))"
  }
}
