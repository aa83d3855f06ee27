import Domain
import Markup
import Storage

/// Someone of any agency joins a care team (UT-PPL-04).
package struct AddTeamPlace: Command {
  package static let permission = Permission.careTeamEdit
  package static let name = "care-team.add"

  let caseID: String
  let staffID: String
  let from: Day
  let isConfirmed: Bool

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    var parse = Parse(input)
    self.caseID = caseID
    staffID = parse.text(TeamFields.worker)
    from = parse.requiredDay(TeamFields.from)
    isConfirmed = parse.yes(TeamFields.anyway)
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> TeamFacts? {
    try TeamFacts.load(caseID, worker: staffID, on: scope.today, tx.reader)
  }

  package func decide(_ facts: TeamFacts, _ now: Now) throws(TeamRefusal) -> TeamWorker {
    guard !facts.isClosed else { throw .caseClosed }
    guard let worker = facts.worker else { throw .noSuchWorker }
    try Conflicts.assign(facts.conflict, isConfirmed: isConfirmed)
    try CareTeams.add(worker, on: from, to: facts.known, today: now.today)
    return worker
  }

  package func write(_ worker: TeamWorker, _ tx: Transaction, _ now: Now) throws {
    try CareTeamRecords.add(
      id: now.newID(), caseID: caseID, staffID: worker.id, role: worker.role.rawValue,
      isGatekeeper: false, from: from, now.stamp, tx)
  }

  package func location(_ worker: TeamWorker) -> Path { "/cases/\(caseID)/team" }

  package func references(_ worker: TeamWorker) -> [Reference] {
    [.caseFile(caseID), Reference("staff", worker.id)]
  }
}
