import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct NoteStormTests {
  @Test(.timeLimit(.minutes(10)), arguments: Engines.available)
  func `a storm of note saves, each sent twice at once, leaves each note and its contact once`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let places = try await withThrowingTaskGroup(of: String.self) { group in
      for number in 0..<120 {
        for _ in 0..<2 {
          group.addTask {
            let family = number % 2 == 0 ? Valley.nguyen : Valley.warsame
            let writer: ValleyStaff = number % 2 == 0 ? .rachel : .omar
            let note = NewNote(
              kind: .contact, eventOn: Day("2026-02-10")!, mode: "phone", with: "client",
              body: "Call \(number)")
            let done = try await perform(
              SaveNote(note, caseID: family), in: valley.database, valley.now(writer),
              key: IdempotencyKey(key: "storm-\(number)", digest: "\(number)"))
            return done.location.text
          }
        }
      }
      return try await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(places.count == 120)
    let (notes, bodies, contacts, entries) = try await valley.database.read { reader in
      func count(_ sql: SQL) throws -> Int { try reader.one(sql) { $0.int(0) } ?? -1 }
      return (
        try count("SELECT COUNT(*) FROM note"), try count("SELECT COUNT(DISTINCT body) FROM note"),
        try count("SELECT COUNT(*) FROM contact"),
        try count("SELECT COUNT(*) FROM audit_entry WHERE action = 'note.save'")
      )
    }
    #expect(notes == 120)
    #expect(bodies == 120)
    #expect(contacts == 120)
    #expect(entries == 120)
  }
}
