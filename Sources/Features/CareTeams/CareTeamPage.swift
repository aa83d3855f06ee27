import Domain
import Markup

/// Who works for a family, across the agencies, now and before (UT-PPL-04).
package struct CareTeamPage: Page {
  package struct Place: Codable, Sendable, Hashable {
    package let id: String
    package let name: String
    package let role: String
    package let agency: String
    package let email: String
    package let phone: String
    package let isGatekeeper: Bool
    package let from: Day?
    package let to: Day?
  }

  package let header: CaseHeader
  package let places: [Place]
  package let former: [Place]
  /// Whom the reader may add; empty where they may not change the team.
  package let staff: [StaffChoice]
  package let mayEdit: Bool
  package let form: FormState

  package var title: String { "Care team" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [Crumb("Cases", "/cases"), header.crumb] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Care team</h1>
    \(header.line)
    \(form.summary)
    \(table(chrome))
    \(mayEdit ? forms(chrome) : .none)
    \(history)
    """
  }

  private func table(_ chrome: Chrome) -> DataTable {
    DataTable(
      caption: "Now on the team",
      columns: [
        .init("Who", isRowHeader: true), .init("Role"), .init("Agency"), .init("Since"),
        .init("Change", isLabelHidden: true),
      ],
      rows: places.map { place in
        let badge: HTML = place.isGatekeeper ? " \(Badge("Gatekeeper", .info))" : .none
        let end: HTML =
          mayEdit && !place.isGatekeeper && header.closedOn == nil ? ending(place, chrome) : .none
        return DataTable.Row([
          "<bdi>\(place.name)</bdi>\(badge)<br><span class=\"muted\">\(place.email)</span>\(phone(place))",
          "\(place.role)", "\(place.agency)", "\(place.from)", end,
        ])
      },
      empty: EmptyState("Nobody is on the team", "Name a case manager for the family."))
  }

  private func phone(_ place: Place) -> HTML {
    place.phone.isEmpty ? .none : "<br><a href=\"tel:\(place.phone)\">\(place.phone)</a>"
  }

  private func ending(_ place: Place, _ chrome: Chrome) -> HTML {
    let fields: HTML = """
      <input type="hidden" name="place" value="\(place.id)">
      <input type="hidden" name="until" value="\(chrome.today.description)">
      \(Button("End today", .quiet))
      """
    return chrome.form(to: "\(header.path)/team/ended", keepsDraft: false, fields).html
  }

  private func forms(_ chrome: Chrome) -> HTML {
    let today = chrome.today.description
    let state = FormState(
      form.input.filled(with: ["from": today, "on": today]), faults: form.faults)
    let managers = staff.filter {
      $0.agencyID == header.agencyID && [.caseManager, .caseManagerSupervisor].contains($0.role)
    }
    let isWarned = form.refusal?.code == TeamRefusal.conflictWarned.code
    let isChange = form.input["gatekeeper"] != nil
    let anyway = state.field(TeamFields.anyway)
    let add: HTML = """
      \(state.field(offering(TeamFields.worker, staff)))\(state.field(TeamFields.from))\
      \(isWarned && !isChange ? anyway : .none)\
      \(Actions(Button("Add to the team").html))
      """
    let change: HTML = """
      \(state.field(offering(TeamFields.gatekeeper, managers)))\(state.field(TeamFields.on))\
      \(isWarned && isChange ? anyway : .none)\
      \(Actions(Button("Change the case manager", .secondary).html))
      """
    return """
      \(Card("Add someone", chrome.form(to: "\(header.path)/team", keepsDraft: false, add).html))
      \(Card(
        "Change the case manager",
        chrome.form(to: "\(header.path)/team/gatekeeper", keepsDraft: false, change).html))
      """
  }

  private func offering(_ field: Field, _ staff: [StaffChoice]) -> Field {
    Field(
      field.name, field.label, .list(staff.map { Choice($0.id, $0.line) }), hint: field.hint)
  }

  private var history: DataTable {
    DataTable(
      caption: "Before",
      columns: [
        .init("Who", isRowHeader: true), .init("Role"), .init("Agency"), .init("From"),
        .init("Until"),
      ],
      rows: former.map { place in
        let badge: HTML = place.isGatekeeper ? " \(Badge("Gatekeeper"))" : .none
        return DataTable.Row([
          "<bdi>\(place.name)</bdi>\(badge)", "\(place.role)", "\(place.agency)",
          "\(place.from)", "\(place.to)",
        ])
      },
      empty: EmptyState("Nobody has left the team", "Places that end are listed here."))
  }
}
