import Markup

extension StyleGuide {
  static var tables: [Sample] {
    [
      Sample(
        "DataTable", "rows",
        DataTable(
          caption: "Owed this week", columns: owed, rows: owedRows, empty: nothing, isList: true)),
      Sample("DataTable", "many columns", workers),
      Sample(
        "DataTable", "empty",
        DataTable(caption: "Owed this week", columns: owed, rows: [], empty: nothing)),
      Sample(
        "Pager", "between",
        Pager(previous: "#Pager", next: "#Pager", shown: "25 people, from Amina to Fatuma")),
      Sample("Pager", "first page", Pager(next: "#Pager", label: "Pages of a first page")),
      Sample(
        "FilterBar", "nothing chosen",
        FilterBar(action: "/cases", label: "Filter all cases", fields: filters(""))),
      Sample(
        "FilterBar", "narrowed",
        FilterBar(
          action: "/cases", label: "Filter overdue cases", fields: filters("-narrowed"),
          active: [
            .init("Worker: Sample Worker", without: "#FilterBar"),
            .init("Overdue", without: "#FilterBar"),
          ])),
    ]
  }

  private static let nothing = EmptyState(
    "Nothing is owed this week", "Deadlines appear here seven days before they are due.")

  private static var owed: [DataTable.Column] {
    [
      .init("Person", isRowHeader: true, sort: ("#DataTable", .none)),
      .init("What is owed"), .init("Due", sort: ("#DataTable", .ascending)),
      .init("State"), .init("Days", .end),
    ]
  }

  private static var owedRows: [DataTable.Row] {
    [
      .init(
        [
          "<a href=\"#DataTable\"><bdi>Fatuma Example</bdi></a>", "6-month assessment",
          "2026-11-17", "\(ClockBadge(.overdue))", "−4",
        ], isMarked: true),
      .init([
        "<a href=\"#DataTable\"><bdi>Nguyễn Văn Nam</bdi></a>", "Monthly contact", "2026-11-24",
        "\(ClockBadge(.dueSoon))", "3",
      ]),
      .init([
        "<a href=\"#DataTable\"><bdi lang=\"ar\">مثال اسم</bdi></a>",
        "Review of the plan with the whole household", "2026-12-12", "\(ClockBadge(.upcoming))",
        "21",
      ]),
    ]
  }

  private static var workers: DataTable {
    let rows: [[HTML]] = [
      ["Sample Worker", "41", "12", "2", "3", "5", "1", "0"],
      ["Rosa Example", "38", "10", "0", "1", "9", "4", "2"],
    ]
    return DataTable(
      caption: "Caseload by worker",
      columns: [
        .init("Worker", isRowHeader: true), .init("Cases", .end), .init("Scheduled", .end),
        .init("Unscheduled", .end), .init("Overdue", .end), .init("Done", .end),
        .init("Met late", .end), .init("Waived", .end),
      ],
      rows: rows.map { DataTable.Row($0) }, empty: nothing)
  }

  private static func filters(_ suffix: String) -> HTML {
    """
    \(SelectField("worker" + suffix, "Worker", choices: [.init("1", "Sample Worker"), .init("2", "Rosa Example")], selected: suffix.isEmpty ? nil : "1", prompt: "Everyone", presence: .unmarked))\
    \(SelectField("state" + suffix, "State", choices: [.init("overdue", "Overdue"), .init("due-soon", "Due soon")], selected: suffix.isEmpty ? nil : "overdue", prompt: "Any", presence: .unmarked))
    """
  }
}
