import Domain
import Markup

/// The documents of one person: what proves that they may be served, and each filed copy.
package struct DocumentsPage: Page {
  package let header: CaseHeader
  package let proof: PersonProof
  package let documents: [StoredDocument]
  /// What was taken out of the file again.
  package let misfiled: [MisfiledDocument]
  package let mayFile: Bool

  package var title: String { "Documents of \(proof.name)" }
  package var trail: [Crumb] { [header.crumb, Crumb("Documents", "\(header.path)/documents")] }

  private var path: Path { "\(header.path)/people/\(proof.personID)/documents" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Documents of <bdi>\(proof.name)</bdi></h1>
    \(header.line)
    \(mayFile ? Actions(ButtonLink("File a copy", "\(path)/new", .primary).html).html : .none)
    \(Card("What is required", SummaryList(required).html))
    \(Card("On file", table.html))
    \(takenOut)
    <p class="muted">Copies only: an original is given back on the day on which it is received.</p>
    """
  }

  private var required: [SummaryList.Row] {
    [
      .init(
        "Proof of status",
        "\(DocumentWords.badge(proof.status))<br><span class=\"muted\">\(Self.statusHint)</span>"),
      .init(
        "Green card",
        "\(DocumentWords.badge(proof.greenCard))<br><span class=\"muted\">\(Self.cardHint)</span>"
      ),
      .init("Complete", "\(proof.satisfied) of \(proof.required)"),
    ]
  }

  private static let statusHint =
    "Both sides of the I-94; for an asylee the immigration judge's letter instead (002 §6(d)(1))."
  private static let cardHint = "Required of permanent residents (002 §6(d)(2))."

  private var table: DataTable {
    DataTable(
      caption: "Filed copies", isCaptionHidden: true,
      columns: [
        .init("Document", isRowHeader: true), .init("Side or page"), .init("Received"),
        .init("Copied by"), .init("Compared by"),
      ],
      rows: documents.map { one in
        .init([
          "<a href=\"\(path)/\(one.id)\">\(one.title)</a>", "<bdi>\(one.page)</bdi>",
          "\(DayText(one.receivedOn))",
          one.kind == nil ? "Record only, without a picture" : "<bdi>\(one.scannedBy)</bdi>",
          one.verifiedBy.isEmpty ? Badge("Not yet", .warning).html : "<bdi>\(one.verifiedBy)</bdi>",
        ])
      },
      empty: EmptyState(
        "Nothing is filed", "Take a picture of each side with a telephone, or choose a scan."))
  }
}

extension StoredDocument {
  var title: String {
    slot == .other && !words.isEmpty ? words : DocumentWords.slot(slot)
  }
}

/// The form for a copy.
package struct NewDocumentPage: Page {
  package let header: CaseHeader
  package let personID: String
  package let name: String
  package let form: FormState

  package var title: String { "File a copy" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [header.crumb, Crumb("Documents of \(name)", path)] }

  private var path: Path { "\(header.path)/people/\(personID)/documents" }

  package func html(_ chrome: Chrome) -> HTML {
    let again: HTML =
      form.hasErrors
      ? "<p>Choose the picture or file once more: a browser does not keep it.</p>\n" : .none
    return """
      <h1>File a copy</h1>
      \(header.line)
      <p>Of <bdi>\(name)</bdi></p>
      \(form.summary)
      \(again)\(chrome.form(
        to: path, takesFiles: true,
        "\(form.fields(DocumentFields.filing))\(Actions(Button("File the copy").html))"))
      """
  }
}

/// One document: how it came into the file, and its picture.
package struct DocumentPage: Page {
  package let header: CaseHeader
  package let name: String
  package let stored: StoredDocument
  /// False where there is no picture, or the key of the person was thrown away.
  package let isReadable: Bool
  package let mayFile: Bool
  package let form: FormState

  package var title: String { stored.title }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb("Documents of \(name)", "\(people)/documents")]
  }

  private var people: Path { "\(header.path)/people/\(stored.personID)" }
  private var path: Path { "\(people)/documents/\(stored.id)" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1><bdi>\(stored.title)</bdi></h1>
    \(header.line)
    \(form.summary)
    \(SummaryList(facts))
    \(copy)
    \(verifying(chrome))
    \(takingOut(chrome, at: path))
    """
  }

  private var facts: [SummaryList.Row] {
    var rows: [SummaryList.Row] = [
      .init("Of", "<a href=\"\(people)\"><bdi>\(name)</bdi></a>"),
      .init("Received", "\(DayText(stored.receivedOn))"),
    ]
    if !stored.page.isEmpty { rows.append(.init("Side or page", "<bdi>\(stored.page)</bdi>")) }
    if let original = stored.original {
      let day: HTML = stored.returnedOn.map { " on \(DayText($0))" } ?? .none
      rows += [
        .init("The original", "\(DocumentWords.original(original))\(day)"),
        .init("Copied by", "<bdi>\(stored.scannedBy)</bdi>"),
        .init(
          "Compared with the original by",
          stored.verifiedBy.isEmpty
            ? Badge("Not yet", .warning).html : "<bdi>\(stored.verifiedBy)</bdi>"),
        .init("Size", "\(DocumentWords.size(stored.size))"),
      ]
    }
    return rows
  }

  private var copy: HTML {
    guard let kind = stored.kind else {
      return Notice(
        .info, "Only the record of this document came from another system; its picture did not."
      ).html
    }
    guard isReadable else {
      return Notice(
        .warning, "The picture cannot be read: its key was thrown away, or this server lacks it."
      ).html
    }
    guard kind.isPicture else {
      return "<p><a href=\"\(path)/copy\">Open the PDF</a></p>\n"
    }
    return """
      <p><img class="copy" src="\(path)/copy" alt="Copy: \(stored.title)"></p>

      """
  }

  private func verifying(_ chrome: Chrome) -> HTML {
    guard mayFile, stored.kind != nil, stored.verifiedBy.isEmpty else { return .none }
    return Card(
      "Compare with the original",
      chrome.form(
        to: "\(path)/verification", version: stored.version, keepsDraft: false,
        "\(form.field(DocumentFields.verifier))\(Actions(Button("It is a true copy").html))"
      ).html
    ).html
  }
}

/// What proves the status of each of a family, and where each is mended.
package struct FamilyDocumentsPage: Page {
  package let header: CaseHeader
  package let people: [PersonProof]

  package var title: String { "Documents" }
  package var trail: [Crumb] { [Crumb("Cases", "/cases"), header.crumb] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Documents</h1>
    \(header.line)
    \(DataTable(
      caption: "Documents of each member", isCaptionHidden: true,
      columns: [
        .init("Member", isRowHeader: true), .init("Proof of status"), .init("Green card"),
        .init("On file", .end),
      ],
      rows: people.map { one in
        .init([
          "<a href=\"\(header.path)/people/\(one.personID)/documents\"><bdi>\(one.name)</bdi></a>",
          DocumentWords.badge(one.status).html, DocumentWords.badge(one.greenCard).html,
          "\(one.filed)",
        ])
      },
      empty: EmptyState("Nobody yet", "People appear once intake has named them.")))
    """
  }
}
