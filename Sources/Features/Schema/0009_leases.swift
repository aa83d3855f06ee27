import Storage

extension Schema {
  /// Who does what only one server may do at a time, and the indexes by which records of other
  /// cases that name a person are found.
  static let leases = Migration(
    id: "0009_leases",
    sql: """
      CREATE TABLE lease (
        id TEXT PRIMARY KEY,
        holder TEXT NOT NULL,
        until_at TEXT NOT NULL);
      CREATE INDEX goal_by_person ON goal (person_id);
      CREATE INDEX participation_by_person ON participation (person_id);

      """)
}
