import Storage

extension Schema {
  /// A worker's calendar feed. The secret of its address is kept only as a digest.
  static let calendarFeeds = Migration(
    id: "0015_calendar_feeds",
    sql: """
      CREATE TABLE calendar_feed (
        id TEXT PRIMARY KEY,
        staff_id TEXT NOT NULL REFERENCES staff (id),
        began_at TEXT NOT NULL);
      CREATE UNIQUE INDEX calendar_feed_by_staff ON calendar_feed (staff_id);

      """)
}
