import Policies
import Testing

@testable import Domain

@Suite struct `Follow-ups` {
  private func file(_ contacts: Contact...) -> CaseFile {
    CaseFile.opened("2025-11-10").with { file in
      file.plans = [
        .signed(
          "fsp", "2025-12-18", id: "fsp",
          goals: [
            Goal(id: "g1", title: "ESL level", addedOn: day("2025-12-01")),
            Goal(id: "g2", title: "Budget", addedOn: day("2026-01-05")),
            Goal(id: "g3", goalClass: "employment", title: "Work", addedOn: day("2025-12-01")),
          ]),
        Plan(
          id: "unsigned", type: "edp", namesCase: true,
          goals: [Goal(id: "g4", title: "Later", addedOn: day("2025-12-01"))]),
      ]
      file.contacts = contacts
    }
  }

  private func standings(_ file: CaseFile) -> [String] {
    FollowUps.standings(
      of: file, uncovered: ClockTerms("goal.uncovered", in: WisconsinRefugee.parameters)
    ).map { "\($0.goal.own) \($0.since) \($0.isCovered) \($0.uncoveredFrom)" }
  }

  private func contact(_ on: String, _ with: String, _ goals: RecordID...) -> Contact {
    Contact(id: RecordID(on), namesCase: true, on: day(on), mode: "phone", with: with, goals: goals)
  }

  @Test func `WI-CLK-08 each signed open goal counts 60 days from its own last follow-up`() {
    #expect(
      standings(file()) == ["g1 2025-12-18 false 2026-02-16", "g2 2026-01-05 false 2026-03-06"])
    #expect(
      standings(file(contact("2026-01-14", "family", "g1")))
        == ["g2 2026-01-05 false 2026-03-06", "g1 2026-01-14 true 2026-03-15"])
    // An employer's contact, and one from before the signature, cover no goal.
    #expect(
      standings(
        file(contact("2026-01-14", "employer", "g1"), contact("2025-12-10", "family", "g1")))
        == ["g1 2025-12-18 false 2026-02-16", "g2 2026-01-05 false 2026-03-06"])
  }

  @Test func `WI-NOTE-09 a follow-up names goals, a past day and a later next day`() {
    func refusal(_ on: String, _ goals: [String], next: String) -> String {
      do throws(FollowUpRefusal) {
        try FollowUps.check(
          on: day(on), goals: goals, among: ["g1"], next: day(next), today: day("2026-03-09"))
        return "fine"
      } catch { return error.code }
    }
    #expect(refusal("2026-03-09", ["g1"], next: "2026-03-10") == "fine")
    #expect(refusal("2026-03-10", ["g1"], next: "2026-03-11") == "follow-up.in-future")
    #expect(refusal("2026-03-09", [], next: "2026-03-10") == "follow-up.goals-missing")
    #expect(refusal("2026-03-09", ["g2"], next: "2026-03-10") == "follow-up.goal-unknown")
    #expect(refusal("2026-03-09", ["g1"], next: "2026-03-09") == "follow-up.next-not-after")
  }
}
