import Domain
import Markup

/// One member of staff: a new password, or the day they leave.
package struct StaffMemberPage: Page {
  package let staffID: String
  package let name: String
  package let role: String
  package let agency: String
  package let openPlaces: Int
  package let openClocks: Int
  /// Who may take over: others of the same agency.
  package let successors: [StaffChoice]
  /// Whom they report to; nil where nobody is on record.
  package let supervisor: StaffChoice?
  /// Who may supervise them: others of the same agency.
  package let supervisors: [StaffChoice]
  /// They signed the confidentiality agreement that is in force.
  package let hasSigned: Bool
  /// How many sign-ins of theirs are running.
  package let signIns: Int
  package let form: FormState

  package var title: String { name }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [Crumb("Staff", "/staff")] }

  /// What moves when they leave.
  private var held: String {
    guard openPlaces > 0 else { return "They hold no place in a care team." }
    let places = openPlaces == 1 ? "1 open place" : "\(openPlaces) open places"
    let deadlines = openClocks == 1 ? "1 open deadline" : "\(openClocks) open deadlines"
    let all = openPlaces == 1 && openClocks == 0 ? "It moves" : "All of it moves"
    return "They hold \(places), with \(openClocks == 0 ? "no open deadline" : deadlines). "
      + "\(all) to the successor today."
  }

  private func supervising(_ chrome: Chrome) -> HTML {
    guard !supervisors.isEmpty else {
      return "<p>Nobody else of their agency is a supervisor or its point of contact.</p>"
    }
    let field = SetSupervisor.supervisor(supervisors.map { Choice($0.id, $0.line) })
    let state = FormState(
      form.input.filled(with: ["supervisor": supervisor?.id]), faults: form.faults)
    return chrome.form(
      to: "/staff/\(staffID)/supervisor", keepsDraft: false,
      "\(state.field(field))\(Actions(Button("Set the supervisor", .secondary).html))"
    ).html
  }

  private func signedIn(_ chrome: Chrome) -> HTML {
    guard signIns > 0 else { return "<p>They are signed in nowhere.</p>" }
    return """
      <p>At \(signIns == 1 ? "1 place" : "\(signIns) places"), programs included.</p>
      \(chrome.form(
        to: "/staff/\(staffID)/sign-out", keepsDraft: false,
        Actions(Button("End all their sign-ins", .secondary).html).html))
      """
  }

  package func html(_ chrome: Chrome) -> HTML {
    let successor = Field(
      DisableStaff.successor.name, DisableStaff.successor.label,
      .list(successors.map { Choice($0.id, $0.line) }), required: openPlaces > 0,
      hint: DisableStaff.successor.hint)
    let leaving: HTML = """
      <p>\(held) Access ends at once.</p>
      \(chrome.form(
        to: "/staff/\(staffID)/departure", keepsDraft: false,
        "\(form.field(successor))\(Actions(Button("Disable the account", .danger).html))"))
      """
    return """
      <h1><bdi>\(name)</bdi></h1>
      <p class="muted">\(role), \(agency)</p>
      \(form.summary)
      \(SummaryList([
        .init("Supervisor", supervisor.map { "<bdi>\($0.name)</bdi>" } ?? "None on record"),
        .init("Confidentiality agreement", hasSigned ? "Signed" : "Not signed yet"),
      ]))
      \(Card("They leave", leaving))
      \(Card("Their supervisor", supervising(chrome)))
      \(Card("They are signed in", signedIn(chrome)))
      \(Card(
        "They lost their password",
        chrome.form(
          to: "/staff/\(staffID)/password", keepsDraft: false,
          "\(form.field(ResetPassword.password))\(Actions(Button("Set the password", .secondary).html))"
        ).html))
      """
  }
}

/// What moved when someone left, for both of them and the administrator (IRC-PPL-06).
package struct HandoverPage: Page {
  package struct Line: Codable, Sendable, Hashable {
    package let number: String
    package let agency: String
    package let role: String
    package let successor: String
    /// Open deadlines of the case, by rule.
    package let clocks: [String]
  }

  package let staffID: String
  package let name: String
  package let disabledOn: Day?
  package let lines: [Line]

  package var title: String { "Handover" }
  package var trail: [Crumb] { [Crumb("Cases", "/cases")] }

  package func html(_ chrome: Chrome) -> HTML {
    let left: HTML = disabledOn.map { "<p>They left on \($0).</p>" } ?? .none
    return """
      <h1>Handover from <bdi>\(name)</bdi></h1>
      \(left)
      \(DataTable(
        caption: "What moved",
        columns: [
          .init("Case", isRowHeader: true), .init("Place"), .init("Now with"),
          .init("Open deadlines"),
        ],
        rows: lines.map { line in
          .init([
            "\(line.number) <span class=\"muted\">\(line.agency)</span>", "\(line.role)",
            "<bdi>\(line.successor)</bdi>",
            "\(line.clocks.isEmpty ? "None" : line.clocks.joined(separator: ", "))",
          ])
        },
        empty: EmptyState("Nothing moved", "They held no open place in a care team.")))
      """
  }
}
