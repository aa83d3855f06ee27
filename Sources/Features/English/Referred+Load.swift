import Domain
import Storage

/// A person as the English assessor sees whom they were referred to: these facts and no others
/// (UT-ASM-22).
package struct EnglishPerson: Codable, Sendable, Hashable {
  package struct Contact: Codable, Sendable, Hashable {
    package let phone: String
    package let email: String
    package let address: String
  }

  /// The id of the connection, not of the person or the case.
  package let referralID: String
  package var name: String
  package var greeting: String
  package let language: String
  package let interpreterNeeded: Bool
  package let connectedOn: Day
  package let contact: Shown<Contact>
  package let meeting: Shown<EnglishMeeting>
}

/// A connection that names the actor, with what the audit log and commands need of it.
package struct Referred: Sendable {
  let caseID: String
  let personID: String
  let person: EnglishPerson
  let versions: [EnglishVersion]

  var references: [Reference] {
    [.caseFile(caseID), .person(personID), Reference("english-referral", person.referralID)]
  }

  /// Nil where no open connection of that id names the actor.
  static func load(_ id: String, _ scope: Scope, _ reader: Reader) throws -> Referred? {
    try load(scope, "AND r.id = $4", [id], reader).first
  }

  /// All that name the actor: who has an appointment first, by its time.
  static func all(_ scope: Scope, _ reader: Reader) throws -> [Referred] {
    try load(scope, "", [], reader)
  }

  /// The case of a connection that names the actor; empty where there is none.
  static func caseID(of id: String, _ scope: Scope, _ reader: Reader) throws -> String {
    try load(id, scope, reader)?.caseID ?? ""
  }

  private static func load(
    _ scope: Scope, _ further: SQL, _ more: [any Bindable], _ reader: Reader
  ) throws -> [Referred] {
    let (mine, parameters) = scope.referrals("r", from: 1)
    guard !parameters.isEmpty else { return [] }
    let rows = try reader.rows(
      """
      SELECT r.id, r.case_id, r.person_id, r.from_on, r.meets_at, r.place, r.help
      FROM english_referral r WHERE \(mine) \(further)
      ORDER BY CASE WHEN r.meets_at = '' THEN 1 ELSE 0 END, r.meets_at, r.from_on, r.id
      """, parameters + more
    ) { row in
      (
        id: row.text(0), caseID: row.text(1), person: row.text(2),
        from: row.day(3) ?? scope.today,
        meeting: EnglishMeeting(meetsAt: row.text(4), place: row.text(5), help: row.text(6))
      )
    }
    return try rows.compactMap { row in
      guard
        case .allowed(let reach) = try scope.decide(.englishAssess, on: row.caseID, reader),
        let (known, _) = try PersonRecords.row(row.person, reader)
      else { return nil }
      let contact = EnglishPerson.Contact(
        phone: known.phone, email: known.email, address: known.address)
      let person = EnglishPerson(
        referralID: row.id, name: known.name.text(.own), greeting: known.name.text(.greeting),
        language: known.language, interpreterNeeded: known.interpreterNeeded,
        connectedOn: row.from, contact: .of(contact, .contact, reach: reach),
        meeting: .of(row.meeting, .appointment, reach: reach))
      return Referred(
        caseID: row.caseID, personID: row.person, person: person,
        versions: try EnglishVersion.all(ofReferral: row.id, reader))
    }
  }
}

extension Request {
  /// Reads a page about a person who was referred to the actor; one answer for *hidden* and *none*.
  func referred<T: Sendable>(
    _ body: @escaping @Sendable (Reader, Referred, Scope) throws -> T?
  ) async throws -> T {
    let (scope, id) = (scope, parameter("referral"))
    let value = try await database.read { reader -> T? in
      guard let referred = try Referred.load(id, scope, reader) else { return nil }
      return try body(reader, referred, scope)
    }
    guard let value else { throw Problem.notFound }
    return value
  }
}
