import Domain
import Markup

/// The discussion that an answer of 1 calls for, and where its outcome is recorded.
package struct DiscussionPage: Page {
  package let header: CaseHeader
  package let id: String
  package let version: Int
  package let assessmentID: String
  package let personID: String
  package let person: String
  package let assessedOn: Day
  package let area: String
  package let question: String
  package let ask: String
  /// What an answer of 1 means here.
  package let meaning: String
  package let isCritical: Bool
  package let closedOn: Day?
  package let outcome: String
  package let partner: String
  package let participants: String
  package let note: String
  package let isSuperseded: Bool
  package let form: FormState

  package var title: String { "Discussion of \(question)" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [
      header.crumb,
      Crumb("Assessment of \(person)", AssessmentPaths.result(header.id, assessmentID)),
    ]
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Discussion of \(question)</h1>
    \(header.line)
    <p>\(ask)</p>
    \(form.summary)
    \(SummaryList([
      .init("Person", "<bdi>\(person)</bdi>"), .init("Area", "\(area)"),
      .init("Answer", "1 – Vulnerable, on \(DayText(assessedOn))"),
      .init("What that means", "\(meaning)"),
    ]))
    \(closedOn == nil ? open(chrome) : closed)
    """
  }

  private var closed: HTML {
    Card(
      "Outcome",
      SummaryList([
        .init("Day", closedOn.map { "\(DayText($0))" } ?? .none),
        .init("Outcome", "\(DiscussionWords.outcome(outcome, partner))"),
        .init("Who took part", "<bdi>\(participants)</bdi>"),
        .init("Note", "<bdi>\(note)</bdi>"),
      ]).html
    ).html
  }

  private func open(_ chrome: Chrome) -> HTML {
    if isSuperseded {
      return Notice(
        .info, "A correction has replaced this assessment",
        next: "hold the discussions of the current version."
      ).html
    }
    guard chrome.may(.discussionClose) else {
      return Notice(
        .info, "This discussion is still to be held",
        next: "the therapist records its outcome."
      ).html
    }
    return Card(
      "Record the outcome",
      chrome.form(
        to: "/cases/\(header.id)/discussions/\(id)", version: version,
        """
        \(form.fields(DiscussionFields.all))
        \(Actions(Button("Close the discussion").html))
        """
      ).html
    ).html
  }
}
