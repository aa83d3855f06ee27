import Domain
import Policies
import Storage

extension CoursesPage {
  package static func load(on day: Day) -> CoursesPage {
    CoursesPage(
      day: day, courses: TrainingCourses.catalogue.courses(on: day).map(CourseLine.init))
  }
}

extension TrainingPage {
  package static func load(_ scope: Scope, _ reader: Reader) throws -> TrainingPage {
    let actor = scope.actor
    return TrainingPage(
      day: scope.today, role: actor.role,
      assessmentsUntil: try AssessmentGate.lastDay(
        of: actor.id, actor.role, on: scope.today, reader),
      confidentialityUntil: try ConfidentialityRecords.trainedUntil(
        actor.id, on: scope.today, reader
      ).flatMap { last in
        let days = TrainingCourses.confidentialityNotice(on: scope.today)
        return Confidentiality.isToRefresh(until: last, on: scope.today, days: days) ? last : nil
      },
      owed: try CourseLine.owed(by: actor.role, actor.id, on: scope.today, reader),
      completions: try CompletionLine.all(of: actor.id, reader),
      credentials: try CredentialLine.all(of: actor.id, reader))
  }
}

/// Whose training someone keeps: a supervisor's staff, a point of contact's agency, never their own.
package enum TrainingTeam {
  package struct Worker: Sendable {
    let id: String
    let name: String
    let role: Role
  }

  static func all(_ scope: Scope, _ reader: Reader) throws -> [Worker] {
    try workers(scope, only: nil, reader)
  }

  /// Nil for anyone whose training is not the actor's to keep.
  static func one(_ id: String, _ scope: Scope, _ reader: Reader) throws -> Worker? {
    try workers(scope, only: id, reader).first
  }

  private static func workers(
    _ scope: Scope, only id: String?, _ reader: Reader
  ) throws -> [Worker] {
    let isPointOfContact = scope.actor.role == .pointOfContact
    let team: SQL = isPointOfContact ? "s.agency_id = $1" : "s.supervisor_id = $1"
    return try reader.rows(
      """
      SELECT s.id, s.name, s.role FROM staff s WHERE \(team) AND s.disabled_on IS NULL \
      AND s.id <> $2 AND (CAST($3 AS TEXT) IS NULL OR s.id = $3) ORDER BY s.name, s.id LIMIT 500
      """, [isPointOfContact ? scope.actor.agencyID : scope.actor.id, scope.actor.id, id]
    ) { row -> Worker? in
      guard let role = Role(rawValue: row.text(2)), TrainingCourses.staff.contains(role) else {
        return nil
      }
      return Worker(id: row.text(0), name: row.text(1), role: role)
    }.compactMap { $0 }
  }
}

extension TeamTrainingPage {
  package static func load(_ scope: Scope, _ reader: Reader) throws -> TeamTrainingPage {
    let workers = try TrainingTeam.all(scope, reader).map { worker in
      let completions = try TrainingRecords.completions(of: worker.id, reader)
      let licences = try CredentialRecords.of(worker.id, reader).filter { $0.kind == .licence }
      return Worker(
        id: worker.id, name: worker.name, role: worker.role, taken: completions.count,
        owed: Training.owed(
          by: worker.role, having: completions, in: TrainingCourses.catalogue, on: scope.today
        ).map(CourseLine.init),
        licenceUntil: licences.compactMap(\.expiresOn).max())
    }
    return TeamTrainingPage(day: scope.today, workers: workers)
  }
}

extension TrainingSummaryPage {
  package static func load(on day: Day, _ reader: Reader) throws -> TrainingSummaryPage {
    let staff = try reader.rows(
      "SELECT role, COUNT(*) FROM staff WHERE disabled_on IS NULL GROUP BY role ORDER BY role"
    ) { (role: $0.text(0), count: $0.int(1)) }
    let taken = try reader.rows(
      """
      SELECT c.course, s.role, COUNT(DISTINCT s.id) FROM training_completion c
      JOIN staff s ON s.id = c.staff_id WHERE s.disabled_on IS NULL AND c.completed_on <= $1
      GROUP BY c.course, s.role ORDER BY c.course, s.role
      """, [day]
    ) { (course: $0.text(0), role: $0.text(1), count: $0.int(2)) }
    let required = TrainingCourses.catalogue.courses(on: day).filter { !$0.requiredOf.isEmpty }
    return TrainingSummaryPage(
      day: day,
      lines: required.map { course in
        let roles = Set(course.requiredOf.map(\.rawValue))
        let those = taken.filter { $0.course == course.code && roles.contains($0.role) }
        return Line(
          course: CourseLine(course),
          staff: staff.filter { roles.contains($0.role) }.reduce(0) { $0 + $1.count },
          done: those.reduce(0) { $0 + $1.count })
      })
  }
}

extension StaffTrainingPage {
  /// Who may be named as the trainer of staff.
  static let trainerRoles: Set<Role> = [
    .caseManagerSupervisor, .employmentSupervisor, .therapistSupervisor, .pointOfContact,
    .therapist,
  ]

  package static func load(
    _ id: String, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> StaffTrainingPage? {
    guard let worker = try TrainingTeam.one(id, scope, reader) else { return nil }
    var filled = form
    filled.input = form.input.filled(with: ["completed_on": scope.today.description])
    return StaffTrainingPage(
      day: scope.today, staffID: id, name: worker.name, role: worker.role,
      owed: try CourseLine.owed(by: worker.role, id, on: scope.today, reader),
      completions: try CompletionLine.all(of: id, reader),
      credentials: try CredentialLine.all(of: id, reader),
      courses: TrainingCourses.catalogue.courses(on: scope.today).map(CourseLine.init),
      trainers: try StaffList.active(trainerRoles, reader).filter { $0.id != id },
      form: filled)
  }
}
