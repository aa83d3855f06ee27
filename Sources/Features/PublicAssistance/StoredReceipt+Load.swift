import Domain
import Policies
import Storage

/// Public assistance that somebody receives or received, as it was read.
package struct StoredReceipt: Codable, Sendable, Hashable {
  /// What a later change replaced.
  package struct Former: Codable, Sendable, Hashable {
    package let monthlyCents: Int?
    package let until: Day?
  }

  package let id: String
  package let type: String
  package let isFSET: Bool
  package let agency: String
  package let worker: String
  package let plan: String
  package let funding: String
  package let decidedOn: Day?
  package let startedOn: Day?
  package let endedOn: Day?
  package let monthlyCents: Int?
  package let endReason: String
  package let version: Int
  package let former: [Former]

  package func isOpen(on day: Day) -> Bool {
    (startedOn.map { $0 <= day } ?? true) && (endedOn.map { $0 >= day } ?? true)
  }

  /// All of a person, those that go on first.
  static func all(
    ofPerson personID: String, zone: String, _ reader: Reader
  ) throws -> [StoredReceipt] {
    let former = Dictionary(
      grouping: try reader.rows(
        """
        SELECT p.id, p.monthly_cents, p.superseded_at FROM assistance_past p \
        WHERE p.person_id = $1 ORDER BY p.version DESC
        """, [personID]
      ) { row in
        (
          id: row.text(0),
          former: Former(
            monthlyCents: row.optionalInt(1), until: row.instant(2)?.day(in: zone))
        )
      }, by: \.id)
    return try reader.rows(
      """
      SELECT a.id, a.type, d.is_fset, d.agency, d.worker, d.plan, d.funding, a.decided_on, \
      a.started_on, a.ended_on, a.monthly_cents, a.end_reason, a.version FROM assistance a \
      LEFT JOIN assistance_detail d ON d.assistance_id = a.id WHERE a.person_id = $1 \
      ORDER BY a.ended_on DESC NULLS FIRST, a.started_on DESC NULLS LAST, a.id
      """, [personID]
    ) { row in
      StoredReceipt(
        id: row.text(0), type: row.text(1), isFSET: row.optionalInt(2) == 1,
        agency: row.optionalText(3) ?? "", worker: row.optionalText(4) ?? "",
        plan: row.optionalText(5) ?? "", funding: row.optionalText(6) ?? "",
        decidedOn: row.day(7), startedOn: row.day(8), endedOn: row.day(9),
        monthlyCents: row.optionalInt(10), endReason: row.text(11), version: row.int(12),
        former: former[row.text(0)]?.map(\.former) ?? [])
    }
  }
}

/// A programme that a rule of the pack suggests, or one that was set aside.
package struct ProgramSuggestion: Codable, Sendable, Hashable {
  package let rule: String
  package let program: String
  package let sentence: String
  package let source: String
  /// Why it is not for this person; nil while it is suggested.
  package let dismissed: String?
  package let dismissedOn: Day?
  package let dismissedBy: String

  static func all(
    for person: CaseHeader.Person, of header: CaseHeader, receipts: [StoredReceipt], on day: Day,
    _ reader: Reader
  ) throws -> [ProgramSuggestion] {
    let isServed = try reader.exists(
      """
      SELECT 1 FROM enrollment WHERE person_id = $1 AND program IN ('wi-ss', 'wi-tap') \
      AND started_on <= $2 AND (ended_on IS NULL OR ended_on >= $2)
      """, [person.id, day])
    guard isServed else { return [] }
    let applied = try reader.rows(
      "SELECT program FROM benefit_application WHERE case_id = $1", [header.id]
    ) { $0.text(0) }
    let standing = AssistanceStanding(
      age: person.birthDate.map { $0.age(on: day) },
      householdHasChildren: header.people.contains { $0.birthDate != nil && !$0.isAdult },
      arrivedOn: person.arrivedOn,
      receives: Set(receipts.filter { $0.isOpen(on: day) }.map(\.type)),
      appliedFor: Set(applied))
    let dismissed = try dismissals(of: person.id, reader)
    return WisconsinRefugee.programRules.filter { $0.fires(for: standing, on: day) }.map { rule in
      let one = dismissed[rule.code]
      return ProgramSuggestion(
        rule: rule.code, program: rule.program, sentence: rule.sentence, source: rule.source,
        dismissed: one?.reason, dismissedOn: one?.on, dismissedBy: one?.by ?? "")
    }
  }

  private static func dismissals(
    of personID: String, _ reader: Reader
  ) throws -> [String: (reason: String, on: Day?, by: String)] {
    let rows = try reader.rows(
      """
      SELECT d.rule, d.reason, d.on_day, s.name FROM program_dismissal d \
      JOIN staff s ON s.id = d.by_staff_id WHERE d.person_id = $1
      """, [personID]
    ) { ($0.text(0), (reason: $0.text(1), on: $0.day(2), by: $0.text(3))) }
    return Dictionary(rows) { first, _ in first }
  }
}

/// Somebody in a programme, and who pays for it.
package struct FundedEnrollment: Codable, Sendable, Hashable {
  package let id: String
  package let program: String
  package let startedOn: Day?
  package let endedOn: Day?
  package let funding: String
  package let version: Int

  static func all(ofPerson personID: String, _ reader: Reader) throws -> [FundedEnrollment] {
    try reader.rows(
      """
      SELECT e.id, e.program, e.started_on, e.ended_on, f.funding, e.version FROM enrollment e \
      LEFT JOIN enrollment_funding f ON f.enrollment_id = e.id WHERE e.person_id = $1 \
      ORDER BY e.started_on DESC, e.program, e.id
      """, [personID]
    ) {
      FundedEnrollment(
        id: $0.text(0), program: $0.text(1), startedOn: $0.day(2), endedOn: $0.day(3),
        funding: $0.optionalText(4) ?? "", version: $0.int(5))
    }
  }
}
