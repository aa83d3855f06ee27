import Storage

extension Schema {
  static let holidayTables = [
    // Which holidays an agency counts for the working days of a pack, from a day on (WI-CLK-01).
    DatedTable(
      "agency_holidays",
      """
      agency_id TEXT NOT NULL REFERENCES agency (id)
      pack TEXT NOT NULL
      calendar TEXT NOT NULL
      from_on TEXT NOT NULL
      """,
      indexes: """
        CREATE UNIQUE INDEX agency_holidays_by_agency ON agency_holidays (agency_id, pack, from_on);

        """)
  ]

  static let holidays = Migration(
    id: "0047_holidays", sql: holidayTables.map(\.sql).joined())
}
