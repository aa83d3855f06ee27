/// R25: what is overdue, whose, and since when; what was waived is shown apart.
package enum OverdueClocks {
  /// From clocks computed for `day`. `worker` names whoever owes the act of a case in a role.
  package static func table(
    of clocks: [Clock], on day: Day, worker: (RecordID, String) -> String
  ) -> ReportTable {
    let notes = noteDays(clocks)
    var rows: [[ReportCell]] = []
    for clock in clocks.sorted(by: Clock.precedes) where !isDebt(clock) {
      let status = clock.status(on: day)
      guard status == .overdue || (status == .waived && clock.dueOn < day) else { continue }
      let noted = notes[key(clock, rule: "delay-note." + clock.rule)] ?? nil
      let people = clock.person.map { [$0] } ?? []
      rows.append([
        ReportCell(label: clock.rule), ReportCell(label: worker(clock.caseID, clock.owner)),
        ReportCell(case: clock.caseID),
        ReportCell(clock.person?.shown ?? "", people: people),
        ReportCell(label: clock.subject?.shown ?? ""), ReportCell(label: "\(clock.dueOn)"),
        ReportCell(label: "\(day - clock.dueOn)"),
        ReportCell(label: noted.map { "\($0)" } ?? ""), ReportCell(label: status.rawValue),
      ])
    }
    return ReportTable(
      name: "overdue-clocks",
      columns: [
        "rule", "worker", "case", "person", "subject", "due_on", "days_overdue", "delay_note",
        "status",
      ], rows: rows)
  }

  /// A note owed for a missed deadline shows beside that deadline, not as a line of its own.
  private static func isDebt(_ clock: Clock) -> Bool { clock.rule.hasPrefix("delay-note.") }

  private static func noteDays(_ clocks: [Clock]) -> [String: Day?] {
    var days: [String: Day?] = [:]
    for clock in clocks where isDebt(clock) {
      days[key(clock, rule: clock.rule, dueOn: clock.triggerOn.adding(days: -1))] = clock.metOn
    }
    return days
  }

  private static func key(_ clock: Clock, rule: String, dueOn: Day? = nil) -> String {
    "\(clock.caseID.own)|\(clock.person?.own ?? "")|\(clock.subject?.own ?? "")|\(rule)|"
      + "\(dueOn ?? clock.dueOn)"
  }
}
