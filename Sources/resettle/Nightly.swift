import ArgumentParser
import Features
import Server
import Storage

struct Nightly: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring the stored deadlines of every case to today; safe to repeat.",
    discussion: "Of several servers one does it; another that comes meanwhile has nothing to do.")

  @OptionGroup var options: DatabaseOptions

  func run() async throws {
    let database = try await options.open()
    do {
      let clock = options.clock
      let actor = options.now.actor
      let failed = try await NightlyClocks.run(database) { clock.now(as: actor) }
      await database.close()
      guard failed.isEmpty else {
        throw Failure(
          "the deadlines of these cases could not be computed: "
            + failed.joined(separator: ", ") + ". All others were.")
      }
    } catch is NightlyClocks.Busy {
      await database.close()
      print("Another server is doing this; there is nothing to do here.")
    }
  }
}
