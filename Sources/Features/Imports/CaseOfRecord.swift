import Storage

/// The case that a record belongs to now.
enum CaseOfRecord {
  /// - Parameter table: `person`, `plan`, `goal`, `assessment` or `job`.
  static func find(_ table: String, _ id: String, _ reader: Reader) throws -> String? {
    let sql: SQL =
      switch table {
      case "plan":
        """
        SELECT COALESCE(p.case_id, m.case_id) FROM plan p
        LEFT JOIN membership m ON m.person_id = p.person_id AND m.to_on IS NULL WHERE p.id = $1
        """
      case "goal":
        """
        SELECT COALESCE(p.case_id, m.case_id) FROM goal g JOIN plan p ON p.id = g.plan_id
        LEFT JOIN membership m ON m.person_id = p.person_id AND m.to_on IS NULL WHERE g.id = $1
        """
      case "assessment":
        """
        SELECT m.case_id FROM assessment a
        JOIN membership m ON m.person_id = a.person_id AND m.to_on IS NULL WHERE a.id = $1
        """
      case "job":
        """
        SELECT m.case_id FROM job j
        JOIN membership m ON m.person_id = j.person_id AND m.to_on IS NULL WHERE j.id = $1
        """
      default: "SELECT case_id FROM membership WHERE person_id = $1 AND to_on IS NULL"
      }
    return try reader.one(sql, [id]) { $0.optionalText(0) } ?? nil
  }
}
