import ArgumentParser
import Domain
import Features
import Storage

struct ClocksCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clocks", abstract: "List every deadline that exists on a day.",
    discussion: """
      Only facts dated on or before the day count: a past day shows what was owed then.
      """)

  @OptionGroup var options: DatabaseOptions
  @Option(help: "The day (YYYY-MM-DD); today without it.") var asOf: Day?
  @Flag(help: "Leave out what is met, cancelled or waived.") var open = false
  @OptionGroup var known: KnowledgeOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let database = try await options.open()
    let now = options.now
    let table = try await ReportFacts.clocks(
      on: asOf ?? now.today, as: known.knowledge, isOpenOnly: open, in: database)
    try await OperatorAudit.append("clocks.list", in: database, now)
    await database.close()
    output.print(table)
  }
}

struct GraduationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graduation",
    abstract: "List who in the Utah program may graduate, and what blocks.")

  @OptionGroup var options: DatabaseOptions
  @Option(help: "The day (YYYY-MM-DD); today without it.") var asOf: Day?
  @OptionGroup var known: KnowledgeOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let database = try await options.open()
    let now = options.now
    let table = try await ReportFacts.graduation(
      on: asOf ?? now.today, as: known.knowledge, in: database)
    try await OperatorAudit.append("graduation.list", in: database, now)
    await database.close()
    output.print(table)
  }
}
