import Domain
import Storage

/// What goes on after service for someone, and who agreed on it.
package struct HandoverRow: Sendable, Hashable {
  package let caseID: String
  /// Nil for the whole household.
  package let personID: String?
  package let on: Day
  package let communityTeam: String
  package let trainingCenter: String
  package let others: String
  package let therapistID: String
  package let caseManagerID: String
  package let interviewedOn: Day?
  package let clientView: String
}

/// The only writer of `handover` (UT-LIFE-08).
package enum HandoverRecords {
  package static let table = Table("handover")

  package static func add(
    _ id: String, _ row: HandoverRow, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      table, id: id,
      [
        ("case_id", row.caseID), ("person_id", row.personID), ("on_day", row.on),
        ("community_team", row.communityTeam), ("training_center", row.trainingCenter),
        ("others", row.others), ("therapist_id", row.therapistID),
        ("case_manager_id", row.caseManagerID), ("interviewed_on", row.interviewedOn),
        ("client_view", row.clientView),
      ], stamp)
  }

  /// Whom the handovers of a case are about, nil for the household; after re-opening only those
  /// made since.
  static func people(of log: LifecycleLog, _ reader: Reader) throws -> [String?] {
    let since = log.reopenedOn.values.max()?.description ?? ""
    return try reader.rows(
      "SELECT person_id FROM handover WHERE case_id = $1 AND on_day >= $2 ORDER BY id",
      [log.file.id.own, since]
    ) { $0.optionalText(0) }
  }
}
