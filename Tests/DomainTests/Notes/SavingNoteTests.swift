import Domain
import Testing

@Suite struct SavingNoteTests {
  private let facts = NoteFacts(members: ["p1"], isSubjectKnown: true)

  @Test func `WI-NOTE-02 an event in the future is refused`() {
    let note = NewNote(kind: .contact, eventOn: Day("2026-02-13")!)
    #expect(throws: NoteRefusal.eventInFuture) {
      try Notes.save(note, in: facts, enteredOn: Day("2026-02-12")!, within: 2)
    }
  }

  @Test func `UT-NOTE-01 a note about a person outside the case is refused`() {
    let note = NewNote(kind: .contact, person: "p2", eventOn: Day("2026-02-12")!)
    #expect(throws: NoteRefusal.personNotOfCase) {
      try Notes.save(note, in: facts, enteredOn: Day("2026-02-12")!, within: 2)
    }
  }

  @Test func `IRC-NOTE-01 every prompted part left empty is named, and blank counts as empty`() {
    let note = NewNote(
      kind: .contact, eventOn: Day("2026-02-12")!, parts: NoteParts(served: "Nam", plan: "  \n"))
    #expect(note.parts.missing == [.need, .activity, .plan])
  }

  @Test func `IRC-NOTE-05 only an open problem is resolved, and not by what came before it`() {
    let facts = NoteFacts(
      members: [], isSubjectKnown: true, openProblems: ["n1": Day("2026-11-02")!])
    func saved(_ problem: String, on day: String) -> NoteRefusal? {
      var note = NewNote(kind: .contact, eventOn: Day(day)!)
      note.resolves = problem
      do {
        _ = try Notes.save(note, in: facts, enteredOn: Day("2026-11-06")!, within: 2)
        return nil
      } catch { return error }
    }
    #expect(saved("n1", on: "2026-11-02") == nil)
    #expect(saved("n1", on: "2026-11-01") == .beforeProblem)
    #expect(saved("n2", on: "2026-11-05") == .problemUnknown)
  }

  @Test func `a subject and a deadline's name read back what they wrote`() {
    let name = DeadlineName(
      rule: "assessment.initial", person: "p1", subject: "", dueOn: Day("2026-03-02")!)
    #expect(DeadlineName(name.text) == name)
    let subject = NoteSubject(.delay, name.text)
    #expect(NoteSubject(subject.text) == subject)
    #expect(NoteSubject("nonsense:1") == nil)
    #expect(DeadlineName("a|b|c") == nil)
    #expect(DeadlineName("a|b|c|2026-13-01") == nil)
  }

  @Test func `a day without a time sorts before the times of that day`() {
    let day = NewNote(kind: .contact, eventOn: Day("2026-02-12")!)
    var timed = day
    timed.eventTime = "00:00"
    #expect(day.eventAt < timed.eventAt)
    #expect(timed.eventAt < NewNote(kind: .contact, eventOn: Day("2026-02-13")!).eventAt)
  }
}
