import Domain
import Markup

/// The form of an English assessment.
package struct EnglishFormPage: Page {
  package let person: EnglishPerson
  /// Nil for one that is not begun yet.
  package let id: String?
  package let version: Int?
  package let form: FormState

  package var title: String { "English assessment of \(person.name)" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [
      Crumb("People to assess", "/english"),
      Crumb(person.name, "/english/\(person.referralID)"),
    ]
  }

  package func html(_ chrome: Chrome) -> HTML {
    let all: Path = "/english/\(person.referralID)/assessments"
    let path: Path = id.map { "\(all)/\($0)" } ?? all
    return """
      <h1>English assessment of <bdi>\(person.name)</bdi></h1>
      \(form.summary)
      <p>You can change it until you make it final. Then the team reads it.</p>
      \(chrome.form(
        to: path, version: version,
        "\(form.fields(EnglishFields.assessment))\(Actions(Button("Save the draft").html))"))
      """
  }
}

/// One version of an English assessment, to its author: a draft to make final, or a final one to
/// correct.
package struct EnglishAssessmentPage: Page {
  package let person: EnglishPerson
  package let assessment: EnglishVersion
  /// The draft that waits, where this one is final.
  package let draftID: String?
  package let form: FormState

  package var title: String { "English assessment of \(person.name)" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [
      Crumb("People to assess", "/english"),
      Crumb(person.name, "/english/\(person.referralID)"),
    ]
  }

  private var path: Path { "/english/\(person.referralID)/assessments/\(assessment.id)" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>English assessment of <bdi>\(person.name)</bdi></h1>
    \(form.summary)
    \(SummaryList(EnglishFacts.rows(of: assessment)))
    \(acts(chrome))
    """
  }

  private func acts(_ chrome: Chrome) -> HTML {
    switch assessment.status {
    case .draft:
      return """
        \(Actions(ButtonLink("Change the draft", "\(path)/edit").html))
        \(Card(
          "Make it final",
          chrome.form(
            to: "\(path)/finalisation", version: assessment.version,
            """
            <p>The team is told and reads it from then on. It cannot be changed any more, only \
            corrected by a new version.</p>
            \(Actions(Button("Make it final").html))
            """
          ).html))
        """
    case .final:
      guard assessment.correctedByID == nil, draftID == nil else { return .none }
      return Card(
        "Something is wrong in it?",
        chrome.form(
          to: "\(path)/correction",
          "\(form.field(EnglishFields.reason))\(Actions(Button("Begin a correction", .secondary).html))"
        ).html
      ).html
    }
  }
}
