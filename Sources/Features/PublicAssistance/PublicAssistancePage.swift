import Domain
import Markup

/// What one person receives of public assistance, what they may be eligible for, and the programs
/// that they are in.
package struct PublicAssistancePage: Page {
  package let header: CaseHeader
  package let personID: String
  package let name: String
  package let day: Day
  package let receipts: [StoredReceipt]
  package let suggestions: [ProgramSuggestion]
  package let enrollments: [FundedEnrollment]
  package let mayEdit: Bool

  package var title: String { "Public assistance of \(name)" }
  package var trail: [Crumb] {
    [header.crumb, Crumb(name, "\(header.path)/people/\(personID)")]
  }

  private var path: Path { "\(header.path)/people/\(personID)/assistance" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Public assistance of <bdi>\(name)</bdi></h1>
    \(header.line)
    \(Card("Received", actions: act(.receipt), received.html))
    \(suggestions.isEmpty ? .none : Card("They may be eligible for", suggested).html)
    \(Card("Programs", actions: act(.enrollment), programs.html))
    """
  }

  private func act(_ act: AssistanceAct, _ about: String? = nil) -> HTML {
    guard mayEdit else { return .none }
    let path: Path = "\(path)/\(act.rawValue)/new"
    return "<a href=\"\(path.query("about", about))\">\(act.title)</a>"
  }

  private var received: DataTable {
    DataTable(
      caption: "Public assistance", isCaptionHidden: true,
      columns: [
        .init("What", isRowHeader: true), .init("Agency"), .init("From"), .init("Until"),
        .init("A month", .end), .init("Change", isLabelHidden: true),
      ],
      rows: receipts.map { one in
        .init([
          one.named, one.served, "\(one.startedOn)", until(one), amount(one),
          one.endedOn == nil ? "\(act(.amount, one.id)) \(act(.end, one.id))" : .none,
        ])
      },
      empty: EmptyState(
        "Nothing is recorded", "Ask what each member receives, from whom, since when."))
  }

  private func until(_ one: StoredReceipt) -> HTML {
    guard let ended = one.endedOn else { return Badge("Goes on", .info).html }
    return "\(DayText(ended))<br><span class=\"muted\"><bdi>\(one.endWords)</bdi></span>"
  }

  private func amount(_ one: StoredReceipt) -> HTML {
    let now: HTML = one.monthlyCents.map { "\(Money.text($0))" } ?? .none
    let changes = one.former.filter { $0.monthlyCents != one.monthlyCents }
    return now
      + changes.markup { former in
        let was = former.monthlyCents.map(Money.text) ?? "not known"
        return "<br><span class=\"muted\">\(was) until \(former.until)</span>"
      }
  }

  private var suggested: HTML {
    DataTable(
      caption: "Suggested programs", isCaptionHidden: true,
      columns: [
        .init("Program", isRowHeader: true), .init("Why"), .init("Next"),
      ],
      rows: suggestions.map { one in
        let aside: HTML =
          one.dismissed.map { reason in
            """
            Not for them: <bdi>\(reason)</bdi> <span class="muted">(<bdi>\(one.dismissedBy)</bdi>, \
            \(one.dismissedOn))</span>
            """
          } ?? "\(apply) \(act(.dismissal, one.rule))"
        return DataTable.Row([
          "\(BenefitWords.of(one.program))",
          "\(one.sentence)<br><span class=\"muted\">Rule \(one.rule): \(one.source)</span>", aside,
        ])
      }, empty: EmptyState("Nothing is suggested", "")
    ).html
  }

  private var apply: HTML {
    mayEdit
      ? "<a href=\"\(header.path)/start/application/new\">Record that they applied</a>" : .none
  }

  private var programs: DataTable {
    DataTable(
      caption: "Programs", isCaptionHidden: true,
      columns: [
        .init("Program", isRowHeader: true), .init("From"), .init("Until"), .init("Paid by"),
        .init("Change", isLabelHidden: true),
      ],
      rows: enrollments.map { one in
        .init([
          "\(PersonWords.program(one.program))", "\(one.startedOn)", "\(one.endedOn)",
          "\(one.funding)", one.endedOn == nil ? act(.leaving, one.id) : .none,
        ])
      },
      empty: EmptyState("In no program", "Goals are reported by program: enroll them first."))
  }
}

extension StoredReceipt {
  var named: HTML {
    let training: HTML = isFSET ? " with FSET" : .none
    let payer: HTML =
      funding.isEmpty ? .none : "<br><span class=\"muted\">Paid by \(funding)</span>"
    return "\(BenefitWords.of(type))\(training)\(payer)"
  }

  /// Who serves them there, and with which plan.
  var served: HTML {
    let by: HTML = worker.isEmpty ? .none : "<br><bdi>\(worker)</bdi>"
    let planned: HTML =
      plan.isEmpty ? .none : "<br><span class=\"muted\">Plan: <bdi>\(plan)</bdi></span>"
    return "<bdi>\(agency)</bdi>\(by)\(planned)"
  }

  var endWords: String {
    let code = endReason.prefix { $0 != ":" }
    let known = AssistanceFields.why.choices.first { $0.value == code }?.label
    guard let known else { return endReason }
    return known + endReason.dropFirst(code.count)
  }
}

/// The form of one act.
package struct AssistanceActPage: Page {
  package let header: CaseHeader
  package let personID: String
  package let name: String
  package let act: AssistanceAct
  /// The receipt, rule or enrollment that it is about.
  package let about: String
  /// What that is, in words.
  package let subject: String
  package let form: FormState

  package var title: String { act.title }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [header.crumb, Crumb("Public assistance of \(name)", path)] }

  private var path: Path { "\(header.path)/people/\(personID)/assistance" }

  package func html(_ chrome: Chrome) -> HTML {
    var state = form
    state.input = form.input.filled(with: [
      "started_on": chrome.today.description, "ended_on": chrome.today.description,
    ])
    let what: HTML = subject.isEmpty ? .none : "<p>\(subject)</p>\n"
    return """
      <h1>\(title)</h1>
      \(header.line)
      <p>For <bdi>\(name)</bdi></p>
      \(what)\(form.summary)
      \(chrome.form(to: target, "\(state.fields(act.fields))\(Actions(Button("Save").html))"))
      """
  }

  private var target: Path {
    switch act {
    case .receipt, .dismissal, .enrollment: "\(path)/\(act.rawValue)"
    case .end, .amount: "\(path)/receipts/\(about)/\(act.rawValue)"
    case .leaving: "\(path)/enrollments/\(about)/leaving"
    }
  }
}
