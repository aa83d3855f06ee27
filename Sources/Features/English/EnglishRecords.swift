import Domain
import Storage

/// What an English assessor wrote down.
package struct EnglishRow: Sendable, Hashable {
  package var assessedOn: Day
  /// The test and its form, or how else the level was found.
  package var test: String
  package var level: EnglishLevel
  package var needs: String
  package var recommendations: String

  package init(
    assessedOn: Day, test: String, level: EnglishLevel, needs: String, recommendations: String
  ) {
    self.assessedOn = assessedOn
    self.test = test
    self.level = level
    self.needs = needs
    self.recommendations = recommendations
  }

  fileprivate var cells: [Cell] {
    [
      ("assessed_on", assessedOn), ("test", test), ("level", level.rawValue), ("needs", needs),
      ("recommendations", recommendations),
    ]
  }
}

/// The only writer of `english_referral` and `english_assessment`.
package enum EnglishRecords {
  static let referrals = Table("english_referral")
  static let assessments = Table("english_assessment")

  package static func refer(
    _ id: String, connection: String, caseID: String, personID: String, to staffID: String,
    on day: Day, _ meeting: EnglishMeeting, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      referrals, id: id,
      [
        ("connection_id", connection), ("case_id", caseID), ("person_id", personID),
        ("staff_id", staffID), ("from_on", day), ("to_on", Day?.none),
        ("meets_at", meeting.meetsAt), ("place", meeting.place), ("help", meeting.help),
      ], stamp)
  }

  static func meet(
    _ id: String, _ meeting: EnglishMeeting, version: Int, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.amend(
      referrals, id: id, version: version,
      [("meets_at", meeting.meetsAt), ("place", meeting.place), ("help", meeting.help)], stamp)
  }

  package static func end(_ id: String, on day: Day, _ stamp: Stamp, _ tx: Transaction) throws {
    try tx.amend(referrals, id: id, [("to_on", day)], stamp)
  }

  package static func add(
    _ id: String, referral: String, personID: String, _ row: EnglishRow, corrects: String? = nil,
    reason: String = "", _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      assessments, id: id,
      [
        ("referral_id", referral), ("person_id", personID),
        ("status", EnglishAssessing.Status.draft.rawValue), ("finalised_on", Day?.none),
        ("corrects_id", corrects), ("reason", reason),
      ] + row.cells, stamp)
  }

  static func change(
    _ id: String, _ row: EnglishRow, version: Int, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.amend(assessments, id: id, version: version, row.cells, stamp)
  }

  package static func finalise(
    _ id: String, on day: Day, version: Int? = nil, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.amend(
      assessments, id: id, version: version,
      [("status", EnglishAssessing.Status.final.rawValue), ("finalised_on", day)], stamp)
  }
}
