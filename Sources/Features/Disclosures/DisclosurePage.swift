import Domain
import Markup
import Policies

/// One disclosure without consent, for who told it and who reviews it.
package struct DisclosurePage: Page {
  package struct Report: Codable, Sendable, Hashable {
    package let rule: String
    package let learnedAt: String
    package let reportedAt: String
    package let reference: String
    package let isInformed: Bool
    package let informedWhy: String
  }

  package let header: CaseHeader
  package let id: String
  package let on: Day
  package let basis: String
  package let recipient: String
  package let person: String?
  package let classes: [DataClass]
  package let what: String
  package let facts: String
  package let means: String
  package let authority: String
  package let documentRef: String
  package let by: String
  package let approvedBy: String
  package let report: Report?
  package let reviewDueOn: Day?
  package let reviewedOn: Day?
  package let reviewedBy: String
  package let review: String
  package let mayReview: Bool
  package let form: FormState

  package var title: String { "Told without consent, \(on.words)" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb("What was told to others", "\(header.path)/disclosures")]
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Told without consent, \(DayText(on))</h1>
    \(header.line)
    \(Notice(.info, "Restricted: whoever told it, supervisors and the point of contact read this."))
    \(form.summary)
    \(SummaryList(told))
    \(reported)
    \(mayReview ? reviewing(chrome) : .none)
    """
  }

  private var told: [SummaryList.Row] {
    var rows: [SummaryList.Row] = [
      .init("Ground", "\(DisclosureWords.basis(basis))"),
      .init("Told to", "<bdi>\(recipient)</bdi>, \(DisclosureWords.means(means).inSentence)"),
      .init("About", person.map { "<bdi>\($0)</bdi>" } ?? "The family"),
      .init("Kind of information", "\(classes.map(\.words).joined(separator: ", "))"),
      .init("What was told", "<bdi>\(what)</bdi>"),
      .init("Facts", "<bdi>\(facts)</bdi>"),
      .init("Told by", "<bdi>\(by)</bdi>"),
    ]
    if !authority.isEmpty { rows.append(.init("Law or order", "<bdi>\(authority)</bdi>")) }
    if !documentRef.isEmpty { rows.append(.init("Document", "<bdi>\(documentRef)</bdi>")) }
    if !approvedBy.isEmpty { rows.append(.init("Approved by", "<bdi>\(approvedBy)</bdi>")) }
    if let reviewDueOn {
      let state: HTML =
        reviewedOn.map { "\(DayText($0)), <bdi>\(reviewedBy)</bdi>: <bdi>\(review)</bdi>" }
        ?? "\(Badge("Due", .warning)) \(DayText(reviewDueOn))"
      rows.append(.init("Review", state))
    }
    return rows
  }

  private var reported: HTML {
    guard let report else { return .none }
    let rule = DisclosureBases.rule(report.rule)
    return Card(
      "Report that a rule demands",
      SummaryList([
        .init("Concern", "\(rule?.concern ?? report.rule)"),
        .init("Rule", "\(rule?.rule ?? report.rule)"),
        .init("The rule wants", "\(rule.map { "\($0.receiver), \($0.within)" } ?? "")"),
        .init("Learned", "\(Prose(report.learnedAt))"),
        .init("Reported", "\(Prose(report.reportedAt))"),
        .init("Reference", "<bdi>\(report.reference)</bdi>"),
        .init(
          "\(Words.capitalClient) told of it",
          "\(report.isInformed ? "Yes" : "No"): <bdi>\(report.informedWhy)</bdi>"),
      ]).html
    ).html
  }

  private func reviewing(_ chrome: Chrome) -> HTML {
    Card(
      "Review",
      chrome.form(
        to: "\(header.path)/disclosures/\(id)/review",
        "\(form.fields([DisclosureFields.review]))\(Actions(Button("Record the review").html))"
      ).html
    ).html
  }
}
