import Domain
import Markup
import Policies

/// One thing that can be recorded about a family's start, each with a form of its own.
package enum StartAct: String, Sendable, Hashable, Codable, CaseIterable {
  case engagement
  case document
  case confirmation
  case introduction
  case application
  case outcome
  case contact
  case registration

  var title: String {
    switch self {
    case .engagement: "Record a step of engagement"
    case .document: "Tick off a document"
    case .confirmation: "Confirm eligibility"
    case .introduction: "Introduced to the Department"
    case .application: "Applied for a benefit"
    case .outcome: "What came of an application"
    case .contact: "Contact with the Department"
    case .registration: "Registered at jobs.utah.gov"
    }
  }

  var fields: [Field] {
    switch self {
    case .engagement: RecordEngagement.fields
    case .document: CollectDocument.fields
    case .confirmation: ConfirmEligibility.fields
    case .introduction: IntroduceToDepartment.fields
    case .application: ApplyForBenefit.fields
    case .outcome: RecordBenefitOutcome.fields
    case .contact: LogDepartmentContact.fields
    case .registration: RegisterForWork.fields
    }
  }
}

/// The form of one act.
package struct StartActPage: Page {
  package let header: CaseHeader
  package let act: StartAct
  /// The program or the application that it is about, where it is about one.
  package let about: String
  package let form: FormState

  package var title: String { act.title }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [header.crumb, Crumb("Start", "\(header.path)/start")] }

  package func html(_ chrome: Chrome) -> HTML {
    var state = form
    state.input = form.input.filled(with: [
      "on": chrome.today.description, "program": act == .application ? nil : about,
    ])
    return """
      <h1>\(title)</h1>
      \(header.line)
      \(form.summary)
      \(chrome.form(
        to: target, keepsDraft: true,
        "\(state.fields(fields))\(Actions(Button("Save").html))"))
      """
  }

  private var target: Path {
    act == .outcome
      ? "\(header.path)/start/applications/\(about)/outcome"
      : "\(header.path)/start/\(act.rawValue)"
  }

  /// The act's fields, with the choices that only this case knows.
  private var fields: [Field] {
    act.fields.map { field in
      switch field.name {
      case "person":
        Field(
          field.name, field.label, .list(header.people.map { Choice($0.id, $0.name) }),
          hint: field.hint)
      case "document":
        Field(
          field.name, field.label,
          .choice(EligibilityDocuments.list(for: about).map { Choice($0, $0) }))
      default: field
      }
    }
  }
}
