import Domain
import Policies
import Storage

/// Which parts a case has, as the packs of its people's programs say.
enum CaseParts {
  /// Nil where programs are withheld from the reader: then nothing may be told by what is left out.
  static func of(_ header: CaseHeader, _ reader: Reader) throws -> Set<CasePart>? {
    guard header.reach.includes(.services) else { return nil }
    return AllPolicies.parts(
      of: try reader.rows(
        """
        SELECT DISTINCT e.program FROM membership m JOIN enrollment e ON e.person_id = m.person_id
        WHERE m.case_id = $1 ORDER BY e.program
        """, [header.id]
      ) { $0.text(0) })
  }
}
