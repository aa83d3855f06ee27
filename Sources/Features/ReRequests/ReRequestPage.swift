import Domain
import Markup

/// Who of a case asked for help again after graduation or closing, and where a request is recorded
/// (UT-LIFE-06).
package struct ReRequestsPage: Page {
  package struct Person: Codable, Sendable, Hashable {
    package let id: String
    package let name: String
  }

  package let header: CaseHeader
  package let all: [StoredReRequest]
  /// Members who are no longer served and are not asking yet.
  package let mayAsk: [Person]
  package let form: FormState

  package var title: String { "Asked for help again" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb("Graduation and closing", "\(header.path)/standing")]
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Asked for help again</h1>
    \(header.line)
    \(form.summary)
    \(DataTable(
      caption: "Requests after graduation or closing", isCaptionHidden: true,
      columns: [
        .init("Who", isRowHeader: true), .init("Asked"), .init("Area"), .init("State"),
      ],
      rows: all.map { one in
        .init([
          "<a href=\"\(header.path)/re-requests/\(one.id)\"><bdi>\(one.person)</bdi></a>",
          "\(DayText(one.askedOn))", one.areaWords, one.badge.html,
        ])
      },
      empty: EmptyState(
        "Nobody has asked again",
        "Whoever graduated, or whose case closed, and asks for help again stands here.")))
    \(record(chrome))
    """
  }

  private func record(_ chrome: Chrome) -> HTML {
    guard chrome.may(.planEdit), !mayAsk.isEmpty else { return .none }
    let people = Field(
      ReRequestFields.person.name, ReRequestFields.person.label,
      .list(mayAsk.map { Choice($0.id, $0.name) }))
    return Card(
      "Record a request",
      chrome.form(
        to: "\(header.path)/re-requests",
        """
        \(form.fields([people] + ReRequestFields.asking.dropFirst()))
        \(Actions(Button("Record the request").html))
        """
      ).html
    ).html
  }
}

extension StoredReRequest {
  var badge: Badge {
    if endedOn != nil { return Badge("Decided", .success) }
    return staffedOn == nil
      ? Badge("To be staffed", .warning) : Badge("To be decided", .info)
  }

  var areaWords: HTML { area.isEmpty ? "Not named yet" : "\(LifecycleWords.area(area))" }
}

/// One request: what was asked, what the therapist's team found, and how it ended.
package struct ReRequestPage: Page {
  package let header: CaseHeader
  package let stored: StoredReRequest
  package let form: FormState

  package var title: String { "\(stored.person) asks again" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb("Asked for help again", "\(header.path)/re-requests")]
  }

  private var path: Path { "\(header.path)/re-requests/\(stored.id)" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1><bdi>\(stored.person)</bdi> asks again</h1>
    \(header.line)
    \(form.summary)
    \(SummaryList(facts))
    \(acts(chrome))
    """
  }

  private var facts: [SummaryList.Row] {
    var rows: [SummaryList.Row] = [
      .init("State", stored.badge.html), .init("Asked", "\(DayText(stored.askedOn))"),
      .init("Area", stored.areaWords), .init("What they ask for", "<bdi>\(stored.words)</bdi>"),
    ]
    if let day = stored.staffedOn {
      rows += [
        .init("Therapist's team", "\(DayText(day)), <bdi>\(stored.staffedWith)</bdi>"),
        .init("What was found", "<bdi>\(stored.staffing)</bdi>"),
      ]
    }
    if let day = stored.endedOn, let outcome = stored.outcome {
      let partner: HTML = stored.partner.isEmpty ? .none : ": <bdi>\(stored.partner)</bdi>"
      rows.append(
        .init("How it ended", "\(ReRequestWords.outcome(outcome))\(partner), \(DayText(day))"))
      if !stored.remark.isEmpty { rows.append(.init("Remark", "<bdi>\(stored.remark)</bdi>")) }
    }
    return rows
  }

  private func acts(_ chrome: Chrome) -> HTML {
    guard stored.endedOn == nil, chrome.may(.planEdit) else { return .none }
    let staffing = Card(
      stored.staffedOn == nil
        ? "Ask the therapist's team" : "Another talk with the therapist's team",
      chrome.form(
        to: "\(path)/staffing",
        "\(form.fields(ReRequestFields.staffed))\(Actions(Button("Record the talk").html))"
      ).html)
    guard stored.staffedOn != nil else {
      return """
        \(staffing)
        <p class="muted">How it ends is decided after the talk with the therapist's team.</p>

        """
    }
    let ending = Card(
      "Decide how it ends",
      chrome.form(
        to: "\(path)/outcome",
        "\(form.fields(ReRequestFields.ending))\(Actions(Button("Record the decision").html))"
      ).html)
    return "\(ending)\(staffing)"
  }
}
