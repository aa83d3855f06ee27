import Domain
import Storage

/// The only writer of `quarterly_report`, `quarterly_figure`, `quarterly_adjustment` and
/// `outcome_claim`.
package enum QuarterlyRecords {
  static let claims = Table("outcome_claim")
  private static let reports = Table("quarterly_report")
  private static let figures = Table("quarterly_figure")
  private static let adjustments = Table("quarterly_adjustment")

  static func freeze(
    _ id: String, _ quarter: Quarter, agencyID: String, by staffID: String, at instant: Instant,
    _ frozen: [(id: String, figure: QuarterlyFigure)], _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      reports, id: id,
      [
        ("agency_id", agencyID), ("quarter", quarter.description),
        ("frozen_at", instant.description), ("frozen_by", staffID),
      ], stamp)
    for (figureID, figure) in frozen {
      try tx.insert(
        figures, id: figureID,
        [
          ("report_id", id), ("section", figure.section), ("item", figure.item),
          ("program", figure.program), ("count", figure.count),
        ], stamp)
    }
  }

  static func explain(
    _ adjustment: QuarterlyAdjustment, id: String, ofReport reportID: String, reason: String,
    on day: Day, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      adjustments, id: id,
      [
        ("report_id", reportID), ("section", adjustment.section), ("item", adjustment.item),
        ("program", adjustment.program), ("before_count", adjustment.before),
        ("after_count", adjustment.after), ("reason", reason), ("on_day", day),
      ], stamp)
  }

  /// - Parameter id: of the row, where nobody chose for this person and quarter before.
  static func claim(
    _ goalID: String, of personID: String, in quarter: Quarter, id: String, _ stamp: Stamp,
    _ tx: Transaction
  ) throws {
    let known = try tx.one(
      "SELECT id FROM outcome_claim WHERE person_id = $1 AND quarter = $2",
      [personID, quarter.description]
    ) { $0.text(0) }
    if let known {
      try tx.amend(claims, id: known, [("goal_id", goalID)], stamp)
    } else {
      try tx.insert(
        claims, id: id,
        [("person_id", personID), ("quarter", quarter.description), ("goal_id", goalID)], stamp)
    }
  }
}
