import Domain
import Markup

/// Pictures of reports that have one, beside the same as a table.
extension ReportPage {
  var picture: HTML? {
    switch report {
    case "assessment-trends": trends
    // Bars of hidden numbers would be wrong ones.
    case _ where isSuppressed: nil
    case "joint-outcomes": bars(met: 2, rated: 3, notRated: 6)
    case "employment-outcome": employment
    case "assessment-coverage": coverage
    default: nil
    }
  }

  private func bars(met: Int, rated: Int, notRated: Int?) -> HTML {
    let outcomes = rows.map { row in
      let open = people(of: row[0].text)
      return OutcomeBars.Outcome(
        ReportWords.item(row[0].text), met: Int(row[met].text) ?? 0,
        rated: Int(row[rated].text) ?? 0, notRated: notRated.flatMap { Int(row[$0].text) } ?? 0,
        targetPercent: Int(row[1].text) ?? 0, people: (met: open, rated: open, notRated: open))
    }
    return OutcomeBars(
      id: "outcomes", title: "\(title), \(from.words) to \(to.words)", outcomes: outcomes
    ).html
  }

  /// Who was assessed in time, worker by worker; workers without anyone rated are in the table.
  private var coverage: HTML? {
    let due = column("due")
    let bars = rows.compactMap { row -> ShareBars.Bar? in
      guard let total = Int(row[due].text), total > 0 else { return nil }
      func count(_ name: String) -> Int { Int(row[column(name)].text) ?? 0 }
      let worker = row[column("worker")].text
      return ShareBars.Bar(
        worker.isEmpty ? row[0].text : worker, total: total,
        parts: [count("on_time"), count("late"), count("missing")])
    }
    guard !bars.isEmpty else { return nil }
    return """
      \(ShareBars(
        id: "coverage", title: "Assessments due, \(from.words) to \(to.words)",
        kinds: ["On time", "Late", "Missing"], bars: bars))
      \(table)
      """
  }

  private func column(_ name: String) -> Int { columns.firstIndex(of: name) ?? 0 }

  /// The rate has the target; the average wage is told beside it.
  private var employment: HTML? {
    guard let row = rows.first, row.count == columns.count else { return nil }
    func count(_ name: String) -> Int { Int(row[column(name)].text) ?? 0 }
    let (seeking, employed, reached) =
      (count("seeking"), count("employed"), count("at_target_wage"))
    let (wage, target) = (row[column("average_wage")].text, row[column("target_wage")].text)
    let average =
      wage.isEmpty
      ? "Nobody who looks for work is placed yet."
      : "Those placed earn $\(wage) an hour on average; the target wage is $\(target)."
    let bars = ShareBars(
      id: "employment", title: "Those who looked for work, \(from.words) to \(to.words)",
      kinds: ["At the target wage", "Placed below it", "Not placed"],
      bars: [
        .init(
          "Looking for work", total: seeking,
          parts: [reached, employed - reached, seeking - employed])
      ])
    return """
      \(seeking > 0 ? bars.html : .none)
      <p>\(average)</p>
      \(table)
      """
  }

  /// Of everyone area by area; within an area question by question, or group by group.
  private var trends: HTML? {
    let isGrouped = by != AssessmentTrends.Grouping.everyone.rawValue
    let drawn = rows.filter { row in
      let (group, question) = (row[0].text, row[3].text)
      guard area != nil, isGrouped else { return group.isEmpty }
      return !group.isEmpty && question.isEmpty
    }
    guard !drawn.isEmpty else { return nil }
    let quarters = Set(rows.map { $0[1].text }).sorted()
    var names: [String] = []
    var found: [String: [String: Int]] = [:]
    for row in drawn {
      let name = trendName(row, isGrouped: isGrouped)
      if !names.contains(name) { names.append(name) }
      found[name, default: [:]][row[1].text] = hundredths(row[5].text)
    }
    let panels = TrendPanels(
      id: "trends", title: "Averages, \(from.words) to \(to.words)",
      line: basis.first.flatMap { hundredths($0.value) },
      series: names.map { name in
        .init(name, points: quarters.map { .init($0, average: found[name]?[$0]) })
      })
    return """
      \(panels)
      \(table)
      """
  }

  private func trendName(_ row: [Cell], isGrouped: Bool) -> String {
    guard area != nil else { return ReportWords.item(row[2].text) }
    if isGrouped { return ReportWords.label(row[0].text, in: "group") }
    return row[3].text.isEmpty ? ReportWords.item(row[2].text) : row[3].text
  }

  /// `3.25` as 325.
  private func hundredths(_ text: String) -> Int? { Int(text.filter { $0 != "." }) }
}
