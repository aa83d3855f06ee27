import Domain
import Markup

/// One agency, and the word its pages use for the people it serves (IRC-PPL-01).
package struct AgencyPage: Page {
  package let id: String
  package let name: String
  package let kind: String
  package let timeZone: String
  package let clientLabel: String
  package let staff: Int
  package let version: Int
  package let form: FormState

  package var title: String { name }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [Crumb("Staff", "/staff"), Crumb("Agencies", "/agencies")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(name)</h1>
    \(SummaryList([
      .init("Kind", "\(AddAgency.words(ofKind: kind))"), .init("Time zone", "\(timeZone)"),
      .init("Staff", "\(staff)"),
    ]))
    <h2>Its own word</h2>
    <p>Every page and print that its staff open says this word. What people wrote stays as they \
    wrote it, and exports keep the words of their contract.</p>
    \(form.summary)
    \(chrome.form(
      to: "/agencies/\(id)", version: version, keepsDraft: false,
      "\(filled.field(AddAgency.clientLabel))\(Actions(Button("Save the word").html))"))
    <p><a href="/agencies/\(id)/holidays">Days off, for deadlines in working days</a></p>
    """
  }

  private var filled: FormState {
    FormState(form.input.filled(with: ["client_label": clientLabel]), faults: form.faults)
  }
}
