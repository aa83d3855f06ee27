import Markup

/// Someone else saved while this reader was typing: both versions, side by side, and what to do.
package struct ConflictView: Component {
  package struct Line: Sendable {
    let label: String
    let saved: String
    let typed: String
    package init(_ label: String, saved: String, typed: String) {
      self.label = label
      self.saved = saved
      self.typed = typed
    }
  }

  let who: String
  let when: String
  let lines: [Line]
  let actions: HTML

  /// - Parameters:
  ///   - who: who saved the version that stands now.
  ///   - actions: the ways on: keep theirs, save mine over it, go back to editing.
  package init(savedBy who: String, at when: String, _ lines: [Line], actions: HTML) {
    self.who = who
    self.when = when
    self.lines = lines
    self.actions = actions
  }

  package var html: HTML {
    let notice = Notice(
      .warning, "\(who) changed this record while you were working on it",
      details:
        "<p>Saved \(when). Nothing you typed is lost: it stands beside what is saved now.</p>",
      next: "compare the two, then choose which to keep.")
    return "<div class=\"conflict\">\n\(notice)\(table)\(Actions(actions))</div>\n"
  }

  private var table: DataTable {
    let rows = lines.map { line -> DataTable.Row in
      let differs = line.saved != line.typed
      let word: HTML = differs ? "\(Badge("Differs", .warning))" : "Same"
      return DataTable.Row(
        ["\(line.label)", "<bdi>\(line.saved)</bdi>", "<bdi>\(line.typed)</bdi>", word],
        isMarked: differs)
    }
    return DataTable(
      caption: "The two versions",
      columns: [
        .init("Field", isRowHeader: true), .init("Saved now"), .init("What you typed"),
        .init("Compared"),
      ],
      rows: rows, empty: EmptyState("Nothing differs", "Both versions say the same."))
  }
}
