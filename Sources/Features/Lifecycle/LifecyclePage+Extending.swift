import Domain
import Markup
import Policies

/// The form that extends service: what it asks follows from the pack of the program.
extension LifecyclePage {
  func extending(_ chrome: Chrome) -> HTML {
    let services = services ?? []
    guard let program else { return choosing(services) }
    let approval = AllPolicies.extensions.first { $0.program == program }?.approval
    if case .given(let role) = approval, chrome.actor?.role != role {
      return Notice(
        .info, "The \(role.words.lowercasedFirst) extends this service",
        next: "tell them until when it should run, and why."
      ).html
    }
    let own = services.filter { $0.program == program }
    return """
      \(ends(own))
      \(chrome.form(
        to: "\(header.path)/extensions",
        form.fields(fields(own, approval)) + form.field(LifecycleFields.program)
          + Actions(Button("Extend service").html).html))
      """
  }

  /// Where more than one program can be extended, or none.
  private func choosing(_ services: [ServiceEnd]) -> HTML {
    let programs = AllPolicies.extensions.map(\.program).filter { program in
      services.contains { $0.program == program }
    }
    guard !programs.isEmpty else {
      return EmptyState(
        "Nothing can be extended",
        "Nobody of this case is served in a program with an end that can be moved."
      ).html
    }
    let links = programs.markup { program in
      """
      <li><a href="\(Self.extensionPath(header, program))">\(PersonWords.program(program))</a></li>

      """
    }
    return "<p>Which service is extended?</p>\n<ul class=\"links\">\n\(links)</ul>\n"
  }

  static func extensionPath(_ header: CaseHeader, _ program: String, person: String? = nil) -> Path
  {
    ("\(header.path)/extensions/new" as Path).query("program", program).query("person", person)
  }

  private func ends(_ services: [ServiceEnd]) -> HTML {
    SummaryList(
      services.map { one in
        .init(
          one.person,
          "\(PersonWords.program(one.program)) until \(DayText(one.endsOn)), at the latest until \(DayText(one.latestOn))"
        )
      }
    ).html
  }

  private func fields(
    _ services: [ServiceEnd], _ approval: ExtensionTerms.Approval?
  ) -> [Field] {
    let person = Field(
      LifecycleFields.person.name, LifecycleFields.person.label,
      .list(services.map { Choice($0.personID, $0.person) }))
    var agreed: [Field] = []
    if case .agreed = approval {
      agreed = [LifecycleFields.therapistAgreedOn, LifecycleFields.caseManagerAgreedOn]
    }
    return [person, LifecycleFields.until] + agreed
      + [LifecycleFields.reason, LifecycleFields.note]
  }
}
