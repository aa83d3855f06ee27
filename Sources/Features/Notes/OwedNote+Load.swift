import Domain
import Storage

extension OwedNote {
  /// The latest things that owe a note in a case, newest first; at most `count` of each kind. What
  /// came by import owes none here: its note is where it came from.
  static func list(of caseID: String, upTo count: Int = 20, _ reader: Reader) throws -> [OwedNote] {
    let held = try rows(
      .appointmentHeld,
      """
      SELECT i.id, i.on_day, i.person_id FROM appointment i
      WHERE i.case_id = $1 AND i.source = '' AND i.status = 'attended' AND \(unnoted)
      ORDER BY i.on_day DESC, i.id LIMIT \(count)
      """, caseID, reader)
    let assessed = try rows(
      .assessmentFinalised,
      """
      SELECT i.id, i.finalised_on, i.person_id FROM membership m
      JOIN assessment i ON i.person_id = m.person_id
      WHERE m.case_id = $1 AND i.source = '' AND \(unnoted)
      ORDER BY i.finalised_on DESC, i.id LIMIT \(count)
      """, caseID, reader)
    let signed = try rows(
      .planSigned,
      """
      SELECT i.id, CASE WHEN i.client_signed_on > i.worker_signed_on THEN i.client_signed_on
        ELSE i.worker_signed_on END, i.person_id FROM plan i
      WHERE i.case_id = $1 AND i.source = '' AND i.client_signed_on IS NOT NULL
        AND i.worker_signed_on IS NOT NULL AND \(unnoted)
      ORDER BY i.id DESC LIMIT \(count)
      """, caseID, reader)
    return try named(
      (held + assessed + signed).sorted { ($1.on, $1.about) < ($0.on, $0.about) }, reader)
  }

  private static let unnoted: SQL =
    "NOT EXISTS (SELECT 1 FROM note n WHERE n.about_id = i.id)"

  private static func rows(
    _ kind: NoteSubject.Kind, _ sql: SQL, _ caseID: String, _ reader: Reader
  ) throws -> [OwedNote] {
    try reader.rows(sql, [caseID]) { row in
      OwedNote(
        about: NoteSubject(kind, row.text(0)).text, kind: kind.rawValue,
        on: row.day(1) ?? Day(number: 0), person: row.optionalText(2))
    }
  }

  /// With the people's names in the place of their ids.
  private static func named(_ owed: [OwedNote], _ reader: Reader) throws -> [OwedNote] {
    let ids = Set(owed.compactMap(\.person)).sorted()
    guard !ids.isEmpty else { return owed }
    var names: [String: String] = [:]
    try reader.each(
      """
      SELECT id, given_names, family_name, name_order, preferred_name FROM person
      WHERE id IN (\(.placeholders(ids.count)))
      """, ids
    ) { row in
      names[row.text(0)] = PersonName.display(
        given: row.text(1), family: row.text(2), order: row.text(3), preferred: row.text(4))
    }
    return owed.map {
      OwedNote(about: $0.about, kind: $0.kind, on: $0.on, person: $0.person.flatMap { names[$0] })
    }
  }
}

extension NoteSubject {
  /// Whether what the note is about is in the case.
  func exists(in caseID: String, _ reader: Reader) throws -> Bool {
    switch kind {
    case .appointmentHeld:
      try reader.exists("SELECT 1 FROM appointment WHERE id = $1 AND case_id = $2", [id, caseID])
    case .assessmentFinalised:
      try reader.exists(
        """
        SELECT 1 FROM assessment i JOIN membership m ON m.person_id = i.person_id
        WHERE i.id = $1 AND m.case_id = $2
        """, [id, caseID])
    case .planSigned:
      try reader.exists(
        """
        SELECT 1 FROM plan i LEFT JOIN membership m ON m.person_id = i.person_id
        WHERE i.id = $1 AND (i.case_id = $2 OR m.case_id = $2)
        """, [id, caseID])
    case .endNotice:
      try reader.exists(
        """
        SELECT 1 FROM membership WHERE person_id = $1 AND case_id = $2
        """, [id, caseID])
    case .delay: try missedDeadlineExists(in: caseID, reader)
    }
  }

  private func missedDeadlineExists(in caseID: String, _ reader: Reader) throws -> Bool {
    guard let name = DeadlineName(id) else { return false }
    return try reader.exists(
      """
      SELECT 1 FROM clock WHERE case_id = $1 AND rule = $2 AND due_on = $3
      AND COALESCE(person_id, '') = $4 AND COALESCE(subject_id, '') = $5
      """, [caseID, name.rule, name.dueOn, name.person, name.subject])
  }
}
