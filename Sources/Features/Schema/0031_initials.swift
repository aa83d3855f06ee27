import Storage

extension Schema {
  /// Who sees names of lists as initials, until they switch it off (IRC-CONF-13).
  static let initials = Migration(
    id: "0031_initials",
    sql: """
      CREATE TABLE initials_mode (
        staff_id TEXT PRIMARY KEY REFERENCES staff (id),
        began_at TEXT NOT NULL);

      """)
}
