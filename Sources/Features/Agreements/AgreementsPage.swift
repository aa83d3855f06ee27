import Domain
import Markup

/// Data-sharing agreements, and which agencies work together without one.
package struct AgreementsPage: Page {
  package struct Line: Codable, Sendable, Hashable {
    package let id: String
    package let document: String
    package let parties: [String]
    package let classes: [DataClass]
    package let from: Day
    package let to: Day?
    package let version: Int

    func isActive(on day: Day) -> Bool { from <= day && to.map { $0 >= day } ?? true }

    func until(_ day: Day) -> HTML {
      let last = to.map { DayText($0).html } ?? "Open"
      if isActive(on: day) { return last }
      return "\(last) \(Badge(from > day ? "Not begun" : "Ended", .warning))"
    }
  }

  /// An agency that has places in the care teams of another's open cases.
  package struct Partnership: Codable, Sendable, Hashable {
    package let lead: String
    package let partner: String
    package let cases: Int
    /// What reaches the partner today.
    package let classes: [DataClass]
    package let keepsAgreements: Bool
  }

  package struct Agency: Codable, Sendable, Hashable {
    package let id: String
    package let name: String
  }

  package let day: Day
  package let agreements: [Line]
  package let partnerships: [Partnership]
  package let agencies: [Agency]
  package let mayManage: Bool
  package let form: FormState

  package var title: String { "Agreements" }
  package var hasErrors: Bool { form.hasErrors }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Data-sharing agreements</h1>
    <p>Other agencies see of a case what an agreement with its lead agency covers, and the \(Words.client) \
    has not kept back. An agency without any agreement on record shares by care team alone.</p>
    \(form.summary)
    \(listed)
    <h2>Who works together today</h2>
    \(together)
    \(mayManage ? adding(chrome) : .none)
    """
  }

  private var listed: HTML {
    DataTable(
      caption: "Agreements", isCaptionHidden: true,
      columns: [
        .init("Document", isRowHeader: true), .init("Agencies"), .init("Covers"), .init("From"),
        .init("To"),
      ],
      rows: agreements.map { line in
        .init([
          mayManage
            ? "<a href=\"/agreements/\(line.id)\">\(line.document)</a>" : "\(line.document)",
          "\(line.parties.joined(separator: ", "))", AgreementsPage.names(line.classes),
          DayText(line.from).html, line.until(day),
        ])
      },
      empty: EmptyState(
        "No agreement is recorded",
        "Until an agency's first agreement is recorded, places in the care team alone decide.")
    ).html
  }

  private var together: HTML {
    DataTable(
      caption: "Agencies on each other's care teams", isCaptionHidden: true,
      columns: [
        .init("Lead agency", isRowHeader: true), .init("Partner"), .init("Open cases", .end),
        .init("The partner sees"),
      ],
      rows: partnerships.map { one in
        let sees: HTML =
          !one.keepsAgreements
          ? "By care team; \(one.lead) has no agreement on record"
          : one.classes.contains(.identity)
            ? AgreementsPage.names(one.classes)
            : Badge("Nothing: no agreement covers it today", .danger).html
        return .init(["\(one.lead)", "\(one.partner)", "\(one.cases)", sees])
      },
      empty: EmptyState(
        "No agency works on another's cases", "Care teams across agencies are listed here.")
    ).html
  }

  static func names(_ classes: [DataClass]) -> HTML {
    guard classes.count < DataClass.allCases.count else { return "Everything" }
    let words = classes.map(\.words)
    let text = (words.prefix(1) + words.dropFirst().map(\.inSentence)).joined(separator: "; ")
    return "\(text)"
  }

  private func adding(_ chrome: Chrome) -> HTML {
    let parties = Field(
      AddAgreement.parties.name, AddAgreement.parties.label,
      .several(agencies.map { Choice($0.id, $0.name) }))
    let fields = AddAgreement.fields.map { $0.name == parties.name ? parties : $0 }
    return Card(
      "Record an agreement",
      chrome.form(
        to: "/agreements", keepsDraft: false,
        "\(form.fields(fields))\(Actions(Button("Record the agreement").html))"
      ).html
    ).html
  }
}

/// One agreement, and its last day.
package struct AgreementPage: Page {
  package let day: Day
  package let line: AgreementsPage.Line
  package let form: FormState

  package var title: String { line.document }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [Crumb("Data-sharing agreements", "/agreements")] }

  package func html(_ chrome: Chrome) -> HTML {
    var state = form
    state.input = form.input.filled(with: [
      "to_on": line.to?.description, "version": String(line.version),
    ])
    return """
      <h1>\(line.document)</h1>
      \(form.summary)
      \(SummaryList([
        .init("Agencies", "\(line.parties.joined(separator: ", "))"),
        .init("Covers", AgreementsPage.names(line.classes)),
        .init("From", DayText(line.from).html), .init("To", line.until(day)),
      ]))
      \(Card(
        "Set the last day",
        chrome.form(
          to: "/agreements/\(line.id)/end", keepsDraft: false,
          "\(state.fields(EndAgreement.fields))\(Actions(Button("Save the last day").html))").html))
      """
  }
}
