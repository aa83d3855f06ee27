import Domain
import Markup

/// The assessment of a Wisconsin family: its domains, each adult's work, forms of others that
/// stand in for ours, and what is still missing (WI-ASM-01, WI-ASM-04).
package struct FamilyAssessmentPage: Page {
  package struct Finding: Codable, Sendable, Hashable {
    package let domain: String
    package let name: String
    package let words: String
  }

  package struct Adult: Codable, Sendable, Hashable {
    package let personID: String
    package let name: String
    /// Names of the required domains that nothing covers.
    package let missing: [String]
  }

  package struct Form: Codable, Sendable, Hashable {
    package let kind: String
    package let agency: String
    package let person: String
    package let madeOn: Day
    package let paper: String
    package let covers: [String]
    /// Required domains that this form leaves out.
    package let lacks: [String]
  }

  package let header: CaseHeader
  package let isInProgram: Bool
  package let begunOn: Day?
  package let finalisedOn: Day?
  package let findings: [Finding]
  package let adults: [Adult]
  package let forms: [Form]
  /// Names of the family's required domains that nothing covers.
  package let missing: [String]
  package let finals: [Day]
  package let form: FormState

  static func path(_ caseID: String) -> Path { "/cases/\(caseID)/family-assessment" }

  package var title: String { "Family assessment" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [header.crumb, FamilyPlansPage.crumb(header)] }

  private var path: Path { FamilyAssessmentPage.path(header.id) }
  private var isOpen: Bool { begunOn != nil && finalisedOn == nil }

  package func html(_ chrome: Chrome) -> HTML {
    let mayWrite = chrome.may(.familyAssessmentRecord) && header.closedOn == nil
    return """
      <h1>Family assessment</h1>
      \(header.line)
      \(form.summary)
      \(standing)
      \(mayWrite && !isOpen && isInProgram ? begin(chrome) : .none)
      \(begunOn == nil ? .none : familyCard(chrome, mayWrite: mayWrite))
      \(adultsCard)
      \(begunOn == nil ? .none : formsCard(mayWrite: mayWrite))
      \(mayWrite && isOpen ? finalising(chrome) : .none)
      """
  }

  private var standing: HTML {
    if let finalisedOn {
      let earlier = finals.dropFirst().map(\.words).joined(separator: ", ")
      return Notice(
        .success, "Final since \(finalisedOn.words).",
        next: earlier.isEmpty ? .none : "Earlier ones: \(earlier)."
      ).html
    }
    guard let begunOn else {
      return EmptyState(
        "No assessment yet",
        "It asks about child care, transport, health and housing, and about each adult's English, work and training."
      ).html
    }
    let all = missing + adults.flatMap { adult in adult.missing.map { "\($0) of \(adult.name)" } }
    guard !all.isEmpty else {
      return Notice(.info, "Begun on \(begunOn.words): every domain is covered.").html
    }
    return Notice(
      .warning, "Begun on \(begunOn.words): domains are missing",
      details: "<ul>\n\(all.markup { "<li><bdi>\($0)</bdi></li>\n" })</ul>\n"
    ).html
  }

  private func begin(_ chrome: Chrome) -> HTML {
    chrome.form(
      to: path, keepsDraft: false,
      Actions(Button(finalisedOn == nil ? "Begin the assessment" : "Begin a new one").html).html
    ).html
  }

  private func familyCard(_ chrome: Chrome, mayWrite: Bool) -> HTML {
    guard mayWrite, isOpen else {
      return Card(
        "The family",
        SummaryList(findings.map { .init($0.name, "<bdi>\($0.words)</bdi>") }).html
      ).html
    }
    return Card(
      "The family",
      chrome.form(
        to: "\(path)/findings",
        """
        \(form.fields(FamilyAssessmentFields.findings))
        \(Actions(Button("Save what was found").html))
        """
      ).html
    ).html
  }

  private var adultsCard: HTML {
    Card(
      "Each adult's work, skills and English",
      DataTable(
        caption: "Adults", isCaptionHidden: true,
        columns: [.init("Adult", isRowHeader: true), .init("Still missing")],
        rows: adults.map { adult in
          let place: Path = "\(header.path)/people/\(adult.personID)/work-background"
          return .init([
            "<a href=\"\(place)\"><bdi>\(adult.name)</bdi></a>",
            adult.missing.isEmpty ? "Nothing" : "\(adult.missing.joined(separator: ", "))",
          ])
        },
        empty: EmptyState("No adult", "Adults appear here by their birth dates.")
      ).html
    ).html
  }

  private func formsCard(mayWrite: Bool) -> HTML {
    let attach: HTML =
      mayWrite && isOpen ? "<a href=\"\(path)/forms/new\">Attach a form</a>" : .none
    return Card(
      "Forms of others that stand in for ours", actions: attach,
      DataTable(
        caption: "Forms", isCaptionHidden: true,
        columns: [
          .init("Form", isRowHeader: true), .init("About"), .init("Covers"),
          .init("Does not cover"), .init("Paper"),
        ],
        rows: forms.map { one in
          let kind = FamilyAssessmentWords.label(one.kind, in: FamilyAssessmentWords.forms)
          return .init([
            "\(kind), <bdi>\(one.agency)</bdi>, \(DayText(one.madeOn))",
            "<bdi>\(one.person.isEmpty ? "The family" : one.person)</bdi>",
            "\(one.covers.joined(separator: ", "))",
            one.lacks.isEmpty
              ? "Nothing"
              : "\(Badge("Incomplete", .warning)) \(one.lacks.joined(separator: ", "))",
            "<bdi>\(one.paper)</bdi>",
          ])
        },
        empty: EmptyState(
          "None",
          "A W-2 assessment, or a form as thorough as ours, spares the family our questions.")
      ).html
    ).html
  }

  private func finalising(_ chrome: Chrome) -> HTML {
    Card(
      "Make it final",
      chrome.form(
        to: "\(path)/finalisation",
        """
        \(form.fields([FamilyAssessmentFields.finalisedOn]))
        \(Actions(Button("Make it final", .secondary).html))
        """
      ).html
    ).html
  }
}

/// What one adult has worked, learned and speaks; it stays with the person (WI-PPL-05).
package struct WorkBackgroundPage: Page {
  package let header: CaseHeader
  package let personID: String
  package let person: String
  package let words: [FamilyAssessmentPage.Finding]
  package let form: FormState

  package var title: String { "Work background" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb("Family assessment", FamilyAssessmentPage.path(header.id))]
  }

  package func html(_ chrome: Chrome) -> HTML {
    let content: HTML =
      chrome.may(.familyAssessmentRecord) && header.closedOn == nil
      ? chrome.form(
        to: "\(header.path)/people/\(personID)/work-background",
        """
        \(form.fields(FamilyAssessmentFields.background))
        \(Actions(Button("Save").html))
        """
      ).html
      : SummaryList(words.map { .init($0.name, "<bdi>\($0.words)</bdi>") }).html
    return """
      <h1>Work background</h1>
      <p><bdi>\(person)</bdi></p>
      \(header.line)
      \(form.summary)
      \(content)
      """
  }
}

/// The form that attaches another agency's assessment (WI-ASM-04).
package struct EquivalentFormPage: Page {
  package let header: CaseHeader
  package let people: [PlanOption]
  package let form: FormState

  package var title: String { "Attach a form" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb("Family assessment", FamilyAssessmentPage.path(header.id))]
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Attach a form</h1>
    \(header.line)
    \(form.summary)
    \(chrome.form(
      to: "\(FamilyAssessmentPage.path(header.id))/forms",
      """
      \(form.fields(FamilyAssessmentFields.equivalent(people.map(\.choice))))
      \(Actions(Button("Attach it").html))
      """))
    """
  }
}
