import Domain
import Policies
import Storage

/// Before someone sees assessments they have taken the course that their role owes for it
/// (UT-TRN-04). Days of grace count from the day of their account, in UTC; an import makes the
/// accounts that it brings.
enum AssessmentGate {
  /// What stays shut until then.
  static let classes: Set<DataClass> = [.assessment]

  /// The last day of someone's grace; nil where the course is on record or not required of them.
  static func lastDay(
    of staffID: String, _ role: Role, on today: Day, _ reader: Reader
  ) throws -> Day? {
    guard let needed = TrainingCourses.neededToView(on: today),
      needed.course.requiredOf.contains(role),
      !Training.isDone(
        needed.course.code, in: try TrainingRecords.completions(of: staffID, reader), on: today)
    else { return nil }
    let entered = try reader.one(
      "SELECT recorded_at FROM staff_known WHERE id = $1 AND version = 1", [staffID]
    ) { Day($0.text(0).prefix(10)) }
    return (entered ?? nil)?.adding(days: needed.graceDays)
  }

  /// True of an actor of whom the course is still owed; nil for a role that it is not required of.
  ///
  /// - Parameters:
  ///   - me: the actor's id, as a parameter.
  ///   - day: `today`, as a parameter.
  static func isShut(for role: Role, _ me: SQL, _ day: SQL, today: Day) -> SQL? {
    guard let needed = TrainingCourses.neededToView(on: today),
      needed.course.requiredOf.contains(role)
    else { return nil }
    let code = SQL.quoted(needed.course.code)
    let since = SQL.quoted(today.adding(days: -needed.graceDays).description)
    return """
      (EXISTS (SELECT 1 FROM staff_known y WHERE y.id = \(me) AND y.version = 1 \
      AND y.recorded_at < \(since)) \
      AND NOT EXISTS (SELECT 1 FROM training_completion k WHERE k.staff_id = \(me) \
      AND k.course = \(code) AND k.completed_on <= \(day)))
      """
  }
}
