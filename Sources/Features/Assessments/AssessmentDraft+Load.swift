import Domain
import Storage

extension AssessmentDraft {
  /// The actor's own unfinished assessment of a member; nil where there is none.
  package static func load(
    _ caseID: String, _ personID: String, _ scope: Scope, _ reader: Reader
  ) throws -> AssessmentDraft? {
    let draft = try DraftRecords.find(
      kind, caseID: caseID, person: personID, by: scope.actor.id, reader)
    return draft.map { AssessmentDraft(input: $0.input) }
  }

  /// Sessions recorded for a draft or for the assessment it became, oldest first.
  package static func sittings(
    of id: String, _ reader: Reader
  ) throws -> [AssessmentSittingLine] {
    try reader.rows(
      """
      SELECT s.on_day, s.mode, s.interpreter, f.name FROM assessment_session s
      LEFT JOIN staff f ON f.id = s.by_staff_id
      WHERE s.draft_id = $1 ORDER BY s.on_day, s.id
      """, [id]
    ) { row in
      AssessmentSittingLine(
        on: row.day(0) ?? Day(number: 0), mode: row.text(1), interpreter: row.text(2),
        by: row.text(3))
    }
  }
}

/// One session, as pages show it.
package struct AssessmentSittingLine: Codable, Sendable, Hashable {
  package let on: Day
  package let mode: String
  package let interpreter: String
  package let by: String
}
