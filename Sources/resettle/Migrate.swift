import ArgumentParser
import Domain
import Features
import Storage

struct Migrate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring a database's schema up to date; makes an SQLite file that is not there.")

  @OptionGroup var options: DatabaseOptions

  @Flag(help: "Mark an empty database as a rehearsal: `serve` may then be told another day.")
  var rehearsal = false

  func run() async throws {
    let database = try await Database.open(try options.address())
    let ran = try await Schema.migrator.migrate(database, at: options.now.instant.description)
    if rehearsal { try await Installation.mark("rehearsal", database) }
    print(ran.isEmpty ? "The schema is up to date." : "Ran: " + ran.joined(separator: ", "))
    await database.close()
  }
}
