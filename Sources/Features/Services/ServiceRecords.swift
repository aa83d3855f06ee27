import Domain
import Storage

/// A service that a person was given, tried to be given, or missed.
package struct ServiceRow: Codable, Sendable, Hashable {
  package var personID: String
  package var type: String
  package var group: String
  /// Empty where it belongs to none in particular.
  package var program: String
  package var on: Day
  package var status: String
  package var mode: String
  package var provider: String
  /// With whom outside it was arranged.
  package var with: String
  /// What was given.
  package var words: String

  package init(
    personID: String, type: String, group: String, program: String, on: Day,
    status: String = "completed", mode: String = "in-person", provider: String = "",
    with: String = "", words: String = ""
  ) {
    self.personID = personID
    self.type = type
    self.group = group
    self.program = program
    self.on = on
    self.status = status
    self.mode = mode
    self.provider = provider
    self.with = with
    self.words = words
  }
}

/// Writes `service` for services entered on a page, and `service_detail`.
package enum ServiceRecords {
  static let table = Table("service")
  static let details = Table("service_detail")

  package static func add(
    _ id: String, _ row: ServiceRow, caseID: String, by staffID: String, detailID: String,
    _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(table, id: id, [("person_id", row.personID)] + cells(row), stamp)
    try tx.insert(
      details, id: detailID,
      [("service_id", id), ("case_id", caseID), ("by_staff_id", staffID)] + words(row), stamp)
  }

  /// Nil where someone changed it since.
  static func change(
    _ id: String, _ row: ServiceRow, version: Int, caseID: String, by staffID: String,
    detailID: String, _ stamp: Stamp, _ tx: Transaction
  ) throws -> Int? {
    let next = try tx.amend(
      table, id: id, version: version, [("person_id", row.personID)] + cells(row), stamp)
    let detail = try tx.one("SELECT id FROM service_detail WHERE service_id = $1", [id]) {
      $0.text(0)
    }
    if let detail {
      try tx.amend(details, id: detail, words(row), stamp)
    } else {
      try tx.insert(
        details, id: detailID,
        [("service_id", id), ("case_id", caseID), ("by_staff_id", staffID)] + words(row), stamp)
    }
    return next
  }

  private static func cells(_ row: ServiceRow) -> [Cell] {
    [
      ("type", row.type), ("service_group", row.group), ("program", row.program),
      ("on_day", row.on), ("status", row.status), ("mode", row.mode),
    ]
  }

  private static func words(_ row: ServiceRow) -> [Cell] {
    [("provider", row.provider), ("with_whom", row.with), ("words", row.words)]
  }
}
