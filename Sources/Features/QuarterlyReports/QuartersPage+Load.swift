import Domain
import Storage

extension QuartersPage {
  /// How many quarters are listed.
  private static let most = 12

  package static func load(_ scope: Scope, _ reader: Reader) throws -> QuartersPage {
    let frozen = try FrozenQuarter.days(ofAgency: scope.actor.agencyID, reader)
    var quarters: [Line] = []
    var quarter = Quarter(containing: scope.today)
    while quarters.count < most {
      quarters.append(
        Line(
          quarter: quarter.description, from: quarter.firstDay, to: quarter.lastDay,
          fiscal: quarter.federalFiscalLabel, frozenAt: frozen[quarter.description],
          isRunning: quarter.lastDay >= scope.today))
      quarter = Quarter(containing: quarter.firstDay.adding(days: -1))
    }
    return QuartersPage(agency: scope.actor.agencyName, quarters: quarters)
  }
}
