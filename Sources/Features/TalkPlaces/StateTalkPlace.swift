import Domain
import Markup
import Storage

/// Says what a meeting is about and whether its place is private (IRC-CONF-08).
package struct StateTalkPlace: Command {
  package static let permission = Permission.appointmentBook
  package static let name = "appointment.place"

  let caseID: String
  let appointmentID: String
  let place: TalkPlace

  package init(_ input: Input, caseID: String, appointmentID: String) throws(InvalidInput) {
    self.caseID = caseID
    self.appointmentID = appointmentID
    var parse = Parse(input)
    place = TalkPlaceFields.read(&parse)
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> StoredAppointment? {
    try StoredAppointment.one(appointmentID, of: caseID, tx.reader)
  }

  package func decide(
    _ stored: StoredAppointment, _ now: Now
  ) throws(NeverRefuses) -> StoredAppointment { stored }

  package func write(_ stored: StoredAppointment, _ tx: Transaction, _ now: Now) throws {
    try TalkPlaceRecords.state(place, ofAppointment: appointmentID, caseID: caseID, tx, now)
  }

  package func location(_ stored: StoredAppointment) -> Path {
    "/cases/\(caseID)/appointments/\(appointmentID)"
  }

  package func references(_ stored: StoredAppointment) -> [Reference] {
    [.caseFile(caseID), Reference("appointment", appointmentID)]
      + (stored.row.personID.map { [.person($0)] } ?? [])
  }
}
