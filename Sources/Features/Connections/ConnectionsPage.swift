import Domain
import Markup

/// Whom the members of a case are connected with, where they are referred to, and where both are
/// recorded.
package struct ConnectionsPage: Page {
  package struct Line: Codable, Sendable, Hashable {
    package let person: String
    package let kind: String
    package let on: Day
  }

  package let header: CaseHeader
  package let lines: [Line]
  package let referrals: [StoredReferral]
  /// Whether somebody here may be referred without the joint referrals of Utah's program.
  package let isBeyondUtah: Bool
  package let form: FormState

  package var title: String { "Connections and referrals" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [header.crumb] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    \(header.line)
    \(form.summary)
    \(referralCard(chrome))
    <h2>Planners and programmes</h2>
    \(DataTable(
      caption: "Connections with planners and programmes", isCaptionHidden: true,
      columns: [.init("Who", isRowHeader: true), .init("With whom"), .init("Since")],
      rows: lines.map { line in
        .init([
          "<bdi>\(line.person)</bdi>",
          "\(ConnectionFields.kinds.first { $0.value == line.kind }?.label ?? line.kind)",
          "\(line.on)",
        ])
      },
      empty: EmptyState(
        "Nobody is connected yet",
        "Each adult is connected with a career planner within six months of arrival.")))
    \(assessors(chrome))
    \(record(chrome))
    """
  }

  /// An English assessor is named on the person's own page, which lets them see what they need.
  private func assessors(_ chrome: Chrome) -> HTML {
    guard header.reach.includes(.assessment), chrome.may(.assessmentView),
      chrome.may(.connectionRecord)
    else { return .none }
    let links = header.people.markup { person -> HTML in
      "<li><a href=\"\(header.path)/people/\(person.id)/english\"><bdi>\(person.name)</bdi></a></li>\n"
    }
    return Card(
      "Name an English assessor",
      "<p>For whom? The assessor is named there, with the appointment.</p>\n<ul>\n\(links)</ul>\n"
    ).html
  }

  private func referralCard(_ chrome: Chrome) -> HTML {
    Card(
      "Referrals",
      """
      \(begin(chrome))
      \(DataTable(
        caption: "Referrals", isCaptionHidden: true,
        columns: [
          .init("Where to", isRowHeader: true), .init("Who"), .init("Kind"), .init("Begun"),
          .init("State"),
        ],
        rows: referrals.map { one in
          .init([
            "<a href=\"\(header.path)/referrals/\(one.id)\"><bdi>\(one.provider)</bdi></a>",
            "<bdi>\(one.person)</bdi>", "\(ReferralWords.kind(one.kind))", "\(one.on)",
            one.badge.html,
          ])
        },
        empty: EmptyState(
          "Nobody is referred yet",
          "Social services that lower a barrier, activities of the employment plan and employment programmes stand here."
        )))
      <p><a href="/directory">The directory of community resources</a></p>
      <p><a href="\(header.path)/unmet-needs">Unmet needs: services that could not be had</a></p>
      \(chrome.may(.serviceRecord) && header.closedOn == nil
        ? "<p><a href=\"\(header.path)/pointed-out\">Record that a service was only pointed out</a></p>"
        : .none)
      """
    ).html
  }

  /// Links to the kinds of referral that the reader's role may begin.
  private func begin(_ chrome: Chrome) -> HTML {
    guard let role = chrome.actor?.role, header.closedOn == nil, chrome.may(.referralRecord)
    else { return .none }
    let links = ReferralKind.allCases.filter {
      $0.beginners.contains(role) && (isBeyondUtah || $0 != .provider)
    }.markup { kind in
      ButtonLink(
        ReferralWords.kind(kind),
        ("\(header.path)/referrals/new" as Path).query("kind", kind.rawValue)
      ).html
    }
    return links.isEmpty ? .none : Actions(links).html
  }

  private func record(_ chrome: Chrome) -> HTML {
    guard chrome.may(.connectionRecord) else { return .none }
    let people = header.people.map { Choice($0.id, $0.name) }
    return Card(
      "Record a connection",
      chrome.form(
        to: "\(header.path)/connections",
        """
        \(form.fields([
          ConnectionFields.person(people), ConnectionFields.kind, ConnectionFields.on,
        ]))
        \(Actions(Button("Record the connection").html))
        """
      ).html
    ).html
  }
}
