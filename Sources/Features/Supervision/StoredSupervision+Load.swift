import Domain
import Storage

/// A supervision session that its reader may read; what was sealed is opened apart.
package struct StoredSupervision: Codable, Sendable, Hashable {
  package struct Action: Codable, Sendable, Hashable {
    package let id: String
    package let owner: SupervisionOwner
    package let what: String
    package let dueOn: Day
    package let doneOn: Day?
  }

  package let id: String
  package let workerID: String
  package let worker: String
  package let supervisorID: String
  package let supervisor: String
  package let on: Day
  package let stage: SupervisionStage

  /// The sessions that `staffID` may read, the latest first.
  static func all(
    readBy staffID: String, only id: String? = nil, _ reader: Reader
  ) throws -> [StoredSupervision] {
    let found = try reader.rows(
      """
      SELECT v.id, v.worker_id, w.name, v.supervisor_id, s.name, s.supervisor_id, v.on_day, v.stage
      FROM supervision_session v JOIN staff w ON w.id = v.worker_id
      JOIN staff s ON s.id = v.supervisor_id
      WHERE (v.worker_id = $1 OR v.supervisor_id = $1 OR v.supervisor_id IN \
      (SELECT b.id FROM staff b WHERE b.supervisor_id = $1)) \
      AND v.id = COALESCE(CAST($2 AS TEXT), v.id)
      ORDER BY v.on_day DESC, v.id DESC LIMIT 200
      """, [staffID, id]
    ) { row -> (StoredSupervision, Supervision.Parties) in
      let stored = StoredSupervision(
        id: row.text(0), workerID: row.text(1), worker: row.text(2), supervisorID: row.text(3),
        supervisor: row.text(4), on: row.day(6) ?? Day(number: 0),
        stage: SupervisionStage(rawValue: row.text(7)) ?? .knowledge)
      return (
        stored,
        Supervision.Parties(
          worker: stored.workerID, supervisor: stored.supervisorID, manager: row.optionalText(5))
      )
    }
    return found.filter { Supervision.mayRead(staffID, $0.1) }.map(\.0)
  }

  /// What was said, and which cases it was about.
  func opened(_ reader: Reader, _ sealing: Sealing?) throws -> (talk: String, cases: String) {
    let sealed = try reader.one(
      "SELECT sealed_talk, sealed_cases FROM supervision_session WHERE id = $1", [id]
    ) { (talk: $0.text(0), cases: $0.text(1)) }
    guard let sealed, let sealing else { return ("", "") }
    return (
      try sealing.opened(
        ofStaff: workerID, field: SupervisionRecords.talk(id), sealed.talk, reader) ?? "",
      try sealing.opened(
        ofStaff: workerID, field: SupervisionRecords.cases(id), sealed.cases, reader) ?? ""
    )
  }

  func actions(_ reader: Reader, _ sealing: Sealing?) throws -> [Action] {
    let rows = try reader.rows(
      """
      SELECT id, owner, due_on, done_on, sealed_what FROM supervision_action
      WHERE session_id = $1 ORDER BY due_on, id
      """, [id]
    ) { row in
      (
        id: row.text(0), owner: SupervisionOwner(rawValue: row.text(1)) ?? .worker,
        due: row.day(2) ?? Day(number: 0), done: row.day(3), sealed: row.text(4)
      )
    }
    return try rows.map { row in
      Action(
        id: row.id, owner: row.owner,
        what: try sealing?.opened(
          ofStaff: workerID, field: SupervisionRecords.what(row.id), row.sealed, reader) ?? "",
        dueOn: row.due, doneOn: row.done)
    }
  }
}

extension SupervisionsPage {
  package static func load(_ scope: Scope, _ reader: Reader) throws -> SupervisionsPage {
    let me = scope.actor.id
    let supervisor = try reader.one(
      """
      SELECT b.name FROM staff s JOIN staff b ON b.id = s.supervisor_id WHERE s.id = $1
      """, [me]
    ) { $0.text(0) }
    return SupervisionsPage(
      readerID: me, supervisor: supervisor,
      sessions: try StoredSupervision.all(readBy: me, reader),
      workers: try workers(of: me, reader))
  }

  /// Who reports to somebody and is on staff.
  static func workers(of staffID: String, _ reader: Reader) throws -> [Worker] {
    try reader.rows(
      """
      SELECT s.id, s.name, (SELECT MAX(v.on_day) FROM supervision_session v \
      WHERE v.worker_id = s.id AND v.supervisor_id = $1)
      FROM staff s WHERE s.supervisor_id = $1 AND s.disabled_on IS NULL ORDER BY s.name, s.id
      """, [staffID]
    ) { Worker(id: $0.text(0), name: $0.text(1), lastOn: $0.day(2)) }
  }
}

extension NewSupervisionPage {
  package static func load(
    _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> NewSupervisionPage {
    let workers = try SupervisionsPage.workers(of: scope.actor.id, reader)
    var filled = form
    filled.input = form.input.filled(with: [
      "on": scope.today.description, "worker": workers.count == 1 ? workers[0].id : nil,
    ])
    return NewSupervisionPage(workers: workers, form: filled)
  }
}

extension SupervisionPage {
  /// Nil where there is none that the reader may read.
  package static func load(
    _ id: String, _ form: FormState, _ scope: Scope, _ reader: Reader, sealing: Sealing?
  ) throws -> SupervisionPage? {
    guard
      let session = try StoredSupervision.all(readBy: scope.actor.id, only: id, reader).first
    else { return nil }
    let (talk, cases) = try session.opened(reader, sealing)
    return SupervisionPage(
      session: session, talk: talk, cases: cases, actions: try session.actions(reader, sealing),
      readerID: scope.actor.id, form: form)
  }
}
