import Domain
import Markup
import Storage

/// Who supervises a member of staff from now on (IRC-SUP-01).
package struct SetSupervisor: Command {
  package static let permission = Permission.staffManage
  package static let name = "staff.supervisor"

  let staffID: String
  let supervisorID: String

  package static func supervisor(_ choices: [Choice]) -> Field {
    Field("supervisor", "Supervisor", .list(choices))
  }

  package init(_ input: Input, staffID: String) throws(InvalidInput) {
    var parse = Parse(input)
    self.staffID = staffID
    supervisorID = parse.text(Self.supervisor([]))
    try parse.finish()
  }

  package struct Facts: Sendable {
    let worker: TeamWorker
    let supervisor: TeamWorker?
    /// Those above the supervisor, up to the top.
    let above: Set<String>
  }

  package var subject: Subject { .agency }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let worker = try StaffList.worker(staffID, on: scope.today, tx.reader), !worker.isDisabled
    else {
      return nil
    }
    var above: Set<String> = []
    var next: String? = supervisorID
    while let id = next, above.insert(id).inserted {
      next =
        try tx.one("SELECT supervisor_id FROM staff WHERE id = $1", [id]) { $0.optionalText(0) }
        ?? nil
    }
    return Facts(
      worker: worker, supervisor: try StaffList.worker(supervisorID, on: scope.today, tx.reader),
      above: above)
  }

  package func decide(_ facts: Facts, _ now: Now) throws(StaffRefusal) -> String {
    guard let supervisor = facts.supervisor, !supervisor.isDisabled,
      supervisor.agencyID == facts.worker.agencyID
    else { throw .noSuchSupervisor }
    guard !facts.above.contains(staffID) else { throw .supervisorInCircle }
    return supervisor.id
  }

  package func write(_ supervisorID: String, _ tx: Transaction, _ now: Now) throws {
    try StaffRecords.setSupervisor(supervisorID, of: staffID, now.stamp, tx)
  }

  package func location(_ supervisorID: String) -> Path { "/staff/\(staffID)" }

  package func references(_ supervisorID: String) -> [Reference] {
    [Reference("staff", staffID), Reference("staff", supervisorID)]
  }
}
