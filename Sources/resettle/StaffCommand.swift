import ArgumentParser
import Domain
import Features
import Foundation
import Server
import Storage

struct StaffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff", abstract: "Add a member of staff, or end one's access.",
    subcommands: [Add.self, Disable.self])

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a member of staff with an account.",
      discussion: "The first line of standard input is the password, at least 12 characters.")

    @OptionGroup var options: DatabaseOptions
    @Option(help: "The agency's name; it is made, as --kind, where there is none.") var agency:
      String
    @Option(help: "The agency's kind, for a new agency.") var kind = "resettlement"
    @Option(help: "The agency's time zone, for a new agency.") var timeZone = "America/Denver"
    @Option(help: "The person's name.") var name: String
    @Option(help: "The e-mail to sign in with.") var email: String
    @Option(help: "The role, for example case-manager.") var role: Role
    @Option(help: "The supervisor's e-mail.") var supervisor: String?
    @Flag(
      help: """
        They read and sign the confidentiality agreement when they first sign in. Without this you \
        state that they signed it on paper.
        """) var unsigned = false

    func run() async throws {
      guard let password = readLine(), password.count >= 12 else {
        throw Failure("give a password of at least 12 characters on standard input.")
      }
      guard TimeZone(identifier: timeZone) != nil else {
        throw Failure("\(timeZone) is no time zone. Give an IANA name such as America/Denver.")
      }
      let database = try await options.open()
      let hash = try await Serving.passwords().hash(password)
      let joining = JoiningStaff(
        agency: agency, agencyKind: kind, timeZone: timeZone, name: name, email: email, role: role,
        supervisorEmail: supervisor, passwordHash: hash, hasSigned: !unsigned)
      let now = options.now
      do { try await database.write { tx in try joining.write(tx, now) } } catch let refused
        as JoiningStaff.Refused
      { throw Failure(refused.description) }
      print("\(name) can sign in as \(email).")
      await database.close()
    }
  }

  struct Disable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "End a member of staff's access now; their places move to a successor.")

    @OptionGroup var options: DatabaseOptions
    @Option(help: "The e-mail of who leaves.") var email: String
    @Option(help: "The e-mail of who takes over open places.") var successor: String?

    func run() async throws {
      let database = try await options.open()
      let now = options.now
      let leaving = LeavingStaff(email: email, successorEmail: successor)
      do {
        let moved = try await database.write { tx in try leaving.write(tx, now) }
        print("\(email) has no access any more. Places moved: \(moved).")
      } catch let refused as LeavingStaff.Refused { throw Failure(refused.description) }
      await database.close()
    }
  }
}

extension Role: ExpressibleByArgument {}
