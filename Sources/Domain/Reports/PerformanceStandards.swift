/// R10, WI-RPT-01: of the deadlines that fell due in a period, how many were met, by rule.
package struct PerformanceStandards: Sendable {
  private struct Count {
    var onTime: [RecordID] = []
    var late: [RecordID] = []
    var open: [RecordID] = []
  }

  private let period: Period
  private let day: Day
  private let rules: [String]
  private var counts: [String: Count] = [:]

  /// Counts deadlines due in `from`…`to`, as they stand on `day`, for the rules named.
  package init(from: Day, to: Day, on day: Day, rules: [String]) {
    period = Period(from: from, to: to)
    self.day = day
    self.rules = rules
  }

  /// Takes the clocks of one case, computed for the report's day.
  package mutating func add(_ clocks: [Clock]) {
    for clock in clocks where period.contains(clock.dueOn) && rules.contains(clock.rule) {
      let who = clock.person ?? clock.caseID
      switch clock.status(on: day) {
      case .met: counts[clock.rule, default: Count()].onTime.append(who)
      case .metLate: counts[clock.rule, default: Count()].late.append(who)
      case .overdue, .dueSoon, .upcoming: counts[clock.rule, default: Count()].open.append(who)
      case .waived, .cancelled: break
      }
    }
  }

  /// Takes a rolling deadline as it stood the day before an act that began the next one.
  package mutating func add(_ replaced: Clock, metOn: Day) {
    guard period.contains(replaced.dueOn), rules.contains(replaced.rule), !replaced.isWaived,
      !replaced.isCancelled
    else { return }
    let who = replaced.person ?? replaced.caseID
    if metOn <= replaced.dueOn {
      counts[replaced.rule, default: Count()].onTime.append(who)
    } else {
      counts[replaced.rule, default: Count()].late.append(who)
    }
  }

  package func finish() -> ReportTable {
    let rows = rules.map { rule in
      let count = counts[rule] ?? Count()
      let due = count.onTime + count.late + count.open
      return [
        ReportCell(label: rule), .count(due), .count(count.onTime), .count(count.late),
        .count(count.open),
        ReportCell(percentText(count.onTime.count, of: due.count), people: count.onTime),
      ]
    }
    return ReportTable(
      name: "performance-standards",
      columns: ["rule", "due", "met_on_time", "met_late", "open", "percent_on_time"], rows: rows,
      people: rules.flatMap(people).sorted { precedesAsLine($0.line, $1.line) })
  }

  /// One row for each deadline; of a family's, the case stands for the person.
  private func people(of rule: String) -> [ReportPerson] {
    let count = counts[rule] ?? Count()
    func rows(_ who: [RecordID], _ reason: String) -> [ReportPerson] {
      who.map {
        ReportPerson(
          section: "performance-standards", item: rule, program: "", person: $0, reason: reason)
      }
    }
    return rows(count.onTime, "") + rows(count.late, "met late") + rows(count.open, "not met")
  }
}
