import Policies
import Storage

/// Which families are planned for as Wisconsin asks.
package enum FamilyPrograms {
  /// Whether a member is, or was, in one of Wisconsin's programmes.
  static func include(_ header: CaseHeader, _ reader: Reader) throws -> Bool {
    try header.people.contains { person in
      try reader.rows(
        "SELECT program FROM enrollment WHERE person_id = $1 ORDER BY id", [person.id]
      ) { $0.text(0) }.contains { WisconsinRefugee.programs.contains($0) }
    }
  }
}
