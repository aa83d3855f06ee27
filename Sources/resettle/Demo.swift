import ArgumentParser
import Domain
import Features
import Server
import Storage

struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fill an empty database with invented people and one account for each role.",
    discussion: "The same size, seed and day make the same people.")

  @OptionGroup var options: DatabaseOptions
  @Option(help: "How many people.") var people = 60
  @Option(help: "The seed of the population.") var seed = 1

  func validate() throws {
    guard (1...2_000_000).contains(people) else {
      throw ValidationError("--people must be between 1 and 2000000.")
    }
  }

  func run() async throws {
    let database = try await options.openOrMake()
    let sealing = try await MasterKey.sealing(options, for: database)
    let hash = try await Serving.passwords().hash(DemoStaff.password)
    do {
      try await DemoWorld(people: people, seed: seed, sealing)
        .fill(database, passwordHash: hash, options.now) { done, all in
          Progress.show("\(done) of \(all) cases")
        }
    } catch let refused as DemoWorld.Refused { throw Failure(refused.description) }
    Progress.clear()
    await database.close()
    print(
      "The demo holds \(people) invented people. Password of every account: \(DemoStaff.password)")
    for account in DemoStaff.accounts {
      print("  \(account.email)\t\(Role(rawValue: account.role)?.words ?? account.role)")
    }
  }
}
