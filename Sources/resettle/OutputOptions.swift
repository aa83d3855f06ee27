import ArgumentParser
import Domain
import Features
import Foundation

/// In which form a command prints its rows.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Print CSV: UTF-8, LF, cells as they are.") var csv = false
  @Flag(help: "Print JSON: an array of objects.") var json = false

  func validate() throws {
    if csv && json { throw ValidationError("Give --csv or --json, not both.") }
  }

  func print(_ table: OutputTable) {
    let bytes = csv ? table.csv() : Array((json ? table.json : table.aligned).utf8)
    FileHandle.standardOutput.write(Data(bytes))
  }
}

/// What the records are asked for.
struct KnowledgeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Use what the records said at this instant (YYYY-MM-DDTHH:MM:SSZ).",
      discussion: "Without it, what is known now."))
  var knownAt: Instant?

  var knowledge: Knowledge { knownAt.map(Knowledge.at) ?? .now }
}

extension Instant: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
