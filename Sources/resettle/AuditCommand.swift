import ArgumentParser
import Features
import Storage

struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Look after the audit log.", subcommands: [Verify.self])

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
}
