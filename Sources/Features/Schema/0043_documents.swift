import Storage

extension Schema {
  static let documentTables = [
    // How a document came into the file as a copy (WI-FILE-03). The picture itself lies sealed
    // among the person's sealed facts, under the document's id; a document that was imported has
    // no row here.
    DatedTable(
      "document_copy",
      """
      document_id TEXT NOT NULL REFERENCES document (id)
      person_id TEXT NOT NULL REFERENCES person (id)
      slot TEXT NOT NULL
      words TEXT NOT NULL
      page TEXT NOT NULL
      original TEXT NOT NULL CHECK (original IN ('stayed', 'returned'))
      returned_on TEXT
      scanned_by TEXT NOT NULL
      verified_by TEXT NOT NULL
      media_type TEXT NOT NULL
      size BIGINT NOT NULL
      digest TEXT NOT NULL
      """,
      indexes: """
        CREATE UNIQUE INDEX document_copy_by_document ON document_copy (document_id);
        CREATE INDEX document_copy_by_person ON document_copy (person_id);

        """)
  ]

  static let documents = Migration(
    id: "0043_documents", sql: documentTables.map(\.sql).joined())
}
