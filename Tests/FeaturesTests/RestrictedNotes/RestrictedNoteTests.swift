import Domain
import Features
import Markup
import Storage
import Testing
import World

/// S12.4: what is written after the session is for few.
@Suite struct RestrictedNoteTests {
  private static let secret = "She said that he hits the child."
  private static let caseID = Valley.nguyen
  private let sealing: Sealing

  init() throws { sealing = try Sealing(masterKey: Sealing.newMasterKey()) }

  private static func note(_ readers: [String] = []) -> Input {
    Input([
      "sensitivity": ["violence"], "person": ["person-hoa"], "event_on": ["2026-02-09"],
      "text": [secret], "readers": readers,
    ])
  }

  private func write(_ valley: Valley, _ readers: [String] = []) async throws -> String {
    let done = try await perform(
      try WriteRestrictedNote(Self.note(readers), caseID: Self.caseID, sealing: sealing),
      in: valley.database, valley.now(.rachel))
    return String(done.location.text.split(separator: "/").last ?? "")
  }

  private func list(_ valley: Valley, as reader: ValleyStaff) async throws -> RestrictedNotesPage {
    try await valley.page(
      "restricted-note.list", RestrictedNotesPage.self, as: reader, ["case": Self.caseID],
      on: "2026-02-10")
  }

  private func text(
    _ valley: Valley, _ id: String, as reader: ValleyStaff
  ) async throws -> RestrictedNotePage {
    try await valley.page(
      "restricted-note.view", RestrictedNotePage.self, as: reader,
      ["case": Self.caseID, "restricted": id], on: "2026-02-10", sealing: sealing)
  }

  private func status(_ body: () async throws -> Void) async throws -> Int {
    do {
      try await body()
      return 200
    } catch let problem as Problem { return problem.status }
  }

  @Test(arguments: Engines.available)
  func
    `IRC-NOTE-09 S12 author, therapist and supervisor read it; the team sees day and role; others nothing`(
      engine: EngineName
    ) async throws
  {
    let valley = try await Valley(engine)
    let id = try await write(valley)
    for reader in [ValleyStaff.rachel, .samira, .helen, .ruth] {
      #expect(try await text(valley, id, as: reader).text == Self.secret)
      #expect(try await list(valley, as: reader).entries.map(\.id) == [id])
    }
    try valley.golden(
      try await text(valley, id, as: .rachel), "RestrictedNotes/RestrictedNotePage.one",
      on: "2026-02-10")
    let team = try await list(valley, as: .tyler)
    #expect(team.entries.map(\.role) == ["Case manager"] && team.entries[0].id == nil)
    try valley.golden(
      team, "RestrictedNotes/RestrictedNotesPage.team", as: .tyler, on: "2026-02-10")
    #expect(try await status { _ = try await text(valley, id, as: .tyler) } == 404)
    #expect(try await status { _ = try await list(valley, as: .omar) } == 404)
    #expect(try await status { _ = try await text(valley, id, as: .omar) } == 404)
  }

  @Test(arguments: Engines.available)
  func `IRC-NOTE-09 a colleague whom the author names reads it too`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let id = try await write(valley, ["staff-tyler"])
    #expect(try await text(valley, id, as: .tyler).readers == ["Tyler Jensen"])
    #expect(
      await undone { _ = try await write(valley, ["staff-omar"]) }
        == "restricted-note.reader-not-of-team")
    #expect(
      await undone {
        _ = try await perform(
          try WriteRestrictedNote(Self.note(), caseID: Self.caseID, sealing: sealing),
          in: valley.database, valley.now(.tyler))
      } == "forbidden:restricted-note.write")
  }

  @Test(arguments: Engines.available)
  func `IRC-NOTE-09 its text is sealed, and is in no list, log, timeline or case page`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let id = try await write(valley)
    let at = ["case": Self.caseID]
    for name in ["note.list", "note.log", "timeline.view", "case.view"] {
      let route = try #require(Routes.all.first { $0.name == name }, "no route \(name)")
      let answer = try await route.handle(
        valley.request(.get, "/", as: .tyler, parameters: at, sealing: sealing))
      guard case .page(let page, _, _, _) = answer else { throw Unexpected() }
      let shown =
        page.html(valley.chrome(.tyler)).text
        + String(decoding: JSONText.bytes(of: page), as: UTF8.self)
      #expect(!shown.contains("hits the child") && !shown.contains(id), "\(name)")
    }
    let sealed = try await valley.database.read { reader in
      try reader.rows(
        "SELECT sealed FROM sealed_fact WHERE field = $1", ["restricted-note.text:\(id)"]
      ) { $0.bytes(0) ?? [] }
    }
    #expect(sealed.count == 1)
    #expect(!String(decoding: sealed[0], as: UTF8.self).contains("child"))
    // Throwing the person's key away erases it.
    try await valley.database.write { tx in
      try SealedFactRecords.eraseKey(ofPerson: "person-hoa", tx)
    }
    #expect(try await text(valley, id, as: .rachel).text.isEmpty)
  }

  @Test(arguments: Engines.available)
  func `IRC-NOTE-09 the notes of the team say that there is a restricted entry`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    _ = try await write(valley)
    let notes = try await valley.page(
      "note.list", NotesPage.self, as: .tyler, ["case": Self.caseID], on: "2026-02-10")
    #expect(notes.restricted.map(\.on) == [Day("2026-02-09")] && notes.restricted[0].id == nil)
    try valley.golden(notes, "Notes/NotesPage.restricted", as: .tyler, on: "2026-02-10")
    let form = try await valley.page(
      "restricted-note.form", NewRestrictedNotePage.self, ["case": Self.caseID],
      on: "2026-02-10")
    try valley.golden(form, "RestrictedNotes/NewRestrictedNotePage.empty", on: "2026-02-10")
  }

  @Test(arguments: Engines.available)
  func `IRC-NOTE-09 UT-PRV-02 what a client keeps from an agency is not read in a note either`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    var about = Self.note()
    about.set("sensitivity", "health")
    let done = try await perform(
      try WriteRestrictedNote(about, caseID: Self.caseID, sealing: sealing),
      in: valley.database, valley.now(.rachel))
    let id = String(done.location.text.split(separator: "/").last ?? "")
    #expect(try await text(valley, id, as: .samira).text == Self.secret)
    let choice = Input([
      "sharing_choice": ["opt-out"], "kept_from": [Valley.state], "kept_classes": ["health"],
      "on": ["2026-02-10"], "language": ["vi"],
    ])
    _ = try await perform(
      try RecordSharingChoice(choice, caseID: Self.caseID), in: valley.database,
      valley.now(.rachel))
    await #expect(throws: Problem.notShared(.optOut).explained(ofCase: Self.caseID)) {
      _ = try await text(valley, id, as: .samira)
    }
    #expect(try await text(valley, id, as: .helen).text == Self.secret)
  }

  @Test(arguments: Engines.available)
  func `IRC-NOTE-09 neither what it says nor why it is sensitive stands in any column unsealed`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let route = try #require(Routes.all.first { $0.name == "restricted-note.write" })
    var about = Self.note(["staff-tyler"])
    about.set("idempotency_key", "key-1")
    _ = try await route.handle(
      valley.request(
        .post, "/", parameters: ["case": Self.caseID], about, sealing: sealing))
    var late = about
    late.set("event_on", "2030-01-01")
    late.set("idempotency_key", "key-2")
    _ = try await route.handle(
      valley.request(.post, "/", parameters: ["case": Self.caseID], late, sealing: sealing))
    let hex = Self.secret.utf8.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
    let found = try await valley.database.read { reader in
      try Self.columns(engine, reader).filter { table, column in
        try reader.exists(
          """
          SELECT 1 FROM \(.identifier(table)) WHERE CAST(\(.identifier(column)) AS TEXT) LIKE $1
          OR CAST(\(.identifier(column)) AS TEXT) LIKE $2
          OR CAST(\(.identifier(column)) AS TEXT) = 'violence'
          """, ["%\(Self.secret)%", "%\(hex)%"])
      }
    }
    #expect(found.isEmpty, "\(found)")
    let known = try await valley.database.read { reader in
      try Self.columns(engine, reader).contains { $0 == "sealed_fact" && $1 == "sealed" }
    }
    #expect(known)
  }

  private static func columns(
    _ engine: EngineName, _ reader: Reader
  ) throws -> [(String, String)] {
    let sql: SQL =
      engine == .sqlite
      ? """
      SELECT m.name, p.name FROM sqlite_master m JOIN pragma_table_info(m.name) p
      WHERE m.type = 'table' ORDER BY m.name, p.name
      """
      : """
      SELECT c.table_name, c.column_name FROM information_schema.columns c
      JOIN information_schema.tables t
        ON t.table_schema = c.table_schema AND t.table_name = c.table_name
      WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
      ORDER BY c.table_name, c.column_name
      """
    return try reader.rows(sql) { ($0.text(0), $0.text(1)) }
  }
}
