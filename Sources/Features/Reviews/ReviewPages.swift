import Domain
import Markup

/// Where a monitor begins, and where supervisors see the reviews of their agency's files.
package struct ReviewsPage: Page {
  package let day: Day
  package let reviews: [StoredReview]
  package let mayDraw: Bool

  package var title: String { "Reviews of case files" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    <p>A monitor reads the files that chance has drawn, for the days of the review, and changes \
    nothing. Each look is in the log with the reason “review”.</p>
    \(mayDraw ? Actions(ButtonLink("Make a review", "/reviews/new", .primary).html).html : .none)
    \(DataTable(
      caption: "Reviews", isCaptionHidden: true,
      columns: [
        .init("Review", isRowHeader: true), .init("Agency"), .init("Reviewer"), .init("Days"),
        .init("Files"), .init("State"),
      ],
      rows: reviews.map { one in
        .init([
          "<a href=\"\("/reviews/\(one.id)" as Path)\"><bdi>\(one.title)</bdi></a>",
          "\(one.agency)", "<bdi>\(one.reviewer)</bdi>", one.days,
          "\(min(one.size, one.population))", one.badge(on: day).html,
        ])
      },
      empty: EmptyState(
        "No review yet",
        mayDraw
          ? "Name a monitor and the days; the sample is drawn at once."
          : "A supervisor or an administrator makes one and draws its sample."),
      isList: true))
    """
  }
}

extension StoredReview {
  var days: HTML { "\(DayText(from)) to \(DayText(lastOn))" }

  func badge(on day: Day) -> Badge {
    if isOpen(on: day) { return Badge("Open", .success) }
    return day < from ? Badge("Not begun", .info) : Badge("Ended", .neutral)
  }
}

/// One review: how its sample was drawn, and for its reviewer the files.
package struct ReviewPage: Page {
  package struct File: Codable, Sendable, Hashable {
    package let id: String
    package let number: String
    /// Whether its form is filled in.
    package let isFilled: Bool
    /// What only the reviewer sees, while the review is open.
    package let opened: Opened?
  }

  package struct Opened: Codable, Sendable, Hashable {
    package let caseID: String
    package let name: String
    package let people: Int
    package let openedOn: Day
    package let isClosed: Bool
  }

  package let day: Day
  package let review: StoredReview
  package let files: [File]
  package let mayEnd: Bool
  package let isReviewer: Bool
  package let form: FormState

  package var title: String { review.title }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [Crumb("Reviews of case files", "/reviews")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1><bdi>\(review.title)</bdi></h1>
    \(form.summary)
    \(SummaryList([
      .init("Agency", "\(review.agency)"), .init("Reviewer", "<bdi>\(review.reviewer)</bdi>"),
      .init("Days", review.days), .init("State", review.badge(on: day).html),
    ]))
    <h2>\(isReviewer ? "The files" : "The sample")</h2>
    \(note)
    \(isReviewer ? opened.html : numbers)
    <h2>How the sample was drawn</h2>
    \(drawn)
    \(end(chrome))
    """
  }

  private var note: HTML {
    guard isReviewer, !review.isOpen(on: day) else { return .none }
    return Notice(
      .info, day < review.from ? "The review has not begun" : "The review has ended",
      next: day < review.from
        ? "the files open on \(review.from.words)."
        : "if you need a file longer, ask for access for a stated need."
    ).html
  }

  private var opened: DataTable {
    DataTable(
      caption: "The files", isCaptionHidden: true,
      columns: [
        .init("File", isRowHeader: true), .init("Case"), .init("People"), .init("Opened"),
        .init("State"), .init("Form"),
      ],
      rows: files.map { file in
        guard let opened = file.opened else {
          return .init([
            "<span class=\"muted\">Not open to you today</span>", "\(file.number)", .none, .none,
            .none, form(of: file),
          ])
        }
        return .init([
          "<a href=\"\("/cases/\(opened.caseID)" as Path)\"><bdi>\(opened.name)</bdi></a>",
          "\(file.number)", "\(opened.people)", DayText(opened.openedOn).html,
          opened.isClosed ? "Closed" : "Open", form(of: file),
        ])
      }, empty: EmptyState("No files", ""), isList: true)
  }

  private var numbers: HTML {
    let lines = files.markup { file -> HTML in
      "<li>\(file.number): \(form(of: file))</li>\n"
    }
    return "<ul>\n\(lines)</ul>\n"
  }

  private func form(of file: File) -> HTML {
    let words = file.isFilled ? "Form filled in" : "Form to fill in"
    return "<a href=\"/reviews/\(review.id)/files/\(file.id)\">\(words)</a>"
  }

  private var drawn: SummaryList {
    SummaryList([
      .init("Drawn from", "\(review.pool.words), \(review.population) in all"),
      .init("Left out", "Cases in which the reviewer works or worked"),
      .init("Drawn", "\(DayText(review.drawnOn)) by <bdi>\(review.drawnBy)</bdi>"),
      .init("Seed", "<code>\(review.seed)</code>"),
      .init("Digest of the case numbers", "<code class=\"wrap\">\(review.populationDigest)</code>"),
    ])
  }

  private func end(_ chrome: Chrome) -> HTML {
    guard mayEnd, day < review.to else { return .none }
    return Card(
      "End it early?",
      chrome.form(
        to: "/reviews/\(review.id)/end", keepsDraft: false,
        """
        <p>The reviewer opens none of the files any more, from today.</p>
        \(Actions(Button("End the review", .secondary).html))
        """
      ).html
    ).html
  }
}

/// The form of a new review.
package struct ReviewFormPage: Page {
  package let agencies: [PlanOption]
  package let reviewers: [PlanOption]
  package let form: FormState

  package var title: String { "Make a review" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [Crumb("Reviews of case files", "/reviews")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    <p>The files are drawn by chance when you save, never from the reviewer's own cases. The seed \
    is recorded, so that anyone can draw the same sample again.</p>
    \(form.summary)
    \(reviewers.isEmpty ? nobody : making(chrome))
    """
  }

  private var nobody: HTML {
    Notice(
      .info, "No monitor has an account here", next: "ask your administrator to add one."
    ).html
  }

  private func making(_ chrome: Chrome) -> HTML {
    let fields = [
      ReviewFields.title, ReviewFields.agency(agencies.map { Choice($0.id, $0.label) }),
      ReviewFields.reviewer(reviewers.map { Choice($0.id, $0.label) }), ReviewFields.pool,
      ReviewFields.size, ReviewFields.from, ReviewFields.last,
    ]
    return chrome.form(
      to: "/reviews", "\(form.fields(fields))\(Actions(Button("Draw the sample").html))"
    ).html
  }
}
