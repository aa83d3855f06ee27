import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct LifecycleTests {
  private func closing(_ changes: [String: String] = [:]) throws -> CloseCase {
    var input = Input([
      "close_kind": ["administrative"], "closed_on": ["2026-02-10"],
      "supervisor_reason": ["Moved to Ohio"], "note": ["The family moved on 2026-02-08."],
    ])
    for (name, value) in changes { input.set(name, value) }
    return try CloseCase(input, caseID: Valley.nguyen, version: 1)
  }

  private func kinds(_ valley: Valley) async throws -> [String] {
    try await valley.database.read { reader in
      try reader.rows("SELECT kind FROM note ORDER BY kind") { $0.text(0) }
    }
  }

  @Test(arguments: Engines.available)
  func `UT-NOTE-02 closing without its note is refused; with it both are saved together`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    do {
      _ = try await perform(
        try closing(["note": ""]), in: valley.database, valley.now(.helen))
      Issue.record("the case was closed without a note")
    } catch Undone.refused(let refusal) {
      #expect(refusal.code == "closing.unmet")
      #expect(Words.of(refusal).sentence.contains("there is no closure note"))
    }
    #expect(try await kinds(valley) == [])
    _ = try await perform(try closing(), in: valley.database, valley.now(.helen))
    #expect(try await kinds(valley) == ["closure"])
    let (closed, open) = try await valley.database.read { reader in
      (
        try reader.one("SELECT closed_on FROM case_file WHERE id = $1", [Valley.nguyen]) {
          $0.text(0)
        },
        try reader.one(
          "SELECT COUNT(*) FROM clock WHERE case_id = $1 AND state = 'open'",
          [
            Valley.nguyen
          ]
        ) { $0.int(0) }
      )
    }
    #expect(closed == "2026-02-10")
    #expect(open == 0)
  }

  @Test(arguments: Engines.available)
  func `an administrative closing needs a supervisor, whatever a worker writes as the reason`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    await #expect(throws: Undone.self) {
      _ = try await perform(try closing(), in: valley.database, valley.now(.rachel))
    }
    let stale = try CloseCase(
      Input([
        "close_kind": ["administrative"], "closed_on": ["2026-02-10"],
        "supervisor_reason": ["Moved"], "note": ["Moved."],
      ]), caseID: Valley.nguyen, version: 9)
    do {
      _ = try await perform(stale, in: valley.database, valley.now(.helen))
      Issue.record("a stale closing went through")
    } catch Undone.stale(let conflict) { #expect(conflict.current == 1) }
    #expect(try await kinds(valley) == [])
  }

  @Test(arguments: Engines.available)
  func `UT-NOTE-02 UT-NOTE-01 extending needs its note, which stands among the member's notes`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    func extend(_ until: String, note: String) throws -> ExtendService {
      try ExtendService(
        Input([
          "person": ["person-nam"], "until": [until], "therapist_agreed_on": ["2028-01-10"],
          "case_manager_agreed_on": ["2028-01-11"], "reason": ["Still below in language"],
          "note": [note],
        ]), caseID: Valley.nguyen)
    }
    func code(_ command: ExtendService) async throws -> String {
      do {
        _ = try await perform(
          command, in: valley.database, valley.now(.rachel, on: "2028-01-12"))
        return "done"
      } catch let undone as Undone { return undone.code }
    }
    #expect(try await code(extend("2028-04-30", note: "")) == "extension.note-missing")
    #expect(try await code(extend("2028-05-01", note: "Why")) == "extension.past-ceiling")
    #expect(try await code(extend("2028-04-30", note: "Why")) == "done")
    let notes = try await valley.page(
      "note.list", NotesPage.self, ["case": Valley.nguyen], query: ["person": "person-nam"],
      on: "2028-01-12")
    #expect(notes.notes.map(\.kind) == ["extension"])
    let clocks = try await valley.page(
      "clock.list", ClocksPage.self, ["case": Valley.nguyen], on: "2028-01-12")
    #expect(
      clocks.clocks.first { $0.rule == "service.end" && $0.personID == "person-nam" }?.dueOn
        .description == "2028-04-30")
  }
}
