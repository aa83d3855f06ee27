import Policies
import Testing

@testable import Domain

@Suite struct `Goals and plans` {
  func term(_ target: String?) throws -> GoalTerm {
    try Goals.term(
      title: "find apartment", addedOn: day("2026-02-10"), targetOn: target.map(day),
      shortMonths: GoalTerms.parameters.number("goal.short.months", on: day("2026-02-10")) ?? 0)
  }

  @Test func `IRC-PLN-01 S11 a month is short, five years are long, no day is refused`() throws {
    #expect(try term("2026-03-10") == .short)
    #expect(try term("2027-02-10") == .short)
    #expect(try term("2027-02-11") == .long)
    #expect(try term("2031-02-10") == .long)
    #expect(throws: GoalRefusal.openEnded) { try term(nil) }
    #expect(throws: GoalRefusal.targetBeforeStart(day("2026-02-09"))) { try term("2026-02-09") }
  }

  @Test func `UT-PLN-05 an action item moves among its states; dropping needs a reason`() throws {
    #expect(try ActionItemStatus.open.changed(to: "in-progress", reason: "") == .inProgress)
    #expect(try ActionItemStatus.inProgress.changed(to: "open", reason: "") == .open)
    #expect(try ActionItemStatus.open.changed(to: "done", reason: "") == .done)
    #expect(throws: GoalRefusal.reasonNeeded) {
      try ActionItemStatus.open.changed(to: "dropped", reason: " ")
    }
    #expect(try ActionItemStatus.open.changed(to: "dropped", reason: "moved away") == .dropped)
    #expect(throws: GoalRefusal.finished("done")) {
      try ActionItemStatus.done.changed(to: "open", reason: "")
    }
    #expect(throws: GoalRefusal.unknownStatus("later")) {
      try ActionItemStatus.open.changed(to: "later", reason: "")
    }
  }

  @Test func `WI-PLN-02 a goal names resources and both sides' part before it is signed`() throws {
    #expect(throws: GoalRefusal.partsMissing(["resources", "client_role"])) {
      try Goals.checkSigning(
        resources: "", caseManagerRole: "enrol", supportingActivities: "weekly call",
        clientRole: " ")
    }
    try Goals.checkSigning(
      resources: "ESL class", caseManagerRole: "enrol", supportingActivities: "weekly call",
      clientRole: "attend")
  }

  @Test func `UT-PLN-03 S5 with one side agreed the plan awaits the other`() {
    var agreement = EmploymentPlanAgreement(caseManagerOn: day("2026-03-06"))
    agreement.clientOn = day("2026-03-06")
    #expect(agreement.awaiting == [.counselor])
    #expect(agreement.effectiveOn == nil)
    agreement.counselorOn = day("2026-03-09")
    #expect(agreement.awaiting == [])
    #expect(agreement.effectiveOn == day("2026-03-09"))
  }

  @Test func `UT-PLN-08 S5 48 hours are elapsed hours, over a weekend and a clock change`() {
    func due(_ start: String) -> String {
      CounselorFollowUp.due(afterStart: Instant(start)!, hours: 48).description
    }
    // 2026-03-03 10:30 MST → 2026-03-05 10:30 MST
    #expect(due("2026-03-03T17:30:00Z") == "2026-03-05T17:30:00.000Z")
    // 2026-03-06 14:00 MST → 2026-03-08 15:00 MDT
    #expect(due("2026-03-06T21:00:00Z") == "2026-03-08T21:00:00.000Z")
    #expect(CounselorFollowUp.lastDay(afterDay: day("2026-03-06"), hours: 48) == day("2026-03-08"))
  }

  @Test func `UT-PLN-10 a closure dispute of two goes to two, everything else to three`() {
    #expect(
      Escalation.recipients(of: .caseClosure, parties: ["therapist", "case-manager"])
        == ["therapist-supervisor", "point-of-contact"])
    #expect(
      Escalation.recipients(
        of: .employmentPlan, parties: ["case-manager", "employment-counselor"]
      ).count == 3)
    #expect(
      Escalation.recipients(
        of: .caseClosure, parties: ["therapist", "case-manager", "employment-counselor"]
      ).count == 3)
  }

  @Test func `UT-PLN-06 an assessment after the last revision makes a review due`() {
    let assessments = Member.person("p").assessed("2026-02-26").assessments
    #expect(PlanReviews.isDue(lastRevisedOn: day("2026-02-25"), assessments: assessments))
    #expect(!PlanReviews.isDue(lastRevisedOn: day("2026-02-26"), assessments: assessments))
  }

  @Test func `UT-PLN-12 a plan without employment or self-sufficiency needs a reason`() {
    let other = Goal(id: "g", goalClass: "other", addedOn: day("2026-01-01"))
    #expect(PlanReviews.needsReason(goals: [other]))
    #expect(PlanReviews.needsReason(goals: []))
    #expect(!PlanReviews.needsReason(goals: [other, Goal(id: "h", addedOn: day("2026-01-01"))]))
  }
}
