import ArgumentParser
import Features
import Foundation
import Storage

struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Look after the audit log.",
    subcommands: [Verify.self, Export.self])

  struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prove that no entry of the audit log was changed, added or taken out.",
      discussion: "Exit status 1 where a chain is broken; the first broken entry is named.")

    @OptionGroup var options: DatabaseOptions

    func run() async throws {
      let database = try await options.open()
      let verdicts = try await VerifyAudit.all(database)
      for verdict in verdicts {
        if let broken = verdict.brokenAt {
          print("\(verdict.agency): broken at entry \(broken): \(verdict.reason)")
        } else {
          print("\(verdict.agency): whole, \(verdict.entries) entries")
        }
      }
      if verdicts.isEmpty { print("The audit log is empty.") }
      await database.close()
      if verdicts.contains(where: { $0.brokenAt != nil }) { throw ExitCode(1) }
    }
  }

  struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write the audit log to a file, to be kept elsewhere and proven there.",
      discussion: """
        The file holds lines of JSON: each agency's entries in order, then the head of its chain. \
        scripts/verify-audit proves it without this program and without the database. Keep the \
        heads that are printed apart from the file: who has both could write both anew. Entries \
        name records by their id and hold none of their content.
        """)

    @OptionGroup var options: DatabaseOptions
    @Argument(help: "The file; one that is there is replaced, or with --after added to.")
    var file: String

    @Option(
      help: ArgumentHelp(
        "A file with the heads of the export before: only what came after them is added to FILE.",
        discussion: """
          It holds the new heads afterwards; where it is not there yet, all is written. For a timer \
          that hands the log on to another system.
          """))
    var after: String?

    func run() async throws {
      let database = try await options.open()
      let known = try AuditHeads.read(after)
      try await OperatorAudit.append("audit.export", in: database, options.now)
      let handle = try opened(isAdded: after != nil)
      let heads: [ExportAudit.Head]
      do {
        heads = try await database.read { reader in
          try ExportAudit.write(after: known, reader) { try handle.write(contentsOf: Data($0)) }
        }
      } catch let changed as ExportAudit.Changed { throw Failure("\(changed).") }
      try handle.write(contentsOf: Data(ExportAudit.marking(options.now)))
      try handle.synchronize()
      try handle.close()
      // Only now: a run that was interrupted is done again, and the same entry twice is no fault.
      try AuditHeads.write(heads, after)
      for head in heads { print(head.line) }
      if heads.isEmpty { print("The audit log is empty.") }
      await database.close()
    }

    private func opened(isAdded: Bool) throws -> FileHandle {
      let files = FileManager.default
      let isThere = isAdded && files.fileExists(atPath: file)
      guard
        isThere
          || files.createFile(
            atPath: file, contents: nil, attributes: [.posixPermissions: 0o600]),
        let handle = FileHandle(forWritingAtPath: file)
      else { throw Failure("\(file) cannot be written. Check its folder and your rights.") }
      try handle.seekToEnd()
      return handle
    }
  }
}

/// The file in which one export leaves its heads for the next.
enum AuditHeads {
  static func read(_ path: String?) throws -> [ExportAudit.Head] {
    guard let path, FileManager.default.fileExists(atPath: path) else { return [] }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw Failure("\(path) cannot be read. Check your rights.")
    }
    return try text.split(whereSeparator: \.isNewline).map { line in
      guard let head = ExportAudit.Head(String(line)) else {
        throw Failure(
          "\(path) does not hold heads of an export: write AGENCY LAST HASH on each line, as "
            + "`resettle audit export` prints them.")
      }
      return head
    }
  }

  static func write(_ heads: [ExportAudit.Head], _ path: String?) throws {
    guard let path else { return }
    let text = heads.map { $0.line + "\n" }.joined()
    do { try Data(text.utf8).write(to: URL(filePath: path), options: .atomic) } catch {
      throw Failure("\(path) cannot be written. Check its folder and your rights.")
    }
  }
}
