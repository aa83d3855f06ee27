import Domain
import Policies
import Storage

/// The only writer of `confidentiality_agreement`.
package enum ConfidentialityRecords {
  static let table = Table("confidentiality_agreement")

  /// Whoever is on staff already counts as having signed the first edition on the day they came, so
  /// that nobody is shut out by the change (decision 70).
  static let carriedOver = """
    INSERT INTO confidentiality_agreement (id, staff_id, edition, signed_on, way, version, \
    recorded_at, recorded_by, source, source_ref)
    SELECT s.id || '.1', s.id, 1, substr(s.recorded_at, 1, 10), 'before', 1, s.recorded_at, \
    s.recorded_by, '', NULL FROM staff s WHERE s.disabled_on IS NULL;

    """

  /// Who signed, and how; signing an edition again changes nothing.
  package static func sign(
    _ edition: Int = ConfidentialityText.current.number, by staffID: String, on day: Day,
    _ way: Confidentiality.Way, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    guard try !signed(by: staffID, tx.reader).contains(edition) else { return }
    try tx.insert(
      table, id: "\(staffID).\(edition)",
      [
        ("staff_id", staffID), ("edition", edition), ("signed_on", day), ("way", way.rawValue),
      ], Stamp(at: stamp.at, by: stamp.by, source: "", ref: nil))
  }

  static func signed(by staffID: String, _ reader: Reader) throws -> Set<Int> {
    Set(
      try reader.rows(
        "SELECT edition FROM confidentiality_agreement WHERE staff_id = $1", [staffID]
      ) { $0.int(0) })
  }

  /// When and how somebody signed the edition in force; nil where they have not.
  static func current(
    of staffID: String, _ reader: Reader
  ) throws -> (on: Day, way: Confidentiality.Way)? {
    try reader.one(
      """
      SELECT signed_on, way FROM confidentiality_agreement WHERE staff_id = $1 AND edition = $2
      """, [staffID, ConfidentialityText.current.number]
    ) { row in
      (row.day(0) ?? Day(number: 0), Confidentiality.Way(rawValue: row.text(1)) ?? .page)
    }
  }

  /// When somebody was last trained in confidentiality: the course, or the agreement, which nobody
  /// signs without the training (decision 75).
  static func trained(_ staffID: String, on day: Day, _ reader: Reader) throws -> Day? {
    try reader.one(
      """
      SELECT MAX(taken.on_day) FROM (SELECT completed_on AS on_day FROM training_completion \
      WHERE staff_id = $1 AND course = $2 UNION ALL SELECT signed_on AS on_day \
      FROM confidentiality_agreement WHERE staff_id = $1) taken
      """, [staffID, TrainingCourses.confidentiality(on: day)?.course.code ?? ""]
    ) { $0.day(0) } ?? nil
  }

  /// The last day on which that counts.
  static func trainedUntil(_ staffID: String, on day: Day, _ reader: Reader) throws -> Day? {
    guard let months = TrainingCourses.confidentiality(on: day)?.months else { return nil }
    return try trained(staffID, on: day, reader).map {
      Confidentiality.counts(until: months, after: $0)
    }
  }

  /// True of a member of staff, `alias`, whose training in confidentiality counts on `day`.
  static func isTrained(_ alias: SQL, on day: Day) -> SQL {
    guard let needed = TrainingCourses.confidentiality(on: day) else { return "1 = 1" }
    let since = SQL.quoted(day.adding(months: -needed.months).description)
    return """
      (EXISTS (SELECT 1 FROM confidentiality_agreement h WHERE h.staff_id = \(alias).id \
      AND h.signed_on >= \(since)) \
      OR EXISTS (SELECT 1 FROM training_completion k WHERE k.staff_id = \(alias).id \
      AND k.course = \(SQL.quoted(needed.course.code)) AND k.completed_on >= \(since)))
      """
  }

  /// True of a member of staff, `alias`, who signed the edition in force.
  static func hasSigned(_ alias: SQL) -> SQL {
    """
    EXISTS (SELECT 1 FROM confidentiality_agreement g WHERE g.staff_id = \(alias).id \
    AND g.edition = \(ConfidentialityText.current.number))
    """
  }
}
