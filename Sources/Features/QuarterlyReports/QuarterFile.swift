import Domain
import Storage

/// A quarter as a file: the workbook that people send on, or the contract's table as CSV.
enum QuarterFile {
  static func csv(_ page: QuarterPage, _ now: Now) -> [UInt8] {
    var writer = CSVWriter(for: .spreadsheet)
    let marking = Marking.line("Downloaded", now)
    writer.row(["section", "item", "program", "count", Marking.column])
    for figure in page.figures {
      writer.row([figure.section, figure.item, figure.program, String(figure.count), marking])
    }
    return writer.bytes
  }

  static func workbook(_ page: QuarterPage, _ now: Now) throws -> [UInt8] {
    try Workbook.bytes(
      sheets(page), title: "\(page.title), \(page.agency)",
      marking: Marking.line("Downloaded", now), at: now.instant)
  }

  private static func sheets(_ page: QuarterPage) -> [Sheet] {
    var all = [page2(page), unduplicated(page), people(page), scheduleC(page), excluded(page)]
    if let frozen = page.frozen, page.isWhole { all.append(adjustments(frozen)) }
    return all
  }

  private static func page2(_ page: QuarterPage) -> Sheet {
    Sheet(
      "Page 2", columns: ["Part", "Outcome or service", "Program", "Clients"],
      rows: page.figures.filter { $0.section != "placement" && $0.section != "upgrade" }.map {
        [
          .text(QuarterWords.section($0.section)), .text($0.item),
          .text(QuarterWords.program($0.program)), .count($0.count),
        ]
      })
  }

  private static func unduplicated(_ page: QuarterPage) -> Sheet {
    Sheet(
      "Unduplicated clients",
      columns: ["Program", "With an outcome", "With another service", "With either"],
      rows: page.unduplicated.map {
        [
          .text(QuarterWords.program($0.program)), .count($0.outcomes), .count($0.services),
          .count($0.either),
        ]
      })
  }

  private static func people(_ page: QuarterPage) -> Sheet {
    Sheet(
      "Outcomes", columns: ["Client", "Outcome", "Program", "Achieved"],
      rows: page.counted.map {
        [
          .text($0.person), .text($0.goal), .text(QuarterWords.program($0.program)), day($0.on),
        ]
      })
  }

  private static func scheduleC(_ page: QuarterPage) -> Sheet {
    Sheet(
      "Schedule C",
      columns: [
        "Client", "Program", "Kind", "Employer", "Position", "Wage an hour", "Health insurance",
        "Secured", "Started", "Day 30", "Day 60", "Day 90", "Effect on assistance",
      ],
      rows: page.jobs.map { job in
        let who: [Sheet.Cell] = [
          .text(job.person), .text(QuarterWords.program(job.program)),
          .text(job.isUpgrade ? "Upgrade" : "Placement"), .text(job.employer),
          .text(job.position),
        ]
        let terms: [Sheet.Cell] = [
          job.hourlyWageCents.map { .hundredths($0) } ?? .empty,
          .text(job.healthInsurance ? "yes" : "no"), day(job.securedOn), day(job.startedOn),
        ]
        return who + terms + job.retention.map { .text(QuarterWords.retention($0)) }
          + [.text(QuarterWords.effect(job.effect, isConfirmed: job.isEffectConfirmed))]
      })
  }

  private static func excluded(_ page: QuarterPage) -> Sheet {
    Sheet(
      "Not counted", columns: ["Client", "Outcome", "Program", "Achieved", "Why not"],
      rows: page.excluded.map {
        [
          .text($0.person), .text($0.goal), .text(QuarterWords.program($0.program)), day($0.on),
          .text($0.reason),
        ]
      })
  }

  private static func adjustments(_ frozen: QuarterPage.Frozen) -> Sheet {
    Sheet(
      "Adjustments",
      columns: ["Part", "Item", "Program", "As frozen", "Today", "Reason", "By", "On"],
      rows: frozen.adjustments.map {
        [
          .text(QuarterWords.section($0.section)), .text($0.item),
          .text(QuarterWords.program($0.program)), .count($0.before), .count($0.after),
          .text($0.reason), .text($0.by), day($0.on),
        ]
      })
  }

  private static func day(_ day: Day?) -> Sheet.Cell { day.map { .day($0) } ?? .empty }
}
