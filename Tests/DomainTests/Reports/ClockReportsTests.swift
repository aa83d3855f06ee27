import Policies
import Testing

@testable import Domain

@Suite struct `Reports from clocks` {
  let file = CaseFile.opened(
    "2026-01-15",
    .person("p", born: "1980-01-01", arrived: "2025-12-01", in: "irc-icm", from: "2026-01-15")
  ).with {
    $0.delayNotes = [
      DelayNote(rule: "icm.service", person: "p", dueOn: day("2026-01-31"), on: day("2026-02-03"))
    ]
    $0.waivers = [
      Waiver(
        rule: "icm.service", person: "p", dueOn: day("2026-02-28"), on: day("2026-03-02"),
        approver: "s")
    ]
  }

  @Test func `R25 overdue clocks with worker, days and delay note, the waived shown apart`() {
    let clocks = Clocks.running(
      for: file, on: day("2026-03-10"), under: IRCICM.clocks + NotesOwed.clocks)
    let table = OverdueClocks.table(of: clocks, on: day("2026-03-10")) { _, role in
      "Rachel, " + role
    }
    #expect(
      table.lines.map { $0.joined(separator: "|") } == [
        "icm.service|Rachel, case-manager|c1|p||2026-01-31|38|2026-02-03|overdue",
        "icm.service|Rachel, case-manager|c1|p||2026-02-28|10||waived",
      ])
  }

  @Test func `WI-RPT-01 on-time rates count what fell due in the period`() {
    let served = file.with {
      $0.waivers = []
      $0.members[0].services = [
        Service(id: "s", type: "visit", group: "case-management", on: day("2026-02-10"))
      ]
    }
    var counter = PerformanceStandards(
      from: day("2026-01-01"), to: day("2026-02-28"), on: day("2026-03-10"),
      rules: ["icm.service", "icm.end"])
    counter.add(Clocks.running(for: served, on: day("2026-03-10"), under: IRCICM.clocks))
    #expect(
      counter.finish().lines == [
        ["icm.service", "2", "1", "0", "1", "50.0"], ["icm.end", "0", "0", "0", "0", ""],
      ])
  }
}
