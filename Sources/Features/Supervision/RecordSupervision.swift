import Domain
import Markup
import Storage

/// A supervisor records a session with someone who reports to them (IRC-SUP-01).
package struct RecordSupervision: Command {
  package static let permission = Permission.supervisionOwn
  package static let name = "supervision.record"

  let workerID: String
  let on: Day
  let stage: SupervisionStage
  let cases: String
  let talk: String
  let actions: [AgreedAction]
  let sealing: Sealing

  package init(_ input: Input, sealing: Sealing?) throws(InvalidInput) {
    var parse = Parse(input)
    workerID = parse.text(SupervisionFields.worker([]))
    on = parse.requiredDay(SupervisionFields.on)
    stage = SupervisionStage(rawValue: parse.choice(SupervisionFields.stage)) ?? .knowledge
    cases = parse.text(SupervisionFields.cases)
    talk = parse.text(SupervisionFields.talk)
    actions = SupervisionFields.actions(&parse)
    if sealing == nil { parse.fail("This server has no key, and keeps no supervision records") }
    try parse.finish()
    guard let sealing else { throw InvalidInput([]) }
    self.sealing = sealing
  }

  /// Whom the worker reports to.
  package struct Facts: Sendable { let reportsTo: String? }

  package var subject: Subject { .agency }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    try tx.one(
      "SELECT supervisor_id FROM staff WHERE id = $1 AND disabled_on IS NULL", [workerID]
    ) { Facts(reportsTo: $0.optionalText(0)) } ?? Facts(reportsTo: nil)
  }

  package func decide(_ facts: Facts, _ now: Now) throws(SupervisionRefusal) -> String {
    try Supervision.record(
      by: now.actor.id, worker: workerID, reportsTo: facts.reportsTo, on: on, actions,
      today: now.today)
    return now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try SupervisionRecords.add(
      .init(
        id: id, workerID: workerID, supervisorID: now.actor.id, on: on, stage: stage, talk: talk,
        cases: cases, actions: actions.map { (now.newID(), $0) }),
      agencyID: now.actor.agencyID, sealing, now.stamp, tx)
  }

  package func location(_ id: String) -> Path { "/supervision/\(id)" }

  /// Of no case: who looked at a family's file is told nothing of supervision (IRC-SUP-03).
  package func references(_ id: String) -> [Reference] {
    [Reference("supervision", id), Reference("staff", workerID)]
  }
}

/// Whoever agreed to a step says that it is done.
package struct FinishAgreedAction: Command {
  package static let permission = Permission.supervisionOwn
  package static let name = "supervision.finish"

  let sessionID: String
  let actionID: String

  package init(sessionID: String, actionID: String) {
    self.sessionID = sessionID
    self.actionID = actionID
  }

  package struct Facts: Sendable {
    let owner: SupervisionOwner
    let isDone: Bool
    let parties: Supervision.Parties
  }

  package var subject: Subject { .agency }

  /// Nil for whoever may not read the session.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard
      let session = try StoredSupervision.all(
        readBy: scope.actor.id, only: sessionID, tx.reader
      ).first
    else { return nil }
    return try tx.one(
      "SELECT owner, done_on FROM supervision_action WHERE id = $1 AND session_id = $2",
      [actionID, sessionID]
    ) { row in
      Facts(
        owner: SupervisionOwner(rawValue: row.text(0)) ?? .worker,
        isDone: row.optionalText(1) != nil,
        parties: Supervision.Parties(
          worker: session.workerID, supervisor: session.supervisorID, manager: nil))
    }
  }

  package func decide(_ facts: Facts, _ now: Now) throws(SupervisionRefusal) -> Day {
    try Supervision.finish(
      facts.owner, isDone: facts.isDone, by: now.actor.id, facts.parties)
    return now.today
  }

  package func write(_ day: Day, _ tx: Transaction, _ now: Now) throws {
    try SupervisionRecords.finish(actionID, on: day, now.stamp, tx)
  }

  package func location(_ day: Day) -> Path { "/supervision/\(sessionID)" }

  package func references(_ day: Day) -> [Reference] { [Reference("supervision", sessionID)] }
}
