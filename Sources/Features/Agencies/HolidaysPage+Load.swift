import Domain
import Storage

extension HolidaysPage {
  /// Nil where there is no such agency.
  package static func load(
    _ id: String, form: FormState, on today: Day, _ reader: Reader
  ) throws -> HolidaysPage? {
    let name = try reader.one("SELECT name FROM agency WHERE id = $1", [id]) { $0.text(0) }
    guard let name else { return nil }
    let choices = try HolidayRecords.choices(as: .now, reader)[id] ?? []
    let calendar = choices.last { $0.from <= today }?.calendar ?? .usFederal
    var filled = form
    filled.input = form.input.filled(with: [
      "calendar": calendar.rawValue, "from": today.description,
    ])
    return HolidaysPage(
      id: id, name: name, calendar: calendar.rawValue,
      choices: choices.reversed().map { Line(from: $0.from, calendar: $0.calendar.rawValue) },
      years: [today.year, today.year + 1].map {
        Year(year: $0, days: calendar.holidays(in: $0))
      }, form: filled)
  }
}
