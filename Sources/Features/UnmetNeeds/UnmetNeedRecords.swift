import Domain
import Storage

/// The only writer of `unmet_need`.
package enum UnmetNeedRecords {
  static let table = Table("unmet_need")

  static func add(
    _ id: String, caseID: String, _ row: UnmetNeedRow, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      table, id: id, [("case_id", caseID), ("by_staff_id", stamp.by)] + cells(row), stamp)
  }

  static func change(
    _ id: String, version: Int, _ row: UnmetNeedRow, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.amend(table, id: id, version: version, cells(row), stamp)
  }

  private static func cells(_ row: UnmetNeedRow) -> [Cell] {
    [
      ("person_id", row.personID), ("on_day", row.days.on), ("need", row.need),
      ("cause", row.cause.rawValue), ("partner", row.partner),
      ("approached_on", row.days.approachedOn), ("steps", row.steps), ("result", row.result),
      ("result_on", row.days.resultOn),
    ]
  }
}
