import Domain
import Storage

extension QuartersPage {
  /// How many quarters are listed.
  private static let most = 12

  /// From the quarter of today back to that of the agency's first case.
  package static func load(_ scope: Scope, _ reader: Reader) throws -> QuartersPage {
    let frozen = try FrozenQuarter.days(ofAgency: scope.actor.agencyID, reader)
    var quarters: [Line] = []
    var quarter = Quarter(containing: scope.today)
    let first = try firstCase(ofAgency: scope.actor.agencyID, reader) ?? scope.today
    while quarters.count < most, quarter.lastDay >= first || quarters.isEmpty {
      quarters.append(
        Line(
          quarter: quarter.description, from: quarter.firstDay, to: quarter.lastDay,
          fiscal: quarter.federalFiscalLabel, frozenAt: frozen[quarter.description],
          isRunning: quarter.lastDay >= scope.today))
      quarter = Quarter(containing: quarter.firstDay.adding(days: -1))
    }
    return QuartersPage(agency: scope.actor.agencyName, quarters: quarters)
  }

  private static func firstCase(ofAgency id: String, _ reader: Reader) throws -> Day? {
    try reader.one("SELECT MIN(opened_on) FROM case_file WHERE agency_id = $1", [id]) {
      $0.day(0)
    } ?? nil
  }
}
