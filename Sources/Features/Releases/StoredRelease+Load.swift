import Domain
import Storage

/// A release as it was read.
package struct StoredRelease: Codable, Sendable, Hashable {
  package let id: String
  package let personID: String
  package let person: String
  package let recipient: String
  package let classes: [DataClass]
  package let purpose: String
  package let from: Day
  package let until: Day
  /// English name of the language the form was asked for in.
  package let language: String
  package let signedOn: Day?
  package let signedBy: String
  package let explainedBy: String
  package let interpreter: String
  package let formVersion: String
  package let withdrawnOn: Day?
  package let withdrawnHow: String

  package var release: Release {
    Release(
      classes: Set(classes), from: from, until: until, signedOn: signedOn,
      withdrawnOn: withdrawnOn)
  }

  /// All of a case, the latest period first.
  static func all(of header: CaseHeader, _ reader: Reader) throws -> [StoredRelease] {
    try reader.rows(
      """
      SELECT r.id, r.person_id, r.recipient, r.classes, r.purpose, r.from_on, r.until_on,
        r.language, r.signed_on, r.signed_by, COALESCE(s.name, ''), r.interpreter,
        r.form_version, r.withdrawn_on, r.withdrawn_how
      FROM information_release r LEFT JOIN staff s ON s.id = r.explained_by
      WHERE r.case_id = $1 ORDER BY r.from_on DESC, r.id DESC
      """, [header.id]
    ) { row in
      StoredRelease(
        id: row.text(0), personID: row.text(1),
        person: header.person(row.text(1))?.name ?? "A former member",
        recipient: row.text(2), classes: DataClass.list(row.text(3)), purpose: row.text(4),
        from: row.day(5) ?? Day(number: 0), until: row.day(6) ?? Day(number: 0),
        language: row.text(7), signedOn: row.day(8), signedBy: row.text(9),
        explainedBy: row.text(10), interpreter: row.text(11), formVersion: row.text(12),
        withdrawnOn: row.day(13), withdrawnHow: row.text(14))
    }
  }

  static func find(
    _ id: String, of header: CaseHeader, _ reader: Reader
  ) throws -> StoredRelease? {
    try all(of: header, reader).first { $0.id == id }
  }
}

/// What acts on a release decide on.
package struct ReleaseFacts: Sendable {
  let stored: StoredRelease
  let header: CaseHeader

  /// Nil where the case has no such release.
  static func load(
    _ caseID: String, _ id: String, _ scope: Scope, _ reader: Reader
  ) throws -> ReleaseFacts? {
    guard let header = try CaseHeader.load(caseID, scope, reader),
      let stored = try StoredRelease.find(id, of: header, reader)
    else { return nil }
    return ReleaseFacts(stored: stored, header: header)
  }
}
