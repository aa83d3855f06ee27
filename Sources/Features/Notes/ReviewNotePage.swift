import Domain
import Markup
import Policies

/// The author's last look before a note is saved for good (WI-NOTE-05).
package struct ReviewNotePage: Page {
  package let header: CaseHeader
  package let form: FormState
  package let missing: [NotePart]
  package let isLate: Bool
  package let lagDays: Int
  /// Words in the longest sentence.
  package let longestSentence: Int
  /// Words such as "tomorrow", each with the day it means.
  package let relativeDates: [String]
  /// Words of judgement or opinion outside quotation marks.
  package let judgements: [String]
  /// Clients of other cases whom the note names, as it names them.
  package let otherClients: [String]
  /// Days of notes of the same author about other clients that say nearly the same.
  package let reusedOn: [Day]
  /// Words in capitals that the standard list does not have (WI-NOTE-06).
  package let unknownAbbreviations: [String]
  /// Professionals whom the note names, and who stand on no list of the case (IRC-NOTE-03).
  package let professionals: [String]
  /// Places that the note names for the first time in the case, without their address
  /// (IRC-NOTE-03).
  package let places: [String]
  /// A sensitive talk, and it is not said that nobody overheard it.
  package let needsPrivacy: Bool

  init(
    _ header: CaseHeader, _ input: Input, _ note: NewNote, otherClients: [String],
    reusedOn: [Day], professionals: [String] = [], places: [String] = [], on today: Day
  ) {
    self.header = header
    form = FormState(input.withoutPlumbing)
    missing = note.parts.missing
    let timing = SaveNote.timing(note.eventOn, today)
    isLate = timing.isLate
    lagDays = timing.lagDays
    longestSentence = note.texts.map(Notes.longestSentence).max() ?? 0
    relativeDates = note.texts.flatMap { RelativeDates.found(in: $0, on: note.eventOn) }
      .map { "“\($0.words)” is \($0.day.words): write \($0.american)" }
    judgements = note.texts.flatMap {
      JudgementWords.found(in: $0, list: WritingAids.judgementWords)
    }
    self.otherClients = otherClients
    self.reusedOn = reusedOn
    self.professionals = professionals
    self.places = places
    unknownAbbreviations = Abbreviations.unknown(
      in: note.texts.joined(separator: "\n"), known: StandardAbbreviations.known)
    needsPrivacy = TalkPlaces.needsPrivacy(
      isSensitive: note.place.isSensitive, isPrivate: note.place.isPrivate,
      isInterpretedByTelephone: note.mode == "phone")
  }

  package var title: String { "Review the note" }
  package var trail: [Crumb] { [header.crumb, Crumb("Notes", "\(header.path)/notes")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Review the note</h1>
    \(header.line)
    \(warnings)
    \(SummaryList(rows))
    \(Card("Before you save", questions))
    \(chrome.form(to: "\(header.path)/notes", keepsDraft: false, buttons))
    """
  }

  private var warnings: HTML {
    var all = HTML.none
    if !missing.isEmpty {
      let words = missing.map(\.words).joined(separator: ", ")
      all +=
        Notice(
          .warning, "These parts say nothing: \(words)",
          details: "<p>You can save all the same.</p>"
        ).html
    }
    if isLate {
      all +=
        Notice(
          .warning, "This will be marked as a late entry",
          details:
            "<p>It is \(NoteWords.lag(lagDays)); a note is on time within two working days.</p>"
        ).html
    }
    if !relativeDates.isEmpty {
      all +=
        Notice(
          .warning, "Say which day is meant",
          details: "<p>\(relativeDates.joined(separator: "; ")).</p>"
        ).html
    }
    all += aids
    all += professionalsHint
    all += placesHint
    if needsPrivacy {
      all +=
        Notice(
          .warning, "A sensitive talk, and it is not said that nobody overheard it",
          details: """
            <p>Say whether the place was private. Next time take a private room or a telephone \
            interpreter; what only few may read is a \
            <a href="\(header.path)/restricted-notes/new">restricted note</a>.</p>
            """
        ).html
    }
    return all
  }

  /// Reminders that never stop anybody: the author knows better than a list.
  private var aids: HTML {
    var all = HTML.none
    if !judgements.isEmpty {
      let words = judgements.map { "“\($0)”" }.joined(separator: ", ")
      all +=
        Notice(
          .warning, "Write what was seen or said: \(words)",
          details: """
            <p>These words may judge. Say what happened, or put what somebody said in quotation \
            marks. This is only a hint from a list of words; you can save all the same.</p>
            """
        ).html
    }
    if !unknownAbbreviations.isEmpty {
      all +=
        Notice(
          .warning,
          "Not in the list of abbreviations: \(unknownAbbreviations.joined(separator: ", "))",
          details: """
            <p>Write each in full, or use one of the \
            <a href="/glossary/abbreviations">standard abbreviations</a>. You can save all the \
            same.</p>
            """
        ).html
    }
    if !otherClients.isEmpty {
      let names: HTML = otherClients.markup { "<mark><bdi>\($0)</bdi></mark> " }
      all +=
        Notice(
          .warning, "This names somebody of another case",
          details: """
            <p>\(names)</p><p>Leave the name out, unless the two share what happened. Names are \
            looked for in the cases that you see; others are not found.</p>
            """
        ).html
    }
    if let day = reusedOn.first {
      all +=
        Notice(
          .warning, "You wrote nearly the same about somebody else",
          details: """
            <p>A note of yours about \(DayText(day)) says it in nearly the same words. Each note \
            tells of one person's own situation. Words are compared three by three; this is a hint.</p>
            """
        ).html
    }
    return all
  }

  private var isPointedOut: Bool {
    !judgements.isEmpty || !otherClients.isEmpty || !reusedOn.isEmpty
  }

  private var rows: [SummaryList.Row] {
    NoteFields.all.filter {
      $0.name != NoteFields.next.name && $0.name != NoteFields.keptWording.name
    }.compactMap { field in
      let value = shown(field)
      guard field.isRequired || !value.isEmpty else { return nil }
      return SummaryList.Row(field.label, Day(value).map { "\($0)" } ?? "<bdi>\(value)</bdi>")
    }
  }

  private func shown(_ field: Field) -> String {
    let value = form.value(field.name)
    switch field.name {
    case NoteFields.person.name: return header.person(value)?.name ?? "The whole family"
    case NoteFields.problem.name: return value.isEmpty ? "" : "Yes"
    case NoteFields.resolves.name: return value.isEmpty ? "" : "An open problem of this case"
    case NoteFields.about.name: return NoteSubject(value)?.words ?? ""
    default: return field.choices.first { $0.value == value }?.label ?? value
    }
  }

  private var questions: HTML {
    let length: HTML =
      longestSentence > 25
      ? " The longest sentence has \(longestSentence) words; shorter ones read better." : .none
    return """
      <ul>
      <li><strong>Accuracy:</strong> are day, names and facts right?</li>
      <li><strong>Comprehension:</strong> would a colleague who was not there understand it?</li>
      <li><strong>Readability:</strong> is it plain, and free of judgement?\(length)</li>
      <li><strong>Grammar:</strong> read it once more; the \(Words.client) may ask for a copy.</li>
      <li><strong>Completeness:</strong> who was served, what they need, what was done, what comes next?</li>
      </ul>
      <p>A saved note cannot be changed or deleted, only added to.</p>
      """
  }

  private var buttons: HTML {
    let kept: HTML = isPointedOut ? form.field(NoteFields.keptWording) : .none
    let hidden = form.input.values.filter { $0.key != NoteFields.keptWording.name }.sorted {
      $0.key < $1.key
    }.markup { name, values in
      values.markup { "<input type=\"hidden\" name=\"\(name)\" value=\"\($0)\">\n" }
    }
    return """
      \(hidden)\(kept)\(Actions(
        Button("Save note", name: "step", value: "save").html
          + Button("Go back and edit", .secondary, name: "step", value: "edit").html
          + Button("Keep as draft", .quiet, name: "step", value: "draft").html))
      """
  }
}
