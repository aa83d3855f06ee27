import Domain
import Markup
import Policies

/// The form for what is told without consent.
package struct NewDisclosurePage: Page {
  package struct Approver: Codable, Sendable, Hashable {
    package let id: String
    package let name: String
  }

  package let header: CaseHeader
  package let approvers: [Approver]
  /// When the limits of confidentiality were explained last; nil where that is not on record.
  package let limitsExplainedOn: Day?
  package let form: FormState

  package var title: String { "Told without consent" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb("What was told to others", "\(header.path)/disclosures")]
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    \(header.line)
    \(Notice(
      .info, "Where somebody is in danger, report first and write it down here afterwards.",
      details: "<p>Nothing here makes you wait. A supervisor looks at it within one working day.</p>"
    ))
    \(limits)
    \(form.summary)
    \(chrome.form(to: "\(header.path)/disclosures", keepsDraft: false, fields))
    """
  }

  private var limits: HTML {
    guard let limitsExplainedOn else {
      return Notice(
        .warning, "It is not on record that the limits of confidentiality were explained",
        details:
          "<p><a href=\"\(header.path)/explanations\">Record it</a> if it was done; it does not stop you here.</p>"
      ).html
    }
    return """
      <p class="muted">The limits of confidentiality were explained on \
      \(DayText(limitsExplainedOn)).</p>

      """
  }

  private var fields: HTML {
    let people = Field(
      DisclosureFields.person.name, DisclosureFields.person.label,
      .list([Choice("", "The whole family")] + header.people.map { Choice($0.id, $0.name) }),
      required: false)
    let approving = Field(
      DisclosureFields.approvedBy.name, DisclosureFields.approvedBy.label,
      .list(approvers.map { Choice($0.id, $0.name) }), required: false,
      hint: DisclosureFields.approvedBy.hint)
    let told = DisclosureFields.told.map { $0.name == people.name ? people : $0 }
    let grounds = DisclosureFields.grounds.map { $0.name == approving.name ? approving : $0 }
    return """
      \(form.fields(told))
      <h2>For an order or another rule</h2>
      \(form.fields(grounds))
      <h2>For a report that a rule demands</h2>
      <p>Child abuse, or another rule of this place.</p>
      \(form.fields(DisclosureFields.report))
      \(Actions(Button("Record it").html))
      """
  }
}
