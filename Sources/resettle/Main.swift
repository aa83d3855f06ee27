import ArgumentParser
import Foundation
import Storage

/// Maps every ending to the contract's exit status, with a sentence on standard error.
@main
enum Main {
  static func main() async {
    do {
      var command = try Resettle.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      end(error)
    }
  }

  private static func end(_ error: any Error) -> Never {
    if let failure = error as? Failure { say(failure.sentence, exit: 1) }
    if let storage = error as? StorageError { say("resettle: \(storage)", exit: 1) }
    let code = Resettle.exitCode(for: error)
    let text = Resettle.fullMessage(for: error)
    if code == .success {
      print(text)
      exit(0)
    }
    if error is ExitCode { exit(code.rawValue) }
    say(text, exit: code == .validationFailure ? 2 : 1)
  }

  private static func say(_ text: String, exit status: Int32) -> Never {
    FileHandle.standardError.write(Data((text + "\n").utf8))
    exit(status)
  }
}

/// What went wrong, as a sentence that says what to do.
struct Failure: Error {
  let sentence: String
  init(_ sentence: String) { self.sentence = "resettle: \(sentence)" }
}

extension ExitCode {
  /// Done, with rejected rows.
  static let rejectedRows = ExitCode(3)
}
