import Domain
import Policies
import Storage

extension StartPage {
  package static func load(
    _ header: CaseHeader, _ scope: Scope, _ reader: Reader
  ) throws -> StartPage {
    let id = header.id
    return StartPage(
      header: header, steps: try steps(id, reader), programs: try programs(id, reader),
      introducedOn: try introducedOn(id, reader), applications: try applications(id, reader),
      contacts: try contacts(id, reader), registrations: try registrations(header, reader),
      mayEdit: try scope.decide(.caseEdit, on: id, reader).isAllowed)
  }

  private static func steps(_ id: String, _ reader: Reader) throws -> [Step] {
    let recorded = try reader.rows(
      """
      SELECT e.step, e.on_day, COALESCE(s.name, ''), e.outcome FROM engagement_step e
      LEFT JOIN staff s ON s.id = e.by_staff_id WHERE e.case_id = $1
      """, [id]
    ) { row in
      Step(
        step: EngagementStep(rawValue: row.text(0)) ?? .initialMeeting, on: row.day(1),
        by: row.text(2), outcome: row.text(3))
    }
    return EngagementStep.allCases.map { step in
      recorded.first { $0.step == step } ?? Step(step: step, on: nil, by: "", outcome: "")
    }
  }

  /// Programs in which a member is enrolled and benefits that the family has or applied for.
  private static func programs(_ id: String, _ reader: Reader) throws -> [Program] {
    let found = try reader.rows(
      """
      SELECT x.program FROM (
        SELECT e.program FROM enrollment e JOIN membership m ON m.person_id = e.person_id
          AND m.case_id = $1 AND m.to_on IS NULL WHERE e.ended_on IS NULL
        UNION SELECT a.type FROM assistance a JOIN membership m ON m.person_id = a.person_id
          AND m.case_id = $1 AND m.to_on IS NULL
        UNION SELECT b.program FROM benefit_application b WHERE b.case_id = $1
        UNION SELECT g.program FROM eligibility g WHERE g.case_id = $1) x
      ORDER BY x.program
      """, [id]
    ) { EligibilityDocuments.checklist(of: $0.text(0)) }
    let names = found.indices.filter { !found[..<$0].contains(found[$0]) }.map { found[$0] }
    let states = try reader.rows(
      "SELECT program, confirmed_on, reference FROM eligibility WHERE case_id = $1", [id]
    ) {
      (
        program: EligibilityDocuments.checklist(of: $0.text(0)), on: $0.day(1),
        reference: $0.text(2)
      )
    }
    let collected = try reader.rows(
      "SELECT program, document, collected_on FROM eligibility_document WHERE case_id = $1", [id]
    ) {
      (
        program: EligibilityDocuments.checklist(of: $0.text(0)), document: $0.text(1),
        on: $0.day(2)
      )
    }
    return names.map { name in
      let state = states.first { $0.program == name }
      return Program(
        program: name, confirmedOn: state?.on, reference: state?.reference ?? "",
        documents: EligibilityDocuments.list(for: name).map { document in
          Document(
            name: document,
            collectedOn: collected.first { $0.program == name && $0.document == document }?.on)
        })
    }
  }

  private static func introducedOn(_ id: String, _ reader: Reader) throws -> Day? {
    try reader.one(
      """
      SELECT c.on_day FROM connection c JOIN membership m ON m.person_id = c.person_id
      WHERE m.case_id = $1 AND m.to_on IS NULL AND c.kind = 'dws' ORDER BY c.on_day, c.id
      """, [id]
    ) { $0.day(0) } ?? nil
  }

  private static func applications(_ id: String, _ reader: Reader) throws -> [Application] {
    try reader.rows(
      """
      SELECT id, program, applied_on, outcome, outcome_on, version FROM benefit_application
      WHERE case_id = $1 ORDER BY applied_on, id
      """, [id]
    ) { row in
      Application(
        id: row.text(0), program: row.text(1), appliedOn: row.day(2), outcome: row.text(3),
        outcomeOn: row.day(4), version: row.int(5))
    }
  }

  private static func contacts(_ id: String, _ reader: Reader) throws -> [Contact] {
    try reader.rows(
      """
      SELECT d.on_day, d.mode, d.with_whom, d.about, COALESCE(s.name, '')
      FROM department_contact d LEFT JOIN staff s ON s.id = d.by_staff_id
      WHERE d.case_id = $1 ORDER BY d.on_day DESC, d.id DESC LIMIT 200
      """, [id]
    ) { row in
      Contact(
        on: row.day(0), mode: row.text(1), with: row.text(2), about: row.text(3),
        by: row.text(4))
    }
  }

  private static func registrations(
    _ header: CaseHeader, _ reader: Reader
  ) throws -> [Registration] {
    let rows = try reader.rows(
      """
      SELECT m.person_id, w.registered_on, COALESCE(s.name, ''), COALESCE(w.confirmation, '')
      FROM membership m LEFT JOIN work_registration w ON w.person_id = m.person_id
      LEFT JOIN staff s ON s.id = w.by_staff_id
      WHERE m.case_id = $1 AND m.to_on IS NULL AND (
        EXISTS (SELECT 1 FROM enrollment e WHERE e.person_id = m.person_id
          AND e.program = 'match-grant' AND e.ended_on IS NULL)
        OR EXISTS (SELECT 1 FROM assistance a WHERE a.person_id = m.person_id
          AND a.type = 'MatchGrant')) ORDER BY m.person_id
      """, [header.id]
    ) { (id: $0.text(0), on: $0.day(1), by: $0.text(2), confirmation: $0.text(3)) }
    return rows.map { row in
      Registration(
        personID: row.id, name: header.person(row.id)?.name ?? "", on: row.on, by: row.by,
        confirmation: row.confirmation)
    }
  }
}
