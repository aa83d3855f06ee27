import Domain
import Markup

/// One entry as it would be handed over, and what becomes of it.
package struct FileCopyEntryPage: Page {
  package let header: CaseHeader
  package let copy: StoredFileCopy
  package let entry: ComposedFileCopy.Entry
  package let mayDecide: Bool
  package let form: FormState

  package var title: String { "\(entry.entry.title), \(entry.entry.on.words)" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [
      header.crumb, Crumb("Copies of the file", "\(header.path)/file-copies"),
      Crumb(copy.person, path),
    ]
  }

  private var path: Path { "\(header.path)/file-copies/\(copy.id)" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    \(header.line)
    \(form.summary)
    \(Card("As it would be handed over", entry.entry.text))
    \(acts(chrome))
    """
  }

  private func acts(_ chrome: Chrome) -> HTML {
    guard entry.leftOut != .otherAdult else {
      return Notice(
        .info, "It is about another adult, who did not agree, and is left out."
      ).html
    }
    guard mayDecide else {
      return Notice(.info, "A supervisor words this entry, or leaves it out.").html
    }
    let choices = EntryChoice.allCases
      .filter { !entry.entry.part.isWordedBySupervisor || $0 != .asItStands }
      .map { Choice($0.rawValue, $0.words) }
    return Card(
      "What becomes of it",
      chrome.form(
        to: "\(path)/entries/\(entry.entry.key)",
        """
        \(form.field(Field(
          FileCopyFields.entryChoice.name, FileCopyFields.entryChoice.label, .choice(choices))))
        \(form.field(FileCopyFields.entryWords))
        \(Actions(Button("Save").html))
        """
      ).html
    ).html
  }
}
