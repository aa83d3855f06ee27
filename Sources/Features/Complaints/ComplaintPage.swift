import Domain
import Markup

/// One complaint, for whoever may read it: what was said, what is owed, what was done.
package struct ComplaintPage: Page {
  package struct Content: Codable, Sendable, Hashable {
    package let complainant: String
    package let family: String
    package let matter: String
    package let wish: String
    package let interpreter: String
    package let decision: String
    package let answer: String
    package let followUp: String
  }

  package struct Step: Codable, Sendable, Hashable {
    package let on: Day
    package let by: String
    package let what: String
  }

  package struct Look: Codable, Sendable, Hashable {
    package let at: Instant
    package let who: String
    package let action: String
  }

  package let complaint: StoredComplaint
  package let content: Content
  package let steps: [Step]
  package let looks: [Look]
  /// The number of the family's case, for a reader who reaches it.
  package let caseNumber: String?
  package let mayHandle: Bool
  package let isInvestigator: Bool
  package let mayApprove: Bool
  /// Nobody of the agency may approve what whoever looks into it decides.
  package let lacksApprover: Bool
  /// Who may look into it.
  package let investigators: [StaffChoice]
  /// Who may be complained of.
  package let staff: [StaffChoice]
  package let form: FormState

  package var title: String { "Complaint \(complaint.number)" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [Crumb("Complaints", "/complaints")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    \(form.summary)
    \(safety)
    \(SummaryList(standing(chrome)))
    <h2>What was said</h2>
    \(SummaryList(said))
    <h2>What was done</h2>
    \(DataTable(
      caption: "What was done", isCaptionHidden: true,
      columns: [.init("Day", isRowHeader: true), .init("What"), .init("Who")],
      rows: steps.map { .init(["\($0.on)", "<bdi>\($0.what)</bdi>", "<bdi>\($0.by)</bdi>"]) },
      empty: EmptyState("No step yet", "Whoever looks into it records each talk and finding.")))
    \(came)
    \(mayHandle ? acts(chrome) : .none)
    <h2>Who read and handled it</h2>
    \(DataTable(
      caption: "Who read and handled it", isCaptionHidden: true,
      columns: [.init("When (UTC)", isRowHeader: true), .init("Who"), .init("What")],
      rows: looks.map { .init(["\($0.at)", "<bdi>\($0.who)</bdi>", "\($0.action)"]) },
      empty: EmptyState("Nobody yet", "Each reading stands here.")))
    """
  }

  private var safety: HTML {
    guard complaint.isSafety, !complaint.stage.isResolved else { return .none }
    return Notice(
      .warning, "Somebody's safety may be at risk.",
      next: "See to it today, before anything else; the law may demand a report."
    ).html
  }

  private func standing(_ chrome: Chrome) -> [SummaryList.Row] {
    var rows: [SummaryList.Row] = [
      .init("State", "\(complaint.stage.words)"),
      .init(
        "Received",
        "\(complaint.receivedOn), \(complaint.channel.words.inSentence), written down by <bdi>\(complaint.recorder)</bdi>"
      ),
      .init(
        "Acknowledged",
        ComplaintDue.html(complaint.acknowledgement, chrome.today)
          + ComplaintDue.why(
            complaint.acknowledgement, "Acknowledgement", receivedOn: complaint.receivedOn)),
      .init(
        "Answered",
        ComplaintDue.html(complaint.answer, chrome.today)
          + ComplaintDue.why(complaint.answer, "Answer", receivedOn: complaint.receivedOn)),
      .init("Handled by", "\(complaint.agency)"),
      .init("Complained of", complaint.subject.map { "<bdi>\($0)</bdi>" } ?? "Nobody on staff"),
      .init("Looked into by", complaint.investigator.map { "<bdi>\($0)</bdi>" } ?? "Nobody yet"),
    ]
    if let caseID = complaint.caseID {
      rows.append(
        .init(
          "Case",
          caseNumber.map { "<a href=\"/cases/\(caseID)\">\($0)</a>" }
            ?? "A case that you do not work on"))
    }
    return rows
  }

  private var said: [SummaryList.Row] {
    func text(_ text: String, _ none: HTML) -> HTML {
      text.isEmpty ? none : "<bdi>\(text)</bdi>"
    }
    return [
      .init("About", "\(complaint.topic.words)"),
      .init(
        "Who complains",
        text(content.complainant, complaint.isAnonymous ? "They do not say" : "Not said")),
      .init("Family or case, as it was said", text(content.family, "–")),
      .init("What happened", text(content.matter, "–")),
      .init("What they wish for", text(content.wish, "Not said")),
      .init("Language", "<bdi>\(complaint.language)</bdi>"),
      .init("Interpreter", text(content.interpreter, "Nobody")),
    ]
  }

  /// What came of it, as far as it has.
  private var came: HTML {
    var rows: [SummaryList.Row] = []
    if let on = complaint.decidedOn {
      rows += [
        .init("Decided", "\(on): \(complaint.result?.words ?? "")"),
        .init("Decision and reasons", "<bdi>\(content.decision)</bdi>"),
      ]
    }
    if let on = complaint.approvedOn {
      rows.append(.init("Approved", "\(on), <bdi>\(complaint.approver ?? "")</bdi>"))
    }
    if let on = complaint.answeredOn {
      rows.append(
        .init(
          "Answer",
          "\(on), in <bdi>\(complaint.answerLanguage)</bdi>: <bdi>\(content.answer)</bdi>"))
    }
    if let on = complaint.followedOn {
      rows.append(.init("Follow-up", "\(on): <bdi>\(content.followUp)</bdi>"))
    }
    return rows.isEmpty ? .none : "<h2>What came of it</h2>\n\(SummaryList(rows))"
  }
}
