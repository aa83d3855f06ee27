import Domain
import Markup
import Policies

/// The form that closes a case, extends or ends a member's service, or records what the therapist
/// recommends.
package struct LifecyclePage: Page {
  package enum Act: String, CaseIterable, Codable, Sendable {
    case close, extend, graduate, recommend
  }

  package struct Basis: Codable, Sendable, Hashable {
    package let id: String
    package let kind: String
    package let finalisedOn: Day
  }

  package let header: CaseHeader
  package let act: Act
  /// Whom it is about, where the path says so.
  package let personID: String?
  package let person: String?
  /// The assessments a recommendation may rest on, newest first.
  package let assessments: [Basis]
  /// Of an extension: what can be extended, and in which program it is, once that is chosen.
  package let services: [ServiceEnd]?
  package let program: String?
  /// Whether closing asks which of Wisconsin's two ends it is.
  package let asksEnding: Bool
  package let form: FormState

  package var title: String {
    switch act {
    case .close: "Close the case"
    case .extend: "Extend service"
    case .graduate: "Graduate \(person ?? "")"
    case .recommend: "Recommendation for \(person ?? "")"
    }
  }

  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb("Graduation and closing", "\(header.path)/standing")]
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    \(header.line)
    \(form.summary)
    \(posted(chrome))
    <p><a href="\("\(header.path)/standing" as Path)">What still stands in the way</a></p>
    """
  }

  private func posted(_ chrome: Chrome) -> HTML {
    switch act {
    case .close:
      chrome.form(
        to: "\(header.path)/closure", version: form.input["version"].flatMap { Int($0) },
        form.fields(asksEnding ? LifecycleFields.closing : LifecycleFields.closingWithoutEnding)
          + Actions(Button("Close the case", .danger).html).html
      ).html
    case .extend: extending(chrome)
    case .graduate:
      chrome.form(
        to: "\(header.path)/people/\(personID ?? "")/graduation",
        form.fields(LifecycleFields.graduating) + Actions(Button("Graduate").html).html
      ).html
    case .recommend: recommending(chrome)
    }
  }

  private func recommending(_ chrome: Chrome) -> HTML {
    let path: Path = "\(header.path)/people/\(personID ?? "")"
    guard !assessments.isEmpty else {
      return EmptyState(
        "No assessment to rest on", "A recommendation rests on a finalised assessment.",
        action: ButtonLink("Start an assessment", "\(path)/assessments/new")
      ).html
    }
    let choices = assessments.map {
      Choice($0.id, "\(AssessmentWords.kind($0.kind)), \($0.finalisedOn.words)")
    }
    let fields = LifecycleFields.recommending.map { field in
      field.name == LifecycleFields.assessment.name
        ? Field(field.name, field.label, .list(choices)) : field
    }
    return chrome.form(
      to: "\(path)/recommendations",
      form.fields(fields) + Actions(Button("Record the recommendation").html).html
    ).html
  }
}
