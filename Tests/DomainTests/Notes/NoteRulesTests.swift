import Policies
import Testing

@testable import Domain

@Suite struct `Note rules` {
  @Test(arguments: [
    ("2026-03-12", "2026-03-16", false, 4), ("2026-03-12", "2026-03-17", true, 5),
    ("2026-03-12", "2026-03-12", false, 0), ("2025-12-24", "2025-12-29", false, 5),
  ])
  func `WI-NOTE-02 an entry more than two working days later is late`(
    event: String, entered: String, isLate: Bool, lag: Int
  ) {
    let timing = NoteTiming(
      eventOn: day(event), enteredOn: day(entered),
      within: NotesOwed.parameters.number("note.late.days", on: day(event)) ?? 0,
      calendar: WorkingDays(.usFederal))
    #expect(timing.isLate == isLate)
    #expect(timing.lagDays == lag)
  }

  @Test func `IRC-NOTE-01 missing parts are named`() {
    let note = NoteParts(served: "client", need: "", activity: "called school", plan: "\n")
    #expect(note.missing == [.need, .plan])
    #expect(NoteParts(served: "a", need: "b", activity: "c", plan: "d").missing == [])
  }

  @Test func `IRC-NOTE-04 S11 next Monday in a note of 12 March means 3/16/2026`() {
    let found = RelativeDates.found(
      in: "Client will come next Monday. He called yesterday; see him \"tomorrow\".",
      on: day("2026-03-12"))
    #expect(found.map(\.words) == ["next Monday", "yesterday", "tomorrow"])
    #expect(found.map(\.american) == ["3/16/2026", "3/11/2026", "3/13/2026"])
    #expect(
      RelativeDates.found(in: "On 3/16/2026, next to the school", on: day("2026-03-12")) == [])
  }

  @Test func `IRC-NOTE-04 last, this and next name seven different days each`() {
    for offset in 0..<7 {
      let note = day("2026-03-09").adding(days: offset)
      for name in ["Monday", "Wednesday", "Sunday"] {
        let days = RelativeDates.found(in: "last \(name) this \(name) next \(name)", on: note)
          .map(\.day)
        #expect((1...7).contains(note - days[0]))
        #expect((0...6).contains(days[1] - note))
        #expect((1...7).contains(days[2] - note))
      }
    }
  }

  @Test func `WI-NOTE-04 S15 judgement is flagged, a quotation is not`() {
    func found(_ text: String) -> [String] {
      JudgementWords.found(in: text, list: WritingAids.judgementWords)
    }
    #expect(found("Individual has a bad attitude") == ["bad attitude"])
    #expect(found("Client stated \"I will not attend unless paid\"") == [])
    #expect(found("She said “I feel tired”. He is LAZY.") == ["lazy"])
    #expect(found("a quote that never ends \" lazy") == ["lazy"])
    #expect(found("The dirtyish lazybones") == [])
    #expect(found("") == [])
  }
}
