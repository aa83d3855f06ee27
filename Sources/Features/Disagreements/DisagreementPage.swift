import Domain
import Markup

/// A case's disagreements and where a new one is recorded (UT-PLN-09).
package struct DisagreementsPage: Page {
  package let header: CaseHeader
  package let all: [StoredDisagreement]
  package let form: FormState

  package var title: String { "Disagreements" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [header.crumb] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Disagreements</h1>
    \(header.line)
    \(form.summary)
    \(DataTable(
      caption: "Disagreements of the team", isCaptionHidden: true,
      columns: [
        .init("About", isRowHeader: true), .init("Between"), .init("State"),
      ],
      rows: all.map { one in
        .init([
          """
          <a href="\(header.path)/disagreements/\(one.id)"><bdi>\(one.about)</bdi></a><br>\
          \(DisagreementWords.subject(one.subject))
          """,
          "\(one.parties.map(DisagreementWords.role).joined(separator: ", "))", one.badge.html,
        ])
      },
      empty: EmptyState(
        "No disagreement", "Where the team cannot agree, it is recorded here and moved on.")))
    \(record(chrome))
    """
  }

  private func record(_ chrome: Chrome) -> HTML {
    guard chrome.may(.disagreementRecord) else { return .none }
    return Card(
      "Record a disagreement",
      chrome.form(
        to: "\(header.path)/disagreements",
        """
        \(form.fields(DisagreementFields.all))
        \(Actions(Button("Record it").html))
        """
      ).html
    ).html
  }
}

extension StoredDisagreement {
  var badge: Badge {
    if settledOn != nil { return Badge("Settled", .success) }
    return escalatedOn == nil ? Badge("Among the parties", .info) : Badge("Passed on", .warning)
  }
}

/// One disagreement: positions, discussions, whom it went to, and what was decided.
package struct DisagreementPage: Page {
  package let header: CaseHeader
  package let stored: StoredDisagreement
  /// Whom it goes to if it is passed on; empty once it was.
  package let holders: [DisagreementRecipient]
  package let form: FormState

  package var title: String { "Disagreement: \(stored.about)" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb("Disagreements", "\(header.path)/disagreements")]
  }

  private var path: Path { "\(header.path)/disagreements/\(stored.id)" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Disagreement: <bdi>\(stored.about)</bdi></h1>
    \(header.line)
    \(form.summary)
    \(SummaryList(facts))
    \(discussions(chrome))
    \(escalation(chrome))
    \(settlement(chrome))
    """
  }

  private var facts: [SummaryList.Row] {
    [
      .init("State", stored.badge.html),
      .init("About", "\(DisagreementWords.subject(stored.subject))"),
      .init("Between", "\(stored.parties.map(DisagreementWords.role).joined(separator: ", "))"),
      .init("Positions", "<bdi>\(stored.positions)</bdi>"),
      .init("\(Words.capitalClient)", "The \(Words.client) was not present."),
    ]
  }

  private func discussions(_ chrome: Chrome) -> HTML {
    let add: HTML =
      chrome.may(.disagreementRecord) && stored.settledOn == nil
      ? """
      <details>
      <summary>Record another discussion</summary>
      \(chrome.form(
        to: "\(path)/discussions",
        """
        \(form.fields(DisagreementFields.discussion))
        \(Actions(Button("Record the discussion", .secondary).html))
        """))
      </details>
      """ : .none
    return Card(
      "Discussed",
      """
      \(Timeline(
        stored.discussions.map { one in
          .init(
            when: one.on.description, title: "Discussion, without the \(Words.client)", who: "",
            body: "<bdi>\(one.remark)</bdi>")
        }, empty: EmptyState("Not yet", "Each discussion stands here with its day.")))
      \(add)
      """
    ).html
  }

  private func escalation(_ chrome: Chrome) -> HTML {
    if let day = stored.escalatedOn {
      return Card(
        "Passed on",
        "<p>On \(day), to:</p>\n\(people(stored.recipients))"
      ).html
    }
    guard stored.settledOn == nil, chrome.may(.disagreementRecord) else { return .none }
    return Card(
      "Pass it on",
      """
      <p>If you cannot settle it, it goes to:</p>
      \(people(holders))
      \(chrome.form(
        to: "\(path)/escalation", keepsDraft: false,
        Actions(Button("Pass it on", .danger).html).html))
      """
    ).html
  }

  private func people(_ recipients: [DisagreementRecipient]) -> HTML {
    let lines = recipients.markup { one -> HTML in
      let name: HTML = one.staffID == nil ? "nobody is known" : "<bdi>\(one.name)</bdi>"
      return "<li>\(DisagreementWords.role(one.role)): \(name)</li>\n"
    }
    return "<ul>\n\(lines)</ul>\n"
  }

  private func settlement(_ chrome: Chrome) -> HTML {
    if let day = stored.settledOn {
      return Card(
        "Settled",
        "<p>On \(day), by <bdi>\(stored.settledBy)</bdi>: <bdi>\(stored.result)</bdi></p>"
      ).html
    }
    let asked =
      stored.escalatedOn == nil ? stored.parties : stored.recipients.map(\.role)
    guard chrome.may(.disagreementSettle),
      chrome.actor.map({ asked.contains($0.role.rawValue) }) ?? false
    else { return .none }
    return Card(
      "Settle it",
      chrome.form(
        to: "\(path)/result",
        """
        \(form.field(DisagreementFields.result))
        \(Actions(Button("Record the result").html))
        """
      ).html
    ).html
  }
}
