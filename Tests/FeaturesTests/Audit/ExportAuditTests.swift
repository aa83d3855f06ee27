import Domain
import Features
import Foundation
import Storage
import Testing
import World

/// What is exported, and what the script that knows nothing of this program says of it.
private struct Exported {
  let lines: [String]
  let heads: [ExportAudit.Head]

  init(_ database: Database, after known: [ExportAudit.Head] = []) async throws {
    (lines, heads) = try await database.read { reader in
      var lines: [String] = []
      let heads = try ExportAudit.write(after: known, reader) {
        lines.append(String(decoding: $0, as: UTF8.self))
      }
      return (lines, heads)
    }
  }

  static func verified(
    _ lines: [String], kept: [ExportAudit.Head] = []
  ) throws -> (status: Int32, said: String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "audit-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (file, said) = (folder.appending(path: "log.jsonl"), folder.appending(path: "said"))
    try Data(lines.joined().utf8).write(to: file)
    try Data().write(to: said)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../scripts/verify-audit").standardizedFileURL.path
    process.arguments =
      ["python3", script, file.path]
      + kept.flatMap { ["--head", "\($0.agency) \($0.last) \($0.head)"] }
    process.standardOutput = try FileHandle(forWritingTo: said)
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try String(contentsOf: said, encoding: .utf8))
  }
}

@Suite struct ExportAuditTests {
  private func valley(_ engine: EngineName, entries count: Int) async throws -> Valley {
    let valley = try await Valley(engine)
    try await add(1...count, to: valley)
    return valley
  }

  private func add(_ numbers: ClosedRange<Int>, to valley: Valley) async throws {
    let now = valley.now()
    try await valley.database.write { tx in
      for number in numbers {
        let event = AuditRecords.Event(
          now, action: "note.save", result: "done", reason: "écrit \"\(number)\"\n",
          subjects: [.caseFile("case-\(number)")])
        try AuditRecords.append([event], tx)
      }
    }
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-02 an exported log is proven by a script that knows nothing of the server`(
    engine: EngineName
  ) async throws {
    let valley = try await valley(engine, entries: 8)
    let exported = try await Exported(valley.database)
    let agency = valley.now().actor.agencyID
    #expect(exported.lines.count == 9)
    #expect(exported.heads.map(\.agency) == [agency])
    #expect(exported.heads.map(\.last) == [8])
    let marking = String(decoding: ExportAudit.marking(valley.now()), as: UTF8.self)
    let found = try Exported.verified(exported.lines + [marking], kept: exported.heads)
    #expect(found.status == 0)
    #expect(found.said == "\(agency): whole, 8 entries\n")
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-02 the script names an entry that was changed, taken out or cut off`(
    engine: EngineName
  ) async throws {
    let exported = try await Exported(try await valley(engine, entries: 8).database)
    var changed = exported.lines
    changed[4] = changed[4].replacing("case-5", with: "case-6")
    #expect(try Exported.verified(changed).said.contains("broken at entry 5"))
    var shorter = exported.lines
    shorter.remove(at: 3)
    #expect(try Exported.verified(shorter).said.contains("broken at entry 4: the entry is missing"))
    let last = try #require(exported.lines.last)
    let cut = Array(exported.lines.prefix(6)) + [last]
    #expect(try Exported.verified(cut).said.contains("broken at entry 7"))
    let headless = try Exported.verified(exported.lines.dropLast())
    #expect(headless.status == 1)
    #expect(headless.said.contains("the head of the chain is missing"))
    #expect(try Exported.verified(["not an entry\n"]).status == 1)
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-02 a log written anew as a whole does not fit the head that was kept`(
    engine: EngineName
  ) async throws {
    let valley = try await valley(engine, entries: 5)
    let kept = try await Exported(valley.database).heads
    _ = try await valley.database.write { tx in
      try tx.run("DELETE FROM audit_entry")
      try tx.run("DELETE FROM audit_head")
    }
    try await add(2...7, to: valley)
    let anew = try await Exported(valley.database)
    #expect(try Exported.verified(anew.lines).status == 0)
    let found = try Exported.verified(anew.lines, kept: kept)
    #expect(found.status == 1)
    #expect(found.said.contains("it is not the head that was kept"))
  }

  @Test(arguments: Engines.available)
  func `ASVS-16.4.3 what came since an export is added to it, and the whole is proven`(
    engine: EngineName
  ) async throws {
    let valley = try await valley(engine, entries: 4)
    let first = try await Exported(valley.database)
    var now = valley.now()
    now.address = "2001:db8::7"
    let from = now
    try await valley.database.write { tx in
      try AuditRecords.append([.look(from, action: "case.view", seen: [.caseFile("c")])], tx)
    }
    try await add(6...7, to: valley)
    let second = try await Exported(valley.database, after: first.heads)
    #expect(second.lines.count == 4)
    #expect(second.lines[0].contains("\"address\":\"2001:db8::7\""))
    #expect(!second.lines[1].contains("address"))
    let third = try await Exported(valley.database, after: second.heads)
    #expect(third.lines.count == 1, "a head alone says that nothing came")
    let marking = String(decoding: ExportAudit.marking(valley.now()), as: UTF8.self)
    let whole = first.lines + [marking] + second.lines + [marking] + third.lines
    let found = try Exported.verified(whole, kept: first.heads + second.heads)
    #expect(found.status == 0 && found.said.contains("whole, 7 entries"))
    // A run that was interrupted after it had written is done again.
    #expect(try Exported.verified(first.lines + second.lines + second.lines).status == 0)
    let forged = second.lines.map { $0.replacing("2001:db8::7", with: "2001:db8::8") }
    #expect(try Exported.verified(first.lines + forged).said.contains("broken at entry 5"))
    #expect(
      try Exported.verified(first.lines + second.lines + forged).said.contains("broken at entry 8"))
    let headless = try Exported.verified(first.lines + second.lines.dropLast())
    #expect(headless.status == 1 && headless.said.contains("the head of the chain is missing"))
  }

  @Test(arguments: Engines.available)
  func `ASVS-16.4.3 nothing is added to an export whose last entry the log does not hold any more`(
    engine: EngineName
  ) async throws {
    let valley = try await valley(engine, entries: 4)
    let heads = try await Exported(valley.database).heads
    let head = try #require(heads.first)
    #expect(ExportAudit.Head(head.line) == head)
    #expect(ExportAudit.Head("\(head.agency) four \(head.head)") == nil)
    _ = try await valley.database.write { tx in
      try tx.run("UPDATE audit_entry SET hash = $1 WHERE number = 4", [AuditChain.start])
    }
    await #expect(throws: ExportAudit.Changed.self) {
      _ = try await Exported(valley.database, after: heads)
    }
    _ = try await valley.database.write { tx in
      try tx.run("DELETE FROM audit_entry WHERE number = 4")
    }
    await #expect(throws: ExportAudit.Changed.self) {
      _ = try await Exported(valley.database, after: heads)
    }
  }
}
