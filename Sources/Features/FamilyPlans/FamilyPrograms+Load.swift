import Domain
import Policies
import Storage

/// Which families are planned for as Wisconsin asks.
package enum FamilyPrograms {
  /// Whether a member is, or was, in a program whose pack has such plans.
  /// Where enrollments are withheld from the reader, a plan that is there tells it.
  static func include(_ header: CaseHeader, _ reader: Reader) throws -> Bool {
    guard header.reach.includes(.services) else {
      return try header.reach.includes(.plan)
        && reader.exists(
          "SELECT 1 FROM plan WHERE case_id = $1 AND type IN ('fsp', 'edp')", [header.id])
    }
    return try header.people.contains { person in
      try reader.rows(
        "SELECT program FROM enrollment WHERE person_id = $1 ORDER BY id", [person.id]
      ) { $0.text(0) }.contains {
        AllPolicies.parts(ofProgram: $0)?.contains(.familyPlans) ?? false
      }
    }
  }
}
