import Storage

extension Schema {
  static let reviewFormTables = [
    // The form that a reviewer filled in of a file that was drawn (IRC-QA-01), under the drawn
    // file's own id.
    DatedTable(
      "file_review_form",
      """
      review_id TEXT NOT NULL REFERENCES file_review (id)
      template TEXT NOT NULL
      filled_on TEXT NOT NULL
      remark TEXT NOT NULL
      """,
      indexes: "CREATE INDEX file_review_form_by_review ON file_review_form (review_id);\n"),
    DatedTable(
      "file_review_answer",
      """
      form_id TEXT NOT NULL REFERENCES file_review_form (id)
      criterion TEXT NOT NULL
      answer TEXT NOT NULL
      comment TEXT NOT NULL
      """,
      indexes: """
        CREATE UNIQUE INDEX file_review_answer_once ON file_review_answer (form_id, criterion);

        """),
    // What is to be put right after a "no", by whom, by when; closed when it is.
    DatedTable(
      "file_review_correction",
      """
      form_id TEXT NOT NULL REFERENCES file_review_form (id)
      criterion TEXT NOT NULL
      what TEXT NOT NULL
      owner_id TEXT NOT NULL REFERENCES staff (id)
      due_on TEXT NOT NULL
      closed_on TEXT
      closed_by TEXT
      result TEXT NOT NULL
      """,
      indexes: """
        CREATE INDEX file_review_correction_by_form ON file_review_correction (form_id);
        CREATE INDEX file_review_correction_by_owner ON file_review_correction (owner_id);

        """),
  ]

  static let reviewForms = Migration(
    id: "0058_review_forms", sql: reviewFormTables.map(\.sql).joined())
}
