import Domain
import Storage

extension Scope {
  /// A condition on `alias`, a row of `case_file`, true of the cases of which the actor sees only
  /// what their own agency recorded of a class; made from the same facts as `Access.ownClasses`.
  package func own(
    _ alias: SQL, _ dataClass: DataClass, from first: Int
  ) -> (sql: SQL, parameters: [any Bindable]) {
    guard let permission = Access.ownable[dataClass], permission.roles.contains(actor.role) else {
      return ("1 = 0", [])
    }
    let (me, day, agency) =
      ("$\(first)" as SQL, "$\(first + 1)" as SQL, "$\(first + 2)" as SQL)
    let agreed: [SQL] = [.identity, dataClass].map {
      AgreementRecords.covers(alias, $0, agency: agency, day: day)
    }
    let optedOut: [SQL] = [.identity, dataClass].map { isOptedOut(alias, $0, agency: agency) }
    return (
      """
      (\(concerns(alias, me, day, agency))) AND \(alias).agency_id <> \(agency) \
      AND \(.joined(agreed, by: " AND ")) AND (\(.joined(optedOut, by: " OR ")))\
      \(trained(for: [dataClass], me, day))
      """, [actor.id, today, actor.agencyID]
    )
  }

  /// Of which classes of one case the actor sees what their own agency recorded.
  package func ownClasses(of caseID: String, _ reader: Reader) throws -> Set<DataClass> {
    guard let relation = try relation(to: caseID, reader) else { return [] }
    return Access.ownClasses(actor.role, relation)
  }
}
