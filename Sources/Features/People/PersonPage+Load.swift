import Domain
import Storage

extension PersonPage {
  /// Someone who belongs, or has belonged, to the household; nil where nobody is that.
  package static func load(
    _ header: CaseHeader, person personID: String, sealing: Sealing?, _ scope: Scope,
    _ reader: Reader
  ) throws -> PersonPage? {
    let seat = try reader.one(
      """
      SELECT relationship, is_head FROM membership WHERE case_id = $1 AND person_id = $2
      ORDER BY to_on ASC NULLS FIRST, id DESC
      """, [header.id, personID]
    ) { (relationship: $0.text(0), isHead: $0.bool(1)) }
    guard let seat, let (row, version) = try PersonRecords.row(personID, reader) else {
      return nil
    }
    let name = row.name
    let number = try sealing?.open(
      person: personID, field: PersonRecords.alienNumber, reader)
    let immigration = Immigration(
      status: row.status, countryOfBirth: row.countryOfBirth, arrivalReason: row.arrivalReason,
      alienNumber: number.map { "A•••••" + $0.suffix(3) })
    return PersonPage(
      header: header, personID: personID, version: version,
      names: Names(
        own: name.text(.own), western: name.text(.western), sorted: name.text(.sorted),
        document: name.text(.document), greeting: name.text(.greeting), native: name.native),
      relationship: seat.relationship, isHead: seat.isHead,
      birthDate: BirthDate.text(row.birthDate, precision: row.birthPrecision),
      adultOn: row.birthDate?.birthday(turning: 18), sex: row.sex, arrivedOn: row.arrivedOn,
      language: row.language, writtenLanguage: row.writtenLanguage,
      interpreterNeeded: row.interpreterNeeded,
      languages: try LanguageRecords.all(of: personID, reader),
      contact: .of(
        PersonPage.Contact(phone: row.phone, email: row.email, address: row.address), .contact,
        reach: header.reach),
      immigration: .of(immigration, .immigration, reach: header.reach),
      enrollments: try .of(enrollments(of: personID, reader), .services, reach: header.reach),
      source: try source(of: personID, scope, reader),
      mayEdit: try scope.decide(.caseEdit, on: header.id, reader).isAllowed)
  }

  private static func enrollments(
    of personID: String, _ reader: Reader
  ) throws -> [Enrollment] {
    try reader.rows(
      """
      SELECT program, started_on, ended_on FROM enrollment WHERE person_id = $1
      ORDER BY started_on DESC, program, id
      """, [personID]
    ) { Enrollment(program: $0.text(0), startedOn: $0.day(1), endedOn: $0.day(2)) }
  }

  /// The sender and its id of the record, where it was imported (UT-PPL-06).
  private static func source(
    of personID: String, _ scope: Scope, _ reader: Reader
  ) throws -> String {
    try reader.one(
      "SELECT source, source_ref, recorded_at FROM person WHERE id = $1", [personID]
    ) { row in
      guard !row.text(0).isEmpty, let at = row.instant(2) else { return "" }
      let day = at.day(in: scope.actor.timeZone)
      return "\(row.text(0)), record \(row.text(1)), received \(day)"
    } ?? ""
  }
}
