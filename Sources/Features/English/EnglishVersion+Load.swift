import Domain
import Storage

/// One version of an English assessment as it was read.
package struct EnglishVersion: Codable, Sendable, Hashable {
  package let id: String
  package let version: Int
  package let status: EnglishAssessing.Status
  package let assessedOn: Day
  package let test: String
  package let level: EnglishLevel
  package let needs: String
  package let recommendations: String
  package let finalisedOn: Day?
  package let by: String
  package let agency: String
  package let correctsID: String?
  /// A later version that is final.
  package let correctedByID: String?
  package let reason: String

  var row: EnglishRow {
    EnglishRow(
      assessedOn: assessedOn, test: test, level: level, needs: needs,
      recommendations: recommendations)
  }

  /// All of one connection, drafts too, for the assessor whom it names; the latest first.
  static func all(ofReferral id: String, _ reader: Reader) throws -> [EnglishVersion] {
    try reader.rows("\(selection) WHERE e.referral_id = $1 \(order)", [id], read)
  }

  /// The final ones of a person, for the team; the latest first.
  static func final(ofPerson id: String, _ reader: Reader) throws -> [EnglishVersion] {
    try reader.rows(
      "\(selection) WHERE e.person_id = $1 AND e.status = 'final' \(order)", [id], read)
  }

  private static let order: SQL = "ORDER BY e.assessed_on DESC, e.id DESC"

  private static let selection: SQL = """
    SELECT e.id, e.version, e.status, e.assessed_on, e.test, e.level, e.needs, \
    e.recommendations, e.finalised_on, s.name, a.name, e.corrects_id, e.reason, \
    (SELECT MAX(l.id) FROM english_assessment l WHERE l.corrects_id = e.id \
    AND l.status = 'final') FROM english_assessment e \
    JOIN english_referral r ON r.id = e.referral_id JOIN staff s ON s.id = r.staff_id \
    JOIN agency a ON a.id = s.agency_id
    """

  private static func read(_ row: Row) -> EnglishVersion {
    EnglishVersion(
      id: row.text(0), version: row.int(1),
      status: EnglishAssessing.Status(rawValue: row.text(2)) ?? .draft,
      assessedOn: row.day(3) ?? Day(number: 0), test: row.text(4),
      level: EnglishLevel(rawValue: row.text(5)) ?? .literacy, needs: row.text(6),
      recommendations: row.text(7), finalisedOn: row.day(8), by: row.text(9),
      agency: row.text(10), correctsID: row.optionalText(11),
      correctedByID: row.optionalText(13), reason: row.text(12))
  }
}
