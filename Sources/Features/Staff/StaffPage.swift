import Domain
import Markup

/// Everyone on staff, by agency and name, with what an administrator can do.
package struct StaffPage: Page {
  package struct Line: Codable, Sendable, Hashable {
    package let id: String
    package let name: String
    package let role: String
    package let agencyID: String
    package let agency: String
    package let email: String
    package let supervisor: String
    package let disabledOn: Day?
    package let openPlaces: Int
  }

  package let staff: [Line]
  /// Where the list goes on; nil at its end.
  package let next: String?
  package let agencies: [Agency]
  package let supervisors: [StaffChoice]
  package let form: FormState

  package struct Agency: Codable, Sendable, Hashable {
    package let id: String
    package let name: String
  }

  package var title: String { "Staff" }
  package var hasErrors: Bool { form.hasErrors }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Staff</h1>
    \(form.summary)
    \(Actions(ButtonLink("Agencies", "/agencies").html))
    \(table)\(Pager(next: next.map { ("/staff" as Path).query("after", $0) }))
    \(Card("Add someone", chrome.form(to: "/staff", keepsDraft: false, adding).html))
    """
  }

  private var table: DataTable {
    DataTable(
      caption: "Everyone on staff", isCaptionHidden: true,
      columns: [
        .init("Name", isRowHeader: true), .init("Role"), .init("Agency"), .init("Supervisor"),
        .init("Open places", .end), .init("Change", isLabelHidden: true),
      ],
      rows: staff.map { line in
        let state: HTML = line.disabledOn.map { " \(Badge("Left \($0.words)"))" } ?? .none
        let change: HTML =
          line.disabledOn == nil
          ? "<a href=\"/staff/\(line.id)\">Change<span class=\"visually-hidden\"> \(line.name)</span></a>"
          : "<a href=\"/staff/\(line.id)/handover\">Handover</a>"
        return DataTable.Row([
          "<bdi>\(line.name)</bdi>\(state)<br><span class=\"muted\">\(line.email)</span>",
          "\(line.role)", "\(line.agency)", "<bdi>\(line.supervisor)</bdi>",
          "\(line.openPlaces)", change,
        ])
      },
      empty: EmptyState("Nobody is on staff", "Add the first person below."), isList: true)
  }

  private var adding: HTML {
    let agency = Field(
      AddStaff.agency.name, AddStaff.agency.label,
      .list(agencies.map { Choice($0.id, $0.name) }))
    let supervisor = Field(
      AddStaff.supervisor.name, AddStaff.supervisor.label,
      .list(supervisors.map { Choice($0.id, $0.line) }), required: false)
    return """
      \(form.field(AddStaff.personName))\(form.field(AddStaff.email))\(form.field(agency))\
      \(form.field(AddStaff.role))\(form.field(supervisor))\(form.field(AddStaff.password))\
      \(Actions(Button("Add to staff").html))
      """
  }
}
