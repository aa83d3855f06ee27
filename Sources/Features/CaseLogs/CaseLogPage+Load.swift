import Domain
import Storage

extension CaseLogPage {
  /// Notes with all that they say, and everything else that the timeline knows.
  package static func load(
    _ header: CaseHeader, _ scope: Scope, _ reader: Reader
  ) throws -> CaseLogPage {
    let notes = try self.notes(header, reader).map { note in
      (key: note.key, line: Line(note))
    }
    let others = try self.others(header, scope, reader).map { line in
      (key: line.key, line: Line(line))
    }
    return CaseLogPage(
      header: header, day: scope.today,
      lines: (notes + others).sorted { $0.key < $1.key }.map(\.line))
  }

  private static func notes(_ header: CaseHeader, _ reader: Reader) throws -> [NoteEntry] {
    var all: [NoteEntry] = []
    while true {
      let page = try NoteEntry.oldest(200, of: header.id, after: all.last?.key, reader)
      all += page
      if page.count < 200 { return all }
    }
  }

  private static func others(
    _ header: CaseHeader, _ scope: Scope, _ reader: Reader
  ) throws -> [TimelineLine] {
    var lines: [TimelineLine] = []
    var before: String?
    repeat {
      let page = try TimelinePage.load(
        header, kind: nil, PointInTime(), before: before, scope, reader)
      lines += page?.lines ?? []
      before = page?.older
    } while before != nil
    return lines.filter { $0.kind != .note || $0.code == "contact-kept" }
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
