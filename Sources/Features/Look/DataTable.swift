import Markup

/// A table that becomes a stack of cards where it is narrow. Without rows it shows `empty` instead.
package struct DataTable: Component {
  package enum Alignment: Sendable { case start, end }

  package enum Order: String, Sendable {
    case ascending, descending, none
  }

  package enum Width: String, Sendable { case third }

  package struct Column: Sendable {
    let label: String
    let alignment: Alignment
    let isRowHeader: Bool
    let isLabelHidden: Bool
    let sort: (path: Path, order: Order)?
    let width: Width?
    /// - Parameters:
    ///   - alignment: `.end` for numbers.
    ///   - width: of the table; the same in tables that stand below each other.
    ///   - isRowHeader: the cells of this column name their row.
    ///   - isLabelHidden: read aloud, but not shown (a column of actions).
    ///   - sort: where the heading leads, and how the table is sorted by it now.
    package init(
      _ label: String, _ alignment: Alignment = .start, isRowHeader: Bool = false,
      isLabelHidden: Bool = false, sort: (path: Path, order: Order)? = nil, width: Width? = nil
    ) {
      self.width = width
      self.label = label
      self.alignment = alignment
      self.isRowHeader = isRowHeader
      self.isLabelHidden = isLabelHidden
      self.sort = sort
    }
  }

  package struct Row: Sendable {
    let cells: [HTML]
    let isMarked: Bool
    /// - Parameters:
    ///   - cells: one for each column.
    ///   - isMarked: stands out (overdue, below the line); say why with a word in a cell.
    package init(_ cells: [HTML], isMarked: Bool = false) {
      self.cells = cells
      self.isMarked = isMarked
    }
  }

  let caption: String
  let isCaptionHidden: Bool
  let columns: [Column]
  let rows: [Row]
  let empty: EmptyState
  let isList: Bool

  /// - Parameter isList: j and k move between its rows, by the first link of each.
  package init(
    caption: String, isCaptionHidden: Bool = false, columns: [Column], rows: [Row],
    empty: EmptyState, isList: Bool = false
  ) {
    self.caption = caption
    self.isCaptionHidden = isCaptionHidden
    self.columns = columns
    self.rows = rows
    self.empty = empty
    self.isList = isList
  }

  // Roles are spelt out because `display: block`, which makes the cards, takes them away.
  package var html: HTML {
    guard !rows.isEmpty else { return empty.html }
    return """
      <div class="table-frame \(width)">
      <table class="table" role="table"\(Attributes("data-shortcut", isList ? "list" : nil))>
      <caption\(Attributes("class", isCaptionHidden ? "visually-hidden" : nil))>\(caption)</caption>
      <thead role="rowgroup">
      <tr role="row">
      \(columns.markup(heading))</tr>
      </thead>
      <tbody role="rowgroup">
      \(rows.markup(line))</tbody>
      </table>
      </div>

      """
  }

  private var width: String {
    switch columns.count {
    case ...4: "table-few"
    case ...7: "table-some"
    default: "table-many"
    }
  }

  private func heading(_ column: Column) -> HTML {
    let label: HTML =
      column.isLabelHidden
      ? "<span class=\"visually-hidden\">\(column.label)</span>" : "\(column.label)"
    guard let sort = column.sort else {
      return "<th role=\"columnheader\" scope=\"col\"\(classes(column))>\(label)</th>\n"
    }
    return """
      <th role="columnheader" scope="col"\(classes(column)) aria-sort="\(sort.order.rawValue)">\
      <a class="sort sort-\(sort.order.rawValue)" href="\(sort.path)">\(label)</a></th>

      """
  }

  private func line(_ row: Row) -> HTML {
    let cells = zip(columns, row.cells).markup(cell)
    return """
      <tr role="row"\(Attributes("class", row.isMarked ? "is-marked" : nil))>
      \(cells)</tr>

      """
  }

  private func cell(_ column: Column, _ value: HTML) -> HTML {
    if column.isRowHeader {
      return """
        <th role="rowheader" scope="row"\(classes(column))>\(value)</th>

        """
    }
    let label = Attributes("data-label", column.isLabelHidden ? nil : column.label)
    return "<td role=\"cell\"\(classes(column))\(label)>\(value)</td>\n"
  }

  private func classes(_ column: Column) -> Attributes {
    let classes = [
      column.alignment == .end ? "is-number" : nil, column.width.map { "is-\($0.rawValue)" },
    ].compactMap { $0 }
    return Attributes("class", classes.isEmpty ? nil : classes.joined(separator: " "))
  }
}
