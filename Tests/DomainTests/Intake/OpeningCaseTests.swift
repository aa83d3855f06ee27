import Domain
import Testing

@Suite struct OpeningCaseTests {
  private let today = Day("2026-02-03")!

  private func application() -> CaseApplication {
    CaseApplication(
      applicants: [
        .init(
          name: "Nguyễn Văn Nam", isHead: true, birthDate: Day("1985-04-12"),
          arrivedOn: Day("2026-01-31"), programs: ["utah-rccm"]),
        .init(
          name: "Trần Thị Hoa", isHead: false, birthDate: Day("1987-09-03"),
          arrivedOn: Day("2026-01-31"), programs: ["utah-rccm"]),
      ], openedOn: today, intakeOn: today, processExplainedOn: [today], sharingChoice: "share",
      hasGatekeeper: true)
  }

  private func refusal(_ change: (inout CaseApplication) -> Void) -> OpeningRefusal? {
    var changed = application()
    change(&changed)
    do {
      try Intake.open(changed, today: today)
      return nil
    } catch { return error }
  }

  @Test func `a complete application opens`() { #expect(refusal { _ in } == nil) }

  @Test func `UT-INT-01 S1.1 opening before the explanation is recorded is refused`() {
    #expect(refusal { $0.processExplainedOn = [] } == .gate(.processNotExplained(by: today)))
  }

  @Test func `UT-INT-01 an explanation on the opening day is in time, one after it is not`() {
    let yesterday = Day("2026-02-02")!
    #expect(
      refusal { $0.openedOn = yesterday } == .gate(.processNotExplained(by: yesterday)))
    #expect(refusal { $0.processExplainedOn = [Day("2026-01-15")!] } == nil)
  }

  @Test func `UT-INT-01 a case outside the Utah pathway needs no such explanation`() {
    let refusal = refusal { application in
      for index in application.applicants.indices {
        application.applicants[index].programs = ["wi-ss"]
      }
      application.processExplainedOn = []
    }
    #expect(refusal == nil)
  }

  @Test func `UT-INT-07 an intake without a recorded choice is not finished`() {
    #expect(refusal { $0.sharingChoice = nil } == .gate(.noDisclosureChoice))
  }

  @Test func `UT-PPL-08 the arrival date is mandatory for a Utah case`() {
    #expect(refusal { $0.applicants[1].arrivedOn = nil } == .arrivalMissing("Trần Thị Hoa"))
  }

  @Test func `UT-PPL-08 arrival lies neither in the future nor before birth`() {
    #expect(
      refusal { $0.applicants[0].arrivedOn = Day("2026-02-04") }
        == .arrivalInFuture("Nguyễn Văn Nam"))
    #expect(
      refusal { $0.applicants[0].arrivedOn = Day("1980-01-01") }
        == .arrivalBeforeBirth("Nguyễn Văn Nam"))
  }

  @Test func `WI-INT-02 a case is not opened in the future`() {
    let tomorrow = Day("2026-02-04")!
    #expect(refusal { $0.openedOn = tomorrow } == .gate(.opensInFuture(tomorrow, today: today)))
  }

  @Test func `a household has exactly one head`() {
    #expect(refusal { $0.applicants[1].isHead = true } == .headNotOne(2))
    #expect(refusal { $0.applicants[0].isHead = false } == .headNotOne(0))
    #expect(refusal { $0.applicants = [] } == .noMembers)
  }

  @Test func `WI-PPL-02 a family has a gatekeeper from the first day`() {
    #expect(refusal { $0.hasGatekeeper = false } == .gatekeeperMissing)
  }
}
