import Domain
import Policies
import Storage

/// The only writer of `agency_holidays`: which holidays an agency counts, and since when.
package enum HolidayRecords {
  static let table = Table("agency_holidays")
  /// The pack that lets an agency choose, and its programs.
  static let pack = "wi-ss-tap"

  /// Keeps a choice; a former one from the same day moves to the past.
  package static func choose(
    _ id: String, agencyID: String, _ calendar: HolidayCalendar, from day: Day, _ stamp: Stamp,
    _ tx: Transaction
  ) throws {
    let former = try tx.one(
      "SELECT id FROM agency_holidays WHERE agency_id = $1 AND pack = $2 AND from_on = $3",
      [agencyID, pack, day]
    ) { $0.text(0) }
    if let former {
      try tx.amend(table, id: former, [("calendar", calendar.rawValue)], stamp)
    } else {
      try tx.insert(
        table, id: id,
        [
          ("agency_id", agencyID), ("pack", pack), ("calendar", calendar.rawValue),
          ("from_on", day),
        ], stamp)
    }
  }

  /// What each agency chose, by its id, as it is or was known.
  package static func choices(
    as knowledge: Knowledge, _ reader: Reader
  ) throws -> [String: [HolidayChoice]] {
    let found = try reader.rows(
      """
      SELECT t.agency_id, t.calendar, t.from_on FROM \(knowledge.table(table)) t \
      WHERE t.pack = $1 AND \(knowledge.condition("t")) ORDER BY t.agency_id, t.from_on
      """, [pack]
    ) { row -> (String, HolidayChoice)? in
      guard let calendar = HolidayCalendar(rawValue: row.text(1)), let from = row.day(2) else {
        return nil
      }
      return (
        row.text(0),
        HolidayChoice(programs: WisconsinRefugee.programs, calendar: calendar, from: from)
      )
    }
    return Dictionary(grouping: found.compactMap { $0 }, by: \.0).mapValues { $0.map(\.1) }
  }
}
