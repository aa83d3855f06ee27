import Domain
import Policies
import Storage

extension CounselorPart {
  /// Nil for an appointment of another kind.
  static func load(
    _ stored: StoredAppointment, _ header: CaseHeader, on today: Day, _ reader: Reader
  ) throws -> CounselorPart? {
    guard stored.row.kind == "counselor" else { return nil }
    let attendance = try reader.one(
      "SELECT stage, came, reason FROM counselor_meeting WHERE appointment_id = $1", [stored.id]
    ) { row in (stage: row.text(0), came: row.bool(1), reason: row.text(2)) }
    let followUp = try reader.one(
      "SELECT at, summary FROM counselor_follow_up WHERE appointment_id = $1", [stored.id]
    ) { row in (at: row.instant(0), summary: row.text(1)) }
    let clock = try CaseFiles.load(header.id, reader).flatMap { file in
      Clocks.running(for: file, on: today, under: AllPolicies.clocks).first {
        $0.rule == "counselor.follow-up" && $0.subject?.own == stored.id
      }
    }
    let offsets = CivilDays().counselorMeeting(
      startsAt: stored.row.startsAt, in: header.timeZone
    ).offsets
    return CounselorPart(
      stage: attendance?.stage ?? "", came: attendance?.came,
      absenceReason: attendance?.reason ?? "",
      followedUpAt: followUp?.at.map { offsets.text(of: $0) }, summary: followUp?.summary ?? "",
      clock: clock.map { ClockLine($0, header, on: today) })
  }
}
