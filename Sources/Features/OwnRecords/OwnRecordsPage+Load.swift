import Domain
import Storage

extension OwnRecordsPage {
  /// Nil where nothing stays with the actor's agency.
  package static func load(
    _ caseID: String, _ scope: Scope, _ reader: Reader
  ) throws -> OwnRecordsPage? {
    let classes = try scope.ownClasses(of: caseID, reader)
    guard !classes.isEmpty,
      let number = try reader.one(
        "SELECT number FROM case_file WHERE id = $1", [caseID], { $0.text(0) })
    else { return nil }
    // Names are the lead agency's: they stand here only where they are shared.
    let header = try CaseHeader.load(caseID, scope, reader)
    let shown = classes.sorted { $0.rawValue < $1.rawValue }
    let records = try shown.flatMap { dataClass in
      try OwnRecord.all(dataClass, ofCase: caseID, by: scope.actor.agencyID, reader)
    }
    return OwnRecordsPage(
      caseID: caseID, caseNumber: number, classes: shown, people: header?.people ?? [],
      records: records.sorted { ($0.on, $0.id) > ($1.on, $1.id) })
  }
}

extension OwnRecord {
  /// What people of the agency recorded of one class, where nobody of another has changed it since.
  static func all(
    _ dataClass: DataClass, ofCase caseID: String, by agencyID: String, _ reader: Reader
  ) throws -> [OwnRecord] {
    switch dataClass {
    case .notes: try notes(caseID, agencyID, reader)
    case .appointment: try appointments(caseID, agencyID, reader)
    case .assessment: try assessments(caseID, agencyID, reader)
    case .services:
      try services(caseID, agencyID, reader) + contacts(caseID, agencyID, reader)
        + referrals(caseID, agencyID, reader)
    default: []
    }
  }

  private static func notes(
    _ caseID: String, _ agencyID: String, _ reader: Reader
  ) throws -> [OwnRecord] {
    try reader.rows(
      """
      SELECT n.id, n.event_on, s.name, n.person_id, n.kind, n.participants, n.served, n.need, n.activity,
        n.plan_part, n.body, n.addendum_of
      FROM note n JOIN staff s ON s.id = n.by_staff_id
      WHERE n.case_id = $1 AND s.agency_id = $2 ORDER BY n.event_on, n.id
      """, [caseID, agencyID]
    ) { row in
      let kind = NoteKind(rawValue: row.text(4))?.words ?? row.text(4)
      return OwnRecord(
        id: row.text(0), .notes, row, row.optionalText(11) == nil ? "Note: \(kind)" : "Addendum",
        [
          ("Took part", 5), (NotePart.served.words, 6), (NotePart.need.words, 7),
          (NotePart.activity.words, 8), (NotePart.plan.words, 9), ("Text", 10),
        ])
    }
  }

  private static func appointments(
    _ caseID: String, _ agencyID: String, _ reader: Reader
  ) throws -> [OwnRecord] {
    try reader.rows(
      """
      SELECT a.id, a.on_day, s.name, a.person_id, a.kind, a.starts_at, a.place, a.change_reason, a.status
      FROM appointment a JOIN staff s ON s.id = a.proposed_by
      JOIN staff l ON l.id = a.recorded_by
      WHERE a.case_id = $1 AND s.agency_id = $2 AND l.agency_id = $2
      AND a.id NOT IN (SELECT t.appointment_id FROM team_meeting t) ORDER BY a.on_day, a.id
      """, [caseID, agencyID]
    ) { row in
      let status = AppointmentWords.status(row.text(8), isConfirmed: false)
      return OwnRecord(
        id: row.text(0), .appointment, row, "\(AppointmentWords.kind(row.text(4))): \(status)",
        [("Begins", 5), ("Place", 6), ("Reason", 7)])
    }
  }

  private static func services(
    _ caseID: String, _ agencyID: String, _ reader: Reader
  ) throws -> [OwnRecord] {
    try reader.rows(
      """
      SELECT v.id, v.on_day, s.name, v.person_id, v.type, d.provider, d.with_whom, d.words
      FROM service_detail d JOIN service v ON v.id = d.service_id
      JOIN staff s ON s.id = d.by_staff_id JOIN staff l ON l.id = v.recorded_by
      JOIN staff e ON e.id = d.recorded_by
      WHERE d.case_id = $1 AND s.agency_id = $2 AND l.agency_id = $2 AND e.agency_id = $2
      ORDER BY v.on_day, v.id
      """, [caseID, agencyID]
    ) { row in
      OwnRecord(
        id: row.text(0), .services, row, "Service: \(ServiceWords.type(row.text(4)))",
        [("Provider", 5), ("With", 6), ("Text", 7)])
    }
  }

  private static func contacts(
    _ caseID: String, _ agencyID: String, _ reader: Reader
  ) throws -> [OwnRecord] {
    try reader.rows(
      """
      SELECT c.id, c.on_day, s.name, c.person_id, c.mode, c.with_whom FROM contact c
      JOIN staff s ON s.id = c.recorded_by WHERE c.case_id = $1 AND s.agency_id = $2
      ORDER BY c.on_day, c.id
      """, [caseID, agencyID]
    ) { row in
      OwnRecord(
        id: row.text(0), .services, row, "Contact: \(NoteWords.mode(row.text(4)))",
        [("With", 5)])
    }
  }

  private static func referrals(
    _ caseID: String, _ agencyID: String, _ reader: Reader
  ) throws -> [OwnRecord] {
    try reader.rows(
      """
      SELECT r.id, r.on_day, s.name, r.person_id, r.kind, r.provider, r.barrier, r.reason, r.outcome_note
      FROM referral r JOIN staff s ON s.id = r.by_staff_id JOIN staff l ON l.id = r.recorded_by
      WHERE r.case_id = $1 AND s.agency_id = $2 AND l.agency_id = $2 ORDER BY r.on_day, r.id
      """, [caseID, agencyID]
    ) { row in
      let kind = ReferralKind(rawValue: row.text(4)).map(ReferralWords.kind) ?? "Referral"
      return OwnRecord(
        id: row.text(0), .services, row, kind,
        [("Provider", 5), ("Barrier", 6), ("Reason", 7), ("What came of it", 8)])
    }
  }

  private static func assessments(
    _ caseID: String, _ agencyID: String, _ reader: Reader
  ) throws -> [OwnRecord] {
    let ids = try reader.rows(
      """
      SELECT a.id FROM assessment a JOIN staff s ON s.id = a.by_staff_id
      WHERE s.agency_id = $2 AND a.person_id IN
        (SELECT m.person_id FROM membership m WHERE m.case_id = $1)
      ORDER BY a.finalised_on, a.id
      """, [caseID, agencyID]
    ) { $0.text(0) }
    return try ids.compactMap { id in
      guard let stored = try StoredAssessment.one(id, reader) else { return nil }
      return OwnRecord(stored, try Instruments.load(stored.row.instrument, reader))
    }
  }

  /// A row of id, day, author and person, then its words by column; those that are empty are left out.
  private init(
    id: String, _ dataClass: DataClass, _ row: Row, _ what: String,
    _ columns: [(label: String, column: Int)]
  ) {
    self.init(
      id: id, dataClass: dataClass, on: row.day(1) ?? Day(number: 0), what: what,
      by: row.text(2), personID: row.optionalText(3),
      texts: columns.map { Text(label: $0.label, words: row.text($0.column)) }
        .filter { !$0.words.isEmpty })
  }

  private init(_ stored: StoredAssessment, _ instrument: Instrument?) {
    let said = [
      ("Strengths", stored.row.strengths), ("Needs", stored.row.needs),
      ("Priorities", stored.row.priorities), ("Support", stored.row.supportAreas),
    ].map { Text(label: $0.0, words: $0.1) }
    let answers = stored.answers.map { answer in
      Text(
        label: instrument?.questions.first { $0.code == answer.question }?.ask ?? answer.question,
        words: AssessmentWords.answer(answer.value, answer.reason)
          + (answer.comment.isEmpty ? "" : ". \(answer.comment)"))
    }
    self.init(
      id: stored.id, dataClass: .assessment, on: stored.row.finalisedOn,
      what: "\(AssessmentWords.kind(stored.row.kind)) assessment", by: stored.by,
      personID: stored.row.personID,
      texts: said.filter { !$0.words.isEmpty } + answers)
  }
}

/// A case that is no longer shared, of which the reader's agency keeps what it recorded.
package struct OwnCase: Codable, Sendable, Hashable {
  package let caseID: String
  package let caseNumber: String

  static func all(_ scope: Scope, _ reader: Reader) throws -> [OwnCase] {
    let ways = Access.ownable.keys.sorted { $0.rawValue < $1.rawValue }
      .map { scope.own("c", $0, from: 1) }.filter { !$0.parameters.isEmpty }
    guard let parameters = ways.first?.parameters else { return [] }
    return try reader.rows(
      """
      SELECT c.id, c.number FROM case_file c WHERE c.id IN \
      (SELECT o.case_id FROM sharing_choice o WHERE o.choice = 'opt-out') \
      AND (\(.joined(ways.map { "(\($0.sql))" }, by: " OR "))) ORDER BY c.number, c.id LIMIT 200
      """, parameters
    ) { OwnCase(caseID: $0.text(0), caseNumber: $0.text(1)) }
  }
}
