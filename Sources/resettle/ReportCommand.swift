import ArgumentParser
import Domain
import Features
import Policies
import Storage

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Count a report over a period.",
    discussion: """
      Reports: \(AllReports.names.joined(separator: ", ")), and overdue-clocks, which is of one \
      day: --to, or today.
      """)

  @OptionGroup var options: DatabaseOptions
  @Argument(help: "The report's name.") var name: String
  @Option(help: "The first day of the period (YYYY-MM-DD).") var from: Day?
  @Option(help: "The last day of the period (YYYY-MM-DD).") var to: Day?
  @Option(
    help: "Group assessment-trends by: cohort, arrival-year, language or agency.",
    transform: { try ReportCommand.grouping($0) }) var by: AssessmentTrends.Grouping = .everyone
  @Option(help: "The area whose questions assessment-trends shows, such as HOU.") var area: String?
  @Flag(help: "Print one row per person considered, and why one is not counted.") var people = false
  @OptionGroup var known: KnowledgeOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard name == "overdue-clocks" || AllReports.names.contains(name) else {
      throw ValidationError(
        "There is no report \"\(name)\". Reports: "
          + (AllReports.names + ["overdue-clocks"]).joined(separator: ", ") + ".")
    }
    if let area, !UtahRCCM.areas.contains(area) {
      throw ValidationError(
        "There is no area \"\(area)\". Areas: \(UtahRCCM.areas.joined(separator: ", ")).")
    }
    guard name != "overdue-clocks" else { return }
    guard let from, let to else {
      throw ValidationError("Give the period: --from DAY --to DAY.")
    }
    do { _ = try AllReports.counter(named: name, from: from, to: to) } catch {
      throw error.ending
    }
  }

  func run() async throws {
    let database = try await options.open()
    let table = try await count(database)
    try await OperatorAudit.append("report.\(name)", in: database, options.now)
    await database.close()
    output.print(people ? table.peopleOutput : table.output)
  }

  private static func grouping(_ text: String) throws -> AssessmentTrends.Grouping {
    guard let grouping = AssessmentTrends.Grouping(rawValue: text) else {
      let all = AssessmentTrends.Grouping.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("Nothing is grouped by \"\(text)\". Group by: \(all).")
    }
    return grouping
  }

  private func count(_ database: Database) async throws -> ReportTable {
    guard let from, let to, name != "overdue-clocks" else {
      return try await ReportFacts.overdueClocks(
        on: to ?? options.now.today, as: known.knowledge, in: database)
    }
    do {
      return try await ReportFacts.report(
        named: name, from: from, to: to, as: known.knowledge, cut: TrendCut(by, area: area),
        in: database)
    } catch let refusal as ReportRefusal { throw refusal.ending }
  }
}

extension ReportRefusal {
  /// Wrong usage, or a sentence about the records.
  fileprivate var ending: any Error {
    switch self {
    case .unknownReport(let name): ValidationError("There is no report \"\(name)\".")
    case .reversed(let from, let to): ValidationError("The period ends on \(to), before \(from).")
    case .notAQuarter(let from, let to):
      ValidationError(
        "\(from) to \(to) is no calendar quarter: give its first day and its last day.")
    case .notWholeQuarters: ValidationError("Give whole calendar quarters.")
    case .namesPeople(let name): ValidationError("\(name) lists people one by one.")
    case .moreThanTotal(let site, let people):
      Failure(
        "the residents of \(site) do not add up: look at \(people.map(\.shown).joined(separator: ", "))."
      )
    }
  }
}
