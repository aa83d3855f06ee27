import Storage

extension Schema {
  /// The list of open problems reads them alone (IRC-NOTE-05).
  static let openProblems = Migration(
    id: "0056_open_problems",
    sql: "CREATE INDEX problem_note_open ON problem_note (case_id) WHERE resolved_by IS NULL;\n")
}
