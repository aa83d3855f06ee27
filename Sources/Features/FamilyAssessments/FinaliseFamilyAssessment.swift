import Domain
import Markup
import Policies
import Storage

/// Makes the assessment final: one of instrument `wi-family` for each adult, which the deadline of
/// the plan reads (WI-ASM-01, WI-CLK-02).
package struct FinaliseFamilyAssessment: Command {
  package static let permission = Permission.familyAssessmentRecord
  package static let name = "family-assessment.finalise"

  let caseID: String
  let on: Day

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    self.caseID = caseID
    var parse = Parse(input)
    on = parse.requiredDay(FamilyAssessmentFields.finalisedOn)
    try parse.finish()
  }

  package struct Final: Sendable {
    let id: String
    let rows: [(id: String, row: AssessmentRow)]
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> FamilyAssessmentFacts? {
    try FamilyAssessmentFacts.load(caseID, scope, tx.reader)
  }

  package func decide(
    _ facts: FamilyAssessmentFacts, _ now: Now
  ) throws(FamilyAssessmentRefusal) -> Final {
    let assessment = try facts.unfinished(now)
    try FamilyAssessments.finalise(
      on: on, begunOn: assessment.begunOn, today: now.today, adults: facts.adults.count,
      missing: facts.missing)
    let kind = facts.finals.isEmpty ? "initial" : "progress"
    return Final(
      id: assessment.id,
      rows: facts.adults.map { adult in
        var row = AssessmentRow(
          personID: adult.id, instrument: SmallInstruments.family.id, kind: kind, finalisedOn: on,
          faceToFace: true)
        row.instrumentVersion = SmallInstruments.family.version
        row.byStaffID = now.actor.id
        return (now.newID(), row)
      })
  }

  package func write(_ final: Final, _ tx: Transaction, _ now: Now) throws {
    try FamilyAssessmentRecords.finalise(final.id, on: on, tx, now.stamp)
    for one in final.rows { try AssessmentRecords.add(one.id, one.row, tx, now.stamp) }
  }

  package func location(_ final: Final) -> Path { FamilyAssessmentPage.path(caseID) }

  package func references(_ final: Final) -> [Reference] {
    [.caseFile(caseID), Reference("family-assessment", final.id)]
      + final.rows.map { .person($0.row.personID) }
  }
}
