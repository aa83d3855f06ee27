import Domain
import Markup

/// A person's own training: what their role owes, what they took, their licences (UT-TRN-02).
package struct TrainingPage: Page {
  package let day: Day
  package let role: Role
  /// The last day on which assessments are shown without the course that opens them; nil where
  /// nothing waits for it (UT-TRN-04).
  package let assessmentsUntil: Day?
  /// The last day on which the training in confidentiality counts, from some days before it: then no
  /// case is shown any more (IRC-CONF-09).
  package let confidentialityUntil: Day?
  package let owed: [CourseLine]
  package let completions: [CompletionLine]
  package let credentials: [CredentialLine]

  package var title: String { "Your training" }
  package var trail: [Crumb] { [Crumb("Your account", "/account")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Your training</h1>
    <p><a href="/training/courses">All courses</a>\
    \(chrome.may(.trainingRecord) ? " · <a href=\"/training/staff\">Your staff's training</a>" as HTML : .none)</p>
    \(refreshing)\(gate)\(Card("What you owe", "\(howTo)\(TrainingTables.owed(owed, "your"))"))
    \(Card(
      "What you took",
      TrainingTables.completions(
        completions, empty: "Your supervisor records a course once you took it.").html))
    \(Card("Licences and certificates", TrainingTables.credentials(credentials, on: day).html))
    """
  }

  private var gate: HTML {
    guard let last = assessmentsUntil else { return .none }
    let sentence =
      last < day
      ? "Assessments have not been shown to you since \(last.adding(days: 1))."
      : "Assessments are shown to you until \(last)."
    return Notice(
      .warning, sentence, next: "Take “\(Withholding.trainingTitle)” and have it recorded."
    ).html
  }

  private var refreshing: HTML {
    guard let last = confidentialityUntil else { return .none }
    let sentence =
      last < day
      ? "Your training in confidentiality counted until \(last.words)."
      : "Your training in confidentiality counts until \(last.words)."
    return Notice(
      .warning, sentence,
      next: """
        <a href="\(ConfidentialityPage.path)">Read it again</a>: it takes a few minutes. \
        \(last < day ? "Until then" : "After that day") no case is shown to you or given to you.
        """
    ).html
  }

  private var howTo: HTML {
    guard !owed.isEmpty else { return .none }
    return """
      <p>Required of you as \(role.words.lowercasedFirst). Take the course, then ask your \
      supervisor to record it.</p>

      """
  }
}
