import Domain
import Markup
import Storage

/// The appointment with the English assessor is agreed or changed.
package struct SetEnglishAppointment: Command {
  package static let permission = Permission.connectionRecord
  package static let name = "english.appointment"

  let caseID: String
  let id: String
  let version: Int
  let meeting: EnglishMeeting

  package init(_ input: Input, caseID: String, id: String, version: Int) throws(InvalidInput) {
    self.caseID = caseID
    self.id = id
    self.version = version
    var parse = Parse(input)
    meeting = EnglishMeeting(&parse)
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> EnglishConnection? {
    guard let stored = try EnglishConnection.one(id, case: caseID, tx.reader) else { return nil }
    guard stored.version == version else {
      let (saved, typed) = (stored.meeting.input, meeting.input)
      throw Undone.stale(
        VersionConflict(
          current: stored.version, base: version,
          lines: EnglishFields.appointment.map {
            .init(label: $0.label, theirs: saved[$0.name] ?? "", yours: typed[$0.name] ?? "")
          }))
    }
    return stored
  }

  package func decide(
    _ stored: EnglishConnection, _ now: Now
  ) throws(EnglishRefusal) -> EnglishConnection {
    if let ended = stored.to { throw .ended(ended) }
    return stored
  }

  package func write(_ stored: EnglishConnection, _ tx: Transaction, _ now: Now) throws {
    try EnglishRecords.meet(id, meeting, version: version, now.stamp, tx)
  }

  package func location(_ stored: EnglishConnection) -> Path {
    "/cases/\(caseID)/english-connections/\(id)"
  }

  package func references(_ stored: EnglishConnection) -> [Reference] {
    [.caseFile(caseID), .person(stored.personID), Reference("english-referral", id)]
  }
}

/// The connection with an English assessor ends, and with it what they see.
package struct EndEnglishConnection: Command {
  package static let permission = Permission.connectionRecord
  package static let name = "english.end"

  let caseID: String
  let id: String

  package init(caseID: String, id: String) {
    self.caseID = caseID
    self.id = id
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> EnglishConnection? {
    try EnglishConnection.one(id, case: caseID, tx.reader)
  }

  package func decide(
    _ stored: EnglishConnection, _ now: Now
  ) throws(EnglishRefusal) -> EnglishConnection {
    if let ended = stored.to { throw .ended(ended) }
    return stored
  }

  package func write(_ stored: EnglishConnection, _ tx: Transaction, _ now: Now) throws {
    try EnglishRecords.end(id, on: now.today, now.stamp, tx)
  }

  package func location(_ stored: EnglishConnection) -> Path {
    "/cases/\(caseID)/people/\(stored.personID)/english"
  }

  package func references(_ stored: EnglishConnection) -> [Reference] {
    [.caseFile(caseID), .person(stored.personID), Reference("english-referral", id)]
  }
}
