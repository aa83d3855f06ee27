import Domain
import Storage

/// The only writer of `interpreter`.
package enum InterpreterRecords {
  static let table = Table("interpreter")

  package static func add(
    _ id: String, agencyID: String, _ entry: InterpreterEntry, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(table, id: id, [("agency_id", agencyID)] + cells(entry), stamp)
  }

  static func change(
    _ id: String, version: Int, _ entry: InterpreterEntry, _ stamp: Stamp, _ tx: Transaction
  ) throws -> Int? {
    try tx.amend(table, id: id, version: version, cells(entry), stamp)
  }

  private static func cells(_ entry: InterpreterEntry) -> [Cell] {
    [
      ("name", entry.name), ("kind", entry.listed.kind.rawValue),
      ("languages", entry.languages), ("sex", entry.sex), ("community", entry.listed.community),
      ("phone", entry.phone), ("born_on", entry.listed.born),
      ("agreement_on", entry.listed.agreementOn),
      ("agreement_until", entry.listed.agreementUntil), ("trained_on", entry.listed.trainedOn),
      ("left_on", entry.listed.leftOn),
    ]
  }
}

/// What is entered about an interpreter.
package struct InterpreterEntry: Sendable, Hashable {
  let name: String
  let languages: String
  let sex: String
  let phone: String
  let listed: ListedInterpreter

  package init(
    name: String, languages: String, sex: String = "", phone: String = "",
    listed: ListedInterpreter
  ) {
    self.name = name
    self.languages = languages
    self.sex = sex
    self.phone = phone
    self.listed = listed
  }

  init(_ parse: inout Parse) {
    name = parse.text(InterpreterFields.name)
    let kind = parse.choice(InterpreterFields.kind)
    languages = parse.text(InterpreterFields.languages)
    phone = parse.text(InterpreterFields.phone)
    sex = parse.choice(InterpreterFields.sex)
    let community = parse.text(InterpreterFields.community)
    let born = parse.day(InterpreterFields.born)
    let agreement = parse.day(InterpreterFields.agreement)
    let until = parse.day(InterpreterFields.agreementUntil)
    let trained = parse.day(InterpreterFields.trained)
    listed = ListedInterpreter(
      kind: ListedInterpreter.Kind(rawValue: kind) ?? .volunteer, born: born,
      agreementOn: agreement, agreementUntil: until, trainedOn: trained,
      leftOn: parse.day(InterpreterFields.left), community: community)
  }

  var input: Input {
    Input().filled(with: [
      "name": name, "kind": listed.kind.rawValue, "languages": languages, "phone": phone,
      "sex": sex, "community": listed.community, "born_on": listed.born?.description,
      "agreement_on": listed.agreementOn?.description,
      "agreement_until": listed.agreementUntil?.description,
      "trained_on": listed.trainedOn?.description, "left_on": listed.leftOn?.description,
    ])
  }
}

/// Who interprets, as it is written.
package struct AssignmentRow: Sendable {
  let caseID: String
  let personID: String
  let on: Day
  var appointmentID: String?
  let topic: String
  var interpreterID: String?
  var relativeID: String?
  var otherName = ""
  var otherBorn: Day?
  let mode: String
  var reason = ""
}

/// The only writer of `interpreter_assignment`.
package enum AssignmentRecords {
  static let table = Table("interpreter_assignment")

  package static func add(
    _ id: String, _ row: AssignmentRow, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      table, id: id,
      [
        ("case_id", row.caseID), ("person_id", row.personID), ("on_day", row.on),
        ("appointment_id", row.appointmentID), ("topic", row.topic),
        ("interpreter_id", row.interpreterID), ("relative_id", row.relativeID),
        ("other_name", row.otherName), ("other_born_on", row.otherBorn), ("mode", row.mode),
        ("reason", row.reason), ("client_understood", Int?.none), ("staff_understood", Int?.none),
      ], stamp)
  }

  package static func confirm(
    _ id: String, client: Bool, staff: Bool, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.amend(
      table, id: id, [("client_understood", client), ("staff_understood", staff)], stamp)
  }
}
