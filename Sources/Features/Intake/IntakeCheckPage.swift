import Domain
import Markup

/// The last step of an intake: all answers, who may be on record already, and the button that opens
/// the case.
package struct IntakeCheckPage: Page {
  package let draftID: String
  package let members: [IntakePage.Member]
  /// All answers of the draft.
  package let answers: Input
  package let staff: [StaffChoice]
  package let duplicates: DuplicateFindings
  package let form: FormState

  package var title: String { IntakeStep.check.words }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [Crumb("New intake", "/intake")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    \(IntakeSteps(draftID: draftID, members: members, current: .check))
    <h1>Check your answers</h1>
    \(form.summary)
    \(members.markup(person))\
    \(card(.explained, IntakeFields.explainedStep))\
    \(card(.team, IntakeFields.teamStep))
    \(DuplicatesView(findings: duplicates, draftID: draftID))
    \(chrome.form(
      to: IntakeStep.check.path(of: draftID), keepsDraft: false,
      Actions(Button("Open the case").html).html))
    """
  }

  private func person(_ member: IntakePage.Member) -> HTML {
    let step = IntakeStep.person(member.number)
    let fields = PersonFields(member: member.number)
    let head = member.number == members.first?.number
    return card(
      step, (head ? [] : [fields.relationship]) + fields.all, heading: member.name, isBrief: true)
  }

  private func card(
    _ step: IntakeStep, _ fields: [Field], heading: String? = nil, isBrief: Bool = false
  ) -> HTML {
    let asked = fields.filter { !isBrief || !answers.all($0.name).isEmpty }
    return Card(
      heading ?? step.words,
      actions:
        "<a href=\"\(step.path(of: draftID))\">Change<span class=\"visually-hidden\"> \(heading ?? step.words)</span></a>",
      SummaryList(asked.map { .init($0.label, value($0)) }).html
    ).html
  }

  private func value(_ field: Field) -> HTML {
    let texts = answers.all(field.name).map { text in
      if case .yes = field.kind { return "Yes" }
      if let choice = field.choices.first(where: { $0.value == text }) { return choice.label }
      return staff.first { $0.id == text }?.line ?? text
    }
    return "\(texts.joined(separator: ", "))"
  }
}
