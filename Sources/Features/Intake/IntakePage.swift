import Domain
import Markup

/// One step of an intake.
package struct IntakePage: Page {
  package let draftID: String
  package let step: IntakeStep
  /// Members so far, by number and name.
  package let members: [Member]
  package let staff: [StaffChoice]
  package let agencyID: String
  package let form: FormState

  package struct Member: Codable, Sendable, Hashable {
    package let number: Int
    package let name: String
  }

  package var title: String { step.words }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [Crumb("New intake", "/intake")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    \(IntakeSteps(draftID: draftID, members: members, current: step))
    <h1>\(step.words)</h1>
    \(form.summary)
    \(chrome.form(to: step.path(of: draftID), keepsDraft: false, fields))
    """
  }

  private var fields: HTML {
    switch step {
    case .person(let number): person(number)
    case .explained:
      """
      <p>Explain in the \(Words.client)'s language, before any substantive conversation: how case management \
      works, that what is said stays within the team, and where confidentiality ends (danger to \
      someone, abuse of a child, an order of a court).</p>
      \(form.fields(IntakeFields.explainedStep))\(next)
      """
    case .team: team
    case .check: .none
    }
  }

  private func person(_ number: Int) -> HTML {
    let fields = PersonFields(member: number)
    let relation: HTML = number == 1 ? .none : form.field(fields.relationship)
    let buttons: HTML = """
      \(Button("Save and continue", name: "step", value: "next"))\
      \(Button("Save and add another person", .secondary, name: "step", value: "another"))\
      \(number == 1 ? .none : Button("Remove this person", .quiet, name: "step", value: "remove").html)
      """
    return """
      \(form.fields(fields.nameFields))\(relation)
      <details\(Attributes("open", if: hasMoreNames(fields)))><summary>More about the name</summary>
      \(form.fields(fields.moreNameFields))</details>
      \(form.fields(fields.lifeFields))\(form.fields(fields.contactFields))
      \(Actions(buttons))
      """
  }

  private func hasMoreNames(_ fields: PersonFields) -> Bool {
    fields.moreNameFields.contains { !form.value($0.name).isEmpty || form.error($0.name) != nil }
  }

  private var team: HTML {
    """
    \(form.field(IntakeFields.openedOn))\(form.field(IntakeFields.intakeOn))\
    \(form.field(IntakeFields.programs))\
    \(form.field(offering(IntakeFields.gatekeeper) { worker in
      worker.agencyID == agencyID
        && [.caseManager, .caseManagerSupervisor].contains(worker.role)
    }))\
    \(form.field(offering(IntakeFields.counselor) { $0.role == .employmentCounselor }))\
    \(form.field(offering(IntakeFields.therapist) { $0.role == .therapist }))\
    \(form.field(offering(IntakeFields.other) { _ in true }))\(next)
    """
  }

  private func offering(_ field: Field, _ isOffered: (StaffChoice) -> Bool) -> Field {
    Field(
      field.name, field.label,
      .list(staff.filter(isOffered).map { Choice($0.id, $0.line) }), required: field.isRequired,
      hint: field.hint)
  }

  private var next: HTML {
    Actions(Button("Save and continue", name: "step", value: "next").html).html
  }
}

/// How far an intake has come; each step done can be opened again.
struct IntakeSteps: Component {
  let draftID: String
  let members: [IntakePage.Member]
  let current: IntakeStep

  var html: HTML {
    var numbers = members.map(\.number)
    if case .person(let number) = current, !numbers.contains(number) { numbers.append(number) }
    let all = numbers.sorted().map(IntakeStep.person) + [.explained, .team, .check]
    let here = all.firstIndex(of: current) ?? 0
    return Steps(
      "Intake",
      all.enumerated().map { index, step in
        Steps.Step(
          label(step), index == here ? .current : index < here ? .done : .waiting,
          index < here ? step.path(of: draftID) : nil)
      }
    ).html
  }

  private func label(_ step: IntakeStep) -> String {
    guard case .person(let number) = step,
      let member = members.first(where: { $0.number == number })
    else { return step.words }
    return member.name
  }
}
