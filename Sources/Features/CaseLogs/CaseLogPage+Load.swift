import Domain
import Storage

extension CaseLogPage {
  /// Notes with all that they say, and everything else that the timeline knows.
  ///
  /// - Parameters:
  ///   - after: the key of the entry that the page before ended with; empty for the first.
  ///   - most: entries on a page; most cases fit on one and are printed whole.
  package static func load(
    _ header: CaseHeader, after: String = "", most: Int = 500, _ scope: Scope, _ reader: Reader
  ) throws -> CaseLogPage {
    let start = Place(after)
    let notes = try NoteEntry.oldest(
      most + 1, of: header.id, after: after.isEmpty ? nil : start.key, reader
    ).map { (at: Place($0.key), line: Line($0)) }
    let others = try TimelinePage.besideNotes(
      most + 1, of: header, after: (start.at, start.id), scope, reader
    ).map { (at: Place($0.key), line: Line($0)) }
    let all = (notes + others).sorted { $0.at < $1.at }
    return CaseLogPage(
      header: header, day: scope.today, isFurther: !after.isEmpty,
      lines: all.prefix(most).map(\.line),
      next: all.count > most ? all[most - 1].at.key : nil)
  }

  /// Where an entry stands: by its day, with its time where that is known, then by its id, as both
  /// lists are read.
  private struct Place: Comparable {
    let at: String
    let id: String

    init(_ key: String) {
      let parts = key.split(separator: "~", maxSplits: 1).map(String.init)
      at = parts.first ?? ""
      id = parts.count == 2 ? parts[1] : ""
    }

    var key: String { "\(at)~\(id)" }

    static func < (left: Place, right: Place) -> Bool {
      left.at == right.at ? left.id.precedesInCodePoints(right.id) : left.at < right.at
    }
  }
}

extension CaseLogPage.Line {
  fileprivate init(_ note: NoteEntry) {
    let said = [note.need, note.activity, note.body].filter { !$0.isEmpty }
    let added = note.addenda.map { "Added \($0.enteredOn) by \($0.author): \($0.body)" }
    on = note.eventOn
    enteredOn = note.enteredOn
    mode = note.mode.isEmpty ? "" : NoteWords.mode(note.mode)
    who = [note.person ?? "The family", note.participants].filter { !$0.isEmpty }
      .joined(separator: "; ")
    activity = ([note.kindWords] + said + added).asSentences
    outcome = [note.served, note.plan].filter { !$0.isEmpty }.asSentences
    followUpOn = note.nextFollowUpOn
    by = note.author
  }

  fileprivate init(_ line: TimelineLine) {
    on = line.on
    enteredOn = line.delay.map { line.on.adding(days: $0) }
    mode = line.code == "employer-contact" ? JobWords.label(line.extra, in: JobWords.modes) : ""
    who = line.person ?? "The family"
    activity = line.title
    outcome = line.body
    followUpOn = nil
    by = line.by
  }
}

extension [String] {
  /// One after the other, each ended by a point unless it ends by one of its own.
  fileprivate var asSentences: String {
    reduce("") { all, next in
      if all.isEmpty { return next }
      return all + (all.last.map { ".!?".contains($0) } == true ? " " : ". ") + next
    }
  }
}
