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
    @Argument(help: "The file; one that is there is replaced.") var file: String

    func run() async throws {
      let database = try await options.open()
      try await OperatorAudit.append("audit.export", in: database, options.now)
      let path = file
      guard
        FileManager.default.createFile(
          atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
        let handle = FileHandle(forWritingAtPath: path)
      else { throw Failure("\(path) cannot be written. Check its folder and your rights.") }
      let heads = try await database.read { reader in
        try ExportAudit.write(reader) { try handle.write(contentsOf: Data($0)) }
      }
      try handle.write(contentsOf: Data(ExportAudit.marking(options.now)))
      try handle.close()
      for head in heads { print("\(head.agency) \(head.last) \(head.head)") }
      if heads.isEmpty { print("The audit log is empty.") }
      await database.close()
    }
  }
}
