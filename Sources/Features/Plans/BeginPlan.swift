import Domain
import Markup
import Policies
import Storage

/// Begins the plan of a family whose assessments came from elsewhere: it starts from the last one
/// of each person, as it would at finalisation (UT-ASM-11).
package struct BeginPlan: Command {
  package static let permission = Permission.planEdit
  package static let name = "plan.begin"

  let caseID: String

  package init(caseID: String) { self.caseID = caseID }

  package struct Facts: Sendable {
    let hasPlan: Bool
    /// The last assessment of each person who has one.
    let assessments: [StoredAssessment]
  }

  package struct Begun: Sendable {
    let planID: String
    let on: Day
    let focus: [(id: String, row: FocusAreaRow)]
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let header = try CaseHeader.load(caseID, scope, tx.reader) else { return nil }
    let last = try header.people.compactMap { person in
      try StoredAssessment.all(of: person.id, tx.reader).last {
        $0.isCurrent && $0.row.instrument == UtahRCCM.scoring.instrument
      }
    }
    return Facts(
      hasPlan: try PlanRecords.coordinatedPlan(ofCase: caseID, tx.reader) != nil,
      assessments: last)
  }

  package func decide(_ facts: Facts, _ now: Now) throws(PlanRefusal) -> Begun {
    guard !facts.hasPlan else { throw .alreadyBegun }
    let planID = now.newID()
    let focus = facts.assessments.flatMap { assessment in
      let results = AssessmentScoring.results(of: assessment.facts, under: UtahRCCM.scoring)
      return Assessments.focusAreas(results).map { area in
        (
          id: now.newID(),
          row: FocusAreaRow(
            planID: planID, assessmentID: assessment.id, personID: assessment.row.personID,
            area: area.area, reason: area.reason)
        )
      }
    }
    return Begun(planID: planID, on: now.today, focus: focus)
  }

  package func write(_ begun: Begun, _ tx: Transaction, _ now: Now) throws {
    var plan = PlanRow(type: "coordinated", caseID: caseID)
    plan.establishedOn = begun.on
    try PlanRecords.add(begun.planID, plan, tx, now.stamp)
    for focus in begun.focus { try PlanRecords.add(focus.id, focus.row, tx, now.stamp) }
  }

  package func location(_ begun: Begun) -> Path { "/cases/\(caseID)/plan" }

  package func references(_ begun: Begun) -> [Reference] {
    [.caseFile(caseID), Reference("plan", begun.planID)]
  }
}

extension FocusArea {
  /// `below`, `flagged` or `below flagged`, as it is stored.
  var reason: String {
    let reasons = [isBelow ? "below" : nil, flagged.isEmpty ? nil : "flagged"]
    return reasons.compactMap { $0 }.joined(separator: " ")
  }
}
