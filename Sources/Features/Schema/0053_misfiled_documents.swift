import Storage

extension Schema {
  static let misfiledDocumentTables = [
    // A document that was filed by mistake, under its own id: what it was said to be, and who took
    // it out, when and why. The document itself is no longer among the person's.
    DatedTable(
      "misfiled_document",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      person_id TEXT NOT NULL REFERENCES person (id)
      slot TEXT NOT NULL
      words TEXT NOT NULL
      filed_on TEXT NOT NULL
      taken_out_on TEXT NOT NULL
      by_staff_id TEXT NOT NULL REFERENCES staff (id)
      mistake TEXT NOT NULL CHECK (mistake IN ('wrong-person', 'wrong-document'))
      reason TEXT NOT NULL
      is_destroyed BIGINT NOT NULL CHECK (is_destroyed IN (0, 1))
      """,
      indexes: """
        CREATE INDEX misfiled_document_by_person ON misfiled_document (person_id);
        CREATE INDEX misfiled_document_by_case ON misfiled_document (case_id);

        """)
  ]

  static let misfiledDocuments = Migration(
    id: "0053_misfiled_documents", sql: misfiledDocumentTables.map(\.sql).joined())
}
