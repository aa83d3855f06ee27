import ArgumentParser
import Domain
import Features
import Foundation
import Storage

struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take in a bundle: a folder of CSV files, or a .zip of one.",
    discussion: """
      The whole bundle is checked before anything is written. A bad row is named on standard error \
      as FILE:LINE: COLUMN: reason; the rest loads. The same bundle again changes nothing. An \
      SQLite file that is not there is made.

      Exit status 3 where rows were rejected.
      """)

  @OptionGroup var options: DatabaseOptions
  @Argument(help: "The folder, or a .zip of it.") var bundle: String
  @Option(help: "The sender's name; its ids are remembered under it.") var source = "import"
  @Flag(help: "Check and count; write nothing.") var dryRun = false

  func validate() throws {
    if source.isEmpty || source.contains(":") {
      throw ValidationError("--source must be a name without a colon.")
    }
  }

  func run() async throws {
    let place = try Explained.run { try bundleSource(at: bundle) }
    if dryRun, let trial = try await Trial(options) {
      defer { trial.remove() }
      try await run(place, in: trial.database)
    } else {
      try await run(place, in: try await dryRun ? options.open() : options.openOrMake())
    }
  }

  private func run(_ place: any BundleSource, in database: Database) async throws {
    let sealing = try await MasterKey.sealing(options, for: database, isKept: !dryRun)
    let read = try Explained.run { try ReadBundle.from(place) { Progress.show("reading \($0)") } }
    let importing = Importing(into: database, source: source, sealing, options.now)
    let summary: ImportSummary
    do {
      summary = try await importing.run(read, isDryRun: dryRun) { done, all in
        Progress.show("\(done) of \(all) cases")
      }
    } catch let refused as Sealing.Refused { throw Failure(refused.description + ".") }
    Progress.clear()
    await database.close()
    report(summary)
    if !summary.faults.isEmpty { throw ExitCode.rejectedRows }
  }

  private func report(_ summary: ImportSummary) {
    let lines = summary.faults.map(\.description) + summary.notices.map(\.description)
    if !lines.isEmpty {
      FileHandle.standardError.write(Data((lines.joined(separator: "\n") + "\n").utf8))
    }
    print(
      (dryRun ? "Nothing was written. It would be: " : "")
        + "\(summary.added) added, \(summary.amended) amended, \(summary.unchanged) unchanged, "
        + "\(summary.rejected) rejected.")
  }
}

/// One line on a terminal that is written over as work goes on.
enum Progress {
  static func show(_ text: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
  }

  static func clear() {
    guard isatty(STDERR_FILENO) == 1 else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }
}

/// Turns an error that explains itself into a sentence and exit status 1.
enum Explained {
  static func run<T>(_ body: () throws -> T) throws -> T {
    do { return try body() } catch let error as BundleSourceError {
      throw Failure(error.description)
    }
  }
}

/// A passing database for a dry run into one that is not there, or holds nothing yet: nothing is
/// made where the real one will be.
private struct Trial {
  let database: Database
  private let folder: URL

  /// Nil where there is a database to compare with.
  init?(_ options: DatabaseOptions) async throws {
    let address = try options.address()
    if DatabaseOptions.isServer(address) || FileManager.default.fileExists(atPath: address) {
      let opened = try await Database.open(address)
      let isCurrent = try await Schema.migrator.isCurrent(opened)
      let isUnused = try await Schema.isUnused(opened)
      await opened.close()
      guard isUnused, !isCurrent else { return nil }
    }
    folder = FileManager.default.temporaryDirectory
      .appending(path: "resettle-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    database = try await Database.open(folder.appending(path: "trial.db").path)
    try await Schema.migrator.migrate(database, at: options.now.instant.description)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }
}

extension DatabaseOptions {
  /// Opens the database; one that holds nothing yet is given its schema.
  func openOrMake() async throws -> Database {
    let address = try address()
    let opened = try await Database.open(address)
    if try await Schema.isUnused(opened) {
      try await Schema.migrator.migrate(opened, at: now.instant.description)
      return opened
    }
    await opened.close()
    return try await open()
  }
}
