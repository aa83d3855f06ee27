import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct SaveNoteTests {
  static func input(_ changes: [String: String] = [:]) -> Input {
    var input = Input([
      "kind": ["contact"], "event_on": ["2026-02-10"], "event_time": ["14:30"],
      "mode": ["phone"], "with": ["client"], "served": ["Nam, by phone"],
    ])
    for (name, value) in changes { input.set(name, value) }
    return input
  }

  private func count(_ table: SQL, _ valley: Valley) async throws -> Int {
    try await valley.database.read { reader in
      try reader.one("SELECT count(*) FROM \(table)") { $0.int(0) } ?? -1
    }
  }

  @Test(arguments: Engines.available)
  func `WI-NOTE-01 one save writes the note and the contact, and audits both`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let command = try SaveNote(Self.input(["person": "person-nam"]), caseID: Valley.nguyen)
    let done = try await perform(command, in: valley.database, valley.now(at: "16:00"))
    guard case .now(let saved, let path) = done else { throw Unexpected() }
    #expect(path.text == "/cases/case-nguyen/notes/\(saved.id)")
    #expect(try await count("note", valley) == 1)
    let contact = try await valley.database.read { reader in
      try reader.one("SELECT case_id, person_id, on_day, mode, with_whom FROM contact") {
        [$0.text(0), $0.text(1), $0.text(2), $0.text(3), $0.text(4)]
      }
    }
    #expect(contact == ["case-nguyen", "person-nam", "2026-02-10", "phone", "client"])
    let subject = try await valley.database.read { reader in
      try reader.one("SELECT subject FROM audit_entry WHERE action = 'note.save'") { $0.text(0) }
    }
    #expect(subject?.contains("note:\(saved.id)") == true)
    #expect(subject?.contains("contact:") == true)
  }

  @Test(arguments: Engines.available)
  func
    `WI-NOTE-02 a note three working days after its event is marked late, and its day of entry is today`(
      engine: EngineName
    ) async throws
  {
    let valley = try await Valley(engine)
    let command = try SaveNote(Self.input(["event_on": "2026-02-04"]), caseID: Valley.nguyen)
    _ = try await perform(command, in: valley.database, valley.now(on: "2026-02-09"))
    let row = try await valley.database.read { reader in
      try reader.one("SELECT is_late, entered_on, event_at FROM note") {
        ($0.bool(0), $0.text(1), $0.text(2))
      }
    }
    #expect(row?.0 == true)
    #expect(row?.1 == "2026-02-09")
    #expect(row?.2 == "2026-02-04T14:30")
  }

  @Test(arguments: Engines.available)
  func `UT-NOTE-01 a note about a person of another case is refused and nothing is written`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let command = try SaveNote(Self.input(["person": "person-fatuma"]), caseID: Valley.nguyen)
    await #expect(throws: Undone.self) {
      _ = try await perform(command, in: valley.database, valley.now())
    }
    #expect(try await count("note", valley) == 0)
    #expect(try await count("contact", valley) == 0)
  }

  @Test(arguments: Engines.available)
  func `a stranger's note is answered as if there were no such case`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    for caseID in [Valley.nguyen, "case-none"] {
      let command = try SaveNote(Self.input(), caseID: caseID)
      do {
        _ = try await perform(command, in: valley.database, valley.now(.omar))
        Issue.record("the note was saved")
      } catch Undone.none {}
    }
    #expect(try await count("note", valley) == 0)
  }

  @Test(arguments: Engines.available)
  func `WI-NOTE-08 an addendum adds a linked row, and no route changes or deletes a note`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let note = try SaveNote(Self.input(), caseID: Valley.nguyen)
    guard case .now(let saved, _) = try await perform(note, in: valley.database, valley.now())
    else { throw Unexpected() }
    let addendum = try AddAddendum(
      Input(["body": ["The call was with Hoa."]]), caseID: Valley.nguyen, noteID: saved.id)
    _ = try await perform(addendum, in: valley.database, valley.now(on: "2026-02-12"))
    let rows = try await valley.database.read { reader in
      try reader.rows("SELECT addendum_of, body, version FROM note ORDER BY entered_at") {
        ($0.optionalText(0), $0.text(1), $0.int(2))
      }
    }
    #expect(rows.count == 2)
    #expect(rows[0].0 == nil && rows[0].2 == 1)
    #expect(rows[1].0 == saved.id && rows[1].1 == "The call was with Hoa.")
    #expect(try await count("note_past", valley) == 0)
    let changing = Routes.all.filter {
      $0.method != .get && $0.pattern.contains("/notes/:note") && $0.name != "note.addendum"
    }
    #expect(changing.map(\.name) == [])
  }

  @Test(arguments: Engines.available)
  func `WI-NOTE-05 a draft is its author's alone, and saving the note ends it`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let draft = KeepNoteDraft(Input(["served": ["Half a th"]]), caseID: Valley.nguyen)
    _ = try await perform(draft, in: valley.database, valley.now())
    func found(_ person: ValleyStaff) async throws -> Draft? {
      try await valley.database.read { reader in
        try DraftRecords.find("note", caseID: Valley.nguyen, by: person.id, reader)
      }
    }
    #expect(try await found(.rachel)?.input["served"] == "Half a th")
    #expect(try await found(.samira) == nil)
    let note = try SaveNote(Self.input(), caseID: Valley.nguyen)
    _ = try await perform(note, in: valley.database, valley.now(.samira))
    #expect(try await found(.rachel) != nil)
    _ = try await perform(note, in: valley.database, valley.now())
    #expect(try await found(.rachel) == nil)
    #expect(try await count("note", valley) == 2)
  }

  @Test func `every fault of a note is told at once`() throws {
    let faults = try #require(throws: InvalidInput.self) {
      _ = try SaveNote(
        Input([
          "kind": ["gossip"], "event_on": ["tomorrow"], "event_time": ["25:00"],
          "mode": ["phone"], "about": ["nothing"],
        ]), caseID: "c")
    }.faults
    #expect(
      faults.map(\.field) == ["kind", "event_on", "event_time", "with", "served", "about"])
  }
}

struct Unexpected: Error {}
