import Domain
import Storage

extension AppointmentLine {
  init(_ stored: StoredAppointment, _ reader: Reader) throws {
    let row = stored.row
    self.init(
      id: stored.id, kind: row.kind, startsAt: row.startsAt.replacing("T", with: " "), on: row.on,
      place: row.place, personID: row.personID, person: stored.person, with: stored.with,
      status: row.status, isConfirmed: row.confirmedBy != nil,
      conflicts: try stored.conflicts(reader))
  }
}

extension AppointmentsPage {
  package static func load(
    _ header: CaseHeader, _ scope: Scope, _ reader: Reader
  ) throws -> AppointmentsPage? {
    let lines = try StoredAppointment.all(of: header.id, reader)
      .map { try AppointmentLine($0, reader) }
    let isComing = { (line: AppointmentLine) in line.status == "booked" && line.on >= scope.today }
    return AppointmentsPage(
      header: header, coming: lines.filter(isComing).reversed(),
      past: lines.filter { !isComing($0) })
  }
}

extension NewAppointmentPage {
  package static func load(
    _ header: CaseHeader, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> NewAppointmentPage? {
    let team = header.team.map { worker in
      let role = Role(rawValue: worker.role)?.words ?? worker.role
      return Option(id: worker.staffID, label: "\(worker.name), \(role)")
    }
    return NewAppointmentPage(
      header: header, people: header.people.map { Option(id: $0.id, label: $0.name) },
      team: team, missing: try RecordGaps.load(header, reader), form: form)
  }
}

extension AppointmentPage {
  package static func load(
    _ header: CaseHeader, id: String, _ form: FormState, on today: Day? = nil, _ reader: Reader
  ) throws -> AppointmentPage? {
    guard let stored = try StoredAppointment.one(id, of: header.id, reader) else { return nil }
    let history = try StoredAppointment.history(id, reader).reversed().map { version in
      Change(
        version: version.version, at: version.recordedAt, by: version.recordedBy,
        startsAt: version.row.startsAt.replacing("T", with: " "), place: version.row.place,
        state: AppointmentWords.status(
          version.row.status, isConfirmed: version.row.confirmedBy != nil),
        reason: version.row.changeReason)
    }
    return AppointmentPage(
      header: header, line: try AppointmentLine(stored, reader), version: stored.version,
      proposedBy: stored.proposedBy, confirmedBy: stored.confirmedBy,
      overrideReason: stored.row.overrideReason, overriddenBy: stored.overriddenBy,
      history: Array(history), missing: try RecordGaps.load(header, reader),
      counselor: try today.flatMap {
        try CounselorPart.load(stored, header, on: $0, reader)
      }, talk: try TalkPlaceLine.load(appointment: id, header, reader), form: form)
  }
}
