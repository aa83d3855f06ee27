import Storage

extension Schema {
  /// What someone looks for, while they are signed in: an address names the search and never its
  /// words. It goes with the sign-in.
  static let searchWords = Migration(
    id: "0066_search_words",
    sql: """
      CREATE TABLE search_words (
        id TEXT PRIMARY KEY,
        session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
        words TEXT NOT NULL,
        at TEXT NOT NULL);
      CREATE INDEX search_words_by_session ON search_words (session_id, at, id);
      CREATE INDEX search_words_by_time ON search_words (at);

      """)
}
