import Domain
import Markup

/// An achieved goal and the evidence behind its claim: what has to hold, who contributed what and
/// when, the plan it stands in, contacts and notes, and the other outcomes of the quarter.
package struct OutcomePage: Page {
  package struct Condition: Codable, Sendable, Hashable {
    package let fault: OutcomeFault
    package let isMet: Bool
  }

  package struct Contribution: Codable, Sendable, Hashable {
    package let on: Day
    package let kind: String
    package let isSignificant: Bool
  }

  package struct Contact: Codable, Sendable, Hashable {
    package let on: Day
    package let mode: String
    package let with: String
  }

  package struct Note: Codable, Sendable, Hashable {
    package let id: String
    package let on: Day
    package let kind: String
    package let words: String
  }

  /// An outcome of the same person and quarter, this one included.
  package struct Other: Codable, Sendable, Hashable {
    package let goalID: String
    package let goal: String
    package let on: Day
    package let isCounted: Bool
    package let isReportable: Bool
    package let reason: String
  }

  package let header: CaseHeader
  package let goalID: String
  package let goal: String
  package let person: String
  package let quarter: String
  package let addedOn: Day
  package let achievedOn: Day
  package let caseManagerRole: String
  package let supportingActivities: String
  /// `fsp` or `edp`.
  package let planType: String
  package let clientSignedOn: Day?
  package let workerSignedOn: Day?
  package let isCounted: Bool
  package let reason: String
  package let conditions: [Condition]
  package let contributions: [Contribution]
  package let contacts: [Contact]
  /// Nil where notes are withheld from the reader.
  package let notes: [Note]?
  package let others: [Other]
  package let isFrozen: Bool
  package let form: FormState

  package var title: String { "Outcome: \(goal)" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb("Quarterly report \(quarter)", "/quarterly-reports/\(quarter)")]
  }

  private var path: Path { "/cases/\(header.id)/outcomes/\(goalID)" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Outcome: <bdi>\(goal)</bdi></h1>
    \(header.line)
    \(form.summary)
    \(verdict)
    \(SummaryList(facts))
    \(Card("What a claim needs", conditionList))
    \(Card("What the agency contributed", contributionTable))
    \(Card("Contacts about it", contactTable))
    \(notesCard)
    \(othersCard(chrome))
    """
  }

  private var verdict: HTML {
    isCounted
      ? Notice(.success, "Counted in \(quarter).").html
      : Notice(.warning, "Not counted in \(quarter): \(reason).").html
  }

  private var facts: [SummaryList.Row] {
    let signed: HTML =
      switch (clientSignedOn, workerSignedOn) {
      case (let client?, let worker?):
        "signed by the \(Words.client) \(DayText(client)), by the worker \(DayText(worker))"
      case (let client?, nil): "signed by the \(Words.client) only, \(DayText(client))"
      case (nil, let worker?): "signed by the worker only, \(DayText(worker))"
      case (nil, nil): "not signed"
      }
    let plan = planType == "fsp" ? "Family self-sufficiency plan" : "Employability development plan"
    return [
      .init("Whose", "<bdi>\(person)</bdi>"), .init("Written into the plan", "\(DayText(addedOn))"),
      .init("Achieved", "\(DayText(achievedOn))"), .init("Plan", "\(plan), \(signed)"),
      .init("What the case manager does", "<bdi>\(caseManagerRole)</bdi>"),
      .init("What supports it", "<bdi>\(supportingActivities)</bdi>"),
    ]
  }

  private var conditionList: HTML {
    DataTable(
      caption: "What a claim needs", isCaptionHidden: true,
      columns: [.init("Condition", isRowHeader: true), .init("Holds")],
      rows: conditions.map { one in
        .init([
          "\(OutcomeWords.condition(one.fault))",
          one.isMet ? "\(Badge("Yes", .success))" : "\(Badge("No", .warning))",
        ])
      }, empty: EmptyState("No condition", "The policy pack names them.")
    ).html
      + "<p class=\"muted\">Source: 002 intro, §2(a), §2(b)(3), §2(c)(1)–(3) and (5).</p>"
  }

  private var contributionTable: HTML {
    DataTable(
      caption: "Contributions", isCaptionHidden: true,
      columns: [.init("Day", isRowHeader: true), .init("What"), .init("Weight")],
      rows: contributions.map { one in
        .init([
          "\(DayText(one.on))", "<bdi>\(OutcomeWords.contribution(one.kind))</bdi>",
          FamilyPlanWords.weight(one.kind, isSignificant: one.isSignificant).html,
        ])
      },
      empty: EmptyState(
        "No contribution recorded", "Contributions are recorded with the goal in its plan.")
    ).html
  }

  private var contactTable: HTML {
    DataTable(
      caption: "Contacts", isCaptionHidden: true,
      columns: [.init("Day", isRowHeader: true), .init("How"), .init("With")],
      rows: contacts.map { one in
        .init([
          "\(DayText(one.on))", "\(ServiceWords.label(one.mode, in: ServiceWords.modes))",
          "\(one.with.capitalisedFirst)",
        ])
      }, empty: EmptyState("No contact names this goal", "Follow-ups that name it stand here.")
    ).html
  }

  private var notesCard: HTML {
    guard let notes else { return .none }
    return Card(
      "Notes while the goal was open",
      DataTable(
        caption: "Notes", isCaptionHidden: true,
        columns: [.init("Day", isRowHeader: true), .init("Kind"), .init("Says")],
        rows: notes.map { note in
          .init([
            "<a href=\"\("\(header.path)/notes/\(note.id)" as Path)\">\(DayText(note.on))</a>",
            "\(NoteKind(rawValue: note.kind)?.words ?? note.kind)", "<bdi>\(note.words)</bdi>",
          ])
        }, empty: EmptyState("No note", "Notes about the person or the family stand here.")
      ).html
    ).html
  }

  private func othersCard(_ chrome: Chrome) -> HTML {
    guard others.count > 1 else { return .none }
    return Card(
      "Outcomes of \(person) in \(quarter)",
      """
      <p>One can be claimed for each person and quarter: the earliest, unless another is chosen \
      before the quarter is frozen. The one left over is not carried on.</p>
      \(DataTable(
        caption: "Outcomes of the quarter", isCaptionHidden: true,
        columns: [
          .init("Outcome", isRowHeader: true), .init("Achieved"), .init("Counted"),
          .init("Choose", isLabelHidden: true),
        ],
        rows: others.map { row($0, chrome) },
        empty: EmptyState("No outcome", "Achieved goals stand here.")))
      """
    ).html
  }

  private func row(_ other: Other, _ chrome: Chrome) -> DataTable.Row {
    let way: Path = "/cases/\(header.id)/outcomes/\(other.goalID)"
    let choose: HTML =
      chrome.may(.outcomeClaim) && !isFrozen && other.isReportable && !other.isCounted
      ? chrome.form(
        to: "\(way)/claim", keepsDraft: false, Button("Claim this one", .secondary).html
      ).html : .none
    return DataTable.Row([
      "<a href=\"\(way)\"><bdi>\(other.goal)</bdi></a>", "\(DayText(other.on))",
      other.isCounted ? "\(Badge("Counted", .success))" : "\(other.reason.capitalisedFirst)",
      choose,
    ])
  }
}

/// What a claim needs, in words.
enum OutcomeWords {
  /// In the words of the pack's list; what another system called it stays as it is.
  static func contribution(_ kind: String) -> String {
    FamilyPlanWords.contributions.first { $0.value == kind }?.label
      ?? kind.replacing("-", with: " ").capitalisedFirst
  }

  static func condition(_ fault: OutcomeFault) -> String {
    switch fault {
    case .documentedLate: "The goal stood in the plan before it was achieved"
    case .unsigned: "The plan is signed by both sides"
    case .noRole: "The plan says what the case manager does for it"
    case .noActivities: "The plan says what supports it"
    case .noContribution: "The agency contributed more than information, on or before the day"
    }
  }
}
