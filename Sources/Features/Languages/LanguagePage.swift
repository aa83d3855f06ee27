import Domain
import Markup

/// The form for one language of a person.
package struct LanguagePage: Page {
  package let header: CaseHeader
  package let personID: String
  package let person: String
  /// Nil for a language that is not recorded yet.
  package let languageID: String?
  package let version: Int?
  package let form: FormState

  package var title: String { languageID == nil ? "Add a language" : "Change a language" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [Crumb("Cases", "/cases"), header.crumb, Crumb(person, "\(header.path)/people/\(personID)")]
  }

  private var all: Path { "\(header.path)/people/\(personID)/languages" }

  package func html(_ chrome: Chrome) -> HTML {
    let path: Path = languageID.map { "\(all)/\($0)" } ?? all
    return """
      <h1>\(title)</h1>
      \(header.line)
      \(form.summary)
      <p>How well <bdi>\(person)</bdi> knows it, by their own account. Leave open what you did not \
      ask.</p>
      \(chrome.form(
        to: path, version: version,
        "\(form.fields(LanguageFields.all))\(Actions(Button("Save the language").html))"))
      \(removal(chrome))
      """
  }

  private func removal(_ chrome: Chrome) -> HTML {
    guard let languageID else { return .none }
    return Card(
      "Recorded by mistake?",
      chrome.form(
        to: "\(all)/\(languageID)/removal", keepsDraft: false,
        Actions(Button("Remove the language", .secondary).html).html
      ).html
    ).html
  }
}
