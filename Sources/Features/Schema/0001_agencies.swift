import Storage

extension Schema {
  static let agencyTables = [
    DatedTable(
      "agency",
      """
      name TEXT NOT NULL
      kind TEXT NOT NULL
      time_zone TEXT NOT NULL
      client_label TEXT NOT NULL
      """),
    DatedTable(
      "staff",
      """
      agency_id TEXT NOT NULL REFERENCES agency (id)
      name TEXT NOT NULL
      role TEXT NOT NULL
      email TEXT NOT NULL
      supervisor_id TEXT
      disabled_on TEXT
      """,
      indexes: """
        CREATE INDEX staff_by_supervisor ON staff (supervisor_id);
        CREATE INDEX staff_by_agency ON staff (agency_id, role);

        """),
  ]

  static let agencies = Migration(
    id: "0001_agencies",
    sql: agencyTables.map(\.sql).joined()
      + """
      CREATE TABLE account (
        staff_id TEXT PRIMARY KEY REFERENCES staff (id),
        email_key TEXT NOT NULL UNIQUE,
        password_hash TEXT NOT NULL,
        changed_at TEXT NOT NULL);
      CREATE TABLE session (
        id TEXT PRIMARY KEY,
        staff_id TEXT NOT NULL REFERENCES staff (id),
        kind TEXT NOT NULL CHECK (kind IN ('browser', 'bearer', 'token')),
        csrf TEXT NOT NULL,
        began_at TEXT NOT NULL,
        used_at TEXT NOT NULL,
        ends_at TEXT NOT NULL);
      CREATE INDEX session_by_staff ON session (staff_id);
      CREATE TABLE sign_in_attempt (
        id TEXT PRIMARY KEY,
        failures BIGINT NOT NULL,
        last_at TEXT NOT NULL);
      CREATE TABLE setting (
        id TEXT PRIMARY KEY,
        value TEXT NOT NULL);
      CREATE TABLE counter (
        id TEXT PRIMARY KEY,
        last BIGINT NOT NULL);

      """)
}
