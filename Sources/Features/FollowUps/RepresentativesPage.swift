import Domain
import Markup

/// Who acts or calls for people of a case, and whom a release of information covers (WI-PPL-06).
package struct RepresentativesPage: Page {
  package struct Release: Codable, Sendable, Hashable {
    package let id: String
    package let words: String
  }

  package let header: CaseHeader
  package let all: [StoredRepresentative]
  /// Who is changed, and the version that was read; nil for a new one.
  package let changed: String?
  package let version: Int?
  package let releases: Shown<[Release]>
  package let form: FormState

  package var title: String { changed == nil ? "Who acts for them" : "Change who acts for them" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    let above = [header.crumb, Crumb("Follow-ups and calls", "\(header.path)/follow-ups")]
    return changed == nil
      ? above : above + [Crumb("Who acts for them", "\(header.path)/representatives")]
  }

  private var path: Path { "\(header.path)/representatives" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    \(header.line)
    \(form.summary)
    \(changed == nil ? table(chrome).html : .none)
    \(writing(chrome))
    """
  }

  private func table(_ chrome: Chrome) -> DataTable {
    DataTable(
      caption: "People who act for them", isCaptionHidden: true,
      columns: [
        .init("Name", isRowHeader: true), .init("Relationship"), .init("Acts for"),
        .init("Telephone"), .init("Release of information"), .init("Until"),
      ],
      rows: all.map { one in
        let name: HTML =
          chrome.may(.noteWrite)
          ? "<a href=\"\(path)/\(one.id)\"><bdi>\(one.name)</bdi></a>" : "<bdi>\(one.name)</bdi>"
        return .init([
          name, "\(FollowUpWords.relationship(one.relationship))",
          one.person.map { "<bdi>\($0)</bdi>" } ?? "The family", "<bdi>\(one.phone)</bdi>",
          cover(one), "\(one.endedOn)",
        ])
      },
      empty: EmptyState(
        "Nobody is recorded",
        "A relative, sponsor or neighbour who calls for the family stands here."))
  }

  private func cover(_ one: StoredRepresentative) -> HTML {
    if let why = one.cover.why { return header.notShownWords(why) }
    guard let cover = one.cover.value else { return Badge("Not covered", .warning).html }
    let link: HTML =
      "<a href=\"\(header.path)/releases/\(cover.releaseID)\">until \(cover.until)</a>"
    return cover.isInForce
      ? "\(Badge("Covered", .success)) \(link)" : "\(Badge("Not in force", .warning)) \(link)"
  }

  private func writing(_ chrome: Chrome) -> HTML {
    guard chrome.may(.noteWrite) else { return .none }
    let people = header.people.map { Choice($0.id, $0.name) }
    let offered = (releases.value ?? []).map { Choice($0.id, $0.words) }
    let fields = [
      FollowUpFields.ownName, FollowUpFields.ownRelationship, FollowUpFields.behalf(people),
      FollowUpFields.phone, FollowUpFields.release(offered), FollowUpFields.endedOn,
    ]
    return Card(
      changed == nil ? "Add someone" : "Change",
      chrome.form(
        to: changed.map { "\(path)/\($0)" } ?? path, version: version,
        "\(form.fields(fields))\(Actions(Button("Save").html))"
      ).html
    ).html
  }
}
