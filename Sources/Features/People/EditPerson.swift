import Domain
import Markup
import Storage

/// Changes a person's record. A new arrival date needs a reason, and moves the deadlines that count
/// from it (UT-PPL-08).
package struct EditPerson: Command {
  package static let permission = Permission.caseEdit
  package static let name = "person.edit"

  let caseID: String
  let personID: String
  let version: Int
  package let input: Input
  let reason: String
  let sealing: Sealing?

  package static let reason = Field(
    "arrival_reason", "Why the arrival date is changed", required: false,
    hint: "Needed only if you change the arrival date")
  package static let fields = PersonFields().all + [PersonFields().relationship, reason]

  /// - Throws: what is wrong with the fields, as far as it shows without the stored record.
  package init(
    _ input: Input, caseID: String, personID: String, version: Int, sealing: Sealing?
  ) throws(InvalidInput) {
    var parse = Parse(input)
    reason = parse.text(Self.reason)
    let entry = PersonEntry(PersonFields(), &parse)
    if entry.alienNumber != nil, sealing == nil {
      parse.fail(PersonFields().alienNumber, Sealing.missing)
    }
    try parse.finish()
    self.caseID = caseID
    self.personID = personID
    self.version = version
    self.input = input
    self.sealing = sealing
  }

  package struct Facts: Sendable {
    let former: PersonRow
    let membership: Membership
    let programs: [String]
    let leadAgency: String
  }

  package struct Outcome: Sendable {
    let entry: PersonEntry
    let facts: Facts
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    let members = try MembershipRecords.current(ofCase: caseID, tx.reader)
    guard let membership = members.first(where: { $0.personID == personID }),
      let stored = try PersonRecords.row(personID, tx.reader)
    else { return nil }
    guard stored.version == version else {
      throw Undone.stale(conflict(with: stored.row, stored.version))
    }
    let programs = try tx.rows(
      "SELECT program FROM enrollment WHERE person_id = $1 AND ended_on IS NULL", [personID]
    ) { $0.text(0) }
    let agency = try tx.one("SELECT agency_id FROM case_file WHERE id = $1", [caseID]) {
      $0.text(0)
    }
    return Facts(
      former: stored.row, membership: membership, programs: programs, leadAgency: agency ?? "")
  }

  package func decide(_ facts: Facts, _ now: Now) throws(PersonRefusal) -> Outcome {
    var parse = Parse(input)
    var entry = PersonEntry(PersonFields(), &parse, former: facts.former)
    let applicant = CaseApplication.Applicant(
      name: entry.row.shownName, isHead: facts.membership.isHead, birthDate: entry.row.birthDate,
      arrivedOn: entry.row.arrivedOn, programs: facts.programs)
    do { try Intake.check(applicant, today: now.today) } catch { throw .dates(error) }
    if entry.row.arrivedOn != facts.former.arrivedOn, facts.former.arrivedOn != nil {
      guard !reason.isEmpty else { throw .arrivalReasonMissing }
      entry.row.arrivalReason = reason
    }
    return Outcome(entry: entry, facts: facts)
  }

  package func write(_ outcome: Outcome, _ tx: Transaction, _ now: Now) throws {
    let entry = outcome.entry
    try PersonRecords.amend(entry.row, id: personID, version: version, now.stamp, tx)
    if entry.relationship != outcome.facts.membership.relationship {
      try MembershipRecords.change(
        id: outcome.facts.membership.id, relationship: entry.relationship,
        isHead: outcome.facts.membership.isHead, now.stamp, tx)
    }
    if let number = entry.alienNumber {
      try sealing?.seal(
        person: personID, agency: outcome.facts.leadAgency, field: PersonRecords.alienNumber,
        number, tx)
    }
  }

  package func location(_ outcome: Outcome) -> Path { "/cases/\(caseID)/people/\(personID)" }

  package func references(_ outcome: Outcome) -> [Reference] {
    [.caseFile(caseID), .person(personID)]
  }

  /// Both versions, field by field.
  private func conflict(with stored: PersonRow, _ current: Int) -> VersionConflict {
    let saved = PersonAnswers.input(stored, relationship: nil)
    let lines = PersonFields().all.compactMap { field -> VersionConflict.Line? in
      let (theirs, yours) = (saved[field.name] ?? "", input[field.name] ?? "")
      guard !theirs.isEmpty || !yours.isEmpty else { return nil }
      return .init(label: field.label, theirs: theirs, yours: yours)
    }
    return VersionConflict(current: current, base: version, lines: lines)
  }
}

/// A stored person as the answers of the form that changes them.
enum PersonAnswers {
  static func input(_ row: PersonRow, relationship: String?) -> Input {
    let fields = PersonFields()
    let name = row.name
    func part(_ kind: NamePartKind) -> String {
      name.parts.filter { $0.kind == kind }.map(\.text).joined(separator: " ")
    }
    let values: [(Field, String)] = [
      (fields.given, part(.given)), (fields.middle, part(.middle)),
      (fields.patronymic, part(.patronymic)), (fields.matronymic, part(.matronymic)),
      (fields.family, part(.family)), (fields.honorific, part(.honorific)),
      (fields.suffix, part(.suffix)), (fields.order, row.nameOrder),
      (fields.preferred, row.preferredName), (fields.native, row.nativeName),
      (fields.document, name.document),
      (fields.birthDate, BirthDate.text(row.birthDate, precision: row.birthPrecision)),
      (fields.sex, row.sex), (fields.arrivedOn, row.arrivedOn?.description ?? ""),
      (fields.status, row.status), (fields.country, row.countryOfBirth),
      (fields.language, row.language), (fields.writtenLanguage, row.writtenLanguage),
      (fields.interpreter, row.interpreterNeeded ? "yes" : ""), (fields.phone, row.phone),
      (fields.email, row.email), (fields.address, row.address),
      (fields.relationship, relationship ?? ""),
    ]
    var input = Input()
    for (field, value) in values where !value.isEmpty { input.set(field.name, value) }
    return input
  }
}
