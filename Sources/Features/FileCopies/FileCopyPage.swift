import Domain
import Markup

/// One request for a copy of the file: what was asked, what may tell of somebody else, what is left
/// out, the review and the hand-over.
package struct FileCopyPage: Page {
  package let header: CaseHeader
  package let copy: StoredFileCopy
  /// Empty once the copy is approved: from then on it is what was approved.
  package let words: [ComposedFileCopy.Words]
  package let entries: [ComposedFileCopy.Entry]
  package let mayApprove: Bool
  package let form: FormState

  package var title: String { "Copy of the file for \(copy.person)" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb("Copies of the file", "\(header.path)/file-copies")]
  }

  var path: Path { "\(header.path)/file-copies/\(copy.id)" }
  private var undecided: Int { words.count { $0.choice == nil } }
  private var awaiting: Int { entries.count { $0.leftOut == .awaitsSupervisor } }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Copy of the file for <bdi>\(copy.person)</bdi></h1>
    \(header.line)
    \(form.summary)
    \(SummaryList(facts))
    \(copy.approvedOn == nil ? review(chrome) : filed(chrome))
    """
  }

  private var facts: [SummaryList.Row] {
    let by: HTML = copy.askedBy.isEmpty ? "Themself" : "<bdi>\(copy.askedBy)</bdi>"
    let agreed = copy.agreed.compactMap { header.person($0)?.name }
    var rows: [SummaryList.Row] = [
      .init("State", copy.badge.html), .init("Asked", "\(DayText(copy.askedOn))"),
      .init("Asked by", by), .init("Language", "<bdi>\(copy.language)</bdi>"),
      .init("Parts", "\(copy.parts.map(\.words).joined(separator: "; "))"),
      .init("Recorded by", "<bdi>\(copy.recordedBy)</bdi>"),
    ]
    if !agreed.isEmpty {
      rows.append(.init("Agreed too", "<bdi>\(agreed.joined(separator: ", "))</bdi>"))
    }
    if let day = copy.approvedOn {
      rows.append(.init("Approved", "\(DayText(day)), <bdi>\(copy.approvedBy)</bdi>"))
    }
    if let day = copy.handedOn {
      rows += [
        .init("Handed over", "\(DayText(day)), <bdi>\(copy.handedBy)</bdi>"),
        .init("How", "\(FileCopyFields.how(copy.handedHow))"),
        .init("Explained in", "<bdi>\(copy.handedLanguage)</bdi>"),
        .init(
          "Interpreter",
          copy.interpreter.isEmpty ? "Nobody interpreted" : "<bdi>\(copy.interpreter)</bdi>"),
      ]
    }
    return rows
  }

  private func review(_ chrome: Chrome) -> HTML {
    """
    \(Card("1. Words that may tell of somebody else", found(chrome)))
    \(Card("2. What is handed over", list))
    \(Card("3. Review", approval(chrome)))
    """
  }

  private func found(_ chrome: Chrome) -> HTML {
    let choices = words.map { one in
      Choice(one.words, label(one), hint: one.excerpt.isEmpty ? nil : "… \(one.excerpt) …")
    }
    let ticks: HTML =
      words.isEmpty
      ? "<p>No name, number or address of somebody else was found.</p>\n"
      : chrome.form(
        to: "\(path)/words",
        """
        \(form.field(Field(
          FileCopyFields.words.name, "Tick those that you decide on", .several(choices))))
        \(form.field(FileCopyFields.reason))
        \(Actions(
          Button("Take them out", name: "choice", value: WordsChoice.mask.rawValue).html
            + Button("Keep them", .secondary, name: "choice", value: WordsChoice.keep.rawValue).html
            + Button(
              "They are nobody's", .secondary, name: "choice", value: WordsChoice.nobody.rawValue
            ).html))
        """
      ).html
    return """
      <p id="words">Names are found by how they are written, and by the cases that you see. Read the \
      entries below too, and add what was not found.</p>
      \(ticks)
      \(chrome.form(
        to: "\(path)/phrases",
        """
        \(form.field(FileCopyFields.phrase))
        \(Actions(Button("Take these out too", .secondary).html))
        """))
      """
  }

  private func label(_ one: ComposedFileCopy.Words) -> String {
    let count = one.entries.count == 1 ? "1 entry" : "\(one.entries.count) entries"
    let state =
      switch one.choice {
      case nil: "undecided"
      case .mask: "taken out"
      case .keep: "kept: \(one.reason)"
      case .nobody: "nobody's"
      }
    return "\(one.words) (\(one.kind.words.lowercasedFirst), in \(count)): \(state)"
  }

  private var list: HTML {
    """
    <p id="entries">Drafts, the team's own talk and records of supervision are in no copy.</p>
    \(Timeline(
      entries.map(line),
      empty: EmptyState("Nothing yet", "Saved notes, plans and what was done stand here.")))
    """
  }

  private func line(_ one: ComposedFileCopy.Entry) -> Timeline.Entry {
    let badge: Badge? =
      switch one.leftOut {
      case nil: nil
      case .otherAdult: Badge("Left out: another adult's", .neutral)
      case .decided: Badge("Left out", .neutral)
      case .awaitsSupervisor: Badge("A supervisor words it", .warning)
      }
    let reason: HTML =
      one.reason.isEmpty ? .none : "<p class=\"muted\">Why: <bdi>\(one.reason)</bdi></p>\n"
    return Timeline.Entry(
      when: one.entry.on.description,
      title: "<a href=\"\(path)/entries/\(one.entry.key)\">\(one.entry.title)</a>",
      who: one.entry.by.isEmpty ? nil : one.entry.by, badge: badge,
      body: (one.leftOut == nil ? one.entry.text : .none) + reason)
  }

  private func approval(_ chrome: Chrome) -> HTML {
    let open = "Words to decide on: \(undecided). Entries that a supervisor words: \(awaiting)."
    guard mayApprove else {
      return "<p>\(open)</p>\n<p>A supervisor of the agency that leads the case approves it.</p>\n"
    }
    return """
      <p>\(open)</p>
      <p>Approved, the copy stays as it is; a note that is saved later is not in it.</p>
      \(chrome.form(
        to: "\(path)/approval", keepsDraft: false,
        Actions(Button("Approve the copy").html).html))
      """
  }

  private func filed(_ chrome: Chrome) -> HTML {
    guard header.reach.withheld.isEmpty else {
      return """
        <p class="muted">Parts of this file are not shared with your agency, so you cannot open its \
        copy.</p>

        """
    }
    let open = ButtonLink("Open the copy, to print it", "\(path)/print", .primary).html
    guard copy.handedOn == nil else { return Actions(open).html }
    return """
      \(Actions(open))
      \(Card(
        "Hand it over",
        chrome.form(
          to: "\(path)/hand-over",
          """
          \(form.fields(FileCopyFields.handing))
          \(Actions(Button("Record the hand-over").html))
          """
        ).html))
      """
  }
}

extension FileCopyEntry {
  /// What the entry says, a paragraph a line.
  var text: HTML {
    lines.markup { line in
      line.label.isEmpty
        ? "<p><bdi>\(line.text)</bdi></p>\n"
        : "<p><strong>\(line.label):</strong> <bdi>\(line.text)</bdi></p>\n"
    }
  }
}
