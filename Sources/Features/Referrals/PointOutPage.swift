import Domain
import Markup

/// The form for what somebody was told of, which is no referral (WI-REF-04).
package struct PointOutPage: Page {
  package let header: CaseHeader
  package let form: FormState

  package var title: String { "A service was pointed out" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb("Connections and referrals", "\(header.path)/connections")]
  }

  package func html(_ chrome: Chrome) -> HTML {
    let people = header.people.map { Choice($0.id, $0.name) }
    return """
      <h1>\(title)</h1>
      \(header.line)
      \(form.summary)
      <p>Telling somebody of a service is a service of information. It is no referral, and no \
      outcome can be claimed for it: a referral has a written form.</p>
      \(chrome.form(
        to: "\(header.path)/pointed-out",
        """
        \(form.fields([PointOutService.person(people)] + PointOutService.fields.dropFirst()))
        \(Actions(Button("Record it").html))
        """))
      """
  }
}
