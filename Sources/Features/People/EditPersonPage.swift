import Domain
import Markup

/// The form that changes a person, or adds one to the household.
package struct EditPersonPage: Page {
  package let header: CaseHeader
  /// Nil for someone who joins.
  package let personID: String?
  package let isHead: Bool
  package let version: Int?
  /// The end of the alien number on record; empty where there is none.
  package let keptNumber: String
  package let form: FormState

  package var title: String { personID == nil ? "Add a person" : "Change a person" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [Crumb("Cases", "/cases"), header.crumb, Crumb("Household", "\(header.path)/household")]
  }

  package func html(_ chrome: Chrome) -> HTML {
    let path: Path =
      personID.map { "\(header.path)/people/\($0)" } ?? "\(header.path)/people"
    return """
      <h1>\(title)</h1>
      \(header.line)
      \(form.summary)
      \(chrome.form(to: path, version: version, fields(chrome)))
      """
  }

  private func fields(_ chrome: Chrome) -> HTML {
    let fields = PersonFields()
    let relation: HTML = isHead ? .none : form.field(fields.relationship)
    let kept: HTML =
      keptNumber.isEmpty
      ? .none
      : "<p class=\"hint\">An alien number that ends in \(keptNumber) is kept. Type one only to replace it.</p>"
    let ending: HTML
    if personID == nil {
      let state = FormState(
        form.input.filled(with: ["joined_on": chrome.today.description]), faults: form.faults)
      ending = state.fields(AddMember.ownFields)
    } else {
      ending = form.field(EditPerson.reason)
    }
    return """
      \(form.fields(fields.nameFields))\(relation)\(form.fields(fields.moreNameFields))\
      \(form.fields(fields.lifeFields))\(form.fields(fields.contactFields))\(kept)\(ending)\
      \(Actions(Button(personID == nil ? "Add to the household" : "Save the changes").html))
      """
  }
}
