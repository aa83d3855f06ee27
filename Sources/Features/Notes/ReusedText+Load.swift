import Domain
import Policies
import Storage

/// Notes of the same author about other clients that say nearly the same (IRC-NOTE-10).
enum ReusedText {
  /// The days of such notes entered in the last days, the latest first. Whose they are is not told.
  static func days(
    of note: NewNote, notOf caseID: String, _ scope: Scope, _ reader: Reader
  ) throws -> [Day] {
    let text = note.texts.joined(separator: " ")
    let others = try reader.rows(
      """
      SELECT event_on, served || ' ' || need || ' ' || activity || ' ' || plan_part || ' ' || body
      FROM note WHERE by_staff_id = $1 AND entered_on >= $2 AND case_id <> $3
      ORDER BY entered_on DESC, id DESC LIMIT 200
      """,
      [scope.actor.id, scope.today.adding(days: -WritingAids.reuseDays), caseID]
    ) { (on: $0.day(0), text: $0.text(1)) }
    return others.filter {
      (TextReuse.percentAlike(text, $0.text) ?? 0) > WritingAids.reusePercent
    }.compactMap(\.on)
  }
}
