import Domain
import Markup
import Policies

/// One release: what it allows, the form to print in the client's language, its signatures, and
/// what can be done with it.
package struct ReleasePage: Page {
  package let header: CaseHeader
  package let day: Day
  package let stored: StoredRelease
  package let mayRecord: Bool
  package let actorID: String
  package let actorName: String
  package let form: FormState

  package var title: String { "Release to \(stored.recipient)" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb("Releases", "\(header.path)/releases")]
  }

  private var path: Path { "\(header.path)/releases/\(stored.id)" }
  private var paper: ReleaseForm { ReleaseForms.form(in: stored.language) }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Release to <bdi>\(stored.recipient)</bdi></h1>
    \(header.line)
    \(form.summary)
    \(SummaryList(facts))
    \(Card("The form", printed))
    <div class="screen-only">
    \(mayRecord ? acts(chrome) : .none)</div>
    """
  }

  private var facts: [SummaryList.Row] {
    var rows: [SummaryList.Row] = [
      .init("State", stored.badges(on: day)),
      .init("About", "<bdi>\(stored.person)</bdi>"),
      .init("What may be told", "\(stored.classes.map(\.words).joined(separator: ", "))"),
      .init("What for", "<bdi>\(stored.purpose)</bdi>"),
      .init("Period", "\(DayText(stored.from)) to \(DayText(stored.until))"),
      .init("Language", "\(stored.language)"),
    ]
    if let signedOn = stored.signedOn {
      rows += [
        .init("Signed", "\(DayText(signedOn)), <bdi>\(stored.signedBy)</bdi>"),
        .init("Explained by", "<bdi>\(stored.explainedBy)</bdi>"),
        .init(
          "Interpreter",
          stored.interpreter.isEmpty ? "Nobody interpreted" : "<bdi>\(stored.interpreter)</bdi>"),
        .init("Form", "\(stored.formVersion)"),
      ]
    }
    if let withdrawnOn = stored.withdrawnOn {
      rows.append(
        .init("Withdrawn", "\(DayText(withdrawnOn)), <bdi>\(stored.withdrawnHow)</bdi>"))
    }
    return rows
  }

  /// What is read and signed, in the language of whom it is about where there is such a form.
  private var printed: HTML {
    let missing: HTML =
      ReleaseForms.exists(in: stored.language)
      ? .none
      : Notice(
        .warning, "There is no form in \(stored.language) yet",
        details: "<p>An interpreter reads this one aloud; record who.</p>"
      ).html
    let answers = [
      stored.person, stored.recipient,
      stored.classes.map { paper.words($0) }.joined(separator: ", "), stored.purpose,
      stored.from.description, stored.until.description,
    ]
    let lines = zip(paper.labels, answers).map { SummaryList.Row($0, "<bdi>\($1)</bdi>") }
    let statements = paper.statements.markup { "<li>\($0)</li>\n" }
    let signing = paper.signing.map {
      SummaryList.Row($0, "<span class=\"muted\">………………………</span>")
    }
    return """
      \(missing)<div lang="\(paper.code)" dir="\(paper.isRightToLeft ? "rtl" : "ltr")">
      <h3>\(paper.title)</h3>
      \(SummaryList(lines))<ul>
      \(statements)</ul>
      \(SummaryList(signing))</div>
      <p class="muted">Form \(paper.version). \(paper.source).</p>

      """
  }

  private func acts(_ chrome: Chrome) -> HTML {
    switch stored.release.state(on: day) {
    case .withdrawn: return .none
    case .prepared: return signing(chrome)
    case .upcoming, .ended: return withdrawing(chrome)
    case .open: return sending(chrome) + withdrawing(chrome)
    }
  }

  private func signing(_ chrome: Chrome) -> HTML {
    var team = header.team.map { Choice($0.staffID, $0.name) }
    if !header.team.contains(where: { $0.staffID == actorID }) {
      team.insert(Choice(actorID, actorName), at: 0)
    }
    let fields = ReleaseFields.signing.map { field in
      field.name == ReleaseFields.explainedBy.name
        ? Field(field.name, field.label, .list(team)) : field
    }
    return Card(
      "Record the signatures",
      chrome.form(
        to: "\(path)/signatures",
        "\(form.fields(fields))\(Actions(Button("Record the signatures").html))"
      ).html
    ).html
  }

  private func sending(_ chrome: Chrome) -> HTML {
    Card(
      "Record what is sent",
      """
      <p>Record it before it is sent: what the release does not cover on that day is refused.</p>
      \(chrome.form(
        to: "\(path)/disclosures",
        "\(form.fields(ReleaseFields.sending))\(Actions(Button("Check and record").html))"))
      """
    ).html
  }

  private func withdrawing(_ chrome: Chrome) -> HTML {
    Card(
      "Withdraw the release",
      """
      <p>The \(Words.client) may take it back on any day, without a reason.</p>
      \(chrome.form(
        to: "\(path)/withdrawal", keepsDraft: false,
        "\(form.fields(ReleaseFields.withdrawing))\(Actions(Button("Withdraw the release", .danger).html))"
      ))
      """
    ).html
  }
}
