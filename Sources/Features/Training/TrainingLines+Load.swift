import Domain
import Policies
import Storage

extension CompletionLine {
  /// What someone took, the latest first.
  static func all(of staffID: String, _ reader: Reader) throws -> [CompletionLine] {
    let titles = Dictionary(
      TrainingCourses.catalogue.courses.map { ($0.code, $0.words) }, uniquingKeysWith: { $1 })
    return try reader.rows(
      """
      SELECT c.id, c.course, c.edition, c.completed_on, c.trainer_name, s.name, c.certificate
      FROM training_completion c LEFT JOIN staff s ON s.id = c.trainer_id
      WHERE c.staff_id = $1 ORDER BY c.completed_on DESC, c.id DESC LIMIT 500
      """, [staffID]
    ) { row in
      CompletionLine(
        id: row.text(0), course: row.text(1), title: titles[row.text(1)] ?? row.text(1),
        edition: row.text(2), on: row.day(3) ?? Day(number: 0),
        trainer: row.optionalText(5) ?? row.text(4), isTrainerOnStaff: row.optionalText(5) != nil,
        certificate: row.text(6))
    }
  }
}

extension CredentialLine {
  static func all(of staffID: String, _ reader: Reader) throws -> [CredentialLine] {
    try reader.rows(
      """
      SELECT id, kind, number, issued_by, expires_on FROM staff_credential WHERE staff_id = $1
      ORDER BY expires_on DESC NULLS FIRST, id LIMIT 100
      """, [staffID]
    ) { row in
      CredentialLine(
        id: row.text(0), kind: Credential.Kind(rawValue: row.text(1)) ?? .certificate,
        number: row.text(2), issuedBy: row.text(3), expiresOn: row.day(4))
    }
  }
}

extension CourseLine {
  /// What someone in a role owes on a day.
  static func owed(
    by role: Role, _ staffID: String, on day: Day, _ reader: Reader
  ) throws -> [CourseLine] {
    Training.owed(
      by: role, having: try TrainingRecords.completions(of: staffID, reader),
      in: TrainingCourses.catalogue, on: day
    ).map(CourseLine.init)
  }
}
