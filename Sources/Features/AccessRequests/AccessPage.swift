import Domain
import Markup

/// Access for a stated need: what I asked for, what waits for my answer, and whom I let in.
package struct AccessPage: Page {
  package struct Line: Codable, Sendable, Hashable {
    package let id: String
    package let who: String
    package let agency: String
    package let caseNumber: String
    package let purpose: String
    /// Where the reader may open it.
    package let caseID: String?
    package let kind: NeedToKnow.Kind
    package let reason: String
    package let days: Int
    package let askedOn: Day
    package let status: NeedToKnow.Status
    package let from: Day?
    /// The first day without access.
    package let until: Day?
    package let answer: String
    package let reviewDue: Day?
    package let review: String
    package let version: Int

    func isOpen(on day: Day) -> Bool {
      status == .granted && from.map { $0 <= day } ?? false && until.map { $0 > day } ?? false
    }
  }

  package let day: Day
  package let mine: [Line]
  package let toAnswer: [Line]
  package let toReview: [Line]
  package let letIn: [Line]
  /// Cases that are no longer shared, of which the reader's agency keeps what it recorded.
  package let own: [OwnCase]
  package let mayDecide: Bool
  package let form: FormState

  package var title: String { "Access for a stated need" }
  package var hasErrors: Bool { form.hasErrors }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    <p>Who does not work for a family sees its case only for a stated need, for some days, and the \
    \(Words.client) can be told who looked and why.</p>
    \(form.summary)
    \(mayDecide ? deciding : .none)
    \(ownRecords)
    <h2>What you asked for</h2>
    \(asked)
    \(asking(chrome))
    """
  }

  private var deciding: HTML {
    let review: HTML =
      toReview.isEmpty
      ? .none : "<h2>Emergencies to review</h2>\n\(table("Emergencies to review", toReview))"
    return """
      <h2>Waiting for your answer</h2>
      \(toAnswer.isEmpty
        ? EmptyState("Nothing waits for you", "Requests about your team's cases come here.").html
        : table("Waiting for your answer", toAnswer))
      \(review)
      <h2>Whom your team let in</h2>
      \(letIn.isEmpty
        ? EmptyState("Nobody is let in today", "Open access is listed here until it ends.").html
        : table("Whom your team let in", letIn))
      """
  }

  private func table(_ caption: String, _ lines: [Line]) -> HTML {
    DataTable(
      caption: caption, isCaptionHidden: true,
      columns: [
        .init("Who", isRowHeader: true), .init("Agency"), .init("Case"), .init("Need"),
        .init("Asked on"), .init("State"),
      ],
      rows: lines.map { line in
        .init([
          "<a href=\"/access/\(line.id)\"><bdi>\(line.who)</bdi></a>", "\(line.agency)",
          line.number, "\(line.reason)", DayText(line.askedOn).html, line.state(on: day),
        ])
      }, empty: EmptyState("Nothing", "")
    ).html
  }

  private var ownRecords: HTML {
    guard !own.isEmpty else { return .none }
    let cases = own.markup { one -> HTML in
      "<li><a href=\"/cases/\(one.caseID)/own-records\">Case \(one.caseNumber)</a></li>\n"
    }
    return """
      <h2>What your agency recorded in cases that are no longer shared</h2>
      <ul>
      \(cases)</ul>
      """
  }

  private var asked: HTML {
    DataTable(
      caption: "What you asked for", isCaptionHidden: true,
      columns: [
        .init("Case", isRowHeader: true), .init("Need"), .init("Asked on"), .init("State"),
      ],
      rows: mine.map { line in
        .init([line.number, "\(line.reason)", DayText(line.askedOn).html, line.state(on: day)])
      },
      empty: EmptyState("You asked for no access", "Ask by case number below.")
    ).html
  }

  private func asking(_ chrome: Chrome) -> HTML {
    """
    \(Card(
      "Ask for access",
      chrome.form(
        to: "/access", keepsDraft: true,
        "\(form.fields(AskForAccess.fields))\(Actions(Button("Ask for access").html))").html))
    \(Card(
      "Emergency",
      """
      <p>Opens the case at once, today and tomorrow. A supervisor of the case's team reviews it \
      within one working day. Do not wait for an answer where someone is in danger.</p>
      <p><a href="/access/emergency">Open a case in an emergency</a></p>
      """))
    """
  }
}

/// The form of emergency access, with the password once more.
package struct EmergencyPage: Page {
  package let form: FormState

  package var title: String { "Open a case in an emergency" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [Crumb("Access for a stated need", "/access")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    \(form.summary)
    \(chrome.form(
      to: "/access/emergency", keepsDraft: false,
      "\(form.fields(OpenInEmergency.fields))\(Actions(Button("Open the case", .danger).html))"))
    """
  }
}

extension AccessPage.Line {
  var number: HTML {
    caseID.map { "<a href=\"/cases/\($0)\">\(caseNumber)</a>" } ?? "\(caseNumber)"
  }

  func state(on day: Day) -> HTML {
    let review: HTML =
      reviewDue.map {
        self.review.isEmpty
          ? "<br><span class=\"muted\">Review due \(DayText($0))</span>"
          : "<br>Reviewed: \(self.review)"
      } ?? .none
    let answer: HTML = self.answer.isEmpty ? .none : "<br>\(self.answer)"
    switch status {
    case .asked: return Badge("Waiting", .info).html
    case .refused: return "\(Badge("Refused", .danger))\(answer)"
    case .ended: return "\(Badge("Ended", .neutral))\(answer)\(review)"
    case .granted:
      let until = self.until.map { DayText($0.adding(days: -1)).html } ?? .none
      return isOpen(on: day)
        ? "\(Badge("Open", .success)) to \(until)\(answer)\(review)"
        : "\(Badge("Ended", .neutral)) on \(until)\(answer)\(review)"
    }
  }
}
