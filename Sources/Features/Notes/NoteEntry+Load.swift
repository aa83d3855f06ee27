import Domain
import Storage

extension NoteEntry {
  /// One saved note with its addenda; nil where the case has no such note.
  static func load(_ id: String, caseID: String, _ reader: Reader) throws -> NoteEntry? {
    let found = try reader.rows(
      "\(select) WHERE n.case_id = $1 AND n.id = $2 AND n.addendum_of IS NULL", [caseID, id],
      entry)
    return try withAddenda(found, reader).first
  }

  /// Notes of a case from newest to oldest, by the time of the event.
  ///
  /// - Parameters:
  ///   - before: the key of the note before the first; nil from the newest.
  ///   - person: empty for everyone's. `kind`: empty for every kind.
  ///   - knownAt: only what had been entered by then.
  static func newest(
    _ count: Int, of caseID: String, before: String? = nil, person: String = "",
    kind: String = "", knownAt: Instant? = nil, _ reader: Reader
  ) throws -> [NoteEntry] {
    let (at, id) = split(before) ?? ("9999-12-31T99:99", "")
    let known = knownAt?.description ?? "9999-12-31"
    return try withAddenda(
      try reader.rows(
        """
        \(select) WHERE n.case_id = $1 AND n.addendum_of IS NULL
        AND (n.event_at, n.id) < ($2, $3) \(narrowed) AND n.entered_at <= $6
        ORDER BY n.event_at DESC, n.id DESC LIMIT \(count)
        """, [caseID, at, id, person, kind, known], entry), reader)
  }

  /// The same from oldest to newest, as the log prints.
  static func oldest(
    _ count: Int, of caseID: String, after: String? = nil, person: String = "",
    kind: String = "", _ reader: Reader
  ) throws -> [NoteEntry] {
    let (at, id) = split(after) ?? ("", "")
    return try withAddenda(
      try reader.rows(
        """
        \(select) WHERE n.case_id = $1 AND n.addendum_of IS NULL
        AND (n.event_at, n.id) > ($2, $3) \(narrowed)
        ORDER BY n.event_at, n.id LIMIT \(count)
        """, [caseID, at, id, person, kind], entry), reader)
  }

  private static let narrowed: SQL = """
    AND (CAST($4 AS TEXT) = '' OR n.person_id = $4) AND (CAST($5 AS TEXT) = '' OR n.kind = $5)
    """

  private static func split(_ key: String?) -> (at: String, id: String)? {
    guard let parts = key?.split(separator: "~", maxSplits: 1, omittingEmptySubsequences: false),
      parts.count == 2
    else { return nil }
    return (String(parts[0]), String(parts[1]))
  }

  private static func withAddenda(
    _ notes: [NoteEntry], _ reader: Reader
  ) throws -> [NoteEntry] {
    guard !notes.isEmpty else { return [] }
    var addenda: [String: [NoteEntry]] = [:]
    try reader.each(
      """
      \(select) WHERE n.addendum_of IN (\(.placeholders(notes.count)))
      ORDER BY n.entered_at, n.id
      """, notes.map(\.id)
    ) { row in addenda[row.text(22), default: []].append(try entry(row)) }
    return notes.map { note in
      var whole = note
      whole.addenda = addenda[note.id] ?? []
      return whole
    }
  }

  private static let select: SQL = """
    SELECT n.id, n.case_id, n.person_id, p.given_names, p.family_name, p.name_order,
      p.preferred_name, n.kind, n.event_on, n.event_at, n.entered_at, n.entered_on, n.is_late,
      n.mode, n.participants, n.served, n.need, n.activity, n.plan_part, n.body, s.name,
      n.by_staff_id, n.addendum_of, n.about_kind, n.about_id, n.next_follow_up_on,
      COALESCE(tp.topic, ''), tp.is_private,
      CASE WHEN q.id IS NULL THEN '' WHEN q.resolved_by IS NULL THEN 'open' ELSE 'resolved' END
    FROM note n LEFT JOIN problem_note q ON q.id = n.id LEFT JOIN person p ON p.id = n.person_id
    LEFT JOIN staff s ON s.id = n.by_staff_id LEFT JOIN talk_place tp ON tp.note_id = n.id
    """

  private static func entry(_ row: Row) throws -> NoteEntry {
    let eventOn = row.day(8) ?? Day(number: 0)
    let enteredOn = row.day(11) ?? eventOn
    let at = row.text(9)
    let place = TalkPlace(topic: row.text(26), isPrivate: row.optionalBool(27))
    return NoteEntry(
      id: row.text(0), caseID: row.text(1), personID: row.optionalText(2),
      person: row.optionalText(2).map { _ in
        PersonName.display(
          given: row.text(3), family: row.text(4), order: row.text(5), preferred: row.text(6))
      },
      kind: row.text(7), eventOn: eventOn,
      eventTime: at.utf8.count == 16 ? String(at.suffix(5)) : "",
      enteredAt: row.instant(10) ?? Instant(milliseconds: 0), enteredOn: enteredOn,
      lagDays: enteredOn - eventOn, isLate: row.bool(12), mode: row.text(13),
      participants: row.text(14), served: row.text(15), need: row.text(16),
      activity: row.text(17), plan: row.text(18), body: row.text(19),
      author: row.optionalText(20) ?? row.text(21), aboutKind: row.text(23),
      aboutID: row.optionalText(24), nextFollowUpOn: row.day(25),
      place: place.isStated ? place.words : nil,
      problem: NoteEntry.Problem(rawValue: row.text(28)), addenda: [])
  }
}
