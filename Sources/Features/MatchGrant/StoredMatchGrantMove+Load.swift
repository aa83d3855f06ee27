import Domain
import Storage

/// A line of the summary: a service that was given in the time of Match Grant.
package struct MatchGrantLine: Codable, Sendable, Hashable {
  package let serviceID: String
  package let on: Day
  package let type: String
  package let group: String
  package let program: String
  package let status: String
  package let provider: String
  package let words: String

  init(_ service: StoredService) {
    let row = service.row
    self.init(
      serviceID: service.id, on: row.on, type: row.type, group: row.group, program: row.program,
      status: row.status, provider: row.provider, words: row.words)
  }

  init(
    serviceID: String, on: Day, type: String, group: String, program: String, status: String,
    provider: String, words: String
  ) {
    self.serviceID = serviceID
    self.on = on
    self.type = type
    self.group = group
    self.program = program
    self.status = status
    self.provider = provider
    self.words = words
  }
}

/// A move from Match Grant as it was read.
package struct StoredMatchGrantMove: Codable, Sendable, Hashable {
  package let id: String
  package let personID: String
  package let person: String
  package let enrollmentID: String
  /// When the enrollment in Match Grant began, and ended where it has.
  package let startedOn: Day
  package let endedOn: Day?
  package let transitionOn: Day
  package let by: String
  package let sentOn: Day?
  package let sentBy: String
  package let sentToID: String?
  package let sentTo: String
  package let remark: String
  package let receivedOn: Day?
  package let receivedBy: String
  package let completedOn: Day?

  package var period: MatchGrant.Period {
    MatchGrant.Period(startedOn: startedOn, endedOn: endedOn, transitionOn: transitionOn)
  }

  package var standing: MatchGrant.Standing {
    MatchGrant.Standing(
      transitionOn: transitionOn, sentOn: sentOn, receivedOn: receivedOn,
      completedOn: completedOn)
  }

  /// All of a case, the latest first.
  static func all(of header: CaseHeader, _ reader: Reader) throws -> [StoredMatchGrantMove] {
    try reader.rows(
      """
      SELECT m.id, m.person_id, m.enrollment_id, e.started_on, e.ended_on, m.transition_on,
        COALESCE(b.name, ''), m.sent_on, COALESCE(s.name, ''), m.sent_to, COALESCE(t.name, ''),
        m.remark, m.received_on, COALESCE(r.name, ''), m.completed_on,
        p.given_names, p.family_name, p.name_order, p.preferred_name
      FROM match_grant_move m JOIN person p ON p.id = m.person_id
      JOIN enrollment e ON e.id = m.enrollment_id LEFT JOIN staff b ON b.id = m.by_staff_id
      LEFT JOIN staff s ON s.id = m.sent_by LEFT JOIN staff t ON t.id = m.sent_to
      LEFT JOIN staff r ON r.id = m.received_by
      WHERE m.case_id = $1 ORDER BY m.transition_on DESC, m.id DESC
      """, [header.id]
    ) { row in
      StoredMatchGrantMove(
        id: row.text(0), personID: row.text(1),
        person: header.person(row.text(1))?.name ?? row.name(15), enrollmentID: row.text(2),
        startedOn: row.day(3) ?? Day(number: 0), endedOn: row.day(4),
        transitionOn: row.day(5) ?? Day(number: 0), by: row.text(6), sentOn: row.day(7),
        sentBy: row.text(8), sentToID: row.optionalText(9), sentTo: row.text(10),
        remark: row.text(11), receivedOn: row.day(12), receivedBy: row.text(13),
        completedOn: row.day(14))
    }
  }

  /// The services of the person in the time of Match Grant, as they are on record now.
  func services(_ reader: Reader) throws -> [StoredService] {
    try StoredService.all(ofPerson: personID, named: person, reader)
      .filter { period.contains($0.row.on) }
  }

  /// The summary as it was sent.
  func sentLines(_ reader: Reader) throws -> [MatchGrantLine] {
    try reader.rows(
      """
      SELECT service_id, on_day, type, service_group, program, status, provider, words
      FROM match_grant_line WHERE move_id = $1 ORDER BY on_day, service_id
      """, [id]
    ) { row in
      MatchGrantLine(
        serviceID: row.text(0), on: row.day(1) ?? Day(number: 0), type: row.text(2),
        group: row.text(3), program: row.text(4), status: row.text(5), provider: row.text(6),
        words: row.text(7))
    }
  }
}

/// What acts on a move decide on.
package struct MatchGrantFacts: Sendable {
  let header: CaseHeader
  let move: StoredMatchGrantMove
  /// What a summary would hold now.
  let services: [StoredService]

  /// Nil where the case has no such move.
  static func load(
    _ caseID: String, _ id: String, _ scope: Scope, _ reader: Reader
  ) throws -> MatchGrantFacts? {
    guard let header = try CaseHeader.load(caseID, scope, reader),
      let move = try StoredMatchGrantMove.all(of: header, reader).first(where: { $0.id == id })
    else { return nil }
    return MatchGrantFacts(header: header, move: move, services: try move.services(reader))
  }
}
