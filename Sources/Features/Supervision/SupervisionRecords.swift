import Domain
import Storage

/// The only writer of `supervision_session` and `supervision_action`.
package enum SupervisionRecords {
  static let sessions = Table("supervision_session")
  static let actions = Table("supervision_action")

  /// How the parts are named to whom they are sealed for.
  static func talk(_ id: String) -> String { "supervision.talk:\(id)" }
  static func cases(_ id: String) -> String { "supervision.cases:\(id)" }
  static func what(_ id: String) -> String { "supervision.what:\(id)" }

  struct Session: Sendable {
    let id: String
    let workerID: String
    let supervisorID: String
    let on: Day
    let stage: SupervisionStage
    let talk: String
    let cases: String
    let actions: [(id: String, action: AgreedAction)]
  }

  static func add(
    _ session: Session, agencyID: String, _ sealing: Sealing, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    let seal = { (field: String, text: String) in
      try sealing.sealed(ofStaff: session.workerID, agency: agencyID, field: field, text, tx)
    }
    try tx.insert(
      sessions, id: session.id,
      [
        ("worker_id", session.workerID), ("supervisor_id", session.supervisorID),
        ("on_day", session.on), ("stage", session.stage.rawValue),
        ("sealed_talk", try seal(talk(session.id), session.talk)),
        ("sealed_cases", try seal(cases(session.id), session.cases)),
      ], stamp)
    for (id, action) in session.actions {
      try tx.insert(
        actions, id: id,
        [
          ("session_id", session.id), ("owner", action.owner.rawValue), ("due_on", action.dueOn),
          ("done_on", Day?.none), ("sealed_what", try seal(what(id), action.what)),
        ], stamp)
    }
  }

  static func finish(_ id: String, on day: Day, _ stamp: Stamp, _ tx: Transaction) throws {
    try tx.amend(actions, id: id, [("done_on", day)], stamp)
  }
}
