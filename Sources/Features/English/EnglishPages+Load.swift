import Domain
import Storage

extension EnglishListPage {
  static func load(_ all: [Referred]) -> EnglishListPage {
    EnglishListPage(
      lines: all.map { one in
        Line(
          person: one.person,
          level: one.versions.first { $0.status == .final && $0.correctedByID == nil }?.level,
          hasDraft: one.versions.contains { $0.status == .draft })
      })
  }
}

extension EnglishFormPage {
  /// The form for a new assessment, or for the draft of that id; nil where there is none.
  static func load(
    _ referred: Referred, draft id: String?, _ form: FormState?, _ scope: Scope
  ) -> EnglishFormPage? {
    guard let id else {
      var state = form ?? FormState()
      state.input = state.input.filled(with: ["assessed_on": scope.today.description])
      return EnglishFormPage(person: referred.person, id: nil, version: nil, form: state)
    }
    guard let stored = referred.versions.first(where: { $0.id == id }) else { return nil }
    let state = form ?? FormState(EnglishFields.input(stored.row))
    return EnglishFormPage(
      person: referred.person, id: id,
      version: state.input["version"].flatMap { Int($0) } ?? stored.version, form: state)
  }
}

extension EnglishPage {
  package static func load(
    _ header: CaseHeader, person personID: String, _ form: FormState, _ scope: Scope,
    _ reader: Reader
  ) throws -> EnglishPage? {
    guard let seat = header.person(personID) else { return nil }
    try header.require(.services)
    var filled = form
    filled.input = form.input.filled(with: ["on": scope.today.description])
    return EnglishPage(
      header: header, personID: personID, person: seat.name,
      connections: try EnglishConnection.all(ofPerson: personID, case: header.id, reader),
      results: try EnglishVersion.final(ofPerson: personID, reader),
      assessors: try StaffList.active([.englishAssessor], reader), form: filled)
  }
}

extension EnglishConnectionPage {
  package static func load(
    _ header: CaseHeader, id: String, _ form: FormState?, _ reader: Reader
  ) throws -> EnglishConnectionPage? {
    try header.require(.services)
    guard
      let one = try EnglishConnection.one(id, case: header.id, reader),
      let person = header.person(one.personID)
    else { return nil }
    let state = form ?? FormState(one.meeting.input)
    return EnglishConnectionPage(
      header: header, person: person.name, connection: one,
      version: state.input["version"].flatMap { Int($0) } ?? one.version, form: state)
  }
}

extension EnglishResultPage {
  /// A final English assessment of someone of the household.
  package static func load(
    _ header: CaseHeader, id: String, _ reader: Reader
  ) throws -> EnglishResultPage? {
    try header.require(.services)
    for person in header.people {
      guard
        let stored = try EnglishVersion.final(ofPerson: person.id, reader).first(where: {
          $0.id == id
        })
      else { continue }
      return EnglishResultPage(
        header: header, personID: person.id, person: person.name, result: stored)
    }
    return nil
  }
}

/// A connection as the case's team sees it.
package struct EnglishConnection: Codable, Sendable, Hashable {
  package let id: String
  package let version: Int
  package let personID: String
  package let staffID: String
  package let assessor: String
  package let agency: String
  package let from: Day
  package let to: Day?
  package let meeting: EnglishMeeting

  static func all(
    ofPerson personID: String, case caseID: String, _ reader: Reader
  ) throws -> [EnglishConnection] {
    try reader.rows(
      "\(selection) WHERE r.case_id = $1 AND r.person_id = $2 ORDER BY r.from_on DESC, r.id DESC",
      [caseID, personID], read)
  }

  static func one(
    _ id: String, case caseID: String, _ reader: Reader
  ) throws -> EnglishConnection? {
    try reader.one("\(selection) WHERE r.case_id = $1 AND r.id = $2", [caseID, id], read)
  }

  private static let selection: SQL = """
    SELECT r.id, r.version, r.person_id, r.staff_id, s.name, a.name, r.from_on, r.to_on, \
    r.meets_at, r.place, r.help FROM english_referral r JOIN staff s ON s.id = r.staff_id \
    JOIN agency a ON a.id = s.agency_id
    """

  private static func read(_ row: Row) -> EnglishConnection {
    EnglishConnection(
      id: row.text(0), version: row.int(1), personID: row.text(2), staffID: row.text(3),
      assessor: row.text(4), agency: row.text(5), from: row.day(6) ?? Day(number: 0),
      to: row.day(7),
      meeting: EnglishMeeting(meetsAt: row.text(8), place: row.text(9), help: row.text(10)))
  }
}
