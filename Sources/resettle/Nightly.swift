import ArgumentParser
import Features
import Storage

struct Nightly: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring the stored deadlines of every case to today; safe to repeat.")

  @OptionGroup var options: DatabaseOptions

  func run() async throws {
    let database = try await options.open()
    let failed = try await NightlyClocks.run(database, options.now)
    await database.close()
    guard failed.isEmpty else {
      throw Failure(
        "the deadlines of these cases could not be computed: "
          + failed.joined(separator: ", ") + ". All others were.")
    }
  }
}
