import ArgumentParser

/// The command line: each subcommand reads its words, builds the same values a page would, and
/// leaves the work to `Features` and `Server`.
struct Resettle: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resettle",
    abstract: "Coordinated case management for refugee services.",
    discussion: """
      One client, one plan, one clock, one set of consents. Every command works on an SQLite file \
      or on PostgreSQL, chosen by --database.

      Exit status: 0 done, 1 failed, 2 wrong usage, 3 done with rejected rows.
      """,
    subcommands: [
      Serve.self, Migrate.self, Demo.self, Import.self, Export.self, ClocksCommand.self,
      GraduationCommand.self, ReportCommand.self, Nightly.self, StaffCommand.self,
      TokenCommand.self, AuditCommand.self, KeysCommand.self, RoutesCommand.self,
    ])
}
