import ArgumentParser
import Features
import Foundation
import Storage

struct KeysCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Change the master key, or erase what is sealed for a person.",
    subcommands: [Rotate.self, ErasePerson.self])

  struct Rotate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Replace the master key by a new one, also while the server runs.",
      discussion: """
        The key file first holds the new key and the old one; then the keys in the database are \
        wrapped with the new one, in one transaction; then the old one leaves the file. A run that \
        was interrupted is finished by running it again. Backups of the database made before need \
        the old key: keep it as long as you keep them.
        """)

    @OptionGroup var options: DatabaseOptions

    func run() async throws {
      let database = try await options.open()
      let file = try MasterKey.file(options)
      try file.beginChange()
      let sealing = try file.sealing()
      let now = options.now
      let count = try await database.write { tx in
        let count = try sealing.rewrap(tx)
        try AuditRecords.append(
          [.init(now, action: "key.rotate", result: "done", subjects: [])], tx)
        return count
      }
      try file.endChange()
      print("\(file.path) holds a new master key. Keys wrapped with it: \(count).")
      await database.close()
    }
  }

  struct ErasePerson: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Throw a person's key away: what is sealed for them can never be read again.",
      discussion: """
        The alien number, restricted notes and reports without consent of this person are gone, \
        also from backups of the database that are restored without their key. Names and what is \
        not sealed stay. The audit log stays whole, because it holds no content.
        """)

    @OptionGroup var options: DatabaseOptions
    @Argument(help: "The person's id, as in the address of their page.") var person: String
    @Option(help: "Why; it is in the audit log.") var reason: String

    func run() async throws {
      let database = try await options.open()
      let (now, erasing) = (options.now, ErasingPerson(person: person, reason: reason))
      do {
        let count = try await database.write { tx in try erasing.write(tx, now) }
        print("The key of \(person) is thrown away. Sealed facts that nobody can open: \(count).")
      } catch let refused as ErasingPerson.Refused { throw Failure(refused.description) }
      await database.close()
    }
  }
}
