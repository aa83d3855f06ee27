import Domain
import Policies
import Storage

extension QuartersPage {
  /// How many quarters are listed.
  private static let most = 12

  /// From the quarter of today back to the first in which the agency served somebody in a program
  /// that this report counts; none where it never did.
  package static func load(_ scope: Scope, _ reader: Reader) throws -> QuartersPage {
    let frozen = try FrozenQuarter.days(ofAgency: scope.actor.agencyID, reader)
    var quarters: [Line] = []
    var quarter = Quarter(containing: scope.today)
    let first = try firstServed(scope, reader)
    while let first, quarters.count < most, quarter.lastDay >= first {
      quarters.append(
        Line(
          quarter: quarter.description, from: quarter.firstDay, to: quarter.lastDay,
          fiscal: quarter.federalFiscalLabel, frozenAt: frozen[quarter.description],
          isRunning: quarter.lastDay >= scope.today))
      quarter = Quarter(containing: quarter.firstDay.adding(days: -1))
    }
    return QuartersPage(agency: scope.actor.agencyName, quarters: quarters)
  }

  /// The first day of such a program among the cases of the agency that the reader reaches.
  private static func firstServed(_ scope: Scope, _ reader: Reader) throws -> Day? {
    let programs = WisconsinRefugee.programs
    let (cases, parameters) = scope.cases("c", from: 2 + programs.count)
    return try reader.one(
      """
      SELECT MIN(e.started_on) FROM case_file c JOIN membership m ON m.case_id = c.id
      JOIN enrollment e ON e.person_id = m.person_id
      WHERE c.agency_id = $1 AND e.program IN (\(.placeholders(programs.count, from: 2))) \
      AND (\(cases))
      """, [scope.actor.agencyID] + programs + parameters
    ) { $0.day(0) } ?? nil
  }
}
