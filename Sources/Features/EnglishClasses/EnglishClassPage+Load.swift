import Domain
import Storage

extension EnglishClassPage {
  /// Nil for someone who is not of the household.
  package static func load(
    _ header: CaseHeader, person personID: String, _ form: FormState, _ scope: Scope,
    _ reader: Reader
  ) throws -> EnglishClassPage? {
    guard header.person(personID) != nil else { return nil }
    let today = scope.today.description
    var filled = form
    filled.input = form.input.filled(with: [
      "level_on": today, "discussed_on": today, "until_on": today,
    ])
    return EnglishClassPage(
      header: header, personID: personID, levels: try levels(of: personID, reader),
      choices: try choices(of: personID, reader),
      attendance: try attendance(of: personID, reader), form: filled)
  }

  /// The latest first; the last is the baseline.
  static func levels(of personID: String, _ reader: Reader) throws -> [Level] {
    let rows = try reader.rows(
      """
      SELECT on_day, level, level_source FROM english_level WHERE person_id = $1
      ORDER BY on_day DESC, id DESC
      """, [personID]
    ) { (on: $0.day(0) ?? Day(number: 0), level: $0.text(1), source: $0.text(2)) }
    return rows.enumerated().map { place, row in
      Level(
        on: row.on, level: row.level, source: row.source, isBaseline: place == rows.count - 1)
    }
  }

  private static func choices(
    of personID: String, _ reader: Reader
  ) throws -> [EnglishClassRow] {
    try reader.rows(
      """
      SELECT discussed_on, options, kind, provider, obstacles, overcome FROM english_class
      WHERE person_id = $1 ORDER BY discussed_on DESC, id DESC
      """, [personID]
    ) { row in
      EnglishClassRow(
        discussedOn: row.day(0) ?? Day(number: 0), options: row.text(1), kind: row.text(2),
        provider: row.text(3), obstacles: row.text(4).split(separator: " ").map(String.init),
        overcome: row.text(5))
    }
  }

  private static func attendance(
    of personID: String, _ reader: Reader
  ) throws -> [Attendance] {
    try reader.rows(
      """
      SELECT until_on, held, came FROM english_attendance WHERE person_id = $1
      ORDER BY until_on DESC, id DESC
      """, [personID]
    ) { Attendance(until: $0.day(0) ?? Day(number: 0), held: $0.int(1), came: $0.int(2)) }
  }
}
