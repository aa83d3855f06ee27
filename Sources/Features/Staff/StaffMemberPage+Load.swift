import Domain
import Storage

extension StaffMemberPage {
  /// Someone on staff who has not left; nil for anyone else.
  package static func load(
    _ staffID: String, form: FormState = FormState(), at instant: Instant, _ reader: Reader
  ) throws -> StaffMemberPage? {
    guard let worker = try StaffList.worker(staffID, on: instant.dayInUTC, reader),
      !worker.isDisabled
    else {
      return nil
    }
    let places = try CareTeamRecords.openPlaces(of: staffID, reader)
    let clocks = try reader.one(
      """
      SELECT COUNT(*) FROM clock k JOIN care_team t ON t.case_id = k.case_id
      WHERE k.state = 'open' AND t.staff_id = $1 AND t.is_gatekeeper = 1 AND t.to_on IS NULL
      """, [staffID]
    ) { $0.int(0) }
    let successors = try StaffList.active(StaffList.teamRoles, reader).filter {
      $0.agencyID == worker.agencyID && $0.id != staffID
    }
    let leaders = Set(Role.ofStaff.filter { $0.isSupervisor || $0 == .pointOfContact })
    let supervisors = try StaffList.active(leaders, reader).filter {
      $0.agencyID == worker.agencyID && $0.id != staffID
    }
    let signIns = try SessionRecords.running(ofStaff: staffID, at: instant, reader).count
    return try reader.one(
      """
      SELECT s.name, a.name, b.id, b.name, b.role, b.agency_id FROM staff s
      JOIN agency a ON a.id = s.agency_id LEFT JOIN staff b ON b.id = s.supervisor_id
      WHERE s.id = $1
      """, [staffID]
    ) { row in
      StaffMemberPage(
        staffID: staffID, name: row.text(0), role: worker.role.words, agency: row.text(1),
        openPlaces: places.count, openClocks: clocks ?? 0, successors: successors,
        supervisor: row.optionalText(2).flatMap { id in
          Role(rawValue: row.text(4)).map {
            StaffChoice(
              id: id, name: row.text(3), role: $0, agencyID: row.text(5), agency: row.text(1))
          }
        }, supervisors: supervisors, hasSigned: worker.hasSigned,
        signIns: signIns, form: form)
    }
  }
}

extension HandoverPage {
  /// What moved from someone who left. Administrators, the leaver's supervisor and those who took
  /// over see it; for anyone else it does not exist.
  package static func load(
    _ staffID: String, _ actor: Actor, _ reader: Reader
  ) throws -> HandoverPage? {
    let leaver = try reader.one(
      "SELECT name, disabled_on, supervisor_id FROM staff WHERE id = $1", [staffID]
    ) { (name: $0.text(0), on: $0.day(1), supervisor: $0.optionalText(2)) }
    guard let leaver, let day = leaver.on else { return nil }
    let moved = try moved(from: staffID, on: day, reader)
    let isConcerned =
      actor.role == .administrator || actor.id == staffID || actor.id == leaver.supervisor
      || moved.contains { $0.successorID == actor.id }
    guard isConcerned else { return nil }
    return HandoverPage(
      staffID: staffID, name: leaver.name, disabledOn: day, lines: moved.map(\.line))
  }

  private static func moved(
    from staffID: String, on day: Day, _ reader: Reader
  ) throws -> [(successorID: String, line: Line)] {
    let places = try reader.rows(
      """
      SELECT c.id, c.number, a.name, t.role, s.id, s.name
      FROM care_team t
      JOIN care_team n ON n.case_id = t.case_id AND n.from_on = t.to_on AND n.role = t.role
        AND n.is_gatekeeper = t.is_gatekeeper AND n.staff_id <> t.staff_id
      JOIN staff s ON s.id = n.staff_id
      JOIN case_file c ON c.id = t.case_id JOIN agency a ON a.id = c.agency_id
      WHERE t.staff_id = $1 AND t.to_on >= $2 ORDER BY c.number, t.id
      """, [staffID, day]
    ) {
      (
        caseID: $0.text(0), number: $0.text(1), agency: $0.text(2), role: $0.text(3),
        successorID: $0.text(4), successor: $0.text(5)
      )
    }
    return try places.map { place in
      let clocks = try reader.rows(
        "SELECT rule, due_on FROM clock WHERE case_id = $1 AND state = 'open' ORDER BY due_on, id",
        [place.caseID]
      ) { "\($0.text(0)) due \($0.text(1))" }
      return (
        place.successorID,
        Line(
          number: place.number, agency: place.agency,
          role: Role(rawValue: place.role)?.words ?? place.role, successor: place.successor,
          clocks: clocks)
      )
    }
  }
}
