/// One number or label of a report, with the people behind it.
package struct ReportCell: Sendable, Equatable {
  package let text: String
  /// Whom the number counts, sorted; nil for a label.
  package let people: [RecordID]?
  /// The case that the label names; nil where it names none.
  package let caseFile: RecordID?

  package init(_ text: String, people: some Collection<RecordID>) {
    self.text = text
    self.people = Set(people).sorted()
    caseFile = nil
  }

  package init(label: String) {
    text = label
    people = nil
    caseFile = nil
  }

  package init(case id: RecordID) {
    text = id.shown
    people = nil
    caseFile = id
  }

  /// The number of `people`, who are behind it; someone given twice counts twice.
  package static func count(_ people: some Collection<RecordID>) -> ReportCell {
    ReportCell(String(people.count), people: people)
  }
}

/// One person considered, and whether and why not the report counts them.
package struct ReportPerson: Sendable, Equatable {
  package let section: String
  package let item: String
  package let program: String
  package let person: RecordID
  package let isCounted: Bool
  /// Empty where counted.
  package let reason: String
  /// The goal, job or service that is counted or not, and its day; not a part of the line.
  package let subject: RecordID?
  package let on: Day?

  package init(
    section: String, item: String, program: String, person: RecordID, reason: String = "",
    subject: RecordID? = nil, on day: Day? = nil
  ) {
    self.section = section
    self.item = item
    self.program = program
    self.person = person
    isCounted = reason.isEmpty
    self.reason = reason
    self.subject = subject
    on = day
  }

  package static let columns = ["section", "item", "program", "person", "counted", "reason"]

  package var line: [String] {
    [section, item, program, person.shown, isCounted ? "yes" : "no", reason]
  }
}

/// A row that can be computed from other rows, such as their sum.
package struct ReportTotal: Sendable, Equatable {
  package let row: Int
  package let of: [Int]
  /// Whether its shares can be, too.
  package let withShares: Bool
  package init(row: Int, of parts: [Int], withShares: Bool = true) {
    self.row = row
    self.of = parts
    self.withShares = withShares
  }
}

/// A finished report: what the page, the CSV and the JSON all show.
package struct ReportTable: Sendable, Equatable {
  package let name: String
  package let columns: [String]
  package let rows: [[ReportCell]]
  /// `--people`, sorted.
  package let people: [ReportPerson]
  /// What the people behind a row are listed under: an item, or the beginning of items.
  package let items: [String]
  /// Which rows are the sums of which others.
  package let totals: [ReportTotal]

  /// - Parameter items: one for each row; nil where the first cell says it.
  package init(
    name: String, columns: [String], rows: [[ReportCell]], people: [ReportPerson] = [],
    items: [String]? = nil, totals: [ReportTotal] = []
  ) {
    self.name = name
    self.columns = columns
    self.rows = rows
    self.people = people
    self.items = items ?? rows.map { $0.first?.text ?? "" }
    self.totals = totals
  }

  /// The cells as text.
  package var lines: [[String]] { rows.map { $0.map(\.text) } }
}

/// Rows as text, from the left, as code points.
func precedesAsLine(_ left: [String], _ right: [String]) -> Bool {
  for (one, other) in zip(left, right) where !one.isExactly(other) {
    return one.precedesInCodePoints(other)
  }
  return left.count < right.count
}

/// A report that takes case files one at a time, so that a state of any size streams through it.
package protocol CountedReport: Sendable {
  mutating func add(_ file: CaseFile)
  func finish() throws(ReportRefusal) -> ReportTable
}

/// Why a report cannot be made.
package enum ReportRefusal: Refusal {
  case unknownReport(String)
  /// The period ends before it begins.
  case reversed(from: Day, to: Day)
  /// Not the first and last day of one quarter.
  case notAQuarter(from: Day, to: Day)
  /// Aggregates across agencies are of whole quarters, as the records stand now: the difference
  /// between two nearly equal periods would be a small cell (UT-PRV-04).
  case notWholeQuarters
  /// The report lists people, and has no aggregate.
  case namesPeople(String)
  /// HUD-MET-04: in and not in case management exceed the residents; these people are in both, or
  /// no residents.
  case moreThanTotal(site: String, people: [RecordID])

  package var code: String {
    switch self {
    case .unknownReport: "report.unknown"
    case .reversed: "report.period-reversed"
    case .notAQuarter: "report.not-a-quarter"
    case .moreThanTotal: "report.more-than-total"
    case .notWholeQuarters: "report.not-whole-quarters"
    case .namesPeople: "report.names-people"
    }
  }
}
