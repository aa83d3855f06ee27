import Domain
import Markup

extension DocumentPage {
  /// The form that takes it out, folded away until it is needed.
  func takingOut(_ chrome: Chrome, at path: Path) -> HTML {
    guard mayFile else { return .none }
    let isMeant =
      form.error(DocumentFields.mistake.name) != nil
      || form.error(DocumentFields.reason.name) != nil
    return """
      <details class="fold"\(Attributes("open", if: isMeant))>
      <summary>Filed by mistake</summary>
      <p>The document no longer counts. That it was here stays on record with your name, the day and \
      the reason.</p>
      \(chrome.form(
        to: "\(path)/mistake", keepsDraft: false,
        """
        \(form.fields(DocumentFields.takingOut))
        \(Actions(Button("Take it out", .danger).html))
        """))
      </details>

      """
  }
}

extension DocumentsPage {
  var takenOut: HTML {
    guard !misfiled.isEmpty else { return .none }
    let table = DataTable(
      caption: "Taken out, filed by mistake", isCaptionHidden: true,
      columns: [
        .init("Document", isRowHeader: true), .init("Received"), .init("Taken out"), .init("By"),
        .init("Why"), .init("The copy"),
      ],
      rows: misfiled.map { one in
        let title =
          one.slot == .other && !one.words.isEmpty ? one.words : DocumentWords.slot(one.slot)
        return .init([
          "<bdi>\(title)</bdi>", "\(DayText(one.receivedOn))", "\(DayText(one.takenOutOn))",
          "<bdi>\(one.takenOutBy)</bdi>",
          "\(DocumentWords.mistake(one.mistake)): <bdi>\(one.reason)</bdi>",
          one.isDestroyed ? "Destroyed" : "Not shown any more",
        ])
      },
      empty: EmptyState("Nothing was taken out", ""))
    return Card("Filed by mistake", table.html).html
  }
}
