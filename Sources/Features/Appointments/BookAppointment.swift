import Domain
import Markup
import Storage

/// Proposes a meeting; a therapist who books one for themself confirms it with it (UT-ASM-15).
package struct BookAppointment: Command {
  package static let permission = Permission.appointmentBook
  package static let name = "appointment.book"

  let caseID: String
  let kind: String
  let personID: String?
  let on: Day
  let time: String
  let place: String
  let staffID: String?
  let next: Path?
  let talk: TalkPlace
  let despiteWork: Bool

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    self.caseID = caseID
    var parse = Parse(input)
    kind = parse.choice(AppointmentFields.kind)
    let moment = parse.moment(AppointmentFields.startsAt)
    on = moment?.day ?? Day(number: 0)
    time = moment?.time ?? ""
    place = parse.text(AppointmentFields.place)
    let person = parse.text(AppointmentFields.person([]))
    let staff = parse.text(AppointmentFields.with([]))
    personID = person.isEmpty ? nil : person
    staffID = staff.isEmpty ? nil : staff
    next = input[AppointmentFields.next.name].flatMap { Path(requested: $0) }
    talk = TalkPlaceFields.read(&parse)
    despiteWork = parse.yes(AppointmentFields.despiteWork)
    try parse.finish()
  }

  package struct Facts: Sendable {
    let isClosed: Bool
    let hasTherapist: Bool
    /// The hours of a shift that it would be during.
    let workedHours: String?
  }

  package struct Booked: Sendable {
    let id: String
    let row: AppointmentRow
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let header = try CaseHeader.load(caseID, scope, tx.reader) else { return nil }
    if let personID, header.person(personID) == nil { return nil }
    let holder = staffID.map { id in header.team.first { $0.staffID == id } }
    if let holder, holder == nil { return nil }
    return Facts(
      isClosed: header.closedOn.map { $0 <= scope.today } ?? false,
      hasTherapist: holder??.role == Role.therapist.rawValue,
      workedHours: try personID.flatMap {
        try WorkingHours.collision(of: $0, on: on, at: time, tx.reader)
      })
  }

  package func decide(_ facts: Facts, _ now: Now) throws(AppointmentRefusal) -> Booked {
    try Appointments.book(
      kind: kind, on: on, hasPerson: personID != nil, hasTherapist: facts.hasTherapist,
      isClosed: facts.isClosed, today: now.today)
    if let hours = facts.workedHours, !despiteWork { throw .atWork(hours: hours) }
    var row = AppointmentRow(
      caseID: caseID, personID: personID, kind: kind, startsAt: "\(on)T\(time)", on: on,
      place: place, withStaffID: staffID, proposedBy: now.actor.id)
    if staffID == now.actor.id { row.confirmedBy = now.actor.id }
    return Booked(id: now.newID(), row: row)
  }

  package func write(_ booked: Booked, _ tx: Transaction, _ now: Now) throws {
    try AppointmentRecords.add(booked.id, booked.row, tx, now.stamp)
    try TalkPlaceRecords.state(talk, ofAppointment: booked.id, caseID: caseID, tx, now)
  }

  package func location(_ booked: Booked) -> Path {
    next ?? "/cases/\(caseID)/appointments/\(booked.id)"
  }

  package func references(_ booked: Booked) -> [Reference] {
    [.caseFile(caseID), Reference("appointment", booked.id)]
      + (personID.map { [.person($0)] } ?? [])
  }
}
