import ArgumentParser
import Features
import Foundation
import Storage

struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the files of a bundle into a folder.",
    discussion: """
      Importing them into an empty database gives the same export, byte for byte; so they carry no \
      marking themselves, and the command says it instead. It is no backup: \
      notes, waivers, what is sealed and the audit log are not in it.
      """)

  @OptionGroup var options: DatabaseOptions
  @Argument(help: "The folder; it is made where it is not there.") var folder: String

  func run() async throws {
    let database = try await options.open()
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Failure("the folder \(folder) cannot be made. Check its path and your rights.")
    }
    try await OperatorAudit.append("export", namesPeople: true, in: database, options.now)
    try await database.read { [folder] reader in
      try ExportBundle.write(reader) { name, bytes in
        let path = folder + "/" + name
        do { try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic) } catch {
          throw Failure("\(path) cannot be written: \(error.localizedDescription).")
        }
      }
    }
    let marking = Marking.line("Exported", options.now)
    FileHandle.standardError.write(Data("\(folder): \(marking)\n".utf8))
    await database.close()
  }
}
