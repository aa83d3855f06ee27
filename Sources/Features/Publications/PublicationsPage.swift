import Domain
import Markup

/// What was published for the reader's agency and role, and what they still have to acknowledge.
package struct PublicationsPage: Page {
  package struct Line: Codable, Sendable, Hashable {
    package let id: String
    package let kind: PublicationKind
    package let title: String
    package let agency: String
    package let edition: Int
    package let publishedOn: Day
    package let meetsOn: Day?
    package let isOwed: Bool
    /// The day on which the reader acknowledged the version in force.
    package let seenOn: Day?
  }

  package let publications: [Line]

  package var title: String { "Meetings and changes" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Meetings and changes</h1>
    \(chrome.may(.publicationPublish)
      ? Actions(ButtonLink("Publish something", "/publications/new").html).html : .none)
    \(DataTable(
      caption: "What was published", isCaptionHidden: true,
      columns: [
        .init("What", isRowHeader: true), .init("By"), .init("Version"), .init("Published"),
        .init("You"),
      ],
      rows: publications.map(row),
      empty: EmptyState(
        "Nothing was published for you",
        "Coordination meetings and changes of process, agreements or the complaint policy appear "
          + "here and on Today until you acknowledge them."), isList: true))
    """
  }

  private func row(_ line: Line) -> DataTable.Row {
    let meeting: HTML = line.meetsOn.map { ", \(DayText($0))" } ?? .none
    let state: HTML =
      if line.isOwed {
        Badge("To acknowledge", .warning).html
      } else if let day = line.seenOn {
        "Acknowledged on \(DayText(day))"
      } else { "–" }
    return .init(
      [
        """
        <a href="/publications/\(line.id)"><bdi>\(line.title)</bdi></a><br>\
        <span class="muted">\(line.kind.words)\(meeting)</span>
        """,
        "\(line.agency)", "\(line.edition)", "\(DayText(line.publishedOn))", state,
      ], isMarked: line.isOwed)
  }
}

/// Where something is published.
package struct NewPublicationPage: Page {
  package let agencies: [AgreementsPage.Agency]
  package let form: FormState

  package var title: String { "Publish something" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [Crumb("Meetings and changes", "/publications")] }

  package func html(_ chrome: Chrome) -> HTML {
    let agencies = Field(
      PublicationFields.agencies.name, PublicationFields.agencies.label,
      .several(self.agencies.map { Choice($0.id, $0.name) }), required: false,
      hint: self.agencies.count > 1 ? PublicationFields.agencies.hint : nil)
    return """
      <h1>Publish something</h1>
      <p>Everyone it is for is asked on Today to acknowledge it, and you see who did.</p>
      \(form.summary)
      \(chrome.form(
        to: "/publications",
        """
        \(form.fields([
          PublicationFields.kind, PublicationFields.title, PublicationFields.body,
          PublicationFields.meetsOn, agencies, PublicationFields.roles,
        ]))
        \(Actions(Button("Publish").html))
        """))
      """
  }
}
