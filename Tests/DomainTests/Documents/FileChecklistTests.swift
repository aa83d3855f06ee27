import Domain
import Testing

@Suite struct FileChecklistTests {
  private static let day = Day("2026-02-03")!

  private func person(
    _ id: String, isAdult: Bool = true, proof: EligibilityProof.State = .missing,
    card: EligibilityProof.State = .notRequired
  ) -> FileFacts.Person {
    FileFacts.Person(id: id, isAdult: isAdult, statusProof: proof, greenCard: card)
  }

  private func states(_ facts: FileFacts) -> [String] {
    FileChecklist.lines(of: facts).map {
      "\($0.part.rawValue)\($0.personID.map { " " + $0 } ?? "") \($0.state.rawValue)"
    }
  }

  @Test func `WI-FILE-01 an empty file of an adult and a child lacks what each must have`() {
    let facts = FileFacts(people: [
      person("a"), person("c", isAdult: false, proof: .notRequired),
    ])
    #expect(
      states(facts) == [
        "intake missing", "assessment a missing", "family-plan missing",
        "personal-plan a missing", "referral not-required", "employment-report not-required",
        "status-proof a missing", "status-proof c not-required", "green-card not-required",
        "assistance missing", "employment not-required", "activity-log missing",
      ])
  }

  @Test func `WI-FILE-01 a whole file has each part present`() {
    var one = person("a", proof: .satisfied, card: .satisfied)
    one.assessedOn = Self.day
    one.planSignedOn = Self.day
    var facts = FileFacts(people: [one])
    facts.intakeOn = Self.day
    facts.familyPlanSignedOn = Self.day
    facts.referredOn = Self.day
    facts.assistanceOn = Self.day
    facts.employmentOn = Self.day
    facts.notedOn = Self.day
    facts.reportsOwed = 2
    facts.reportedOn = Self.day
    let lines = FileChecklist.lines(of: facts)
    #expect(lines.allSatisfy { $0.state == .present })
    #expect(Set(lines.map(\.part)) == Set(FilePart.allCases))
    facts.reportsOpen = 1
    #expect(states(facts).contains("employment-report missing"))
  }

  @Test(arguments: [
    EligibilityProof.State.frontMissing, .backMissing, .letterNotAccepted, .missing,
  ])
  func `WI-FILE-01 WI-INT-03 half a proof is missing`(state: EligibilityProof.State) {
    #expect(
      states(FileFacts(people: [person("a", proof: state)])).contains("status-proof a missing"))
  }
}
