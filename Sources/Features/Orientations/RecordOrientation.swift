import Domain
import Markup
import Storage

/// Records an orientation session: one dated entry in the file of each who was expected, which
/// names no other (WI-SVC-02, WI-SVC-03).
package struct RecordOrientation: Command {
  package static let permission = Permission.serviceRecord
  package static let name = "orientation.record"

  let row: OrientationRow
  /// `CASE|PERSON`.
  let came: [String]
  let absent: [String]

  package init(_ input: Input) throws(InvalidInput) {
    var parse = Parse(input)
    let isArranged = parse.choice(OrientationFields.given) == "arranged"
    let provider = parse.text(OrientationFields.provider)
    row = OrientationRow(
      on: parse.requiredDay(OrientationFields.on),
      isGroup: parse.choice(OrientationFields.form) == "group", isArranged: isArranged,
      provider: provider, topics: parse.several(OrientationFields.topics))
    if isArranged, provider.isEmpty {
      parse.fail(OrientationFields.provider, "Enter which provider gave it")
    }
    came = input.all("came").filter { !$0.isEmpty }
    absent = input.all("absent").filter { !$0.isEmpty }
    for one in came + absent where one.split(separator: "|").count != 2 {
      parse.fail(OrientationFields.came([]), "Choose people among those offered")
    }
    try parse.finish()
  }

  package struct Facts: Sendable {
    let agencyID: String
    /// By person: the program of the day that the session belongs to.
    let programs: [String: String]
  }

  package struct Outcome: Sendable {
    let id: String
    let agencyID: String
    let attendees: [OrientationAttendee]
    let programs: [String: String]
  }

  private static func pair(_ text: String) -> (caseID: String, personID: String) {
    let parts = text.split(separator: "|").map(String.init)
    return (parts[0], parts[1])
  }

  package var subject: Subject {
    .cases(Set((came + absent).map { Self.pair($0).caseID }).sorted())
  }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    var programs: [String: String] = [:]
    for (caseID, personID) in (came + absent).map(Self.pair) {
      guard let header = try CaseHeader.load(caseID, scope, tx.reader),
        header.person(personID) != nil
      else { return nil }
      programs[personID] = try tx.one(
        """
        SELECT program FROM enrollment WHERE person_id = $1 AND program IN ('wi-ss', 'wi-tap')
        AND started_on <= $2 AND (ended_on IS NULL OR ended_on >= $2) ORDER BY program, id LIMIT 1
        """, [personID, row.on]
      ) { $0.text(0) }
    }
    return Facts(agencyID: scope.actor.agencyID, programs: programs)
  }

  package func decide(_ facts: Facts, _ now: Now) throws(OrientationRefusal) -> Outcome {
    try Orientations.record(
      on: row.on, isGroup: row.isGroup, came: came, absent: absent, today: now.today)
    let attendees = (came.map { ($0, true) } + absent.map { ($0, false) }).map { text, came in
      let (caseID, personID) = Self.pair(text)
      return OrientationAttendee(
        id: now.newID(), caseID: caseID, personID: personID, came: came, serviceID: now.newID(),
        detailID: now.newID(), noteID: now.newID())
    }
    return Outcome(
      id: now.newID(), agencyID: facts.agencyID, attendees: attendees, programs: facts.programs)
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try OrientationRecords.add(done.id, row, agencyID: done.agencyID, now.stamp, tx)
    for one in done.attendees {
      try OrientationRecords.add(
        one, of: done.id, row, program: done.programs[one.personID] ?? "", tx, now)
    }
  }

  package func location(_ done: Outcome) -> Path { "/orientations/\(done.id)" }

  package func references(_ done: Outcome) -> [Reference] {
    done.attendees.flatMap { one in
      [.caseFile(one.caseID), .person(one.personID), Reference("note", one.noteID)]
    } + [Reference("orientation", done.id)]
  }
}
