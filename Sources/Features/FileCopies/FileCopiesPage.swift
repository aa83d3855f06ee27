import Domain
import Markup

/// A case's requests for copies of the file, and where a new one is recorded (WI-NOTE-07).
package struct FileCopiesPage: Page {
  package let header: CaseHeader
  package let all: [StoredFileCopy]
  package let form: FormState

  package var title: String { "Copies of the file" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [header.crumb] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Copies of the file</h1>
    \(header.line)
    \(form.summary)
    \(DataTable(
      caption: "Requests for a copy", isCaptionHidden: true,
      columns: [
        .init("Who", isRowHeader: true), .init("Asked"), .init("State"), .init("Handed over"),
      ],
      rows: all.map { one in
        .init([
          "<a href=\"\(header.path)/file-copies/\(one.id)\"><bdi>\(one.person)</bdi></a>",
          "\(DayText(one.askedOn))", one.badge.html, one.handedOn.map { "\(DayText($0))" } ?? .none,
        ])
      },
      empty: EmptyState(
        "Nobody has asked",
        "A \(Words.client) may have a copy of the file, the notes included; requests stand here.")))
    \(record(chrome))
    """
  }

  private func record(_ chrome: Chrome) -> HTML {
    guard chrome.may(.fileCopyRecord) else { return .none }
    let adults = header.people.filter(\.isAdult).map { Choice($0.id, $0.name) }
    let person = Field(FileCopyFields.person.name, FileCopyFields.person.label, .list(adults))
    let agreed = Field(
      FileCopyFields.agreed.name, FileCopyFields.agreed.label, .several(adults), required: false,
      hint: FileCopyFields.agreed.hint)
    let fields = [
      person, FileCopyFields.askedOn, FileCopyFields.askedBy, FileCopyFields.language,
      FileCopyFields.parts,
    ]
    return Card(
      "Record a request",
      chrome.form(
        to: "\(header.path)/file-copies",
        """
        \(form.fields(adults.count > 1 ? fields + [agreed] : fields))
        \(Actions(Button("Record the request").html))
        """
      ).html
    ).html
  }
}

extension StoredFileCopy {
  var badge: Badge {
    if handedOn != nil { return Badge("Handed over", .success) }
    return approvedOn == nil ? Badge("To be reviewed", .warning) : Badge("Approved", .info)
  }
}
