import Domain
import Markup

/// What the people of a case need and could not have, and what was done about it (WI-REF-03).
package struct UnmetNeedsPage: Page {
  package let header: CaseHeader
  /// The latest first.
  package let needs: [StoredUnmetNeed]

  static func path(_ caseID: String) -> Path { "/cases/\(caseID)/unmet-needs" }

  package var title: String { "Unmet needs" }
  package var trail: [Crumb] {
    [header.crumb, Crumb("Connections and referrals", "\(header.path)/connections")]
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Unmet needs</h1>
    \(header.line)
    <p>Services that are not available, or not in a culturally competent way, and how a partner is \
    helped to offer them.</p>
    \(chrome.may(.referralRecord)
      ? Actions(ButtonLink("Record an unmet need", "\(UnmetNeedsPage.path(header.id))/new", .primary).html).html
      : .none)
    \(DataTable(
      caption: "Unmet needs", isCaptionHidden: true,
      columns: [
        .init("Need", isRowHeader: true), .init("Who"), .init("Since"), .init("Why"),
        .init("Partner"), .init("Steps"), .init("Result"),
      ],
      rows: needs.map { row($0, chrome) },
      empty: EmptyState(
        "No unmet need is recorded",
        "A need stands here when no service for it could be found, or none that suits the family."),
      isList: true))
    """
  }

  private func row(_ one: StoredUnmetNeed, _ chrome: Chrome) -> DataTable.Row {
    let need: HTML = "<bdi>\(one.row.need)</bdi>"
    let partner: HTML = one.row.partner.isEmpty ? .none : "<bdi>\(one.row.partner)</bdi>"
    let asked: HTML = one.row.days.approachedOn.map { ", \($0)" } ?? .none
    let result: HTML =
      one.row.days.resultOn.map { "<bdi>\(one.row.result)</bdi>, \($0)" }
      ?? Badge("Open", .warning).html
    return .init([
      chrome.may(.referralRecord)
        ? "<a href=\"\(UnmetNeedsPage.path(header.id))/\(one.id)\">\(need)</a>" : need,
      "<bdi>\(one.person)</bdi>", "\(one.row.days.on)", "\(one.row.cause.words)",
      "\(partner)\(asked)", "<bdi>\(one.row.steps)</bdi>", result,
    ])
  }
}

/// The form of an unmet need.
package struct UnmetNeedPage: Page {
  package let header: CaseHeader
  /// Nil for one that is not recorded yet.
  package let needID: String?
  package let version: Int?
  package let form: FormState

  package var title: String { needID == nil ? "Record an unmet need" : "An unmet need" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb("Unmet needs", UnmetNeedsPage.path(header.id))]
  }

  package func html(_ chrome: Chrome) -> HTML {
    let all = UnmetNeedsPage.path(header.id)
    let path: Path = needID.map { "\(all)/\($0)" } ?? all
    let people = header.people.map { Choice($0.id, $0.name) }
    let fields = [UnmetNeedFields.person(people)] + UnmetNeedFields.all.dropFirst()
    return """
      <h1>\(title)</h1>
      \(header.line)
      \(form.summary)
      \(chrome.form(
        to: path, version: version,
        "\(form.fields(fields))\(Actions(Button("Save the need").html))"))
      """
  }
}
