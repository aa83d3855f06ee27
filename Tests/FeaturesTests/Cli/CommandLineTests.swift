import Foundation
import Testing
import World

/// The program itself, as it is built beside the tests.
private struct Terminal {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "resettle-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  func file(_ name: String, _ text: String) throws -> String {
    let path = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: path)
    return path.path
  }

  func run(
    _ words: String..., environment: [String: String] = [:]
  ) throws -> (status: Int32, output: String, errors: String) {
    try run(words, environment: environment)
  }

  func run(
    _ words: [String], environment: [String: String] = [:]
  ) throws -> (status: Int32, output: String, errors: String) {
    let process = Process()
    process.executableURL = URL(filePath: CommandLine.arguments[0])
      .deletingLastPathComponent().appending(path: "resettle")
    process.arguments = words
    process.currentDirectoryURL = folder
    process.environment = environment
    let (output, errors) = (folder.appending(path: "out"), folder.appending(path: "err"))
    for url in [output, errors] { try Data().write(to: url) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return (
      process.terminationStatus, try String(contentsOf: output, encoding: .utf8),
      try String(contentsOf: errors, encoding: .utf8)
    )
  }
}

@Suite(.serialized)
struct CommandLineTests {
  @Test(arguments: ["import", "export", "clocks", "graduation", "report", "nightly", "keys"])
  func `the help of a command is the recorded text`(command: String) throws {
    let terminal = try Terminal()
    defer { terminal.remove() }
    let help = try terminal.run(command, "--help", environment: ["COLUMNS": "80"])
    #expect(help.status == 0)
    #expect(try Golden.difference(help.output, from: "Cli/\(command).txt") == nil)
  }

  @Test func `UT-DAT-01 a bundle is taken in, faulty rows are named, and the answers are CSV`()
    throws
  {
    let terminal = try Terminal()
    defer { terminal.remove() }
    for (name, text) in SmallBundle().files { _ = try terminal.file("bundle/\(name)", text) }
    _ = try terminal.file(
      "bundle/documents.csv", "document,person,type,filed_on\nd1,p1,nothing,2025-03-01\n")
    let today = ["--today", "2026-06-01"]
    let first = try terminal.run("import", "bundle", "--database", "a.sqlite", today[0], today[1])
    #expect(first.status == 3)
    #expect(first.output == "20 added, 0 amended, 0 unchanged, 1 rejected.\n")
    #expect(
      first.errors
        == "documents.csv:2: type: \"nothing\" is not one of i94-front, i94-back, judge-letter, "
        + "green-card, other\n")
    let clocks = try terminal.run(
      "clocks", "--as-of", "2025-03-01", "--csv", environment: ["RESETTLE_DATABASE": "a.sqlite"])
    #expect(clocks.status == 0)
    #expect(
      clocks.output.contains("c1,p1,,assessment.initial,2025-01-05,2025-02-04,2025-02-01,met\n"))
    let graduation = try terminal.run(
      "graduation", "--as-of", "2025-03-01", "--json", "--database", "a.sqlite")
    #expect(graduation.output.hasPrefix("[\n{\"person\":\"p1\",\"state\":\"below\","))
    #expect(try terminal.run("export", "out.d", "--database", "a.sqlite").status == 0)
    let again = try terminal.run("import", "out.d", "--database", "b.sqlite", today[0], today[1])
    #expect(again.status == 0)
    #expect(again.output == "20 added, 0 amended, 0 unchanged, 0 rejected.\n")
    let attributes = try FileManager.default.attributesOfItem(
      atPath: terminal.folder.appending(path: "a.sqlite.key").path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test(arguments: [
    ["import", "x", "--source", "a:b"], ["clocks", "--as-of", "2025-02-30"],
    ["clocks", "--csv", "--json"], ["report", "nothing"], ["report", "qpr"],
    ["report", "qpr", "--from", "2026-02-01", "--to", "2026-01-01"], ["import"],
    ["report", "hud-metric", "--from", "2026-01-01", "--to", "2026-03-30"], ["unknown"],
  ])
  func `wrong usage is exit status 2 and a sentence`(words: [String]) throws {
    let terminal = try Terminal()
    defer { terminal.remove() }
    // Wrong words are wrong whatever the database is, even where there is none.
    let done = try terminal.run(words, environment: ["RESETTLE_DATABASE": "a.sqlite"])
    #expect(done.status == 2)
    #expect(!done.errors.isEmpty)
  }

  @Test func `a failure is exit status 1 and says what to do`() throws {
    let terminal = try Terminal()
    defer { terminal.remove() }
    let none = try terminal.run("import", "nowhere", "--database", "a.sqlite")
    #expect(none.status == 1)
    #expect(none.errors.contains("nowhere is neither a folder nor a .zip file"))
    let unnamed = try terminal.run("clocks", "--csv")
    #expect(unnamed.status == 1)
    #expect(unnamed.errors.contains("--database"))
    let config = try terminal.file("settings", "# ours\ndatabase = a.sqlite\ncolour: red\n")
    let settings = try terminal.run("clocks", "--config", config)
    #expect(settings.status == 1)
    #expect(settings.errors.contains("settings, line 3"))
    let damaged = try terminal.file("bundle.zip", "PK nothing")
    let zip = try terminal.run(
      "import", damaged, "--database", "a.sqlite",
      environment: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"])
    #expect(zip.status == 1)
    #expect(zip.errors.contains("damaged"))
  }

  @Test(arguments: [
    ["clocks", "--csv"], ["graduation", "--csv"], ["export", "out"], ["nightly"],
    ["report", "qpr", "--from", "2026-01-01", "--to", "2026-03-31"], ["audit", "verify"],
    ["audit", "export", "log"], ["keys", "rotate"],
    ["keys", "erase-person", "someone", "--reason", "asked for"],
    ["import", "bundle", "--dry-run"],
  ])
  func `a database that is not there is not made by reading`(words: [String]) throws {
    let terminal = try Terminal()
    defer { terminal.remove() }
    for (name, text) in SmallBundle().files { _ = try terminal.file("bundle/\(name)", text) }
    let done = try terminal.run(words + ["--database", "typo.sqlite", "--today", "2026-06-01"])
    let left = try FileManager.default.contentsOfDirectory(atPath: terminal.folder.path)
    #expect(left.filter { $0.hasPrefix("typo") } == [])
    if words.first == "import" {
      #expect(done.status == 0)
      #expect(done.output.contains("It would be: 20 added, 0 amended"))
    } else {
      #expect(done.status == 1)
      #expect(done.errors.contains("there is no database at typo.sqlite"))
    }
  }

  @Test
  func
    `WI-PRV-01 the master key is changed, an interrupted change is finished, a person is erased`()
    throws
  {
    let terminal = try Terminal()
    defer { terminal.remove() }
    for (name, text) in SmallBundle().files { _ = try terminal.file("bundle/\(name)", text) }
    let place = ["--database", "a.sqlite", "--today", "2026-06-01"]
    _ = try terminal.run(["import", "bundle"] + place)
    let file = terminal.folder.appending(path: "a.sqlite.key")
    let first = try String(contentsOf: file, encoding: .utf8)

    let changed = try terminal.run(["keys", "rotate"] + place)
    #expect(changed.status == 0)
    #expect(changed.output == "a.sqlite.key holds a new master key. Keys wrapped with it: 2.\n")
    let second = try String(contentsOf: file, encoding: .utf8)
    #expect(second.split(separator: "\n").count == 1 && second != first)
    let rights = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
    #expect(rights as? Int == 0o600)

    // Interrupted after the new key was put before the old one.
    let third = String(repeating: "7c", count: 32)
    try Data((third + "\n" + second).utf8).write(to: file)
    let again = try terminal.run(["import", "bundle"] + place)
    #expect(again.output == "0 added, 0 amended, 20 unchanged, 0 rejected.\n")
    let finished = try terminal.run(["keys", "rotate"] + place)
    #expect(finished.status == 0)
    #expect(try String(contentsOf: file, encoding: .utf8) == third + "\n")

    let variable = try terminal.run(
      ["keys", "rotate"] + place, environment: ["RESETTLE_MASTER_KEY": third])
    #expect(variable.status == 1)
    #expect(variable.errors.contains("--key-file"))
    let nobody = try terminal.run(
      ["keys", "erase-person", "nobody", "--reason", "asked for"] + place)
    #expect(nobody.status == 1)
    #expect(nobody.errors.contains("there is no person nobody"))
  }
}
