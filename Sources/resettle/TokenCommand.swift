import ArgumentParser
import Features
import Storage

struct TokenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token",
    abstract: "Print a bearer token for the JSON API: the person's own rights, for 30 days.")

  @OptionGroup var options: DatabaseOptions

  @Option(help: "The e-mail by which the member of staff signs in.")
  var staff: String

  @Flag(help: "End every session and token of this person instead.")
  var revoke = false

  func run() async throws {
    let database = try await options.open()
    let now = options.now
    let (email, revoke) = (staff, revoke)
    let secret = try await database.write { tx -> String? in
      guard let account = try SessionRecords.account(email, tx.reader) else {
        throw Failure("nobody signs in as \(email). `resettle staff add` makes an account.")
      }
      if revoke { try SessionRecords.endAll(of: account.actor.id, tx) }
      let secret =
        revoke
        ? nil
        : try SessionRecords.begin(.token, for: account.actor, at: now.instant, tx).secret
      try AuditRecords.append(
        [
          .init(
            now, agency: account.actor.agencyID, action: revoke ? "token.revoke" : "token.make",
            result: "done", subjects: [Reference("staff", account.actor.id)])
        ], tx)
      return secret
    }
    print(secret ?? "Every session and token of \(email) has ended.")
    await database.close()
  }
}
