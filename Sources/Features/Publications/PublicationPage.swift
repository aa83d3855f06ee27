import Domain
import Markup

/// One publication: its text, the reader's acknowledgement, and for whoever published it, who has
/// and who has not.
package struct PublicationPage: Page {
  package struct Recipient: Codable, Sendable, Hashable {
    package let name: String
    package let role: Role
    package let agency: String
    package let acknowledgedOn: Day?
  }

  package let publication: StoredPublication
  package let agencyNames: [String]
  package let isOwed: Bool
  package let isKept: Bool
  /// Everyone it is for; empty for those who do not keep it.
  package let readers: [Recipient]
  package let form: FormState

  package var title: String { publication.title }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [Crumb("Meetings and changes", "/publications")] }

  private var path: Path { "/publications/\(publication.id)" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1><bdi>\(publication.title)</bdi></h1>
    \(form.summary)
    \(SummaryList(facts))
    \(publication.body.split(separator: "\n").markup { "<p><bdi>\($0)</bdi></p>\n" })
    \(acknowledgement(chrome))
    \(keeping)
    """
  }

  private var facts: [SummaryList.Row] {
    let roles = publication.roles.map(\.words).joined(separator: ", ")
    var rows: [SummaryList.Row] = [
      .init("What it is", "\(publication.kind.words)"),
      .init("Version", "\(publication.edition), published on \(DayText(publication.publishedOn))"),
      .init("Published by", "<bdi>\(publication.publishedBy)</bdi>, \(publication.agency)"),
      .init(
        "For",
        "\(agencyNames.isEmpty ? "Every agency" : agencyNames.joined(separator: ", ")): \(roles.isEmpty ? "everyone" : roles)"
      ),
    ]
    if let day = publication.meetsOn {
      rows.insert(.init("Day of the meeting", "\(DayText(day))"), at: 1)
    }
    return rows
  }

  private func acknowledgement(_ chrome: Chrome) -> HTML {
    if isOwed {
      return chrome.form(
        to: "\(path)/acknowledgement", keepsDraft: false,
        """
        <input type="hidden" name="edition" value="\(publication.edition)">
        \(Actions(Button("I have read version \(publication.edition)").html))
        """
      ).html
    }
    guard let day = publication.seenOn, publication.seen == publication.edition else {
      return .none
    }
    return "<p>You acknowledged this version on \(DayText(day)).</p>\n"
  }

  private var keeping: HTML {
    guard isKept else { return .none }
    let missing = readers.count { $0.acknowledgedOn == nil }
    return """
      <h2>Who has acknowledged version \(publication.edition)</h2>
      <p>\(readers.count - missing) of \(readers.count).</p>
      \(DataTable(
        caption: "Readers", isCaptionHidden: true,
        columns: [
          .init("Who", isRowHeader: true), .init("Role"), .init("Agency"), .init("Acknowledged"),
        ],
        rows: readers.map { reader in
          .init(
            [
              "<bdi>\(reader.name)</bdi>", "\(reader.role.words)", "\(reader.agency)",
              reader.acknowledgedOn.map { "\(DayText($0))" } ?? Badge("Not yet", .warning).html,
            ], isMarked: reader.acknowledgedOn == nil)
        },
        empty: EmptyState("It is for nobody", "Nobody on staff has these roles there.")))
      \(Actions(ButtonLink("Publish a new version", "\(path)/edition").html))
      """
  }
}

/// A new version of what was published.
package struct RenewPublicationPage: Page {
  package let id: String
  package let former: String
  package let edition: Int
  package let isMeeting: Bool
  package let version: Int
  package let form: FormState

  package var title: String { "New version" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [Crumb("Meetings and changes", "/publications"), Crumb(former, "/publications/\(id)")]
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>New version of <bdi>\(former)</bdi></h1>
    <p>It will be version \(edition + 1); everyone it is for is asked again.</p>
    \(form.summary)
    \(chrome.form(
      to: "/publications/\(id)/edition", version: version,
      """
      \(form.fields(PublicationFields.renewing.filter { isMeeting || $0.name != "meets_on" }))
      \(Actions(Button("Publish the new version").html))
      """))
    """
  }
}
