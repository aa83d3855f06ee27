import Domain
import Markup

/// The form that closes a case, or extends a member's service.
package struct LifecyclePage: Page {
  package enum Act: String, Codable, Sendable { case close, extend }

  package let header: CaseHeader
  package let act: Act
  package let form: FormState

  package var title: String { act == .close ? "Close the case" : "Extend service" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [header.crumb] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    \(header.line)
    \(form.summary)
    \(posted(chrome))
    """
  }

  private func posted(_ chrome: Chrome) -> PostForm {
    switch act {
    case .close:
      chrome.form(
        to: "\(header.path)/closure", version: form.input["version"].flatMap { Int($0) },
        form.fields(LifecycleFields.closing) + Actions(Button("Close the case", .danger).html).html)
    case .extend:
      chrome.form(
        to: "\(header.path)/extensions",
        form.fields(extending) + Actions(Button("Extend service").html).html)
    }
  }

  private var extending: [Field] {
    let people = header.people.map { Choice($0.id, $0.name) }
    let person = Field(
      LifecycleFields.person.name, LifecycleFields.person.label, .list(people))
    return [person] + LifecycleFields.extending.dropFirst()
  }
}
