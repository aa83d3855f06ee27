import Domain
import Markup

/// A copy of the file as it was approved and handed over, for paper.
package struct FileCopyPrintPage: Page {
  package let header: CaseHeader
  package let copy: StoredFileCopy
  package let package: FileCopyPackage

  package var title: String { "Copy of the file" }
  package var trail: [Crumb] {
    [
      header.crumb, Crumb("Copies of the file", "\(header.path)/file-copies"),
      Crumb(copy.person, "\(header.path)/file-copies/\(copy.id)"),
    ]
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Copy of the file of <bdi>\(package.person)</bdi></h1>
    <p>\(package.agency), case \(package.caseNumber), as the file stood on \(DayText(package.day)).</p>
    <p>You asked for this copy on \(DayText(copy.askedOn)). It belongs to you. Keep it where others \
    cannot read it.</p>
    <p>It holds: \(package.parts.map(\.words.lowercasedFirst).joined(separator: "; ")). Drafts are \
    not in it. Where words of other people were taken out, a mark in brackets stands. \(leftOut)</p>
    \(Timeline(
      package.entries.map { entry in
        .init(
          when: entry.on.description, title: "\(entry.title)",
          who: entry.by.isEmpty ? nil : entry.by, body: entry.text)
      }, empty: EmptyState("Nothing was written yet", "The file held no entry on that day.")))
    <p class="muted">Approved on \(DayText(copy.approvedOn ?? package.day)) by \
    <bdi>\(copy.approvedBy)</bdi>. Seal of the text: \(copy.digest.prefix(16)).</p>
    """
  }

  private var leftOut: String {
    switch package.leftOut {
    case 0: "Nothing else was left out."
    case 1: "One entry was left out, because it is about others or the team's own."
    default:
      "\(package.leftOut) entries were left out, because they are about others or the team's own."
    }
  }
}
