import Policies
import Testing

@testable import Domain

@Suite struct `Intake rules` {
  let file = CaseFile.opened("2026-02-03", .person("nam"), .person("hoa"), .person("mai")).with {
    $0.members[1].missingFields = ["birth_date", "phone"]
  }
  var completeness: Completeness { Completeness(of: file, required: UtahRCCM.requiredFields) }

  @Test func `UT-PPL-01 completeness names the member and the field`() {
    #expect(completeness.missing == [MissingField(person: "hoa", field: "birth_date")])
    #expect(!completeness.isComplete)
    #expect(completeness.required == 5 + 3 * 9)
    #expect(completeness.percent == 96)
  }

  @Test func `WI-INT-05 an optional field never lowers completeness, and 100 means complete`() {
    let full = file.with { $0.members[1].missingFields = ["phone"] }
    let done = Completeness(of: full, required: UtahRCCM.requiredFields)
    #expect(done.isComplete && done.percent == 100)
    let large = CaseFile.opened("2026-01-01").with { file in
      file.members = (0..<40).map { .person(RecordID("p\($0)")) }
      file.missingFields = ["intake_on"]
    }
    #expect(Completeness(of: large, required: UtahRCCM.requiredFields).percent == 99)
  }

  @Test func `UT-INT-01 S1 opening needs the process explained on or before the day`() throws {
    func open(_ explained: String...) throws {
      try Intake.checkOpening(
        on: day("2026-02-03"), explainedOn: explained.map(day), today: day("2026-02-05"))
    }
    #expect(throws: IntakeRefusal.processNotExplained(by: day("2026-02-03"))) { try open() }
    #expect(throws: IntakeRefusal.processNotExplained(by: day("2026-02-03"))) {
      try open("2026-02-04")
    }
    try open("2026-02-03")
    try open("2026-02-09", "2026-02-01")
  }

  @Test func `WI-INT-02 a case cannot open in the future`() {
    #expect(
      throws: IntakeRefusal.opensInFuture(day("2026-02-06"), today: day("2026-02-05"))
    ) {
      try Intake.checkOpening(
        on: day("2026-02-06"), explainedOn: [day("2026-02-01")], today: day("2026-02-05"))
    }
  }

  @Test func `UT-INT-07 intake cannot be finished without share or opt out`() throws {
    try Intake.checkFinishing(choice: "share")
    try Intake.checkFinishing(choice: "opt-out")
    for choice in [nil, "", "maybe"] {
      #expect(throws: IntakeRefusal.noDisclosureChoice) {
        try Intake.checkFinishing(choice: choice)
      }
    }
  }

  @Test func `UT-INT-06 S1 booking warns, starting is refused until complete or overridden`() throws
  {
    #expect(Intake.warningsForBooking(completeness) == completeness.missing)
    func start(_ override: Intake.Override? = nil, told: String = "2026-02-03") throws {
      try Intake.checkStartingAssessment(
        on: day("2026-02-20"), completeness, override: override, limitsToldOn: [day(told)])
    }
    #expect(throws: IntakeRefusal.recordIncomplete(completeness.missing)) { try start() }
    #expect(throws: IntakeRefusal.overrideNeedsReason) { try start(.init(reason: " ")) }
    try start(.init(reason: "papers lost at the border"))
  }

  @Test func `IRC-INT-04 no assessment before the limits of confidentiality were told`() throws {
    let complete = Completeness(of: .opened("2026-01-01"), required: UtahRCCM.requiredFields)
    func start(told: [String]) throws {
      try Intake.checkStartingAssessment(
        on: day("2026-02-20"), complete, limitsToldOn: told.map(day))
    }
    #expect(throws: IntakeRefusal.limitsNotTold(by: day("2026-02-20"))) { try start(told: []) }
    #expect(throws: IntakeRefusal.limitsNotTold(by: day("2026-02-20"))) {
      try start(told: ["2026-02-21"])
    }
    try start(told: ["2026-02-20"])
  }

  @Test func `UT-INT-02 S6 TANF cannot be confirmed while the TEVS reference is blank`() throws {
    #expect(throws: IntakeRefusal.verificationMissing) {
      try Intake.checkConfirming(program: "TANF", verifiedOn: day("2026-02-03"), reference: " ")
    }
    #expect(throws: IntakeRefusal.verificationMissing) {
      try Intake.checkConfirming(program: "TANF", verifiedOn: nil, reference: "T-1")
    }
    try Intake.checkConfirming(program: "TANF", verifiedOn: day("2026-02-03"), reference: "T-1")
    try Intake.checkConfirming(program: "RCA", verifiedOn: nil, reference: "")
  }

  @Test func `UT-PPL-08 every member of a Utah case has a day of arrival`() throws {
    #expect(throws: IntakeRefusal.arrivalMissing("nam")) {
      try Intake.checkArrivals(of: file.members)
    }
    try Intake.checkArrivals(of: [.person("p", arrived: "2026-01-31")])
  }

  @Test
  func `WI-PPL-02 gatekeepers follow each other without a gap, and the last needs a successor`()
    throws
  {
    let first = [GatekeeperTenure(worker: "karla", from: day("2025-11-10"))]
    let after = try Gatekeeping.handOver(
      first, to: "rachel", on: day("2026-03-01"), isCaseOpen: true)
    #expect(after[0].to == day("2026-02-28"))
    #expect(
      Gatekeeping.faults(in: after, opened: day("2025-11-10"), until: day("2026-06-30")) == [])
    #expect(throws: GatekeeperRefusal.successorNeeded) {
      try Gatekeeping.handOver(after, to: nil, on: day("2026-04-01"), isCaseOpen: true)
    }
    #expect(throws: GatekeeperRefusal.already("rachel")) {
      try Gatekeeping.handOver(after, to: "rachel", on: day("2026-04-01"), isCaseOpen: true)
    }
    #expect(throws: GatekeeperRefusal.beforeTenure(from: day("2026-03-01"))) {
      try Gatekeeping.handOver(after, to: "karla", on: day("2026-02-01"), isCaseOpen: true)
    }
    let sameDay = try Gatekeeping.handOver(
      after, to: "omar", on: day("2026-03-01"), isCaseOpen: true)
    #expect(sameDay.map(\.worker) == ["karla", "omar"])
    let over = try Gatekeeping.handOver(after, to: nil, on: day("2026-05-01"), isCaseOpen: false)
    #expect(over[1].to == day("2026-05-01"))
  }
}
