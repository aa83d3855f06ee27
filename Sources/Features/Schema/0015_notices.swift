import Storage

extension Schema {
  /// What is told to a member of staff. A notice says that something happened and where; who the
  /// family is, and whether the reader may still know, is read when it is shown.
  static let notices = Migration(
    id: "0015_notices",
    sql: """
      CREATE TABLE notice (
        id TEXT PRIMARY KEY,
        staff_id TEXT NOT NULL REFERENCES staff (id),
        case_id TEXT NOT NULL REFERENCES case_file (id),
        person_id TEXT,
        kind TEXT NOT NULL,
        place TEXT NOT NULL,
        event_on TEXT,
        raised_on TEXT NOT NULL,
        raised_at TEXT NOT NULL,
        raised_by TEXT NOT NULL,
        before_text TEXT NOT NULL,
        after_text TEXT NOT NULL,
        read_at TEXT);
      CREATE INDEX notice_by_staff ON notice (staff_id, raised_at, id);
      CREATE INDEX notice_unread ON notice (staff_id) WHERE read_at IS NULL;
      CREATE INDEX notice_by_case ON notice (case_id, kind);

      """)
}
