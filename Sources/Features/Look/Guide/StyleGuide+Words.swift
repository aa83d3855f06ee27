import Markup

extension StyleGuide {
  static var words: [Sample] {
    Tone.allCases.map { Sample("Badge", $0.rawValue, Badge(word(for: $0), $0)) }
      + ClockBadge.State.allCases.map { Sample("ClockBadge", $0.rawValue, ClockBadge($0)) }
      + [Sample("ClockBadge", "with a detail", ClockBadge(.overdue, detail: "4 days"))]
  }

  private static func word(for tone: Tone) -> String {
    switch tone {
    case .neutral: "Draft"
    case .info: "View only"
    case .success: "Succeeding"
    case .warning: "Restricted"
    case .danger: "Interpreter needed"
    }
  }

  static var messages: [Sample] {
    [
      Sample("Notice", "info", Notice(.info, "This case is shared with two other agencies.")),
      Sample("Notice", "success", Notice(.success, "The note is saved.")),
      Sample(
        "Notice", "warning",
        Notice(
          .warning, "The 6-month assessment is due in five days.",
          details: "<p>The therapist has not confirmed a day yet.</p>",
          next: "<a href=\"#Notice\">propose an appointment</a>.")),
      Sample(
        "Notice", "refusal",
        Notice(
          .refusal, "This assessment is final and cannot be changed.",
          details: "<p>It was finalised on 2026-07-31 by Rosa Example.</p>",
          next: "<a href=\"#Notice\">make a corrected version</a> and say why.")),
      Sample(
        "ErrorSummary", "one problem",
        ErrorSummary(
          [.init("Enter the day of the contact", field: "sample-day-wrong")], takesFocus: false)),
      Sample(
        "ErrorSummary", "several problems",
        ErrorSummary(
          [
            .init("Enter the day of the contact", field: "sample-day-wrong"),
            .init("Choose who took part", field: "sample-present-wrong"),
            .init("The record was closed on the 2nd."),
          ], takesFocus: false)),
      Sample(
        "EmptyState", "plain",
        EmptyState("No notes yet", "Notes appear here once someone records a contact.")),
      Sample(
        "EmptyState", "with an action",
        EmptyState(
          "Nothing is owed today", "Deadlines appear here seven days before they are due.",
          action: ButtonLink("See what is coming", "#EmptyState"))),
    ]
  }

  static var facts: [Sample] {
    [
      Sample(
        "SummaryList", "facts",
        SummaryList([
          .init("Name", "<bdi>Nguyễn Văn Nam</bdi>", change: "#SummaryList"),
          .init("Name in own script", "<bdi lang=\"ar\">مثال اسم</bdi>", change: "#SummaryList"),
          .init("Language", "Vietnamese, interpreter needed"),
          .init("Initial assessment", "2026-02-09 \(ClockBadge(.met)) \(sampleWhy)"),
          .init("Telephone", .none, change: "#SummaryList", changeLabel: "Add"),
        ])),
      Sample("Why", "closed", sampleWhy),
      Sample(
        "Timeline", "entries",
        Timeline(
          [
            .init(
              when: "2026-11-18 14:20", title: "<a href=\"#Timeline\">Home visit</a>",
              who: "Sample Worker", badge: Badge("Late entry", .warning),
              body:
                "<p>Talked about the lease and the school bus.\nThe landlord will repair the heater by Friday.</p>"
            ),
            .init(when: "2026-11-02", title: "Plan signed", who: "Rosa Example"),
          ], empty: EmptyState("Nothing yet", "What happens to the case is listed here."))),
      Sample(
        "Card", "with actions",
        CardGrid([
          Card(
            "Household", actions: "<a href=\"#Card\">Change</a>",
            "<ul>\n<li><bdi>Amina Example</bdi>, 34</li>\n<li><bdi>Yusuf Example</bdi>, 36</li>\n</ul>\n"
          ),
          Card("Newest note", "<p>Talked about the lease and the school bus.</p>\n"),
          Card("Plan", "\(Badge("Signed", .success))\n"),
        ])),
    ]
  }

  private static var sampleWhy: Why {
    Why(
      "2026-02-09", trigger: "Arrival on 2026-01-10",
      rule: "Initial assessment within 30 days of arrival (edition of 2020-01-01)",
      arithmetic: "2026-01-10 + 30 days = 2026-02-09", source: "RCCM manual C.3")
  }
}
