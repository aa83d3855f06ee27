import Domain
import Storage

extension CalendarFeedPage {
  static func load(
    of staffID: String, address: String?, _ reader: Reader
  ) throws -> CalendarFeedPage {
    CalendarFeedPage(
      since: try reader.one(
        "SELECT began_at FROM calendar_feed WHERE staff_id = $1", [staffID]
      ) { $0.instant(0) } ?? nil, address: address)
  }
}
