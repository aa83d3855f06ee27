import Domain
import Markup

/// An agency's list of who interprets, with agreement and training.
package struct InterpretersPage: Page {
  package let day: Day
  package let all: [StoredInterpreter]
  package let mayManage: Bool
  package let form: FormState

  package var title: String { "Interpreters" }
  package var hasErrors: Bool { form.hasErrors }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Interpreters</h1>
    <p>Who interprets has signed the confidentiality agreement and learned its duties before. \
    Nobody under 18 interprets.</p>
    \(form.summary)
    \(DataTable(
      caption: "Interpreters of your agency", isCaptionHidden: true,
      columns: [
        .init("Name", isRowHeader: true), .init("Kind"), .init("Languages"), .init("Agreement"),
        .init("Trained"), .init("State"),
      ],
      rows: all.map(row),
      empty: EmptyState(
        "Nobody is on the list",
        "Put the telephone line of your agency on it first, then staff and volunteers.")))
    \(mayManage ? adding(chrome) : .none)
    """
  }

  private func row(_ one: StoredInterpreter) -> DataTable.Row {
    let name: HTML =
      mayManage
      ? "<a href=\"/interpreters/\(one.id)\"><bdi>\(one.name)</bdi></a>" : "<bdi>\(one.name)</bdi>"
    let phone: HTML = one.phone.isEmpty ? .none : "<br><span class=\"muted\">\(one.phone)</span>"
    return .init([
      "\(name)\(phone)", "\(one.kind.words)", "<bdi>\(one.languages)</bdi>",
      one.agreementOn.map { "\(DayText($0))" } ?? .none,
      one.trainedOn.map { "\(DayText($0))" } ?? .none, one.badge(on: day),
    ])
  }

  private func adding(_ chrome: Chrome) -> HTML {
    Card(
      "Put someone on the list",
      chrome.form(
        to: "/interpreters",
        "\(form.fields(InterpreterFields.all))\(Actions(Button("Put on the list").html))"
      ).html
    ).html
  }
}

extension StoredInterpreter {
  func badge(on day: Day) -> HTML {
    switch listed(on: day).hindrance(on: day) {
    case nil: Badge("May interpret", .success).html
    case .interpreter(.noAgreement): Badge("No agreement", .danger).html
    case .interpreter: Badge("Under 18", .danger).html
    case .agreementEnded: Badge("Agreement ended", .danger).html
    case .trainingEnded: Badge("Training too long ago", .danger).html
    case .left: Badge("Left", .neutral).html
    default: Badge("Not trained", .danger).html
    }
  }
}

/// The form that changes what stands on the list about someone.
package struct InterpreterPage: Page {
  package let stored: StoredInterpreter
  package let version: Int
  package let form: FormState

  package var title: String { stored.name }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [Crumb("Interpreters", "/interpreters")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1><bdi>\(stored.name)</bdi></h1>
    \(form.summary)
    \(chrome.form(
      to: "/interpreters/\(stored.id)", version: version,
      "\(form.fields(InterpreterFields.all))\(Actions(Button("Save").html))"))
    """
  }
}
