import Domain
import Storage

extension SignInsPage {
  /// The running sign-ins of the actor, the last used first.
  package static func load(
    form: FormState, session: String?, _ now: Now, _ reader: Reader
  ) throws -> SignInsPage {
    let lines = try SessionRecords.running(ofStaff: now.actor.id, at: now.instant, reader)
    return SignInsPage(
      lines: lines.map { running in
        Line(
          id: running.id, kind: running.kind.rawValue, beganAt: running.beganAt,
          usedAt: running.usedAt, endsAt: running.endsAt, isThis: running.id == session)
      }, form: form)
  }
}
