import Domain
import Markup

/// What a family allowed to be told to somebody outside, and the form that asks for more.
package struct ReleasesPage: Page {
  package let header: CaseHeader
  package let day: Day
  package let all: [StoredRelease]
  package let mayRecord: Bool
  package let form: FormState

  package var title: String { "Releases" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [Crumb("Cases", "/cases"), header.crumb] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Releases</h1>
    \(header.line)
    <p>Nothing leaves the agencies of the team without a release signed before, unless the law says \
    so. <a href="\(header.path)/disclosures">What was told to others</a></p>
    \(form.summary)
    \(table)
    \(mayRecord ? preparing(chrome) : .none)
    """
  }

  private var table: DataTable {
    DataTable(
      caption: "Releases of this family", isCaptionHidden: true,
      columns: [
        .init("To whom", isRowHeader: true), .init("About"), .init("What"), .init("Period"),
        .init("State"),
      ],
      rows: all.map { one in
        .init([
          "<a href=\"\(header.path)/releases/\(one.id)\"><bdi>\(one.recipient)</bdi></a>",
          "<bdi>\(one.person)</bdi>", "\(one.classes.map(\.words).joined(separator: ", "))",
          "\(DayText(one.from)) to \(DayText(one.until))", one.badges(on: day),
        ])
      },
      empty: EmptyState(
        "No release on record",
        "Before anything is told to an employer, landlord or clinic, prepare a release here."))
  }

  private func preparing(_ chrome: Chrome) -> HTML {
    let people = Field(
      ReleaseFields.person.name, ReleaseFields.person.label,
      .list(header.people.map { Choice($0.id, $0.name) }))
    return Card(
      "Prepare a release",
      chrome.form(
        to: "\(header.path)/releases",
        """
        \(form.fields([people] + ReleaseFields.preparing.dropFirst()))
        \(Actions(Button("Prepare the form").html))
        """
      ).html
    ).html
  }
}

extension StoredRelease {
  /// Days before its end from which a release says so (T50).
  static let warnsAhead = 30

  func badges(on day: Day) -> HTML {
    let state = release.state(on: day)
    let tone: Tone =
      switch state {
      case .prepared: .warning
      case .upcoming: .info
      case .open: .success
      case .ended: .neutral
      case .withdrawn: .danger
      }
    let left = until - day
    let soon: HTML =
      state == .open && left <= StoredRelease.warnsAhead
      ? " \(Badge(left == 0 ? "Last day" : "\(left) days left", .warning))" : .none
    return "\(Badge(state.words, tone))\(soon)"
  }
}
