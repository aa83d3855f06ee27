import Domain
import Policies
import Storage

extension AssessmentsPage {
  package static func load(
    _ header: CaseHeader, personID: String, _ form: FormState = FormState(), _ scope: Scope,
    _ reader: Reader
  ) throws -> AssessmentsPage? {
    guard let person = header.person(personID),
      let gates = try StartFacts.load(header, personID: personID, scope, reader)
    else { return nil }
    let stored = try StoredAssessment.all(of: personID, reader)
    return AssessmentsPage(
      header: header, personID: personID, person: person.name,
      lines: stored.reversed().map(line), begun: try begun(header, personID, scope, reader),
      due: try due(header, personID, on: scope.today, reader),
      english: try header.reach.includes(.services) ? english(of: personID, reader) : nil,
      blocked: blocked(gates, scope),
      form: form)
  }

  private static func english(of personID: String, _ reader: Reader) throws -> English? {
    try EnglishVersion.final(ofPerson: personID, reader).first { $0.correctedByID == nil }.map {
      English(id: $0.id, level: $0.level, assessedOn: $0.assessedOn)
    }
  }

  private static func line(_ stored: StoredAssessment) -> Line {
    let instrument = AllPolicies.instrument(stored.row.instrument)
    let isScored = stored.row.instrument == UtahRCCM.scoring.instrument
    let below = AssessmentScoring.results(of: stored.facts, under: UtahRCCM.scoring)
      .filter(\.rating.blocks).map { instrument?.area($0.area)?.name ?? $0.area }
    return Line(
      id: stored.id, instrument: stored.row.instrument, kind: stored.row.kind,
      finalisedOn: stored.row.finalisedOn, by: stored.by, below: isScored ? below : [],
      openDiscussions: stored.discussions.filter { $0.row.closedOn == nil }.count,
      supersededBy: stored.row.supersededByID, isCorrection: stored.row.correctsID != nil)
  }

  private static func begun(
    _ header: CaseHeader, _ personID: String, _ scope: Scope, _ reader: Reader
  ) throws -> [Begun] {
    let mine = try AssessmentDraft.load(header.id, personID, scope, reader)
    return try reader.rows(
      """
      SELECT d.staff_id, d.saved_at, s.name FROM draft d JOIN staff s ON s.id = d.staff_id
      WHERE d.kind = $1 AND d.case_id = $2 AND d.person_id = $3 ORDER BY d.saved_at, d.staff_id
      """, [AssessmentDraft.kind, header.id, personID]
    ) { row in
      let isMine = row.text(0) == scope.actor.id
      return Begun(
        kind: isMine ? mine?.assessmentKind : nil, by: row.text(2),
        savedOn: row.instant(1).map { "\($0.day(in: scope.actor.timeZone))" } ?? "", isMine: isMine)
    }
  }

  static func due(
    _ header: CaseHeader, _ personID: String, on today: Day, _ reader: Reader
  ) throws -> Due? {
    // A deadline tells when the person joined the program.
    guard header.reach.includes(.services) else { return nil }
    return try reader.one(
      """
      SELECT rule, due_on FROM clock WHERE case_id = $1 AND person_id = $2 AND state = 'open' \
      AND rule IN ('assessment.initial', 'assessment.6m', 'assessment.12m', 'assessment.18m', \
      'assessment.24m', 'assessment.final') ORDER BY due_on, rule LIMIT 1
      """, [header.id, personID]
    ) { row -> Due? in
      row.day(1).map { Due(rule: row.text(0), dueOn: $0, isOverdue: $0 < today) }
    } ?? nil
  }

  private static func blocked(_ gates: StartFacts, _ scope: Scope) -> Words.Refused? {
    guard !gates.hasDraft else { return nil }
    do {
      try Assessments.start(on: scope.today, gates, today: scope.today)
      return nil
    } catch { return Words.of(error) }
  }
}
