import Domain
import Storage

/// What is known of one adult's work and English, kept with the person (WI-PPL-05).
package enum StoredBackground {
  static let columns = [
    (domain: "ENG", column: "english"), (domain: "OCC", column: "occupations"),
    (domain: "SKI", column: "skills"), (domain: "EXP", column: "experience"),
    (domain: "TRA", column: "training"),
  ]

  /// Our words by the code of the domain; empty where nothing is written.
  static func load(_ personID: String, _ reader: Reader) throws -> [String: String] {
    let found = try reader.one(
      """
      SELECT english, occupations, skills, experience, training FROM work_background \
      WHERE person_id = $1
      """, [personID]
    ) { row in (0..<5).map { row.text($0) } }
    guard let found else { return [:] }
    return Dictionary(uniqueKeysWithValues: zip(columns.map(\.domain), found))
  }
}

/// An assessment of a family as it was read.
package struct StoredFamilyAssessment: Sendable {
  package let id: String
  package let begunOn: Day
  package let finalisedOn: Day?
  package let findings: [String: String]
  package let forms: [EquivalentRow]

  /// The latest of the case; nil before the first.
  static func load(_ header: CaseHeader, _ reader: Reader) throws -> StoredFamilyAssessment? {
    let found = try reader.one(
      """
      SELECT id, begun_on, finalised_on FROM family_assessment WHERE case_id = $1 \
      ORDER BY begun_on DESC, id DESC LIMIT 1
      """, [header.id]
    ) { row in (id: row.text(0), begun: row.day(1), final: row.day(2)) }
    guard let found, let begun = found.begun else { return nil }
    let findings = try reader.rows(
      "SELECT domain, finding FROM family_finding WHERE family_assessment_id = $1 ORDER BY domain",
      [found.id]
    ) { ($0.text(0), $0.text(1)) }
    let forms = try reader.rows(
      """
      SELECT kind, agency_name, person_id, made_on, paper, domains FROM equivalent_form \
      WHERE family_assessment_id = $1 ORDER BY made_on, id
      """, [found.id]
    ) { row in
      EquivalentRow(
        kind: row.text(0), agency: row.text(1), personID: row.optionalText(2),
        madeOn: row.day(3) ?? begun, paper: row.text(4),
        domains: row.text(5).split(separator: " ").map(String.init))
    }
    return StoredFamilyAssessment(
      id: found.id, begunOn: begun, finalisedOn: found.final,
      findings: Dictionary(findings) { first, _ in first }, forms: forms)
  }
}

/// What acts on a family's assessment decide on.
package struct FamilyAssessmentFacts: Sendable {
  let header: CaseHeader
  let current: StoredFamilyAssessment?
  let isInProgram: Bool
  /// Each adult with our words by domain.
  let adults: [(id: String, words: [String: String])]
  /// The days on which earlier ones were final, the latest first.
  let finals: [Day]

  static func load(
    _ caseID: String, _ scope: Scope, _ reader: Reader
  ) throws -> FamilyAssessmentFacts? {
    guard let header = try CaseHeader.load(caseID, scope, reader) else { return nil }
    return FamilyAssessmentFacts(
      header: header, current: try StoredFamilyAssessment.load(header, reader),
      isInProgram: try FamilyPrograms.include(header, reader),
      adults: try header.people.filter(\.isAdult).map {
        ($0.id, try StoredBackground.load($0.id, reader))
      },
      finals: try reader.rows(
        """
        SELECT finalised_on FROM family_assessment WHERE case_id = $1 \
        AND finalised_on IS NOT NULL ORDER BY finalised_on DESC, id DESC
        """, [caseID]
      ) { $0.day(0) }.compactMap { $0 })
  }

  var missing: [FamilyAssessments.Gap] {
    FamilyAssessments.missing(
      family: FamilyAssessmentFields.family, ofAdults: FamilyAssessmentFields.ofAdults,
      findings: current?.findings ?? [:], adults: adults,
      equivalents: (current?.forms ?? []).map { .init(person: $0.personID, domains: $0.domains) })
  }

  func checkOpen(_ now: Now) throws(FamilyAssessmentRefusal) {
    if let closed = header.closedOn, closed <= now.today { throw .caseClosed }
  }

  /// The assessment that is not final yet.
  func unfinished(_ now: Now) throws(FamilyAssessmentRefusal) -> StoredFamilyAssessment {
    try checkOpen(now)
    guard let current, current.finalisedOn == nil else { throw .notBegun }
    return current
  }
}

/// A barrier as it was read.
package struct StoredFamilyBarrier: Codable, Sendable, Hashable {
  package let id: String
  package let version: Int
  package let row: FamilyBarrierRow
  /// Empty for the family's.
  package let person: String
  package let goal: String

  var kindWords: String {
    FamilyAssessmentWords.label(row.kind, in: FamilyAssessmentWords.barriers)
  }

  static func all(of header: CaseHeader, _ reader: Reader) throws -> [StoredFamilyBarrier] {
    try reader.rows(
      """
      SELECT b.id, b.version, b.person_id, b.kind, b.severity, b.description, b.evidence, \
      b.found_on, b.status, b.goal_id, b.service_plan, b.reason, b.decided_on, g.title \
      FROM family_barrier b LEFT JOIN goal g ON g.id = b.goal_id WHERE b.case_id = $1 \
      ORDER BY b.found_on, b.id
      """, [header.id]
    ) { row in
      StoredFamilyBarrier(
        id: row.text(0), version: row.int(1),
        row: FamilyBarrierRow(
          personID: row.optionalText(2), kind: row.text(3), severity: row.text(4),
          description: row.text(5), evidence: row.text(6), foundOn: row.day(7) ?? Day(number: 0),
          status: row.text(8), goalID: row.optionalText(9), servicePlan: row.text(10),
          reason: row.text(11), decidedOn: row.day(12)),
        person: row.optionalText(2).flatMap { header.person($0)?.name } ?? "", goal: row.text(13))
    }
  }

  /// Names of those that nothing addresses yet.
  static func open(of header: CaseHeader, _ reader: Reader) throws -> [String] {
    try all(of: header, reader).filter { $0.row.status == "open" }
      .map { "\($0.kindWords): \($0.row.description)" }
  }
}
