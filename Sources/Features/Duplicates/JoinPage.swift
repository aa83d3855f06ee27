import Domain
import Markup

/// Asks to join the case of someone on record; tells what the warning told, and no more.
package struct JoinPage: Page {
  package let draftID: String
  package let match: DuplicateMatch
  package let form: FormState

  package init(draftID: String, match: DuplicateMatch, form: FormState) {
    self.draftID = draftID
    self.match = match
    self.form = form
  }

  package var title: String { "Ask to join a case" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [
      Crumb("New intake", "/intake"),
      Crumb(IntakeStep.check.words, IntakeStep.check.path(of: draftID)),
    ]
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    \(form.summary)
    <p>The agency reads your request and decides: it lets you in for some days, adds you to the \
    care team, or says no. Until then your intake stays as it is.</p>
    \(SummaryList([
      .init("Being registered", "<bdi>\(match.registering)</bdi>"),
      .init("On record at", "\(match.agency)"), .init("Match", "\(match.strength.capitalisedWord)"),
    ]))
    \(chrome.form(
      to: "/intake/\(draftID)/matches/\(match.reference)", keepsDraft: false,
      "\(form.fields(AskToJoin.fields))\(Actions(Button("Ask to join").html))"))
    """
  }
}
