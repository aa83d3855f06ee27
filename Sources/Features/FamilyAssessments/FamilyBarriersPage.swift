import Domain
import Markup

/// The barriers of a family, and what addresses each (WI-ASM-02).
package struct FamilyBarriersPage: Page {
  package let header: CaseHeader
  package let all: [StoredFamilyBarrier]
  package let people: [PlanOption]
  package let form: FormState

  static func path(_ caseID: String) -> Path { "/cases/\(caseID)/barriers" }

  package var title: String { "Barriers" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [header.crumb, FamilyPlansPage.crumb(header)] }

  package func html(_ chrome: Chrome) -> HTML {
    let path = FamilyBarriersPage.path(header.id)
    let add: HTML =
      chrome.may(.familyPlanEdit) && header.closedOn == nil
      ? Card(
        "Add a barrier",
        chrome.form(
          to: path,
          """
          \(form.fields(FamilyAssessmentFields.barrier(people.map(\.choice))))
          \(Actions(Button("Add the barrier").html))
          """
        ).html
      ).html : .none
    return """
      <h1>Barriers</h1>
      \(header.line)
      \(form.summary)
      <p>The family's plan is signed once each barrier is addressed or deferred.</p>
      \(DataTable(
        caption: "Barriers", isCaptionHidden: true,
        columns: [
          .init("Barrier", isRowHeader: true), .init("Whom"), .init("How much"), .init("Found"),
          .init("What addresses it"), .init("State"),
        ],
        rows: all.map { one in
          .init([
            "<a href=\"\(path)/\(one.id)\">\(one.kindWords): <bdi>\(one.row.description)</bdi></a>",
            "<bdi>\(one.person.isEmpty ? "The family" : one.person)</bdi>",
            "\(FamilyAssessmentWords.label(one.row.severity, in: FamilyAssessmentFields.severities))",
            "\(DayText(one.row.foundOn))", "<bdi>\(one.answer)</bdi>", one.badge.html,
          ])
        },
        empty: EmptyState("No barriers yet", "What the assessment finds stands here.")))
      \(add)
      """
  }
}

extension StoredFamilyBarrier {
  /// What addresses it, or why it waits.
  var answer: String {
    [goal, row.servicePlan, row.reason].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  var badge: Badge {
    switch FamilyAssessments.BarrierStatus(rawValue: row.status) {
    case .addressed: Badge("Addressed", .success)
    case .deferred: Badge("Deferred", .neutral)
    case .resolved: Badge("No longer in the way", .success)
    case .open, nil: Badge("Nothing decided", .warning)
    }
  }
}

/// A barrier, where it is decided what addresses it.
package struct FamilyBarrierPage: Page {
  package let header: CaseHeader
  package let barrier: StoredFamilyBarrier
  package let version: Int
  package let goals: [PlanOption]
  package let form: FormState

  package var title: String { "Barrier" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb("Barriers", FamilyBarriersPage.path(header.id))]
  }

  package func html(_ chrome: Chrome) -> HTML {
    let row = barrier.row
    let decide: HTML =
      chrome.may(.familyPlanEdit) && header.closedOn == nil
      ? chrome.form(
        to: "\(FamilyBarriersPage.path(header.id))/\(barrier.id)", version: version,
        """
        \(form.fields(FamilyAssessmentFields.deciding(goals.map(\.choice))))
        \(Actions(Button("Save").html))
        """
      ).html : .none
    return """
      <h1>\(barrier.kindWords): <bdi>\(row.description)</bdi></h1>
      \(header.line)
      \(form.summary)
      \(SummaryList([
        .init("State", "\(barrier.badge)"),
        .init("Whom", "<bdi>\(barrier.person.isEmpty ? "The family" : barrier.person)</bdi>"),
        .init(
          "How much",
          "\(FamilyAssessmentWords.label(row.severity, in: FamilyAssessmentFields.severities))"),
        .init("How we know", "<bdi>\(row.evidence)</bdi>"),
        .init("Found on", "\(DayText(row.foundOn))"),
        .init("Decided on", row.decidedOn.map { "\(DayText($0))" } ?? .none),
      ]))
      \(decide)
      """
  }
}
