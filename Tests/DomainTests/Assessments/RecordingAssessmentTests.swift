import Policies
import Testing

@testable import Domain

@Suite struct `Recording an assessment` {
  let member = Member.person("p", born: "1990-01-01").assessed("2026-01-10", id: "old")
  let all = UtahRCCM.instrument.questions.map { DraftAnswer($0.code, "5") }

  func refusal(_ draft: DraftAssessment) -> AssessmentRefusal? {
    do throws(AssessmentRefusal) {
      _ = try finalise(draft)
      return nil
    } catch {
      return error
    }
  }

  func finalise(_ draft: DraftAssessment) throws(AssessmentRefusal) -> FinalisedAssessment {
    try Assessments.finalise(
      draft, id: "new", of: member, with: UtahRCCM.instrument, under: UtahRCCM.scoring,
      today: day("2026-02-26"))
  }

  func draft(_ changed: DraftAnswer...) -> DraftAssessment {
    let codes = changed.map(\.question)
    return DraftAssessment(
      kind: "initial", finalisedOn: day("2026-02-26"),
      answers: all.filter { !codes.contains($0.question) } + changed)
  }

  @Test(arguments: ["0", "2", "4", "6", "3.0", "five", " 3", "na", "-1"])
  func `UT-ASM-02 S2 anything but 1, 3, 5 and NA is refused`(value: String) {
    #expect(
      refusal(draft(DraftAnswer("EMP1", value)))
        == .answers([.notAScore(question: "EMP1", value: value)]))
  }

  @Test func `UT-ASM-02 a blank is refused, whether left empty or left out`() {
    #expect(
      refusal(draft(DraftAnswer("EMP1", ""))) == .answers([.blank(question: "EMP1")]))
    var short = draft()
    short.answers.removeFirst()
    #expect(refusal(short) == .answers([.blank(question: "EMP1")]))
  }

  @Test func `UT-ASM-03 NA needs one of its two reasons, and a score takes none`() throws {
    #expect(
      refusal(draft(DraftAnswer("EMP1", "NA"))) == .answers([.reasonMissing(question: "EMP1")]))
    #expect(
      refusal(draft(DraftAnswer("EMP1", "3", reason: "not-applicable")))
        == .answers([.reasonWithoutNA(question: "EMP1")]))
    let done = try finalise(
      draft(
        DraftAnswer("EMP1", "NA", reason: "not-applicable"),
        DraftAnswer("EMP2", "NA", reason: "insufficient-information")))
    #expect(done.assessment.answers[0].value == .notApplicable)
    #expect(done.assessment.answers[1].value == .notEnoughInformation)
  }

  @Test func `every fault is named at once`() {
    var wrong = draft(DraftAnswer("EMP1", "2"), DraftAnswer("HOU1", ""))
    wrong.answers.append(DraftAnswer("XXX1", "3"))
    wrong.answers.append(DraftAnswer("EDU1", "3"))
    #expect(
      refusal(wrong)
        == .answers([
          .notAScore(question: "EMP1", value: "2"), .blank(question: "HOU1"),
          .unknownQuestion("XXX1"), .answeredTwice("EDU1"),
        ]))
  }

  @Test func `UT-ASM-07 UT-ASM-11 finalising opens discussions and names focus and critical`()
    throws
  {
    let done = try finalise(draft(DraftAnswer("HOU1", "1"), DraftAnswer("HOU2", "1")))
    #expect(done.discussions.map(\.question) == ["HOU1", "HOU2"])
    #expect(done.focus.map(\.area) == ["HOU"])
    #expect(done.critical == ["HOU1"])
    #expect(done.results.count == 7)
  }

  @Test func `IRC-ASM-07 finalising says whether the client took part, and why not`() throws {
    var silent = draft()
    silent.clientTookPart = nil
    #expect(refusal(silent) == .participationNotConfirmed)
    silent.clientTookPart = false
    #expect(refusal(silent) == .absenceNeedsReason)
    silent.reasonClientAbsent = "in hospital; sister answered"
    _ = try finalise(silent)
  }

  @Test func `IRC-ASM-01 no strength recorded needs a reason`() throws {
    var bare = draft()
    bare.hasStrength = false
    bare.reasonNoStrength = " \n"
    #expect(refusal(bare) == .strengthOrReasonNeeded)
    bare.reasonNoStrength = "client ended the meeting"
    _ = try finalise(bare)
  }

  @Test func `UT-ASM-21 a correction names an assessment of this person and a reason`() throws {
    var correction = draft()
    correction.corrects = "other"
    #expect(refusal(correction) == .nothingToCorrect)
    correction.corrects = "old"
    #expect(refusal(correction) == .correctionNeedsReason)
    correction.correctionReason = "Housing was scored for the old flat"
    _ = try finalise(correction)
  }

  @Test func `an assessment of tomorrow is refused`() {
    var future = draft()
    future.finalisedOn = day("2026-02-27")
    #expect(refusal(future) == .future(day("2026-02-27"), today: day("2026-02-26")))
  }

  @Test func `UT-ASM-01 a question of a later day is offered from that day on`() throws {
    let instrument = UtahRCCM.instrument.extended(with: [
      Instrument.Question(
        code: "LIF8", area: "LIF", ask: "?", effectiveFrom: day("2026-03-01"))
    ])
    _ = try Assessments.finalise(
      draft(), id: "n", of: member, with: instrument, under: UtahRCCM.scoring,
      today: day("2026-02-26"))
    var later = draft()
    later.finalisedOn = day("2026-03-01")
    #expect(throws: AssessmentRefusal.answers([.blank(question: "LIF8")])) {
      try Assessments.finalise(
        later, id: "n", of: member, with: instrument, under: UtahRCCM.scoring,
        today: day("2026-03-01"))
    }
  }
}
