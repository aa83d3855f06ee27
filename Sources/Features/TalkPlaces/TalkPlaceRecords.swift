import Domain
import Storage

/// The only writer of `talk_place`.
package enum TalkPlaceRecords {
  private static let table = Table("talk_place")

  /// Nothing is written where nothing was stated.
  package static func state(
    _ place: TalkPlace, ofNote noteID: String, caseID: String, _ tx: Transaction, _ now: Now
  ) throws {
    guard place.isStated else { return }
    try tx.insert(
      table, id: now.newID(),
      [("case_id", caseID), ("note_id", noteID), ("appointment_id", String?.none)] + cells(place),
      now.stamp)
  }

  /// States it of an appointment, or corrects what was stated.
  package static func state(
    _ place: TalkPlace, ofAppointment id: String, caseID: String, _ tx: Transaction, _ now: Now
  ) throws {
    let before = try tx.one("SELECT id FROM talk_place WHERE appointment_id = $1", [id]) {
      $0.text(0)
    }
    if let before {
      try tx.amend(table, id: before, cells(place), now.stamp)
    } else if place.isStated {
      try tx.insert(
        table, id: now.newID(),
        [("case_id", caseID), ("note_id", String?.none), ("appointment_id", id)] + cells(place),
        now.stamp)
    }
  }

  private static func cells(_ place: TalkPlace) -> [Cell] {
    [("topic", place.topic), ("is_private", place.isPrivate)]
  }

  package static func ofAppointment(_ id: String, _ reader: Reader) throws -> TalkPlace {
    try reader.one("SELECT topic, is_private FROM talk_place WHERE appointment_id = $1", [id]) {
      TalkPlace(topic: $0.text(0), isPrivate: $0.optionalBool(1))
    } ?? TalkPlace()
  }
}

extension Row {
  /// Nil where the column holds nothing.
  func optionalBool(_ column: Int) -> Bool? {
    if case .null = value(column) { nil } else { bool(column) }
  }
}
