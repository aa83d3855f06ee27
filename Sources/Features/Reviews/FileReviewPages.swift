import Domain
import Markup
import Policies

/// The form of one file of a review: to be filled in, or as it was.
package struct FileReviewPage: Page {
  package struct Finding: Codable, Sendable, Hashable {
    package let asks: String
    package let answer: ReviewAnswer
    package let comment: String
  }

  package let review: StoredReview
  package let fileID: String
  package let caseID: String
  package let caseNumber: String
  package let template: String
  package let templateName: String
  package let criteria: [ReviewCriterion]
  /// Nil until it is filled in.
  package let filledOn: Day?
  package let remark: String
  package let findings: [Finding]
  package let corrections: [StoredCorrection]
  package let owners: [PlanOption]
  package let mayFill: Bool
  package let form: FormState

  package var title: String { "Review of case \(caseNumber)" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [Crumb("Reviews of case files", "/reviews"), Crumb(review.title, "/reviews/\(review.id)")]
  }

  private var path: Path { "/reviews/\(review.id)/files/\(fileID)" }

  /// Of what applies, how much is in order.
  package var score: Int? { Reviewing.score(findings.map(\.answer)) }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    \(form.summary)
    \(filledOn == nil ? open(chrome) : filled)
    """
  }

  private var filled: HTML {
    """
    \(SummaryList([
      .init("Form", "\(templateName)"), .init("Filled in", "\(filledOn)"),
      .init("By", "<bdi>\(review.reviewer)</bdi>"),
      .init("Score", score.map { "\($0) %" } ?? "Nothing applied"),
      .init("Remark", remark.isEmpty ? "None" : "<bdi>\(remark)</bdi>"),
    ]))
    \(DataTable(
      caption: "Answers",
      columns: [.init("Question", isRowHeader: true), .init("Answer"), .init("Comment")],
      rows: findings.map { one in
        .init(
          ["\(one.asks)", "\(one.answer.words)", "<bdi>\(one.comment)</bdi>"],
          isMarked: one.answer == .no)
      }, empty: EmptyState("No answers", "")))
    \(CorrectionsTable.html(corrections, caption: "What is to be put right"))
    <p><a href="/corrections">What is to be put right, of all reviews</a></p>
    """
  }

  private func open(_ chrome: Chrome) -> HTML {
    guard mayFill else {
      return EmptyState(
        "The form is not filled in",
        "The reviewer fills it in on the days of the review."
      ).html
    }
    let choices = owners.map { Choice($0.id, $0.label) }
    let links = ReviewForms.all.filter { $0.id != template }.markup { one -> HTML in
      "<a href=\"\(path.query("show", one.id))\">\(one.name)</a> "
    }
    let questions = criteria.enumerated().markup { number, criterion -> HTML in
      Card(
        "Question \(number + 1)", form.fields(FileReviewFields.of(criterion, owners: choices))
      ).html
    }
    return """
      <p class="muted">\(templateName). \(ReviewForms.source). Another form: \(links)</p>
      \(chrome.form(
        to: path,
        """
        <input type="hidden" name="template" value="\(template)">
        \(questions)
        \(form.field(FileReviewFields.remark))
        \(Actions(Button("Save the form").html))
        """
      ))
      """
  }
}

/// What is to be put right after reviews: one's own, and what one's reviews found.
package struct CorrectionsPage: Page {
  package let readerID: String
  package let corrections: [StoredCorrection]
  package let mayCloseAll: Bool
  package let form: FormState

  package var title: String { "What reviews found" }
  package var hasErrors: Bool { form.hasErrors }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    <p>What a reviewer of case files found not in order, who puts it right and by when.</p>
    \(form.summary)
    \(CorrectionsTable.html(corrections, caption: title))
    \(corrections.filter(isOpenToReader).markup { one -> HTML in closing(one, chrome) })
    """
  }

  private func isOpenToReader(_ one: StoredCorrection) -> Bool {
    one.closedOn == nil && (mayCloseAll || one.ownerID == readerID)
  }

  private func closing(_ one: StoredCorrection, _ chrome: Chrome) -> HTML {
    Card(
      "Case \(one.caseNumber): \(one.what)",
      chrome.form(
        to: "/corrections/\(one.id)/closure", keepsDraft: false,
        """
        <p><label for="result-\(one.id)">What was done</label>
        <textarea id="result-\(one.id)" name="result" rows="2" required></textarea></p>
        \(Actions(Button("It is put right", .secondary).html))
        """
      ).html
    ).html
  }
}

enum CorrectionsTable {
  static func html(_ corrections: [StoredCorrection], caption: String) -> HTML {
    DataTable(
      caption: caption,
      columns: [
        .init("Case", isRowHeader: true), .init("Question"), .init("What to put right"),
        .init("Who"), .init("Due"), .init("Closed"),
      ],
      rows: corrections.map { one in
        .init(
          [
            "\(one.caseNumber)", "\(one.criterion)", "<bdi>\(one.what)</bdi>",
            "<bdi>\(one.owner)</bdi>", "\(DayText(one.dueOn))",
            one.closedOn.map { "\(DayText($0))<br><bdi>\(one.result)</bdi>" }
              ?? Badge("Open", .warning).html,
          ], isMarked: one.closedOn == nil)
      },
      empty: EmptyState(
        "Nothing is to be put right", "What a reviewer answers with no stands here.")
    ).html
  }
}
