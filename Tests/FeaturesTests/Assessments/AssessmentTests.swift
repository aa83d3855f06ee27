import Domain
import Features
import Markup
import Policies
import Storage
import Testing
import World

@Suite struct AssessmentTests {
  @Test(arguments: Engines.available)
  func
    `S2 UT-ASM-04 UT-ASM-05 UT-ASM-07 UT-ASM-09 UT-ASM-11 scores come out exactly, and the plan starts from them`(
      engine: EngineName
    ) async throws
  {
    let world = try await AssessmentWorld(engine)
    let id = try await world.assessed()
    let page = try await world.result(id)
    let sums = page.areas.map { "\($0.code) \($0.sum)/\($0.count) \($0.average) \($0.rating)" }
    #expect(
      sums == [
        "EMP 14/4 3.50 succeeding", "HOU 17/5 3.40 succeeding", "EDU 15/5 3.00 below",
        "HEA 17/5 3.40 succeeding", "COM 18/4 4.50 succeeding", "LAN 11/5 2.20 below",
        "LIF 19/5 3.80 succeeding",
      ])
    #expect(page.areas.filter(\.isFocus).map(\.code) == ["HOU", "EDU", "LAN"])
    #expect(page.areas.map(\.flagged) == [[], ["HOU4"], [], [], [], ["LAN1", "LAN4"], []])
    #expect(page.discussions.map(\.question) == ["HOU4", "LAN1", "LAN4"])
    #expect(page.discussions.allSatisfy { $0.closedOn == nil })
    #expect(page.finalisedOn == Day("2026-02-26")!)
    #expect(page.faceToFace)
    #expect(page.sittings.map(\.interpreter) == ["Hodan Example"])
    let focus = try await world.valley.database.read { reader in
      try reader.rows(
        """
        SELECT f.area, f.reason FROM focus_area f JOIN plan p ON p.id = f.plan_id
        WHERE p.case_id = $1 AND p.type = 'coordinated' ORDER BY f.area
        """, [world.caseID]
      ) { "\($0.text(0)) \($0.text(1))" }
    }
    #expect(focus == ["EDU below", "HOU flagged", "LAN below flagged"])
    try golden(page, "Assessments/AssessmentPage.scored", world.valley.chrome(.samira))
    let viewed = page.html(world.valley.chrome(.tyler)).text
    #expect(!viewed.contains("Correct this assessment"))
    #expect(!viewed.contains("Record the outcome"))
  }

  @Test(arguments: Engines.available)
  func `UT-ASM-02 entering 2, a decimal or a stranger's question is refused and nothing is lost`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    try await world.start()
    for wrong in ["2", "0", "4", "3.5", "six"] {
      let input = Input(["answers.EMP1": [wrong], "answers.EMP2": ["3"]])
      do {
        try await world.save(input)
        Issue.record("\(wrong) was taken")
      } catch let invalid as InvalidInput {
        #expect(invalid.faults.map(\.field) == ["answers.EMP1"])
      }
    }
    #expect(throws: InvalidInput.self) {
      try SaveAssessmentStep(
        Input(["answers.XYZ1": ["3"]]), caseID: world.caseID, personID: world.fatuma, step: nil,
        UtahRCCM.instrument)
    }
    #expect(throws: InvalidInput.self) {
      try SaveAssessmentStep(
        Input(["answers.EMP1": ["NA"]]), caseID: world.caseID, personID: world.fatuma,
        step: "EMP", UtahRCCM.instrument)
    }
  }

  @Test(arguments: Engines.available)
  func
    `UT-ASM-02 UT-ASM-20 a partial draft is kept over several sessions, and blanks are refused only at the end`(
      engine: EngineName
    ) async throws
  {
    let world = try await AssessmentWorld(engine)
    try await world.start(on: "2026-02-20")
    try await world.save(Input(["answers.EMP1": ["5"]]), on: "2026-02-20")
    let sitting = Input(["on": ["2026-02-26"], "mode": ["video"]])
    _ = try await perform(
      AddSitting(sitting, caseID: world.caseID, personID: world.fatuma),
      in: world.valley.database, world.valley.now(.samira, on: "2026-02-26"))
    await #expect(throws: Undone.self) { try await world.finalise() }
    let reasons = try await world.auditReasons("assessment.finalise")
    #expect(reasons == ["refused assessment.participation"])
    try await world.save(AssessmentWorld.answers())
    try await world.save(Input(["answers.LIF7": [""]]))
    do {
      try await world.finalise()
      Issue.record("a blank was taken")
    } catch Undone.refused(let refusal) {
      #expect(refusal as? AssessmentRefusal == .answers([.blank(question: "LIF7")]))
    }
    try await world.save(Input(["answers.LIF7": ["NA"], "reasons.LIF7": ["not-applicable"]]))
    let page = try await world.result(try await world.finalise())
    #expect(page.sittings.map(\.mode) == ["in-person", "video"])
    #expect(page.areas[6].average == "3.80")
  }

  @Test(arguments: Engines.available)
  func
    `UT-ASM-13 case manager and employment counselor read the result, and their changes by JSON are 403 with an audit row`(
      engine: EngineName
    ) async throws
  {
    let world = try await AssessmentWorld(engine)
    let id = try await world.assessed()
    for staff in [ValleyStaff.tyler, .omar] {
      #expect(try await world.result(id, as: staff).id == id)
      for name in ["assessment.put-answers", "assessment.change-answers"] {
        let code = await undone {
          _ = try await world.send(
            name, as: staff, ["assessment": id], Input(["answers.EMP1": ["5"]]))
        }
        #expect(code == "forbidden:assessment.record")
      }
      let starting = await undone {
        _ = try await world.send("assessment.start", as: staff, [:], AssessmentWorld.start)
      }
      #expect(starting == "forbidden:assessment.record")
      let finalising = await undone {
        _ = try await world.send("assessment.save", as: staff, ["step": "final"])
      }
      #expect(finalising == "forbidden:assessment.record")
    }
    let refused = try await world.auditReasons("assessment.change-answers")
    #expect(refused == Array(repeating: "refused forbidden:assessment.record", count: 4))
    #expect(try await world.auditReasons("assessment.start").count == 3)
  }

  @Test(arguments: Engines.available)
  func
    `UT-ASM-21 a final assessment never changes; a correction is a new version that keeps the original and what was discussed`(
      engine: EngineName
    ) async throws
  {
    let world = try await AssessmentWorld(engine)
    let first = try await world.assessed()
    do {
      _ = try await world.send("assessment.put-answers", as: .samira, ["assessment": first])
      Issue.record("a final assessment was changed")
    } catch let problem as Problem {
      #expect(problem.status == 409)
      #expect(problem.type == "urn:resettle:refusal:assessment.final")
    }
    let response = try await world.send(
      "assessment.correct", as: .samira, ["assessment": first],
      Input(["reason": ["HOU4 was typed wrong"]]), on: "2026-03-02")
    guard case .done = response else { throw Unwanted() }
    try await world.save(Input(["answers.HOU4": ["3"]]), on: "2026-03-02")
    let second = try await world.finalise(on: "2026-03-02")
    let original = try await world.result(first)
    let corrected = try await world.result(second)
    #expect(original.supersededByID == second)
    #expect(original.areas[1].average == "3.40")
    #expect(corrected.areas[1].average == "3.80")
    #expect(corrected.correctsID == first)
    #expect(corrected.correctionReason == "HOU4 was typed wrong")
    #expect(corrected.finalisedOn == Day("2026-02-26")!)
    #expect(corrected.discussions.map(\.question) == ["LAN1", "LAN4"])
    #expect(corrected.previousOn == nil)
    await #expect(throws: Problem.self) {
      try await world.send(
        "assessment.correct", as: .samira, ["assessment": first], Input(["reason": ["again"]]))
    }
    #expect(
      original.html(world.valley.chrome(.samira)).text.contains("A correction has replaced"))
  }

  @Test(arguments: Engines.available)
  func
    `UT-INT-06 IRC-INT-04 an assessment starts only with a complete record and after the limits were explained`(
      engine: EngineName
    ) async throws
  {
    let bare = try await AssessmentWorld(engine, isComplete: false, hasLimits: false)
    await #expect(throws: Undone.self) { try await bare.start() }
    #expect(
      try await bare.auditReasons("assessment.start")
        == ["refused assessment.limits-not-explained"])
    let world = try await AssessmentWorld(engine, isComplete: false)
    do {
      try await world.start()
      Issue.record("started without an alien number")
    } catch Undone.refused(let refusal) {
      #expect(
        refusal as? StartRefusal
          == .recordIncomplete(["Fatuma Abdi Warsame: Alien number"]))
    }
    try await world.fillAlienNumber()
    try await world.start()
    await #expect(throws: Undone.self) { try await world.start() }
  }

  @Test(arguments: Engines.available)
  func `UT-ASM-10 the next assessment shows the change since the last`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    let first = try await world.assessed()
    var better = AssessmentWorld.scenario
    better[5].answers = ["3", "3", "5", "3", "3"]
    let second = try await world.assessed(
      AssessmentWorld.answers(better), on: "2026-07-30")
    let page = try await world.result(second)
    #expect(page.previousOn == Day("2026-02-26")!)
    #expect(page.areas[5].changeHundredths == 120)
    #expect(page.areas[5].previousSum == 11)
    #expect(page.others.map(\.id) == [first])
    try golden(page, "Assessments/AssessmentPage.changed", world.valley.chrome(.samira))
  }

  @Test(arguments: Engines.available)
  func `UT-ASM-20 the steps show anchors beside each score and never a per cent`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    try await world.start()
    try await world.save(Input(["answers.HOU1": ["3"], "comments.HOU1": ["Lease to <May>"]]))
    let request = world.request(.samira)
    let (area, check, list) = try await request.reading(case: world.caseID, .assessmentRecord) {
      reader, header, scope in
      (
        try #require(
          try AssessmentAreaPage.load(
            header, personID: world.fatuma, area: "HOU", FormState(), scope, reader)),
        try #require(
          try CheckAssessmentPage.load(
            header, personID: world.fatuma, FormState(), scope, reader)),
        try #require(
          try AssessmentsPage.load(
            header, personID: world.fatuma, FormState(), scope, reader))
      )
    }
    #expect(area.questions[0].anchors["5"]?.hasPrefix("Own lease") == true)
    let chrome = world.valley.chrome(.samira)
    #expect(!area.html(chrome).text.contains("%</"))
    try golden(area, "Assessments/AssessmentAreaPage.housing", chrome)
    try golden(check, "Assessments/CheckAssessmentPage.begun", chrome)
    #expect(list.begun.map(\.isMine) == [true])
    try golden(list, "Assessments/AssessmentsPage.begun", chrome)
  }

  @Test(arguments: Engines.available)
  func `UT-ASM-16 the areas that need extra support keep their reasons with the result`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    try await world.start()
    try await world.save(AssessmentWorld.answers())
    try await world.save(Input(["support.LAN": ["She needs a class in the evening"]]))
    let page = try await world.result(try await world.finalise())
    #expect(page.support.map(\.text) == ["She needs a class in the evening"])
    let html = page.html(world.valley.chrome(.tyler)).text
    #expect(html.contains("She needs a class in the evening"))
  }

  @Test func `UT-ASM-14 an assessment is of one of eight kinds, and of no other`() throws {
    for kind in [
      "initial", "6-month", "12-month", "18-month", "24-month", "final", "re-request", "ad-hoc",
    ] {
      #expect(throws: Never.self) {
        try StartAssessment(
          Input(["kind": [kind], "on": ["2026-02-20"], "mode": ["in-person"]]), caseID: "case",
          personID: "person")
      }
    }
    #expect(throws: InvalidInput.self) {
      try StartAssessment(
        Input(["kind": ["yearly"], "on": ["2026-02-20"], "mode": ["in-person"]]),
        caseID: "case", personID: "person")
    }
  }
}

struct Unwanted: Error {}

/// Why a command did not happen; empty where it did.
func undone(_ body: () async throws -> Void) async -> String {
  do { try await body() } catch let undone as Undone { return undone.code } catch {
    return "\(error)"
  }
  return ""
}
