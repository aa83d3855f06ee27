import Domain
import Storage

extension AgreementsPage {
  package static func load(
    form: FormState = FormState(), _ scope: Scope, _ reader: Reader
  ) throws -> AgreementsPage {
    AgreementsPage(
      day: scope.today, agreements: try agreements(reader),
      partnerships: try partnerships(on: scope.today, reader),
      agencies: try reader.rows("SELECT id, name FROM agency ORDER BY name, id LIMIT 500") {
        Agency(id: $0.text(0), name: $0.text(1))
      },
      mayManage: Access.allows(scope.actor.role, .agreementManage), form: form)
  }

  static func agreements(_ reader: Reader) throws -> [Line] {
    let parties = try reader.rows(
      """
      SELECT y.agreement_id, a.name FROM agreement_party y JOIN agency a ON a.id = y.agency_id
      ORDER BY a.name
      """
    ) { ($0.text(0), $0.text(1)) }
    let names = Dictionary(grouping: parties) { $0.0 }
    return try reader.rows(
      """
      SELECT id, document, data_classes, from_on, to_on, version FROM agreement
      ORDER BY from_on DESC, id LIMIT 500
      """
    ) { row in
      Line(
        id: row.text(0), document: row.text(1),
        parties: (names[row.text(0)] ?? []).map { $0.1 }, classes: DataClass.list(row.text(2)),
        from: row.day(3) ?? Day(number: 0), to: row.day(4), version: row.int(5))
    }
  }

  /// Pairs of agencies that have a worker of one in an open case of the other.
  private static func partnerships(on day: Day, _ reader: Reader) throws -> [Partnership] {
    let pairs = try reader.rows(
      """
      SELECT c.agency_id, l.name, s.agency_id, p.name, COUNT(DISTINCT c.id), MIN(c.id)
      FROM care_team t JOIN staff s ON s.id = t.staff_id
      JOIN case_file c ON c.id = t.case_id AND c.closed_on IS NULL
      JOIN agency l ON l.id = c.agency_id JOIN agency p ON p.id = s.agency_id
      WHERE s.agency_id <> c.agency_id AND t.from_on <= $1 AND (t.to_on IS NULL OR t.to_on > $1)
      GROUP BY c.agency_id, l.name, s.agency_id, p.name ORDER BY l.name, p.name
      """, [day]
    ) { row in
      (
        lead: row.text(0), leadName: row.text(1), partner: row.text(2), partnerName: row.text(3),
        cases: row.int(4), example: row.text(5)
      )
    }
    return try pairs.map { pair in
      let shared = try AgreementRecords.agreements(
        sharedFrom: pair.example, with: pair.partner, on: day, reader
      ).classes
      return Partnership(
        lead: pair.leadName, partner: pair.partnerName, cases: pair.cases,
        classes: DataClass.allCases.filter(shared.contains),
        keepsAgreements: try AgreementRecords.isKept(by: pair.lead, reader))
    }
  }
}

extension AgreementPage {
  package static func load(
    _ id: String, form: FormState = FormState(), _ scope: Scope, _ reader: Reader
  ) throws -> AgreementPage? {
    try AgreementsPage.agreements(reader).first { $0.id == id }.map {
      AgreementPage(day: scope.today, line: $0, form: form)
    }
  }
}
