import Domain
import Markup

/// How long a case's file is kept, what holds it, and its destruction (IRC-FILE-03).
package struct RetentionPage: Page {
  package struct Hold: Codable, Sendable, Hashable {
    package let id: String
    package let reason: String
    package let setOn: Day
    package let setBy: String
    package let liftedOn: Day?
    package let liftedBy: String
    package let liftReason: String
  }

  package struct Request: Codable, Sendable, Hashable {
    package let id: String
    package let reason: String
    package let askedOn: Day
    package let askedByID: String
    package let askedBy: String
    package let answer: DestructionAnswer?
    package let answeredOn: Day?
    package let answeredBy: String
    /// Whose keys were thrown away, and how many sealed facts with them.
    package let people: Int
    package let facts: Int
  }

  package let header: CaseHeader
  package let keptUntil: Day?
  package let holds: [Hold]
  package let requests: [Request]
  package let day: Day
  package let readerID: String
  package let mayManage: Bool
  package let form: FormState

  package var title: String { "How long the file is kept" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [header.crumb] }

  private var path: Path { "\(header.path)/retention" }
  private var hold: Hold? { holds.first { $0.liftedOn == nil } }
  private var pending: Request? { requests.first { $0.answer == nil } }
  private var certificate: Request? { requests.first { $0.answer == .approved } }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    \(header.line)
    \(form.summary)
    \(certificate.map(certified) ?? .none)
    \(SummaryList([
      .init("Case closed", header.closedOn.map { "\(DayText($0))" } ?? "Not yet"),
      .init("Not destroyed before", keptUntil.map { "\(DayText($0))" } ?? "The case is open"),
      .init("Legal hold", hold == nil ? "None" : "Held"),
    ]))
    \(history)
    \(certificate == nil && mayManage ? acting(chrome) : .none)
    """
  }

  private func certified(_ done: Request) -> HTML {
    Card(
      "Certificate of destruction",
      SummaryList([
        .init("Number", "D-\(header.number)"),
        .init("Asked", "\(DayText(done.askedOn)) by <bdi>\(done.askedBy)</bdi>"),
        .init("Why", "<bdi>\(done.reason)</bdi>"),
        .init(
          "Approved and done",
          "\(done.answeredOn.map { "\(DayText($0))" as HTML } ?? .none) by <bdi>\(done.answeredBy)</bdi>"
        ),
        .init("Keys destroyed", "\(done.people)"),
        .init("Sealed facts that can never be opened again", "\(done.facts)"),
        .init(
          "What is kept",
          "What was never sealed, for counts: names, days, services, notes that are not restricted, and the log. Paper is destroyed apart."
        ),
      ]).html
    ).html
  }

  private var history: HTML {
    let held: HTML =
      holds.isEmpty
      ? .none
      : DataTable(
        caption: "Legal holds",
        columns: [
          .init("Set", isRowHeader: true), .init("By"), .init("Why"), .init("Lifted"),
        ],
        rows: holds.map { one in
          .init([
            "\(DayText(one.setOn))", "<bdi>\(one.setBy)</bdi>", "<bdi>\(one.reason)</bdi>",
            one.liftedOn.map {
              "\(DayText($0)) by <bdi>\(one.liftedBy)</bdi>: <bdi>\(one.liftReason)</bdi>"
            } ?? "Not lifted",
          ])
        }, empty: EmptyState("No hold", "")
      ).html
    return held
  }

  private func acting(_ chrome: Chrome) -> HTML {
    if let pending { return holding(chrome) + answering(pending, chrome) }
    return holding(chrome) + asking(chrome)
  }

  private func holding(_ chrome: Chrome) -> HTML {
    let (title, to, button): (String, Path, String) =
      hold == nil
      ? ("Hold the file", "\(path)/hold", "Set the hold")
      : ("Lift the hold", "\(path)/hold/end", "Lift the hold")
    return Card(
      title,
      chrome.form(
        to: to, keepsDraft: false,
        "\(form.field(RetentionFields.hold))\(Actions(Button(button, .secondary).html))"
      ).html
    ).html
  }

  private func asking(_ chrome: Chrome) -> HTML {
    guard let keptUntil, keptUntil <= day, hold == nil else { return .none }
    return Card(
      "Destroy the file",
      chrome.form(
        to: "\(path)/destruction", keepsDraft: false,
        """
        <p>A second person approves it. Then the keys are thrown away, and nobody can bring back \
        what was sealed with them.</p>
        \(form.field(RetentionFields.destruction))
        \(Actions(Button("Ask for destruction", .danger).html))
        """
      ).html
    ).html
  }

  private func answering(_ pending: Request, _ chrome: Chrome) -> HTML {
    let who: HTML = """
      <p><bdi>\(pending.askedBy)</bdi> asked on \(DayText(pending.askedOn)): \
      <bdi>\(pending.reason)</bdi></p>
      """
    guard pending.askedByID != readerID else {
      return Card("Destruction waits for a second person", who).html
    }
    return Card(
      "Answer the request to destroy the file",
      """
      \(who)
      \(chrome.form(
        to: "\(path)/destruction/answer", keepsDraft: false,
        "\(form.field(RetentionFields.answer))\(Actions(Button("Save the answer", .danger).html))"))
      """
    ).html
  }
}
