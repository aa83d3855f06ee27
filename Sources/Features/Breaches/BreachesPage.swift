import Domain
import Markup

/// Breaches of confidentiality, for who follows them.
package struct BreachesPage: Page {
  package let breaches: [StoredBreach]

  package var title: String { "Breaches of confidentiality" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Breaches of confidentiality</h1>
    <p>Anyone on staff reports one; supervisors and administrators read it here and follow it to \
    its result.</p>
    \(Actions(ButtonLink("Report a breach", "/breaches/new").html))
    \(DataTable(
      caption: "Breaches", isCaptionHidden: true,
      columns: [
        .init("Happened", isRowHeader: true), .init("What"), .init("Whose information"),
        .init("Reported"), .init("Told"), .init("State"),
      ],
      rows: breaches.map(row),
      empty: EmptyState("No breach is on record", "What staff report stands here."), isList: true))
    """
  }

  private func row(_ breach: StoredBreach) -> DataTable.Row {
    .init(
      [
        "<a href=\"/breaches/\(breach.id)\">\(DayText(breach.happenedOn))</a>",
        "<bdi>\(breach.what)</bdi>", "<bdi>\(breach.concerned)</bdi>",
        """
        \(DayText(breach.reportedOn))<br>\
        <span class="muted"><bdi>\(breach.reportedBy)</bdi>, \(breach.agency)</span>
        """,
        breach.notifiedOn.map { "\(DayText($0))" } ?? "Nobody yet",
        breach.badge,
      ], isMarked: breach.closedOn == nil)
  }
}

extension StoredBreach {
  var badge: HTML {
    closedOn == nil ? Badge("Open", .warning).html : Badge("Closed", .neutral).html
  }
}

/// Where anyone reports a breach; afterwards it says that the report arrived.
package struct NewBreachPage: Page {
  package let isReported: Bool
  package let form: FormState

  package var title: String { "Report a breach of confidentiality" }
  package var hasErrors: Bool { form.hasErrors }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Report a breach of confidentiality</h1>
    \(isReported ? arrived.html : .none)
    <p>A letter to the wrong address, a lost phone, a talk that was overheard: report it the same \
    day, also where it was yourself. Supervisors of your agency and administrators read it, and \
    nobody else.</p>
    \(list(chrome))
    \(form.summary)
    \(chrome.form(
      to: "/breaches", keepsDraft: false,
      "\(form.fields(BreachFields.reporting))\(Actions(Button("Report it").html))"))
    """
  }

  private var arrived: Notice {
    Notice(.success, "Reported. A supervisor or an administrator follows it from here.")
  }

  private func list(_ chrome: Chrome) -> HTML {
    guard chrome.mayOpen("/breaches") else { return .none }
    return "<p><a href=\"/breaches\">What was reported</a></p>\n"
  }
}

/// One breach: what was reported, who was told, what came of it.
package struct BreachPage: Page {
  package let breach: StoredBreach
  package let version: Int
  package let form: FormState

  package var title: String { "Breach of \(breach.happenedOn.words)" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [Crumb("Breaches of confidentiality", "/breaches")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Breach of \(DayText(breach.happenedOn))</h1>
    \(form.summary)
    \(SummaryList(facts))
    \(Card(
      "Follow it",
      chrome.form(
        to: "/breaches/\(breach.id)", version: version,
        "\(form.fields(BreachFields.following))\(Actions(Button("Save").html))"
      ).html))
    """
  }

  private var facts: [SummaryList.Row] {
    [
      .init("State", breach.badge),
      .init("What happened", "<bdi>\(breach.what)</bdi>"),
      .init("Whose information", "<bdi>\(breach.concerned)</bdi>"),
      .init(
        "Who learned of it",
        breach.reached.isEmpty ? "Not known" : "<bdi>\(breach.reached)</bdi>"),
      .init(
        "Reported",
        "\(DayText(breach.reportedOn)), <bdi>\(breach.reportedBy)</bdi>, \(breach.agency)"),
    ]
  }
}
