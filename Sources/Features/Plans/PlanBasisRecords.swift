import Domain
import Storage

/// The only writer of `plan_basis`: the assessment that a plan rests on (UT-ASM-18).
package enum PlanBasisRecords {
  package static let table = Table("plan_basis")

  /// - Parameter id: of the row, where the plan rests on nothing yet.
  package static func rest(
    _ id: String, planID: String, on assessment: String, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    let former = try tx.one("SELECT id FROM plan_basis WHERE plan_id = $1", [planID]) {
      $0.text(0)
    }
    if let former {
      try tx.amend(table, id: former, [("assessment_id", assessment)], stamp)
    } else {
      try tx.insert(
        table, id: id, [("plan_id", planID), ("assessment_id", assessment)], stamp)
    }
  }
}

extension PlanBasis {
  /// A person's final assessments that nothing replaced, the latest first.
  static func choices(_ person: CaseHeader.Person, _ reader: Reader) throws -> [PlanBasis] {
    try reader.rows(
      """
      SELECT id, kind, finalised_on FROM assessment WHERE person_id = $1 AND instrument = 'rccm' \
      AND superseded_by_id IS NULL ORDER BY finalised_on DESC, id DESC
      """, [person.id]
    ) { row in
      PlanBasis(
        assessmentID: row.text(0), person: person.name, kind: row.text(1),
        finalisedOn: row.day(2) ?? Day(number: 0))
    }
  }

  /// The one that a person's plan was made to rest on.
  static func named(
    planID: String, _ person: CaseHeader.Person, _ reader: Reader
  ) throws -> PlanBasis? {
    try reader.one(
      """
      SELECT a.id, a.kind, a.finalised_on FROM plan_basis b \
      JOIN assessment a ON a.id = b.assessment_id WHERE b.plan_id = $1
      """, [planID]
    ) { row in
      PlanBasis(
        assessmentID: row.text(0), person: person.name, kind: row.text(1),
        finalisedOn: row.day(2) ?? Day(number: 0))
    }
  }

  /// Those that the family's plan took its focus areas from, one a person, the latest first.
  static func ofFocus(
    planID: String, _ header: CaseHeader, _ reader: Reader
  ) throws -> [PlanBasis] {
    try reader.rows(
      """
      SELECT DISTINCT a.id, a.kind, a.finalised_on, a.person_id FROM focus_area f \
      JOIN assessment a ON a.id = f.assessment_id WHERE f.plan_id = $1 \
      ORDER BY a.finalised_on DESC, a.id
      """, [planID]
    ) { row -> PlanBasis? in
      header.person(row.text(3)).map { person in
        PlanBasis(
          assessmentID: row.text(0), person: person.name, kind: row.text(1),
          finalisedOn: row.day(2) ?? Day(number: 0))
      }
    }.compactMap { $0 }
  }
}
