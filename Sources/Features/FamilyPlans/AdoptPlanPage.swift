import Domain
import Markup

/// Where another agency's plan is adopted (WI-PLN-07).
package struct AdoptPlanPage: Page {
  package let header: CaseHeader
  package let owner: String
  package let form: FormState

  package var title: String { "Adopt a plan" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [
      header.crumb, FamilyPlansPage.crumb(header),
      Crumb(FamilyPlanWords.name(PlanOwner(owner).kind), FamilyPlanPage.path(header.id, owner)),
    ]
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Adopt a plan</h1>
    \(header.line)
    \(form.summary)
    <p>Afterwards enter its goals with the days on which that plan set them: outcomes are counted \
    from our goals.</p>
    \(chrome.form(
      to: "\(FamilyPlanPage.path(header.id, owner))/origin",
      """
      \(form.fields(FamilyPlanFields.adopting))
      \(Actions(Button("Adopt it").html))
      """))
    """
  }
}
