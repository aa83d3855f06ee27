import Storage

extension Schema {
  static let talkPlaceTables = [
    // What an appointment or a note states of its place: what is talked about, and whether anyone
    // could overhear (IRC-CONF-08). Of either there is one row at most.
    DatedTable(
      "talk_place",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      note_id TEXT REFERENCES note (id)
      appointment_id TEXT REFERENCES appointment (id)
      topic TEXT NOT NULL
      is_private BIGINT CHECK (is_private IN (0, 1))
      """,
      indexes: """
        CREATE UNIQUE INDEX talk_place_by_note ON talk_place (note_id) WHERE note_id IS NOT NULL;
        CREATE UNIQUE INDEX talk_place_by_appointment ON talk_place (appointment_id) \
        WHERE appointment_id IS NOT NULL;

        """)
  ]

  static let talkPlaces = Migration(
    id: "0029_talk_places", sql: talkPlaceTables.map(\.sql).joined())
}
