import Domain
import Storage

extension StartFacts {
  /// The gates before an assessment of one member; nil where the case has no such member.
  package static func load(
    _ header: CaseHeader, personID: String, _ scope: Scope, _ reader: Reader
  ) throws -> StartFacts? {
    guard let person = header.person(personID) else { return nil }
    let limits = try reader.one(
      """
      SELECT MIN(on_day) FROM explanation WHERE case_id = $1 AND kind = 'limits' \
      AND (person_id IS NULL OR person_id = $2)
      """, [header.id, personID]
    ) { $0.day(0) }
    let isOverridden = try reader.exists(
      """
      SELECT 1 FROM appointment WHERE case_id = $1 AND person_id = $2 AND kind = 'assessment' \
      AND status <> 'cancelled' AND overridden_by IS NOT NULL
      """, [header.id, personID])
    let draft = try DraftRecords.find(
      AssessmentDraft.kind, caseID: header.id, person: personID, by: scope.actor.id, reader)
    return StartFacts(
      isAdult: person.isAdult, isClosed: header.closedOn.map { $0 <= scope.today } ?? false,
      missing: try RecordGaps.load(header, reader), isOverridden: isOverridden,
      limitsExplainedOn: limits ?? nil, hasDraft: draft != nil)
  }
}
