import Domain
import Markup
import Storage

/// Which days an agency is closed on, for deadlines that count working days, from a day on
/// (WI-CLK-01).
package struct SetHolidays: Command {
  package static let permission = Permission.staffManage
  package static let name = "agency.set-holidays"

  let agencyID: String
  let calendar: HolidayCalendar
  let from: Day

  static let calendar = Field(
    "calendar", "Days that are no working days",
    .choice(HolidayCalendar.allCases.map { Choice($0.rawValue, $0.words) }))
  static let from = Field(
    "from", "For deadlines that start from", .day,
    hint: "The day of the opening, the job or whatever starts the deadline.")
  package static let fields = [calendar, from]

  package init(_ input: Input, agencyID: String) throws(InvalidInput) {
    var parse = Parse(input)
    calendar = HolidayCalendar(rawValue: parse.choice(SetHolidays.calendar)) ?? .usFederal
    from = parse.requiredDay(SetHolidays.from)
    try parse.finish()
    self.agencyID = agencyID
  }

  package var subject: Subject { .agency }

  /// Nil where there is no such agency.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> Bool? {
    try tx.exists("SELECT 1 FROM agency WHERE id = $1", [agencyID]) ? true : nil
  }

  package func decide(_ exists: Bool, _ now: Now) throws(NeverRefuses) -> String { now.newID() }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try HolidayRecords.choose(id, agencyID: agencyID, calendar, from: from, now.stamp, tx)
  }

  package func location(_ id: String) -> Path { "/agencies/\(agencyID)/holidays" }

  package func references(_ id: String) -> [Reference] { [Reference("agency", agencyID)] }
}

extension HolidayCalendar {
  /// The list and where it comes from.
  package var words: String {
    switch self {
    case .none: "Saturdays and Sundays only"
    case .usFederal: "Federal holidays (5 U.S.C. 6103, with observed days)"
    case .wisconsinState: "Wisconsin state offices (Wis. Stat. 230.35(4)(a))"
    }
  }
}
