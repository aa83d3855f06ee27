import Domain
import Storage

/// Writes `person`; a name and the keys it is found by change together.
package enum PersonRecords {
  package static let table = Table("person")
  /// The sealed field of the alien number.
  package static let alienNumber = "alien_number"

  package static func add(
    _ row: PersonRow, id: String, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(table, id: id, cells(row), stamp)
    try NameKeyRecords.put([(id, row.searchedNames)], isNew: true, tx)
  }

  /// Replaces a person's facts.
  ///
  /// - Parameter version: the version the change was made on; nil takes whatever is there.
  /// - Returns: the new version, or nil where the person has another version by now.
  @discardableResult
  package static func amend(
    _ row: PersonRow, id: String, version: Int?, _ stamp: Stamp, _ tx: Transaction
  ) throws -> Int? {
    guard let next = try tx.amend(table, id: id, version: version, cells(row), stamp) else {
      return nil
    }
    try NameKeyRecords.put([(id, row.searchedNames)], isNew: false, tx)
    return next
  }

  package static func row(
    _ id: String, _ reader: Reader
  ) throws -> (row: PersonRow, version: Int)? {
    try reader.one(
      "SELECT \(columns), version FROM person WHERE id = $1", [id]
    ) { (read($0), $0.int(columnCount)) }
  }

  /// Columns in the order that `read` takes them.
  package static let columns: SQL = """
    given_names, family_name, name_order, name_parts, preferred_name, native_name, document_name, \
    birth_date, birth_precision, sex, arrived_on, arrival_reason, status, country_of_birth, \
    language, written_language, interpreter_needed, phone, email, address
    """
  package static let columnCount = 20

  package static func read(_ row: Row, from first: Int = 0) -> PersonRow {
    var person = PersonRow()
    person.givenNames = row.text(first)
    person.familyName = row.text(first + 1)
    person.nameOrder = row.text(first + 2)
    person.nameParts = row.text(first + 3)
    person.preferredName = row.text(first + 4)
    person.nativeName = row.text(first + 5)
    person.documentName = row.text(first + 6)
    person.birthDate = row.day(first + 7)
    person.birthPrecision = row.text(first + 8)
    person.sex = row.text(first + 9)
    person.arrivedOn = row.day(first + 10)
    person.arrivalReason = row.text(first + 11)
    person.status = row.text(first + 12)
    person.countryOfBirth = row.text(first + 13)
    person.language = row.text(first + 14)
    person.writtenLanguage = row.text(first + 15)
    person.interpreterNeeded = row.bool(first + 16)
    person.phone = row.text(first + 17)
    person.email = row.text(first + 18)
    person.address = row.text(first + 19)
    return person
  }

  private static func cells(_ row: PersonRow) -> [Cell] {
    [
      ("given_names", row.givenNames), ("family_name", row.familyName),
      ("name_order", row.nameOrder), ("name_parts", row.nameParts),
      ("preferred_name", row.preferredName), ("native_name", row.nativeName),
      ("document_name", row.documentName),
      ("sort_key", NameKey.sortKey(given: row.givenNames, family: row.familyName)),
      ("birth_date", row.birthDate), ("birth_precision", row.birthPrecision), ("sex", row.sex),
      ("arrived_on", row.arrivedOn), ("arrival_reason", row.arrivalReason),
      ("status", row.status), ("country_of_birth", row.countryOfBirth),
      ("language", row.language), ("written_language", row.writtenLanguage),
      ("interpreter_needed", row.interpreterNeeded), ("phone", row.phone), ("email", row.email),
      ("address", row.address),
    ]
  }
}
