import Domain
import Markup

/// With whom help goes on after service, and where that is recorded (UT-LIFE-08).
package struct HandoversPage: Page {
  package struct Handover: Codable, Sendable, Hashable {
    package let id: String
    package let personID: String?
    /// Nil for the household.
    package let person: String?
    package let on: Day
    package let communityTeam: String
    package let trainingCenter: String
    package let others: String
    package let therapist: String
    package let caseManager: String
    package let interviewedOn: Day?
    package let clientView: String
  }

  package let header: CaseHeader
  package let all: [Handover]
  package let form: FormState

  package var title: String { "Handover at the end of service" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb]
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Handover at the end of service</h1>
    \(header.line)
    \(form.summary)
    \(all.isEmpty ? nothing : all.markup(one))
    \(record(chrome))
    """
  }

  private var nothing: HTML {
    EmptyState(
      "Nothing is handed over yet",
      "Who goes on helping after service stands here: the community team, the training center and others."
    ).html
  }

  private func one(_ handover: Handover) -> HTML {
    var rows: [SummaryList.Row] = [
      .init("Day", "\(DayText(handover.on))"),
      .init("Community team", "<bdi>\(handover.communityTeam)</bdi>"),
      .init("Refugee Education & Training Center", "<bdi>\(handover.trainingCenter)</bdi>"),
    ]
    if !handover.others.isEmpty {
      rows.append(.init("Other providers", "<bdi>\(handover.others)</bdi>"))
    }
    rows.append(
      .init(
        "Agreed by", "<bdi>\(handover.therapist)</bdi> and <bdi>\(handover.caseManager)</bdi>"))
    if let day = handover.interviewedOn { rows.append(.init("Closing talk", "\(DayText(day))")) }
    if !handover.clientView.isEmpty {
      rows.append(.init("How they see it", "<bdi>\(handover.clientView)</bdi>"))
    }
    return Card(handover.person ?? "The household", SummaryList(rows).html).html
  }

  private func record(_ chrome: Chrome) -> HTML {
    guard chrome.may(.planEdit) else { return .none }
    let choices = [
      HandoverFields.person.name: header.people.map { Choice($0.id, $0.name) },
      HandoverFields.therapist.name: workers("therapist"),
      HandoverFields.caseManager.name: workers("case-manager"),
    ]
    let fields = HandoverFields.all.map { field in
      choices[field.name].map {
        Field(field.name, field.label, .list($0), required: field.isRequired, hint: field.hint)
      } ?? field
    }
    return Card(
      "Record a handover",
      chrome.form(
        to: "\(header.path)/handovers",
        "\(form.fields(fields))\(Actions(Button("Record the handover").html))"
      ).html
    ).html
  }

  private func workers(_ role: String) -> [Choice] {
    header.team.filter { $0.role == role }.map { Choice($0.staffID, $0.name) }
  }
}
