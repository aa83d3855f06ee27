import Domain
import Policies
import Storage

extension CitizenshipPage {
  package static func load(
    _ header: CaseHeader, sealing: Sealing?, _ scope: Scope, _ reader: Reader
  ) throws -> CitizenshipPage {
    CitizenshipPage(
      header: header,
      people: try .of(
        header.people.compactMap {
          try CitizenshipStanding.load(
            $0.id, of: header, sealing: sealing, on: scope.today, reader)
        }, .immigration, reach: header.reach))
  }
}

extension PersonCitizenshipPage {
  /// Nil for someone who is not of the household.
  package static func load(
    _ header: CaseHeader, person personID: String, _ form: FormState, sealing: Sealing?,
    _ scope: Scope, _ reader: Reader
  ) throws -> PersonCitizenshipPage? {
    guard header.person(personID) != nil else { return nil }
    var filled = form
    filled.input = form.input.filled(with: [
      "talk_on": scope.today.description, "step_on": scope.today.description,
    ])
    return PersonCitizenshipPage(
      header: header, personID: personID,
      standing: try .of(
        CitizenshipStanding.load(
          personID, of: header, sealing: sealing, on: scope.today, reader),
        .immigration, reach: header.reach),
      form: filled)
  }
}

extension CitizenshipStanding {
  static func load(
    _ personID: String, of header: CaseHeader, sealing: Sealing?, on day: Day, _ reader: Reader
  ) throws -> CitizenshipStanding? {
    guard let file = try CaseFiles.load(header.id, reader),
      let member = file.members.first(where: { $0.id.own == personID })
    else { return nil }
    let clocks = Clocks.running(for: file, on: day, under: WisconsinRefugee.clocks)
    func clock(_ rule: String) -> Clock? {
      clocks.first { $0.rule == rule && $0.person == member.id }
    }
    let contact = clock("citizenship.contact")
    let number = try sealing?.open(
      person: personID, field: CitizenshipRecords.i94Number, reader)
    let paper = try reader.one(
      "SELECT i94_on FROM immigration_paper WHERE person_id = $1", [personID]
    ) { $0.day(0) }
    return CitizenshipStanding(
      personID: personID, status: member.status, arrivedOn: member.arrivedOn,
      steps: member.immigrationSteps.sorted { ($0.on, $0.id) < ($1.on, $1.id) }
        .map { Step(kind: $0.kind, on: $0.on) },
      i94Number: number.map { "••••••••" + $0.suffix(3) }, i94On: paper ?? nil,
      contactDueOn: contact?.dueOn, contactStatus: contact?.status(on: day).rawValue,
      eligibleOn: clock("citizenship.eligible")?.dueOn,
      ssiEndsOn: clock("ssi.limit")?.dueOn, talks: try talks(of: personID, reader),
      duty: Citizenship.duty(
        of: member, in: file, on: day, compulsoryIn: WisconsinRefugee.citizenshipPrograms))
  }

  private static func talks(of personID: String, _ reader: Reader) throws -> [Talk] {
    try reader.rows(
      """
      SELECT t.on_day, t.advantages, t.wish, t.remark, COALESCE(s.name, '')
      FROM citizenship_talk t LEFT JOIN staff s ON s.id = t.recorded_by
      WHERE t.person_id = $1 ORDER BY t.on_day DESC, t.id DESC
      """, [personID]
    ) { row in
      Talk(
        on: row.day(0) ?? Day(number: 0),
        advantages: row.text(1).split(separator: " ").map(String.init),
        wish: CitizenshipWish(rawValue: row.text(2)) ?? .undecided, remark: row.text(3),
        by: row.text(4))
    }
  }
}

extension CitizenshipListPage {
  private static let most = 100

  /// - Parameter after: the key that the page before ended with.
  package static func load(
    after: String, _ scope: Scope, _ reader: Reader
  ) throws -> CitizenshipListPage {
    let reached = scope.cases("c", from: 5, showing: [.services, .immigration])
    let programs = WisconsinRefugee.citizenshipPrograms
    let lines = try reader.rows(
      """
      SELECT c.id, p.id, p.given_names, p.family_name, p.name_order, p.preferred_name, c.number,
        p.arrived_on, MIN(e.started_on)
      FROM enrollment e JOIN person p ON p.id = e.person_id
      JOIN membership m ON m.person_id = p.id AND m.to_on IS NULL
      JOIN case_file c ON c.id = m.case_id
      WHERE e.program = $1 AND e.started_on <= $2 AND (e.ended_on IS NULL OR e.ended_on >= $2)
        AND p.birth_date <= $3 AND p.status <> 'citizen' AND p.id > $4
        AND NOT EXISTS (SELECT 1 FROM citizenship_talk t WHERE t.person_id = p.id)
        AND NOT EXISTS (SELECT 1 FROM immigration_step s WHERE s.person_id = p.id
          AND s.kind = 'naturalised')
        AND \(reached.sql)
      GROUP BY c.id, p.id, p.given_names, p.family_name, p.name_order, p.preferred_name, c.number,
        p.arrived_on
      ORDER BY p.id, c.id LIMIT 101
      """,
      [programs.first ?? "", scope.today, scope.today.adding(months: -216), after]
        + reached.parameters
    ) { row in
      Line(
        caseID: row.text(0), personID: row.text(1),
        name: PersonName.display(
          given: row.text(2), family: row.text(3), order: row.text(4), preferred: row.text(5)),
        number: row.text(6), arrivedOn: row.day(7), enrolledOn: row.day(8))
    }
    return CitizenshipListPage(
      lines: Array(lines.prefix(most)),
      next: lines.count > most ? lines[most - 1].personID : nil)
  }
}
