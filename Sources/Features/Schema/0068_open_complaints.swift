import Storage

extension Schema {
  /// What is to be done reads the open complaints alone (IRC-CMP-02).
  static let openComplaints = Migration(
    id: "0068_open_complaints",
    sql: """
      CREATE INDEX complaint_open ON complaint (agency_id, received_on) WHERE answered_on IS NULL;

      """)
}
