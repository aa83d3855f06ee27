import Domain
import Markup

/// A saved note as a page shows it, with its addenda.
package struct NoteEntry: Codable, Sendable, Hashable {
  package enum Problem: String, Codable, Sendable, Hashable, CaseIterable {
    case open, resolved
  }

  package let id: String
  package let caseID: String
  package let personID: String?
  package let person: String?
  package let kind: String
  package let eventOn: Day
  /// `HH:MM` in the lead agency's time, or empty.
  package let eventTime: String
  package let enteredAt: Instant
  package let enteredOn: Day
  package let lagDays: Int
  package let isLate: Bool
  package let mode: String
  package let participants: String
  package let served: String
  package let need: String
  package let activity: String
  package let plan: String
  package let body: String
  package let author: String
  package let aboutKind: String
  package let aboutID: String?
  package let nextFollowUpOn: Day?
  /// What was stated of the talk and its place; nil where nothing was.
  package let place: String?
  /// Of a problem note: open, or resolved by another (IRC-NOTE-05).
  package let problem: Problem?
  package var addenda: [NoteEntry]

  package var path: Path { "/cases/\(caseID)/notes/\(id)" }

  /// Where the list goes on after this note.
  var key: String { "\(eventTime.isEmpty ? "\(eventOn)" : "\(eventOn)T\(eventTime)")~\(id)" }

  var when: String { eventTime.isEmpty ? "\(eventOn)" : "\(eventOn) \(eventTime)" }

  var kindWords: String { NoteKind(rawValue: kind)?.words ?? kind }

  /// The parts that say something, in the order of the prompts.
  var writtenParts: [(label: String, text: String)] {
    [
      (NotePart.served.words, served), (NotePart.need.words, need),
      (NotePart.activity.words, activity), (NotePart.plan.words, plan), ("", body),
    ].filter { !$0.1.isEmpty }
  }
}

extension NoteEntry {
  /// The note in the list of a case.
  func timelineEntry(linked: Bool = true) -> Timeline.Entry {
    let kind: HTML = linked ? "<a href=\"\(path)\">\(kindWords)</a>" : "\(kindWords)"
    return Timeline.Entry(
      when: when, title: "\(kind)\(about)", who: author,
      badge: badge, body: text)
  }

  private var badge: Badge? {
    switch problem {
    case .open: Badge("Open problem", .danger)
    case .resolved: Badge("Resolved problem", .success)
    case nil: isLate ? Badge("Late entry", .warning) : nil
    }
  }

  private var about: HTML {
    var words: HTML = person.map { " · <bdi>\($0)</bdi>" } ?? " · the family"
    if !mode.isEmpty { words += " · \(NoteWords.mode(mode))" }
    return words
  }

  /// What the note says, when it was entered, and what was added to it.
  var text: HTML {
    let parts = writtenParts.markup { part in
      part.label.isEmpty
        ? "<p><bdi>\(AbbreviatedText(part.text).html)</bdi></p>\n"
        : "<p><strong>\(part.label):</strong> <bdi>\(AbbreviatedText(part.text).html)</bdi></p>\n"
    }
    let with: HTML =
      participants.isEmpty
      ? .none : "<p class=\"muted\">Took part: <bdi>\(participants)</bdi></p>\n"
    let next: HTML = nextFollowUpOn.map { "<p>Next follow-up: \($0)</p>\n" } ?? .none
    let talk: HTML = place.map { "<p class=\"muted\">\($0)</p>\n" } ?? .none
    return parts + with + talk + next + entered + addenda.markup(\.addendum)
  }

  private var entered: HTML {
    """
    <p class="muted">Entered <time datetime="\(enteredAt.description)">\(enteredOn.words)</time>, \
    \(NoteWords.lag(lagDays))\(isLate ? "; late" : "")</p>

    """
  }

  private var addendum: HTML {
    """
    <div class="note-addendum" id="note-\(id)">
    <p><strong>Addendum</strong> by <bdi>\(author)</bdi>, \
    <time datetime="\(enteredAt.description)">\(enteredOn.words)</time></p>
    <p><bdi>\(body)</bdi></p>
    </div>

    """
  }
}
