import Domain
import Markup
import Policies
import Storage

/// How a request ends: others help, or service begins again for the area concerned (UT-LIFE-06).
package struct EndReRequest: Command {
  package static let permission = Permission.planEdit
  package static let name = "re-request.end"

  let caseID: String
  let id: String
  let outcome: ReRequestOutcome
  let partner: String
  let on: Day
  let remark: String

  package init(_ input: Input, caseID: String, id: String) throws(InvalidInput) {
    self.caseID = caseID
    self.id = id
    var parse = Parse(input)
    let outcome = ReRequestOutcome(rawValue: parse.choice(ReRequestFields.outcome))
    partner = parse.text(ReRequestFields.partner)
    on = parse.requiredDay(ReRequestFields.endedOn)
    remark = parse.text(ReRequestFields.remark)
    try parse.finish()
    self.outcome = outcome ?? .communityTeam
  }

  package struct Outcome: Sendable {
    let facts: ReRequestFacts
    let move: LifecycleMove
    let enrollmentID: String
    let planID: String
    let focusID: String
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> ReRequestFacts? {
    try ReRequestFacts.load(caseID, id, scope, tx.reader)
  }

  package func decide(_ facts: ReRequestFacts, _ now: Now) throws(ReRequestRefusal) -> Outcome {
    let request = facts.request
    try ReRequesting.check(
      on: on, askedOn: request.askedOn, endedOn: request.endedOn, today: now.today)
    try ReRequesting.end(
      outcome, area: request.area, staffedOn: request.staffedOn, partner: partner, on: on,
      areas: UtahRCCM.areas)
    let former = facts.log.beforeAsking[request.personID] ?? .closed
    do {
      return Outcome(
        facts: facts,
        move: try facts.log.move(
          facts.member, on: now.today, through: [outcome.state(after: former)]),
        enrollmentID: now.newID(), planID: now.newID(), focusID: now.newID())
    } catch { throw .skipped(error) }
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    let request = done.facts.request
    try ReRequestRecords.end(id, outcome, partner: partner, on: on, remark: remark, now.stamp, tx)
    let grounds = TransitionGrounds(
      on: on,
      reason: "\(LifecycleWords.area(request.area)): \(ReRequestWords.outcome(outcome))",
      evidence: Reference("re-request", id))
    try TransitionRecords.add(done.move, caseID: caseID, grounds, tx, now)
    guard outcome == .reOpen else { return }
    if done.facts.log.file.closedOn != nil {
      try tx.amend(
        CaseRecords.table, id: caseID, [("closed_on", Day?.none), ("close_kind", String?.none)],
        now.stamp)
    }
    try EnrollmentRecords.add(
      id: done.enrollmentID, personID: request.personID, program: "utah-rccm", startedOn: on,
      now.stamp, tx)
    try focus(done, tx, now)
  }

  /// The area for which service begins again is one that the plan starts from.
  private func focus(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    let request = done.facts.request
    let latest = try tx.one(
      """
      SELECT id FROM assessment WHERE person_id = $1 AND instrument = 'rccm' \
      AND superseded_by_id IS NULL ORDER BY finalised_on DESC, id DESC LIMIT 1
      """, [request.personID]
    ) { $0.text(0) }
    guard let latest else { return }
    let planID: String
    if let known = try PlanRecords.coordinatedPlan(ofCase: caseID, tx.reader) {
      planID = known
    } else {
      planID = done.planID
      var plan = PlanRow(type: "coordinated", caseID: caseID)
      plan.establishedOn = on
      try PlanRecords.add(planID, plan, tx, now.stamp)
    }
    try PlanRecords.add(
      done.focusID,
      FocusAreaRow(
        planID: planID, assessmentID: latest, personID: request.personID, area: request.area,
        reason: "asked-again"), tx, now.stamp)
  }

  package func location(_ done: Outcome) -> Path { "/cases/\(caseID)/re-requests/\(id)" }

  package func references(_ done: Outcome) -> [Reference] {
    let reopened = outcome == .reOpen ? [Reference("enrollment", done.enrollmentID)] : []
    return [.caseFile(caseID), .person(done.facts.request.personID), Reference("re-request", id)]
      + reopened
  }
}
